using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Inference;

namespace Parallax.Benchmarks.Simulation;

/// <summary>A study of two actors and one code, whose texts are drawn and measured by the program's own comparison.</summary>
internal static class SimulatedStudy
{
    private const string Code = "INT.TRADE";

    private static readonly Codebook Codebook = new()
    {
        Title = "Simulation",
        Version = "1",
        Languages = new Dictionary<string, WordLists>(),
        Themes = [new Theme("INT", "INT", "", [new Code { Id = Code, Theme = "INT", Name = Code, Definition = "", Terms = new Dictionary<string, IReadOnlyList<Entry>>() }])],
    };

    /// <summary>Draws the texts of both actors and measures them.</summary>
    /// <param name="first">How the first actor's texts are drawn.</param>
    /// <param name="second">How the second's are.</param>
    /// <param name="documents">Documents of each.</param>
    /// <param name="seed">Seed of the draw and of all resampling.</param>
    /// <returns>The share of the first actor, and the difference of both.</returns>
    public static (MeasureRow Level, MeasureRow Difference) Measure(BetaBinomial first, BetaBinomial second, int documents, ulong seed)
    {
        var plan = new ComparisonPlan
        {
            Actors = ["RUS", "CHN"],
            Dyads = [("RUS", "CHN")],
            Periods = [],
            Seed = seed,
        };
        var random = new Pcg32(seed);
        var builder = new CountTableBuilder(plan, Codebook);
        foreach (var (actor, texts) in new[] { ("RUS", first), ("CHN", second) })
        {
            for (var place = 0; place < documents; place++)
            {
                Add(builder, actor, place, texts.Draw(random));
            }
        }

        var table = builder.Build();
        return (Row("salience", ""), Row("salience_difference", "CHN"));

        MeasureRow Row(string measure, string partner) => Contrasts.Only(table, plan, Codebook, new RowKey
        {
            Measure = measure,
            Theme = "INT",
            Code = Code,
            Actor = "RUS",
            Partner = partner,
            Source = "LS",
            Period = "all",
            Language = "en",
        })!;
    }

    private static void Add(CountTableBuilder builder, string actor, int place, (int Sentences, int Hits) drawn)
    {
        var document = new Document
        {
            Id = $"{actor}-{place:000}",
            Actor = actor,
            Language = "en",
            Source = SourceClass.LS,
            Issuer = "Office of " + actor,
            Date = PartialDate.TryParse(new DateOnly(2022, 1, 1).AddDays(place).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), out var date) ? date : null,
        };
        builder.Add(
            document,
            new TextCounts(document.Id, "", drawn.Sentences, drawn.Sentences, drawn.Sentences * 25, null, "00000000"),
            Enumerable.Range(1, drawn.Hits).Select(unit => new Coding
            {
                Document = document.Id,
                Unit = unit,
                Code = Code,
                Coder = "dictionary:00000000",
                Voice = actor,
                Subject = actor,
                Relevant = true,
            }));
    }
}
