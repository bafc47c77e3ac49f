using System.Globalization;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Reliability;
using Xunit;

namespace Parallax.Claims;

public class ClaimTestingTests
{
    private static readonly CodingGates Validated = new(new Dictionary<(string Topic, string Language), CodingGate>
    {
        [("INT.TRADE", "en")] = new(GateStatus.Passed, "α .90"),
    });

    private static readonly QuantitativeTest MoreTrade = Material.Test() with { Theme = "INT", Code = "INT.TRADE", Sources = ["LS"] };

    // Shares of .40 and .15 with a little noise, a year of texts each.
    private static readonly CountTable Apart = Sample.Table(
        [.. Monthly("RUS", Noise(8, 24)), .. Monthly("CHN", Noise(3, 24))]);

    // A text of 20 sentences a month, of which the given number carry the code.
    private static IEnumerable<(Document Document, int Units, IEnumerable<Codings.Coding> Codings)> Monthly(string actor, params int[] hits) =>
        hits.Select((count, month) =>
        {
            var document = Sample.Document($"{actor}-{month:00}", actor, new DateOnly(2022, 3, 10).AddMonths(month).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            return (document, 20, Sample.Codings(document, "INT.TRADE", count));
        });

    private static int[] Noise(int around, int documents) => [.. Enumerable.Range(0, documents).Select(one => around + (one % 3) - 1)];

    private static ClaimMaterial Of(CountTable table, CodingGates? gates = null, Observations? observed = null, params string[] register) => new()
    {
        Table = table,
        Plan = Sample.Plan with { Method = new MethodOptions { Resamples = 200, Permutations = 200, Claims = new ClaimConventions { CurvePermutations = 100 } } },
        Codebook = Sample.Codebook,
        Register = new HashSet<string>(register),
        Gates = gates ?? CodingGates.None,
        Observed = observed ?? Observations.None,
    };

    private static JudgedClaim Judge(ClaimMaterial material, params QuantitativeTest[] tests) => Assert.Single(ClaimTesting.Judge(
        new ClaimSet { Claims = [new Claim { Id = "C1", Text = "", Type = ClaimType.Comparative, Tests = tests }] },
        material, null, CancellationToken.None));

    private static Indicator Value(string series, string period, double value, string source = "A", string vintage = "") => new()
    {
        Series = series,
        Period = ReportingPeriod.TryParse(period, out var read) ? read : default,
        Value = value,
        Unit = "USD bn",
        Source = source,
        Vintage = vintage,
    };

    [Fact]
    public void Judge_ClearDifferenceOnValidatedCode_IsSupported()
    {
        var judged = Judge(Of(Apart, Validated), MoreTrade);

        Assert.Equal((VerdictKind.Supported, 1), (judged.Verdict.Kind, judged.Outcomes[0].Result));
        Assert.True(judged.Robustness >= .8);
        Assert.True(judged.Sensitivity[0].Curve.Specifications.Count >= 5);
        Assert.InRange(judged.Sensitivity[0].Curve.JointP!.Value, 0, .02);
        Assert.Equal(10, judged.Sensitivity[0].Influences.Count);
    }

    [Fact]
    public void Judge_SameNumbersWithoutValidation_IsInsufficientAndPlansTheWork()
    {
        var judged = Judge(Of(Apart), MoreTrade);

        Assert.Equal(VerdictKind.InsufficientEvidence, judged.Verdict.Kind);
        Assert.Equal((1, "coding not validated (INT.TRADE)"), (judged.Outcomes[0].Result!.Value, judged.Outcomes[0].FailedGate));
        var need = Assert.Single(judged.Needs);
        Assert.Equal((WorkKind.Coding, "INT.TRADE", "en"), (need.Kind, need.Code, need.Language));
        Assert.Equal(ReliabilitySampleSize.BlochKraemer(.667, 264.0 / 960), need.Count);
    }

    [Fact]
    public void Judge_TentativeCode_IsNotEnough()
    {
        var tentative = new CodingGates(new Dictionary<(string Topic, string Language), CodingGate>
        {
            [("INT.TRADE", "en")] = new(GateStatus.Tentative, "α .70"),
        });

        Assert.Equal(VerdictKind.InsufficientEvidence, Judge(Of(Apart, tentative), MoreTrade).Verdict.Kind);
    }

    [Fact]
    public void Judge_TestOverAllCodes_RestsOnEveryTheme() => Assert.Equal(
        "coding not validated (INT, REL, STR)", Judge(Of(Apart, Validated), MoreTrade with { Theme = "all", Code = "all" }).Outcomes[0].FailedGate);

    [Fact]
    public void Judge_OppositePrediction_IsNotSupported() =>
        Assert.Equal(VerdictKind.NotSupported, Judge(Of(Apart, Validated), MoreTrade with { Direction = Direction.Below }).Verdict.Kind);

    [Fact]
    public void Judge_TooFewTexts_AsksForDocumentsOfBothSides()
    {
        var thin = Sample.Table([.. Monthly("RUS", Noise(8, 3)), .. Monthly("CHN", Noise(3, 2))]);

        var judged = Judge(Of(thin, Validated), MoreTrade);

        Assert.Equal(VerdictKind.InsufficientEvidence, judged.Verdict.Kind);
        Assert.Equal([("RUS", 2), ("CHN", 3)], judged.Needs.Select(need => (need.Actor, need.Count!.Value)));
    }

    [Fact]
    public void Judge_WideInterval_AsksForAsManyDocumentsAsWouldNarrowIt()
    {
        int[] scattered = [0, 12, 1, 14, 2, 10];
        var table = Sample.Table([.. Monthly("RUS", scattered), .. Monthly("CHN", scattered)]);

        var judged = Judge(Of(table, Validated), MoreTrade);

        Assert.True(judged.Outcomes[0].IsUnderpowered);
        Assert.All(judged.Needs, need => Assert.True(need.Count > 6));
    }

    [Fact]
    public void Judge_SoWideThatYearsOfTextsWouldBeNeeded_NamesAnotherWay()
    {
        int[] scattered = [0, 12, 1, 14, 2, 10];
        var table = Sample.Table([.. Monthly("RUS", scattered), .. Monthly("CHN", scattered)]);
        var material = Of(table, Validated);
        var method = material.Plan.Method;
        var hasty = material with { Plan = material.Plan with { Method = method with { Claims = method.Claims with { PatienceYears = .01 } } } };

        var need = Assert.Single(Judge(hasty, MoreTrade).Needs);

        Assert.Equal(WorkKind.Plan, need.Kind);
        Assert.StartsWith("Test it in another kind of text as well", need.Text, StringComparison.Ordinal);
        Assert.True(need.Count > 6);
    }

    [Fact]
    public void Judge_NextToNoSmallestEffect_NamesAnotherWayAndDoesNotFail()
    {
        int[] scattered = [0, 12, 1, 14, 2, 10];
        var table = Sample.Table([.. Monthly("RUS", scattered), .. Monthly("CHN", scattered)]);

        var need = Assert.Single(Judge(Of(table, Validated), MoreTrade with { Sesoi = 1e-9 }).Needs);

        Assert.Equal((WorkKind.Plan, int.MaxValue), (need.Kind, need.Count));
    }

    [Fact]
    public void Judge_PrimaryTestsShareTheRisk_SoIntervalsWiden()
    {
        var one = Judge(Of(Apart, Validated), MoreTrade).Outcomes[0].Measured.Interval!.Value;
        var ofThree = Judge(Of(Apart, Validated), MoreTrade, MoreTrade with { Id = "b" }, MoreTrade with { Id = "c" }).Outcomes[0].Measured.Interval!.Value;

        Assert.True(ofThree.Lower < one.Lower && one.Upper < ofThree.Upper);
    }

    [Fact]
    public void Judge_OneDocumentCarriesTheResult_IsToldAsTheFlip()
    {
        int[] more = [.. Enumerable.Range(0, 20).Select(one => one % 2 == 0 ? 7 : 5)], less = [.. more.Select(one => one - 2)];
        var table = Sample.Table([.. Monthly("RUS", more), .. Monthly("CHN", less)]);

        // The lower end is .0672; without a text of seven it falls below the smallest effect of interest.
        var judged = Judge(Of(table, Validated), MoreTrade with { Sesoi = .0665 });

        Assert.Equal(VerdictKind.Supported, judged.Verdict.Kind);
        Assert.Equal("without the document CHN-01: mixed", judged.Flips);
    }

    [Fact]
    public void Judge_UnknownMeasure_IsSetAsideAndCountsAsMissing()
    {
        var judged = Judge(Of(Apart, Validated), MoreTrade, MoreTrade with { Id = "b", SetAside = "unknown measure 'x'" });

        Assert.Equal(VerdictKind.InsufficientEvidence, judged.Verdict.Kind);
        Assert.Contains("half or more", judged.Verdict.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_SeriesOverTime_IsExactAndNeedsNoCoding()
    {
        var observed = new Observations
        {
            Indicators = [.. new[] { ("2021", 146.9), ("2022", 190.27), ("2023", 240.11), ("2024", 244.81) }.Select(one => Value("trade", one.Item1, one.Item2))],
        };

        var judged = Judge(Of(Apart, null, observed), Material.Test("a", Direction.Above, threshold: 1.5) with { Measure = "indicator:trade", Period = "2023 / 2021" });

        Assert.Equal(240.11 / 146.9, judged.Outcomes[0].Measured.Estimate!.Value, 1e-12);
        Assert.Equal((1, ""), (judged.Outcomes[0].Result, judged.Outcomes[0].FailedGate));
    }

    [Fact]
    public void Judge_SourcesThatContradict_GiveAnIntervalOverThem()
    {
        var observed = new Observations { Indicators = [Value("gas", "2024", 31.1, "A"), Value("gas", "2024", 29.9, "B"), Value("gas", "2024", 28, "B", "")] };

        var outcome = Judge(Of(Apart, null, observed), Material.Test("a", Direction.Above, threshold: 30) with { Measure = "indicator:gas", Period = "2024" }).Outcomes[0];

        Assert.Equal((31.1, 0), (outcome.Measured.Estimate, outcome.Result));
        Assert.Equal(31.1, outcome.Measured.Interval!.Value.Upper);
        Assert.True(outcome.Measured.Interval!.Value.Lower < 30);
    }

    [Fact]
    public void Judge_SeriesWithoutNeighbours_IsMixedAtBestAndSaysSo()
    {
        var observed = new Observations { Indicators = [Value("gas", "2024", 31.1)] };

        var judged = Judge(Of(Apart, null, observed), Material.Test("a", Direction.Above, threshold: 30) with { Measure = "indicator:gas", Period = "2024" });

        Assert.Equal(VerdictKind.Mixed, judged.Verdict.Kind);
        Assert.Contains(judged.Qualifiers, one => one.StartsWith("mixed at best", StringComparison.Ordinal));
    }

    // Rows of others and of other times stay out, but where the other series has none of the actor.
    [Theory]
    [InlineData("CHN - RUS", 94.8 / 45)]
    [InlineData("RUS - CHN", 45 / 94.8)]
    [InlineData("CHN", 94.8 / 6000)]
    [InlineData("CHN -> RUS", 94.8 / 6000, "total")]
    [InlineData("KAZ", 30.0 / 100, "everybody")]
    public void Judge_OneSeriesPerAnother_TakesEachSidesOwnRows(string contrast, double expected, string per = "")
    {
        var observed = new Observations
        {
            Indicators =
            [
                Value("trade", "2024", 94.8) with { Actor = "CHN" }, Value("trade", "2024", 45) with { Actor = "RUS", Partner = "C5" },
                Value("trade", "2024", 30) with { Actor = "KAZ" }, Value("trade", "2023", 1) with { Actor = "CHN" },
                Value("total", "2024", 6000) with { Actor = "CHN" }, Value("total", "2024", 700) with { Actor = "RUS" },
                Value("everybody", "2024", 100) with { Actor = "RUS" },
            ],
        };
        string[] sides = contrast.Split([" - ", " -> "], StringSplitOptions.None);

        var outcome = Judge(Of(Apart, null, observed), Material.Test("a", threshold: 0) with
        {
            Measure = "indicator:trade",
            Per = per.Length > 0 ? per : contrast.Contains('-', StringComparison.Ordinal) ? "trade" : "total",
            Contrast = contrast,
            Actor = sides[0],
            Partner = sides.Length > 1 ? sides[1] : "",
            Period = "2024",
        }).Outcomes[0];

        Assert.Equal(expected, outcome.Measured.Estimate!.Value, 1e-12);
        Assert.Equal(outcome.Measured.Interval!.Value.Lower, outcome.Measured.Interval.Value.Upper);
    }

    [Fact]
    public void Judge_SeriesNobodyEntered_AsksForIt()
    {
        var judged = Judge(Of(Apart), Material.Test("a", threshold: 1) with { Measure = "indicator:loans", Period = "2024" });

        Assert.Equal((WorkKind.Indicator, "indicator:loans"), (judged.Needs[0].Kind, judged.Needs[0].What));
    }

    [Theory]
    [InlineData("ru-cn-2022", Direction.Above, 1)]
    [InlineData("bri-mou", Direction.Above, -1)]
    [InlineData("bri-mou", Direction.Below, 1)]
    public void Judge_Document_IsPresentOrNot(string document, Direction direction, int expected) => Assert.Equal(
        expected,
        Judge(Of(Apart, null, null, "ru-cn-2022"), Material.Test("a", direction, threshold: .5) with { Measure = "document:" + document }).Outcomes[0].Result);
}
