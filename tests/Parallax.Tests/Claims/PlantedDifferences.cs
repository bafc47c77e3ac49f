using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Inference;
using Parallax.Reliability;

namespace Parallax.Claims;

/// <summary>Corpora in which one actor says something more often than the other by a known amount.</summary>
/// <remarks>
/// Documents of 15 to 60 sentences, shares beta-binomial with an intra-document correlation, drawn by Pólya's urn; every
/// code is declared validated, as no study can do.
/// </remarks>
internal static class PlantedDifferences
{
    private const double Share = .12;
    private const double Correlation = .05;
    private const double Sesoi = .05;
    private const int DocumentsEach = 120;

    private static readonly string[] Codes = ["AAA.ONE", "AAA.TWO"];

    private static readonly Codebook Book = new()
    {
        Title = "Planted",
        Version = "1",
        Languages = new Dictionary<string, WordLists>(),
        Themes =
        [
            new Theme("AAA", "AAA", "", [.. Codes.Select(code => new Code
            {
                Id = code,
                Theme = "AAA",
                Name = code,
                Definition = "",
                Terms = new Dictionary<string, IReadOnlyList<Entry>>(),
            })]),
        ],
    };

    private static readonly ComparisonPlan Plan = new()
    {
        Actors = ["RUS", "CHN"],
        Dyads = [("RUS", "CHN")],
        Periods = [new Period("before", null, new DateOnly(2022, 2, 23)), new Period("after", new DateOnly(2022, 2, 24), null)],
        Seed = 1,
        Method = new MethodOptions { Resamples = 200, Permutations = 200, Claims = new ClaimConventions { CurvePermutations = 0, MostInfluential = 0 } },
    };

    private static readonly CodingGates Declared = new(
        Codes.ToDictionary(code => (code, "en"), _ => new CodingGate(GateStatus.Passed, "declared for a simulation")));

    private static readonly ClaimSet Claims = new()
    {
        Claims =
        [
            .. Codes.Select(code => new Claim
            {
                Id = code,
                Text = "",
                Type = ClaimType.Comparative,
                Tests =
                [
                    new QuantitativeTest
                    {
                        Id = code,
                        Measure = "salience",
                        Contrast = "RUS - CHN",
                        Actor = "RUS",
                        Partner = "CHN",
                        Theme = "AAA",
                        Code = code,
                        Sources = ["LS"],
                        Language = "en",
                        Direction = Direction.Above,
                        Sesoi = Sesoi,
                    },
                ],
            }),
        ],
    };

    /// <summary>How many of the corpora give the verdict "supported" to the claim about the code that differs, and to the other.</summary>
    /// <param name="corpora">Corpora to draw.</param>
    /// <param name="difference">True difference of the first code's share; the second code never differs.</param>
    /// <param name="seed">Where the draws begin.</param>
    internal static (int Planted, int Absent) Supported(int corpora, double difference, ulong seed)
    {
        int planted = 0, absent = 0;
        for (var corpus = 0; corpus < corpora; corpus++)
        {
            var judged = ClaimTesting.Judge(
                Claims, Material(Draw(difference, new Pcg32(seed, (ulong)corpus))), null, CancellationToken.None);
            planted += judged[0].Verdict.Kind == VerdictKind.Supported ? 1 : 0;
            absent += judged[1].Verdict.Kind == VerdictKind.Supported ? 1 : 0;
        }

        return (planted, absent);
    }

    /// <summary>Two smallest effects of interest.</summary>
    internal static double TwoEffects => 2 * Sesoi;

    private static ClaimMaterial Material(CountTable table) => new()
    {
        Table = table,
        Plan = Plan,
        Codebook = Book,
        Register = new HashSet<string>(),
        Gates = Declared,
    };

    private static CountTable Draw(double difference, Pcg32 random)
    {
        var builder = new CountTableBuilder(Plan, Book);
        foreach (var (actor, more) in new[] { ("RUS", difference), ("CHN", 0.0) })
        {
            for (var one = 0; one < DocumentsEach; one++)
            {
                var day = new DateOnly(2022, 3, 1).AddDays(7 * one);
                var document = new Document
                {
                    Id = FormattableString.Invariant($"{actor}-{one:000}"),
                    Actor = actor,
                    Language = "en",
                    Source = SourceClass.LS,
                    Issuer = actor,
                    Date = new PartialDate(day, day),
                };
                var units = 15 + random.Below(46);
                Coding[] codings = [.. Hits(document, Codes[0], Share + more, units, random), .. Hits(document, Codes[1], Share, units, random)];
                builder.Add(document, new TextCounts(document.Id, "", units, units, units * 25, null, "00000000"), codings);
            }
        }

        return builder.Build();
    }

    private static IEnumerable<Coding> Hits(Document document, string code, double share, int units, Pcg32 random)
    {
        double a = share * (1 - Correlation) / Correlation, b = (1 - share) * (1 - Correlation) / Correlation, hits = 0;
        for (var unit = 0; unit < units; unit++)
        {
            if (random.NextDouble() < (a + hits) / (a + b + unit))
            {
                hits++;
                yield return new Coding
                {
                    Document = document.Id,
                    Unit = unit + 1,
                    Code = code,
                    Coder = "simulated",
                    Voice = document.Actor,
                    Subject = document.Actor,
                    Relevant = true,
                };
            }
        }
    }
}
