using System.Globalization;
using CsCheck;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Inference;
using Xunit;

namespace Parallax.Comparison;

public class WeekIntervalTests
{
    private static readonly ComparisonPlan Plan = Sample.Plan with
    {
        Method = new MethodOptions { Resamples = 100, Permutations = 100, EnumerateUpTo = 100 },
    };

    private static readonly DateOnly Monday = new(2022, 3, 7);

    // docs/methods/intervals.md, by hand: shares .2 .4 | .6 .9 | .1 in three weeks have the mean .44 and residuals −.28, .62, −.34 by week, so that
    // SE² = 3/2 · (.0784 + .3844 + .1156)/25 = .034704, and the interval is .44 ± t(2) · SE.
    [Fact]
    public void Level_FiveDaysInThreeWeeks_IsByHand()
    {
        var row = Row(Level("RUS", (0, 4), (2, 8), (7, 12), (9, 18), (14, 2)), "salience");

        var half = StudentT.Quantile(.975, 2) * Math.Sqrt(1.5 * (.0784 + .3844 + .1156) / 25);
        Assert.Equal((5, 3, (int?)null), (row.Clusters, row.Weeks, row.PartnerWeeks));
        Assert.Equal("t", row.Interval);
        Assert.Equal(.44 - half, row.LowerWeek!.Value, 1e-9);
        Assert.Equal(.44 + half, row.UpperWeek!.Value, 1e-9);
    }

    [Fact]
    public void Difference_WeeksOnOneSideOnly_IsWelchOfWeeksAndDates()
    {
        int[] other = [3, 5, 4, 6, 2];
        var rows = Sample.Rows(Sample.Table(
            [.. Texts("RUS", (0, 4), (2, 8), (7, 12), (9, 18), (14, 2)), .. Texts("CHN", [.. other.Select((hits, week) => (7 * week, hits))])]), Plan);

        var row = rows.Row("salience_difference", "RUS", "CHN", "INT");
        var expected = ClusterMean.Welch(
            ClusterMean.Of([.2, .4, .6, .9, .1], [1, 1, 1, 1, 1], [0, 0, 1, 1, 2])!.Value,
            ClusterMean.Of([.. other.Select(hits => hits / 20.0)], [1, 1, 1, 1, 1], [0, 1, 2, 3, 4])!.Value)!.Value;
        Assert.Equal((3, 5), (row.Weeks, row.PartnerWeeks));
        Assert.Equal(expected.Lower, row.LowerWeek!.Value, 1e-9);
        Assert.Equal(expected.Upper, row.UpperWeek!.Value, 1e-9);
    }

    [Fact]
    public void Level_EveryTextInAWeekOfItsOwn_HasNothingToAdd()
    {
        var row = Row(Level("RUS", (0, 4), (7, 8), (14, 12), (21, 18), (28, 2)), "salience");

        Assert.Equal((null, null, null, "t"), (row.Weeks, row.LowerWeek, row.UpperWeek, row.Interval));
    }

    // A Sunday and the Monday after it are of two weeks, a Monday and the Sunday after it of one.
    [Fact]
    public void Level_SundayAndMonday_LieInTwoWeeks() =>
        Assert.Equal(4, Row(Level("RUS", (-1, 4), (0, 8), (6, 12), (14, 18), (28, 2)), "salience").Weeks);

    [Fact]
    public void Level_AllInOneWeek_HasNoIntervalOfWeeks()
    {
        var row = Row(Level("RUS", (0, 4), (1, 8), (2, 12), (3, 18), (4, 2)), "salience");

        Assert.Equal((1, null, null), (row.Weeks, row.LowerWeek, row.UpperWeek));
        Assert.NotNull(row.Lower);
    }

    [Fact]
    public void Level_TwoIssuersInAWeek_AreTwoClusters()
    {
        var texts = Texts("RUS", (0, 4), (2, 8), (7, 12), (9, 18), (14, 2))
            .Select((one, place) => (one.Document with { Issuer = place % 2 == 0 ? "Kremlin" : "Ministry" }, one.Units, one.Codings));

        Assert.Null(Row(Sample.Rows(Sample.Table(texts), Plan), "salience").Weeks);
    }

    // The oracle groups by the calendar's own numbers of weeks.
    [Fact]
    public void Level_AnyDays_IsTheIntervalOfTheCalendarsWeeks() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 19]).Array[6, 12].Sample(
            drawn =>
            {
                // Each text so many days after the one before.
                (int Day, int Hits)[] texts = [.. drawn.Select((text, place) => (drawn.Take(place + 1).Sum(one => one.Item1), text.Item2))];
                var row = Row(Level("RUS", texts), "salience");
                var weeks = texts.GroupBy(text => Week(Monday.AddDays(text.Day))).ToList();
                if (weeks.Count == texts.Length)
                {
                    return row.Weeks is null && row.LowerWeek is null;
                }

                var mean = texts.Average(text => text.Hits / 20.0);
                var squares = weeks.Sum(week => Math.Pow(week.Sum(text => (text.Hits / 20.0) - mean), 2));
                var error = Math.Sqrt(squares * weeks.Count / (weeks.Count - 1)) / texts.Length;
                var half = StudentT.Quantile(.975, weeks.Count - 1) * error;
                return row.Weeks == weeks.Count && Math.Abs(row.LowerWeek!.Value - (mean - half)) < 1e-9
                    && Math.Abs(row.UpperWeek!.Value - (mean + half)) < 1e-9;
            },
            iter: 30);

    private static (int, int) Week(DateOnly day) => (ISOWeek.GetYear(day.ToDateTime(default)), ISOWeek.GetWeekOfYear(day.ToDateTime(default)));

    private static IReadOnlyList<MeasureRow> Level(string actor, params (int Day, int Hits)[] texts) => Sample.Rows(Sample.Table(Texts(actor, texts)), Plan);

    private static MeasureRow Row(IReadOnlyList<MeasureRow> rows, string measure) => rows.Row(measure, "RUS", theme: "INT");

    private static IEnumerable<(Document Document, int Units, IEnumerable<Coding> Codings)> Texts(string actor, params (int Day, int Hits)[] texts) =>
        texts.Select(text =>
        {
            var date = Monday.AddDays(text.Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var document = Sample.Document($"{actor}-{date}", actor, date);
            return (document, 20, Sample.Codings(document, "INT.TRADE", text.Hits));
        });
}
