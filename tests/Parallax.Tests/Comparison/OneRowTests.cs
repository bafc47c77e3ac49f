using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Inference;
using Xunit;

namespace Parallax.Comparison;

public class OneRowTests
{
    private static readonly ComparisonPlan Plan = Sample.Plan with { Method = new MethodOptions { Resamples = 200, Permutations = 200 } };

    // Two actors before and after the break, with stances, horizons, hedges, trust and caution drawn at random.
    private static CountTable Drawn()
    {
        var random = new Pcg32(7);
        string[] codes = ["INT.TRADE", "INT.ENERGY", "REL.TRUST", "REL.DISTRUST", "STR.NONALL"];
        return Sample.Table(
            from actor in (string[])["RUS", "CHN"]
            from year in (int[])[2021, 2023]
            from month in Enumerable.Range(1, 7)
            let document = Sample.Document($"{actor}-{year}-{month}", actor, $"{year}-{month:00}-05")
            select (document, 20, Codings(document)));

        IEnumerable<Coding> Codings(Corpora.Document document) =>
            [.. Enumerable.Range(1, 20).Where(_ => random.Below(3) > 0).Select(unit => Sample.Coding(document, unit, codes[random.Below(5)]) with
            {
                Target = document.Actor == "RUS" ? "CHN" : "RUS",
                Stance = random.Below(5) - 2,
                Certainty = (Certainty)random.Below(3),
                Horizon = (Horizons)(1 << random.Below(4)),
                Years = random.Below(4) == 0 ? "2030" : "",
            })];
    }

    // The whole comparison is the oracle.
    [Fact]
    public void Only_EveryRowOfTheWhole_IsTheSameAlone()
    {
        var table = Drawn();
        var all = Contrasts.All(table, Plan, Sample.Codebook, null, CancellationToken.None).Rows.Where(row => row.Language != "all").ToArray();

        Assert.True(all.Count(row => row.Status != MeasureStatus.Blocked) > 300);
        Assert.All(
            all.Where((row, place) => OneRow.Knows(row.Measure) && (row.Measure != "salience" || place % 3 == 0)),
            row => Assert.Equal(row, Contrasts.Only(table, Plan, Sample.Codebook, RowKey.Of(row))));
    }

    // Each side keeps to a code of its own, so that no resample can differ from any other.
    [Fact]
    public void Only_SidesThatNeverShareACode_HaveNoInterval()
    {
        var table = Sample.Table(
            from actor in (string[])["RUS", "CHN"]
            from month in Enumerable.Range(1, 7)
            let document = Sample.Document($"{actor}-{month}", actor, $"2023-{month:00}-05")
            select (document, 20, (IEnumerable<Coding>)
                [.. Enumerable.Range(1, 9).Select(unit => Sample.Coding(document, unit, actor == "RUS" ? "INT.TRADE" : "INT.ENERGY"))]));
        var key = new RowKey { Measure = "framing_excess", Theme = "INT", Actor = "RUS", Partner = "CHN", Source = "LS", Language = "en" };

        var excess = Contrasts.Only(table, Plan, Sample.Codebook, key)!;
        var distance = Contrasts.Only(table, Plan, Sample.Codebook, key with { Measure = "framing_distance" })!;

        Assert.Equal(1, distance.Estimate);
        Assert.True(excess.Estimate > .5);
        Assert.All([excess, distance], row => Assert.True(row is { Lower: null, Upper: null, Status: MeasureStatus.Warn }));
        Assert.Contains("no interval could be computed", excess.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_HigherLevel_HasAWiderInterval()
    {
        var table = Drawn();
        var key = new RowKey { Measure = "salience_difference", Code = "INT.TRADE", Theme = "INT", Actor = "RUS", Partner = "CHN", Source = "LS", Language = "en" };

        var narrow = Contrasts.Only(table, Plan with { Level = .90 }, Sample.Codebook, key)!;
        var wide = Contrasts.Only(table, Plan with { Level = .99 }, Sample.Codebook, key)!;

        Assert.Equal(narrow.Estimate, wide.Estimate);
        Assert.True(wide.Lower < narrow.Lower && narrow.Upper < wide.Upper);
    }

    [Fact]
    public void Only_UnknownActor_GivesNoRow() => Assert.Null(Contrasts.Only(
        Drawn(), Plan, Sample.Codebook, new RowKey { Measure = "salience", Actor = "FRA", Source = "LS", Language = "en" }));

    [Fact]
    public void Shuffled_ContrastOfTwoActors_CentresOnNoDifference()
    {
        var key = new RowKey { Measure = "salience_difference", Code = "INT.TRADE", Theme = "INT", Actor = "RUS", Partner = "CHN", Source = "LS", Language = "en" };

        var shuffled = Contrasts.Shuffled(Drawn(), Plan, Sample.Codebook, key, 500, "a")!;

        Assert.Equal(500, shuffled.Count);
        Assert.Equal(0, shuffled.Average(), .01);
        Assert.Equal(shuffled, Contrasts.Shuffled(Drawn(), Plan, Sample.Codebook, key, 500, "a")!);
    }

    [Fact]
    public void Shuffled_LevelOfOneActor_HasNoLabels() => Assert.Null(Contrasts.Shuffled(
        Drawn(), Plan, Sample.Codebook, new RowKey { Measure = "salience", Actor = "RUS", Source = "LS", Language = "en" }, 10, "a"));
}
