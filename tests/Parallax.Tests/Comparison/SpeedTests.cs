using System.Diagnostics;
using System.Globalization;
using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Inference;
using Xunit;

namespace Parallax.Comparison;

public class SpeedTests
{
    private static readonly Codebook Codebook = Sample.Book(Enumerable.Range(0, 8).ToDictionary(
        theme => "T" + theme.ToString(CultureInfo.InvariantCulture),
        theme => Enumerable.Range(0, 6).Select(code => string.Create(CultureInfo.InvariantCulture, $"T{theme}.C{code}")).ToArray()));

    private static readonly ComparisonPlan Plan = Sample.Plan with
    {
        Controls = ["BLR", "IND", "KAZ", "KGZ", "MNG", "TJK", "TKM", "UKR", "USA", "UZB"],
        Codes = new MeasureCodes
        {
            Caution = ["T1.C0", "T1.C1", "T1.C2"],
            Trust = "T2.C0",
            Distrust = "T2.C1",
            History = "T2.C2",
        },
    };

    // A table of the shipped study's size: 1,189 documents, about 80,000 codings, 2,000 resamples and permutations.
    [Fact]
    public void All_StudyOfShippedSize_TakesSecondsNotMinutes()
    {
        var (table, codings) = Build(new Pcg32(1));
        var watch = Stopwatch.StartNew();

        var rows = Contrasts.All(table, Plan, Codebook, null, TestContext.Current.CancellationToken);

        watch.Stop();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{table.Documents.Count} documents, {codings} codings, {rows.Count} rows, {watch.ElapsedMilliseconds} ms; "
            + string.Join(", ", rows.CountBy(row => row.Status)));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"took {watch.Elapsed}");
    }

    private static (CountTable Table, int Codings) Build(Pcg32 random)
    {
        var builder = new CountTableBuilder(Plan, Codebook);
        var all = 0;
        foreach (var document in Register(random))
        {
            var units = document.Issuer == "President of Russia" && random.Below(3) > 0 ? 1 + random.Below(8) : 20 + random.Below(120);
            Coding[] codings = [.. Enumerable.Range(0, (int)(units * 1.6)).Select(_ => Code(document, 1 + random.Below(units), random))];
            all += codings.Length;
            builder.Add(document, Sample.Counts(document, units), codings);
        }

        return (builder.Build(), all);
    }

    private static IEnumerable<Document> Register(Pcg32 random)
    {
        for (var n = 0; n < 816; n++)
        {
            yield return Of($"k{n}", "RUS", "en", "President of Russia", new DateOnly(2021, 10, 1).AddDays(random.Below(272)));
        }

        for (var n = 0; n < 95; n++)
        {
            yield return Of($"r{n}", "RUS", "ru", "President of Russia", new DateOnly(2025, 1, 1).AddDays(random.Below(300)));
        }

        for (var n = 0; n < 124; n++)
        {
            yield return Of($"c{n}", "CHN", "zh", "President of China", new DateOnly(2020, 1, 1).AddDays(random.Below(1800)));
        }

        foreach (var (actor, year) in Plan.Actors.Concat(Plan.Controls).SelectMany(actor =>
            Enumerable.Range(2012, 12).Select(year => (actor, year))))
        {
            yield return Of($"u{actor}{year}", actor, "en", "UN General Assembly", new DateOnly(year, 9, 1));
        }

        for (var n = 0; n < 12; n++)
        {
            yield return Of($"x{n}", "THIRD", "en", $"Author {n}", new DateOnly(2023, 1 + n, 1)) with
            {
                Source = SourceClass.EX,
                ExpertBase = "third",
            };
        }
    }

    private static Document Of(string id, string actor, string language, string issuer, DateOnly date) => new()
    {
        Id = id,
        Actor = actor,
        Language = language,
        Source = SourceClass.LS,
        Issuer = issuer,
        Date = new PartialDate(date, date),
    };

    private static Coding Code(Document document, int unit, Pcg32 random)
    {
        var theme = random.Below(8);
        var code = random.Below(6);
        string[] states = [.. Plan.Actors, .. Plan.Controls];
        return Sample.Coding(document, unit, string.Create(CultureInfo.InvariantCulture, $"T{theme}.C{code}")) with
        {
            Subject = document.Actor == "THIRD" ? states[random.Below(2)] : document.Actor,
            Target = random.Below(2) == 0 ? "" : states[random.Below(states.Length)],
            Stance = theme == 2 ? random.Below(5) - 2 : null,
            Horizon = theme == 3 ? (Horizons)(1 << random.Below(4)) : Horizons.None,
            Certainty = random.Below(20) switch { 0 => Certainty.Hedged, 1 => Certainty.Boosted, _ => Certainty.Plain },
            Years = random.Below(30) == 0 ? "2035" : "",
        };
    }
}
