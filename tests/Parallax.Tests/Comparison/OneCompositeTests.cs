using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Inference;
using Xunit;

namespace Parallax.Comparison;

public class OneCompositeTests
{
    private static readonly string[] Codes = ["INT.TRADE", "INT.ENERGY", "INT.COUNTER", "ORD.MULTI", "ORD.REFORM", "ROL.POLE"];

    private static readonly Codebook Codebook = Sample.Book(
        Codes.GroupBy(code => code.Split('.')[0]).ToDictionary(theme => theme.Key, theme => theme.ToArray()));

    private static readonly ComparisonPlan Plan = Sample.Plan with
    {
        Method = new MethodOptions
        {
            Resamples = 100,
            Permutations = 100,
            RarefactionDraws = 20,
            ReferenceDyads = 2,
            MatchedUnits = 3,
            RarefiedAssignments = 5,
        },
    };

    private static readonly CountTable Drawn = Draw();

    private static readonly MeasureRow[] All =
        [.. Contrasts.All(Drawn, Plan, Codebook, null, CancellationToken.None).Rows.Where(row => row.Language != "all")];

    // Three states and experts of two bases, who affirm, oppose and take sides at random.
    private static CountTable Draw()
    {
        var random = new Pcg32(11);
        var builder = new CountTableBuilder(Plan, Codebook);
        foreach (var (actor, issuer) in (from actor in (string[])["RUS", "CHN", "IND"] select (actor, actor))
            .Concat(from place in Enumerable.Range(0, 8) select ("THIRD", $"institute {place}")))
        {
            foreach (var month in Enumerable.Range(1, actor == "THIRD" ? 2 : 7))
            {
                foreach (var year in (int[])[2021, 2023])
                {
                    var document = Sample.Document($"{actor}-{issuer}-{year}-{month}", actor, $"{year}-{month:00}-05") with
                    {
                        Issuer = issuer,
                        Source = actor == "THIRD" ? SourceClass.EX : SourceClass.LS,
                        ExpertBase = actor != "THIRD" ? "" : issuer[^1] % 2 == 0 ? "third" : "west",
                    };
                    builder.Add(document, Sample.Counts(document, 30), [.. Enumerable.Range(1, 30).Select(unit => Code(document, unit))]);
                }
            }
        }

        return builder.Build();

        Coding Code(Document document, int unit) => Sample.Coding(document, unit, Codes[random.Below(Codes.Length)]) with
        {
            Polarity = (Polarity)random.Below(3),
            Subject = document.Actor != "THIRD" ? document.Actor : unit % 2 == 0 ? "RUS" : "CHN",
            Target = document.Actor == "RUS" || (document.Actor == "THIRD" && unit % 2 == 0) ? "CHN" : "RUS",
            Stance = random.Below(5) - 2,
            Specificity = random.Below(3),
            ThirdParty = random.Below(4) == 0,
        };
    }

    // The whole comparison is the oracle.
    [Theory]
    [InlineData("common_interest", 12)]
    [InlineData("counter_third_party", 6)]
    [InlineData("divergence", 24)]
    [InlineData("clarity", 12)]
    [InlineData("declared_gap", 12)]
    public void Only_EveryRowMadeOfSeveral_IsTheSameAlone(string family, int least)
    {
        var rows = All.Where(row => OneComposite.Knows(row.Measure) && row.Measure.StartsWith(family, StringComparison.Ordinal)).ToArray();

        Assert.True(rows.Count(row => row.Estimate is not null) >= least);
        Assert.All(rows, row => Assert.Equal(row, Contrasts.Only(Drawn, Plan, Codebook, RowKey.Of(row))));
    }

    [Fact]
    public void Only_SidesExchanged_GivesTheSameDivergence()
    {
        var key = new RowKey { Measure = "divergence", Theme = "ORD", Actor = "RUS", Partner = "CHN", Source = "LS", Language = "en" };

        var there = Contrasts.Only(Drawn, Plan, Codebook, key)!;
        var back = Contrasts.Only(Drawn, Plan, Codebook, key with { Actor = "CHN", Partner = "RUS" })!;

        Assert.Equal(there.Estimate!.Value, back.Estimate!.Value, 1e-12);
    }

    [Fact]
    public void Only_ThemeOrActorThatIsNotThere_GivesNoRow()
    {
        var key = new RowKey { Measure = "divergence", Theme = "ORD", Actor = "RUS", Partner = "CHN", Source = "LS", Language = "en" };

        Assert.Null(Contrasts.Only(Drawn, Plan, Codebook, key with { Theme = "VAL" }));
        Assert.Null(Contrasts.Only(Drawn, Plan, Codebook, key with { Partner = "FRA" }));
        Assert.Null(Contrasts.Only(Drawn, Plan, Codebook, key with { Partner = "" }));
        Assert.Null(Contrasts.Only(Drawn, Plan, Codebook, key with { Source = "EX:third" }));
    }

    [Fact]
    public void Shuffled_Divergence_IsThatOfTwoSidesMadeAlike()
    {
        var key = new RowKey { Measure = "divergence", Theme = "ORD", Actor = "RUS", Partner = "CHN", Source = "LS", Language = "en" };

        var shuffled = Contrasts.Shuffled(Drawn, Plan, Codebook, key, 50, "a")!;

        Assert.All(shuffled, one => Assert.InRange(one, 0, 1));
        Assert.Null(Contrasts.Shuffled(Drawn, Plan, Codebook, key with { Measure = "clarity_difference" }, 50, "a"));
    }
}
