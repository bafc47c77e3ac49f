using CsCheck;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Comparison;

public class EventScoresTests
{
    // METHOD §3.9: weights of the CAMEO scale and the mean of {043, 057, 112, 061}.
    [Theory]
    [InlineData("040", 1.0)]
    [InlineData("042", 1.9)]
    [InlineData("043", 2.8)]
    [InlineData("046", 7.0)]
    [InlineData("050", 3.5)]
    [InlineData("051", 3.4)]
    [InlineData("057", 8.0)]
    [InlineData("061", 6.4)]
    [InlineData("062", 7.4)]
    [InlineData("071", 7.4)]
    [InlineData("111", -2.0)]
    [InlineData("112", -2.0)]
    [InlineData("120", -4.0)]
    [InlineData("130", -4.4)]
    [InlineData("150", -7.2)]
    [InlineData("163", -8.0)]
    [InlineData("190", -10.0)]
    [InlineData("1011", -5.0)]
    [InlineData("0874", 10.0)]
    public void Weight_OfACameoCode_IsThatOfTheScale(string code, double weight) => Assert.Equal(weight, GoldsteinScale.Weight(code));

    [Fact]
    public void Weight_OfNoCameoCode_IsUndefined() => Assert.Null(GoldsteinScale.Weight("99"));

    [Fact]
    public void MeanGoldstein_FourEvents_MatchesTheWorkedNumber() =>
        Assert.Equal(3.8, EventScores.MeanGoldstein(Types("cameo:043 cameo:057 cameo:112 cameo:061"))!.Value, 1e-12);

    [Fact]
    public void MeanGoldstein_WithoutCameoCodes_IsUndefined() => Assert.Null(EventScores.MeanGoldstein(Types("summit plover:AGREE")));

    [Theory]
    [InlineData("057", "SUPPORT", "SUPPORT")]
    [InlineData("0811", "CONCEDE", "CONCEDE")]
    [InlineData("0813", "RETREAT", "CONCEDE")]
    [InlineData("0814", "RETREAT", "CONCEDE")]
    [InlineData("0871", "RETREAT", "RETREAT")]
    [InlineData("090", "ACCUSE", "INVESTIGATE")]
    [InlineData("112", "ACCUSE", "DISAPPROVE")]
    [InlineData("163", "COERCE", "SANCTION")]
    [InlineData("162", "SANCTION", "SANCTION")]
    [InlineData("1712", "ASSAULT", "COERCE")]
    [InlineData("1711", "COERCE", "COERCE")]
    [InlineData("175", "ASSAULT", "COERCE")]
    [InlineData("191", "COERCE", "FIGHT")]
    [InlineData("192", "COERCE", "FIGHT")]
    [InlineData("193", "ASSAULT", "FIGHT")]
    [InlineData("20", "ASSAULT", "FIGHT")]
    [InlineData("010", null, null)]
    [InlineData("0231", null, null)]
    public void TypeOf_CameoCode_IsThatOfEachRelease(string code, string? of2021, string? ofDraft)
    {
        var type = new EventType(EventScheme.Cameo, code);

        Assert.Equal(of2021, Plover.TypeOf(type));
        Assert.Equal(ofDraft, Plover.TypeOf(type, PloverVersion.Draft));
    }

    [Fact]
    public void QuadOf_EveryPloverType_IsOneOfTheFour() => Assert.All(
        EventType.PloverTypes, type => Assert.True(Plover.QuadOf(type) is not null && Plover.QuadOf(type, PloverVersion.Draft) is not null, type));

    [Fact]
    public void QuadOf_Sanction_MovesFromWordsToDeeds()
    {
        Assert.Equal(EventQuad.MaterialConflict, Plover.QuadOf("SANCTION"));
        Assert.Equal(EventQuad.VerbalConflict, Plover.QuadOf("SANCTION", PloverVersion.Draft));
    }

    // One day, either direction, one root: 042 and 043 are one event of weight 2.35; 057 has another root, 044 another day.
    [Fact]
    public void Goldstein_ReportsOfOneDayPairAndRoot_CountOnce()
    {
        Event[] events =
        [
            Of("a", "2024-05-16", "cameo:042", "RUS", "CHN"), Of("b", "2024-05-16", "cameo:043", "CHN", "RUS"),
            Of("c", "2024-05-16", "cameo:057", "RUS", "CHN"), Of("d", "2024-05-17", "cameo:044", "RUS", "CHN"),
            Of("e", "2024-05-16", "cameo:190", "USA", "RUS", "CHN"), Of("f", "2024-05-16", "summit", "RUS", "CHN"),
        ];

        Assert.Equal([2.35, 8, 2.5], EventScores.Goldstein(events, "RUS", "CHN").Select(one => Math.Round(one.Weight, 9)));
        Assert.Equal(
            [EventQuad.VerbalCooperation, EventQuad.VerbalCooperation, EventQuad.VerbalCooperation],
            EventScores.Quads(events, "CHN", "RUS").Select(one => one.Quad));
    }

    [Fact]
    public void Goldstein_DayUnknown_IsNeverTakenForADuplicate() => Assert.Equal(
        2, EventScores.Goldstein([Of("a", "2024-05", "cameo:042", "RUS", "CHN"), Of("b", "2024-05", "cameo:042", "RUS", "CHN")], "RUS", "CHN").Count);

    [Fact]
    public void Goldstein_EveryEventTwice_IsTheSame() => Gen.Select(Gen.Int[1, 28], Gen.Int[1, 20], (day, root) => (day, root)).Array[1, 20].Sample(drawn =>
    {
        var events = drawn.Index().Select(one => Of($"{one.Index}", $"2024-05-{one.Item.day:00}", $"cameo:{one.Item.root:00}0", "RUS", "CHN")).ToArray();
        var once = EventScores.Goldstein(events, "RUS", "CHN");
        var twice = EventScores.Goldstein([.. events, .. events.Select(one => one with { Id = one.Id + "x" })], "CHN", "RUS");
        // A mean of three equal weights and one of six may differ by rounding.
        return once.Count == drawn.Distinct().Count() && once.Select(one => one.Date).SequenceEqual(twice.Select(one => one.Date))
            && once.Zip(twice).All(pair => Math.Abs(pair.First.Weight - pair.Second.Weight) < 1e-9);
    });

    private static IEnumerable<EventType> Types(string words) =>
        words.Split(' ').Select(word => EventType.TryParse(word, out var type) ? type : throw new ArgumentException(word));

    internal static Event Of(string id, string date, string type, params string[] actors)
    {
        Assert.True(PartialDate.TryParse(date, out var parsed));
        Assert.True(EventType.TryParse(type, out var of));
        return new Event
        {
            Id = id,
            Date = parsed,
            Precision = date.Length == 10 ? DatePrecision.Day : date.Length == 7 ? DatePrecision.Month : DatePrecision.Year,
            Type = of,
            Actors = actors,
            Summary = id,
            Source = "Press",
        };
    }
}
