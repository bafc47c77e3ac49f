using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Inference;
using Parallax.Reliability;

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
                var (sentences, hits) = texts.Draw(random);
                Add(builder, actor, place, sentences, [.. Enumerable.Range(1, hits)], null);
            }
        }

        return Rows(builder.Build(), plan);
    }

    /// <summary>Draws the texts of two actors, what a machine finds in them and what people read, and measures them.</summary>
    /// <param name="texts">How the texts of both are drawn.</param>
    /// <param name="documents">Documents of each.</param>
    /// <param name="reading">What the machine finds and people read.</param>
    /// <param name="seed">Seed of the draw and of all resampling.</param>
    /// <returns>The share of the first actor, the difference of both, and how many of the first's sentences were read.</returns>
    public static (MeasureRow Level, MeasureRow Difference, int Read) Measure(BetaBinomial texts, int documents, SimulatedReading reading, ulong seed)
    {
        var plan = new ComparisonPlan { Actors = ["RUS", "CHN"], Dyads = [("RUS", "CHN")], Periods = [], Seed = seed };
        var random = new Pcg32(seed);
        var builder = new CountTableBuilder(plan, Codebook);
        var read = 0;
        foreach (var actor in plan.Actors)
        {
            for (var place = 0; place < documents; place++)
            {
                var (sentences, hits, labels) = reading.Draw(texts.DrawSentences(random), Code, random);
                Add(builder, actor, place, sentences, hits, labels);
                read += actor == "RUS" ? labels.Count : 0;
            }
        }

        var (level, difference) = Rows(builder.Build(), plan);
        return (level, difference, read);
    }

    private static (MeasureRow Level, MeasureRow Difference) Rows(CountTable table, ComparisonPlan plan)
    {
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

    private static void Add(CountTableBuilder builder, string actor, int place, int sentences, int[] hits, IReadOnlyList<LabelledUnit>? labels)
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
            new TextCounts(document.Id, "", sentences, sentences, sentences * 25, null, "00000000"),
            hits.Select(unit => new Coding
            {
                Document = document.Id,
                Unit = unit,
                Code = Code,
                Coder = "dictionary:00000000",
                Voice = actor,
                Subject = actor,
                Relevant = true,
            }),
            labels);
    }
}

/// <summary>What a machine finds and what people read of it.</summary>
/// <param name="Finds">Share of the sentences with the code that the machine finds.</param>
/// <param name="Invents">Share of the others in which it finds it too.</param>
/// <param name="ReadsHits">Chance with which a sentence is drawn in which the machine finds the code.</param>
/// <param name="ReadsOthers">Chance with which another is drawn.</param>
internal sealed record SimulatedReading(double Finds, double Invents, double ReadsHits, double ReadsOthers)
{
    /// <summary>Draws the machine's hits of a document and the sentences that people read.</summary>
    /// <param name="carrying">Of each sentence whether it carries the code; people see it.</param>
    /// <param name="code">The code.</param>
    /// <param name="random">Source of chance.</param>
    public (int Sentences, int[] Hits, IReadOnlyList<LabelledUnit> Labels) Draw(bool[] carrying, string code, Pcg32 random)
    {
        var hits = new List<int>();
        var labels = new List<LabelledUnit>();
        for (var at = 0; at < carrying.Length; at++)
        {
            var isHit = random.NextDouble() < (carrying[at] ? Finds : Invents);
            var chance = isHit ? ReadsHits : ReadsOthers;
            if (isHit)
            {
                hits.Add(at + 1);
            }

            if (random.NextDouble() < chance)
            {
                labels.Add(new LabelledUnit(at + 1, [("anna", carrying[at] ? Codes(code) : Codes())], chance));
            }
        }

        return (carrying.Length, [.. hits], labels);
    }

    private static HashSet<string> Codes(params string[] codes) => [.. codes];
}
