using Parallax.Codings;
using Xunit;

namespace Parallax.Reliability;

public class PeopleLabelsTests
{
    [Theory]
    [InlineData("anna:A boris:A", 1)]
    [InlineData("anna:A boris:", .5)]
    [InlineData("anna:A boris: clara:", 0)]
    [InlineData("anna:A boris:A clara:", 1)]
    [InlineData("anna:A boris:A adjudicated:B", 0)]
    [InlineData("anna: boris: adjudicated:A", 1)]
    public void Label_Readers_IsTheirMajorityOrWhatWasAdjudicated(string readings, double expected) =>
        Assert.Equal(expected, Assert.Single(Labels(readings).Of("a")).Label(codes => codes.Contains("A")));

    [Fact]
    public void Of_CodingThatNoMeasureCounts_IsReadAndNotGiven()
    {
        var lines = Lines("anna:A").Select(line => line with { Coding = line.Coding! with { Voice = "CHN" } });

        var unit = Assert.Single(new PeopleLabels(new PeopleCodings([.. lines]), Actors).Of("a"));

        Assert.Equal(0, unit.Label(codes => codes.Contains("A")));
        Assert.Empty(unit.Codes);
    }

    [Fact]
    public void Of_DocumentThatNobodyRead_IsEmpty() => Assert.Empty(Labels("anna:A").Of("b"));

    [Fact]
    public void Readings_Adjudicated_IsNobodysReading()
    {
        var unit = Assert.Single(Labels("anna:A boris: adjudicated:B").Of("a"));

        Assert.Equal(["anna", "boris"], unit.Readings.Select(reading => reading.Coder).Order(StringComparer.Ordinal));
        Assert.Equal(["A", "B"], unit.Codes.Order(StringComparer.Ordinal));
    }

    private static readonly Dictionary<string, string> Actors = new() { ["a"] = "RUS" };

    private static PeopleLabels Labels(string readings) => new(new PeopleCodings([.. Lines(readings)]), Actors);

    private static IEnumerable<PersonalCoding> Lines(string readings) => readings.Split(' ').Select(reading => reading.Split(':'))
        .Select(reading => Line("a", 1, reading[0], reading[1]));

    internal static PersonalCoding Line(string document, int unit, string coder, string code, string actor = "RUS") => new()
    {
        Id = $"{document} {unit} {code}",
        When = DateTimeOffset.UnixEpoch,
        Coder = coder,
        Document = document,
        Unit = unit,
        Reason = code.Length == 0 ? "none fits" : "",
        Coding = code.Length == 0 ? null : new Coding
        {
            Document = document,
            Unit = unit,
            Start = 0,
            End = 1,
            Code = code,
            Coder = coder,
            Voice = actor,
            Relevant = true,
        },
    };
}
