using CsCheck;
using Parallax.Corpora;
using Parallax.Reliability;
using Xunit;

namespace Parallax.Files.Ratings;

public class RatingsReaderTests
{
    // One set of ratings in each layout that can hold it.
    private const string Wide = "unit,Rater1,Rater2\na,1,1\nb,2,1\nc,2,2\nd,1,\n";
    private const string Long = "unit,coder,value\na,Rater1,1\na,Rater2,1\nb,Rater1,2\nb,Rater2,1\nc,Rater1,2\nc,Rater2,2\nd,Rater1,1\n";
    private const string CodersInRows = "coder,a,b,c,d\nRater1,1,2,2,1\nRater2,1,1,2,\n";
    private const string Table = "x,1,2\n1,1,0\n2,1,1\n";
    private static readonly string[] Cells = ["", "0", "1", "2", "x", "NA", "-1", "1.0"];
    private static readonly string[] Headers = ["unit,Rater1,Rater2", "coder,1,2", "x,1,2", ",a,b", "unit,coder,value"];
    private const string Counts = "unit,one,two\na,2,0\nb,1,1\nc,0,2\nd,1,0\n";

    [Theory]
    [InlineData(Wide, RatingsLayout.Wide)]
    [InlineData(Long, RatingsLayout.Long)]
    [InlineData(CodersInRows, RatingsLayout.CodersInRows)]
    [InlineData(Table, RatingsLayout.Table)]
    [InlineData(Counts, RatingsLayout.Counts)]
    public void Read_AnyLayout_IsGuessedAndGivesTheSameAlpha(string text, RatingsLayout expected)
    {
        var file = Read(text);

        Assert.Equal(expected, file.Layout);
        Assert.Contains("guessed", file.Notes[0], StringComparison.Ordinal);
        Assert.Equal(KrippendorffAlpha.Of(Read(Wide).Data), KrippendorffAlpha.Of(file.Data));
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    public void Read_OtherDelimiters_AreTheSame(string delimiter) => Assert.Equal(
        KrippendorffAlpha.Of(Read(Wide).Data), KrippendorffAlpha.Of(Read(Wide.Replace(",", delimiter, StringComparison.Ordinal)).Data));

    // Two coders who always give 1 are no counts of two values.
    [Theory]
    [InlineData("unit,Anna,Boris\na,1,1\nb,1,1\nc,1,1\n")]
    [InlineData("unit,Anna,Boris\na,1,1\nb,0,1\nc,1,1\n")]
    [InlineData("unit,Anna,Boris\na,3,1\nb,2,2\nc,1,3\n")]
    [InlineData("unit,Anna,Boris\na,4,4\nb,2,3\nc,1,\n")]
    public void Read_NumbersOfNamedCoders_AreValues(string text) => Assert.Equal(RatingsLayout.Wide, Read(text).Layout);

    [Fact]
    public void Read_CountsOfUnequalUnits_AreCounts() =>
        Assert.Equal(RatingsLayout.Counts, Read("Group,Units,a,b,c\nG2,1,3,0,0\nG1,2,0,3,1\nG2,3,0,0,4\nG1,4,4,0,0\n").Layout);

    [Fact]
    public void Read_OtherColumns_AreLeftAsideAndSaid()
    {
        var file = Read("Group,Units,Ben,Gerry\nG1,1,a,b\nG2,2,a,a\n");

        Assert.Equal(["Ben", "Gerry"], file.Data.Coders);
        Assert.Equal(["1", "2"], file.Data.Units);
        Assert.Contains("Not read: 'Group'.", file.Notes);
    }

    // A column of names is no coder, whatever it is called; two coders who never meet in a value are still coders.
    [Theory]
    [InlineData("speech,Anna,Boris\ns1,1,2\ns2,2,2\ns3,1,1\n", 2)]
    [InlineData("SpeechID,Anna,Boris\n1,1,2\n2,2,2\n3,1,1\n", 2)]
    [InlineData("Anna,Boris,Clara\n1,1,2\n2,2,2\n1,1,1\n", 3)]
    public void Read_FirstColumnOfNames_NamesTheUnits(string text, int coders) => Assert.Equal(coders, Read(text).Data.Coders.Count);

    [Fact]
    public void Read_ClusterNamed_IsKeptForEachUnit()
    {
        var file = Read("document,unit,Rater1,Rater2\nd1,1,a,b\nd1,2,a,a\nd2,3,b,b\n", new RatingsOptions { Cluster = "document" });

        Assert.Equal(["d1", "d1", "d2"], file.Clusters);
    }

    [Fact]
    public void Read_ClusterInALongTable_IsKeptForEachUnit()
    {
        var file = Read("document,unit,coder,value\nd1,1,A,a\nd1,1,B,a\nd2,2,A,b\n", new RatingsOptions { Cluster = "document" });

        Assert.Equal(["d1", "d2"], file.Clusters);
    }

    // Sentences are often numbered anew in each document.
    [Theory]
    [InlineData("document,unit,Rater1,Rater2\nd1,1,a,b\nd1,2,a,a\nd2,1,b,b\n")]
    [InlineData("document,unit,coder,value\nd1,1,Rater1,a\nd1,1,Rater2,b\nd1,2,Rater1,a\nd1,2,Rater2,a\nd2,1,Rater1,b\nd2,1,Rater2,b\n")]
    public void Read_UnitsNumberedAnewInEachCluster_AreUnitsOfTheirOwn(string text)
    {
        var file = Read(text, new RatingsOptions { Cluster = "document" });

        Assert.Equal(["d1: 1", "d1: 2", "d2: 1"], file.Data.Units);
        Assert.Equal(["d1", "d1", "d2"], file.Clusters);
        Assert.Equal(
            KrippendorffAlpha.Of(Read("unit,Rater1,Rater2\n1,a,b\n2,a,a\n3,b,b\n").Data), KrippendorffAlpha.Of(file.Data));
    }

    [Fact]
    public void Read_SeveralUsualNames_TheDocumentedOnesWin()
    {
        var file = Read("id,rater,label,unit,coder,value\n1,x,n,u1,A,a\n2,y,n,u1,B,a\n3,x,n,u2,A,b\n4,y,n,u2,B,b\n");

        Assert.Equal(["u1", "u2"], file.Data.Units);
        Assert.Equal(["A", "B"], file.Data.Coders);
        Assert.Equal(["a", "b"], file.Data.Scale.Names);
        Assert.Contains("Not read: 'id', 'rater', 'label'.", file.Notes);
    }

    [Theory]
    [InlineData("u1,a,b\nu2,a,a\nu3,b,b\nu4,a,a\n")]
    [InlineData("u1,a,c\nu2,a,a\nu3,b,b\nu4,a,a\n")]
    [InlineData("1,2\n2,2\n1,1\n")]
    public void Read_FirstRowWithoutAHeaderAbove_IsNotTakenForOne(string text) =>
        Assert.Equal(("RA015", 1), Problems(text, new RatingsOptions()).Select(problem => (problem.Code, problem.Line!.Value)).Single());

    // Coders named by numbers are coders where a usual name shows that the line is a header, or the user says which column names units.
    [Theory]
    [InlineData("unit,1,2\na,1,2\nb,2,2\nc,1,1\n", null)]
    [InlineData(",1,2\na,1,2\nb,2,2\nc,1,1\n", null)]
    [InlineData("speech,1,2\na,1,2\nb,2,2\nc,1,1\n", "speech")]
    public void Read_CodersNamedAsValues_AreReadBelowAHeader(string text, string? unit) =>
        Assert.Equal(["1", "2"], Read(text, new RatingsOptions { Unit = unit, Layout = RatingsLayout.Wide }).Data.Coders);

    [Fact]
    public void Read_NumbersWrittenTwoWays_AreOneValueFromOrdinalOn() =>
        Assert.Equal(["1", "2", "10"], Read("unit,A,B\na,1,1.0\nb,10,2\n", new RatingsOptions { Level = MeasurementLevel.Ordinal }).Data.Scale.Names);

    [Fact]
    public void Read_OrderedWordsOfATable_KeepItsOrder() => Assert.Equal(
        ["low", "middle", "high"],
        Read("x,low,middle,high\nlow,2,1,0\nmiddle,0,3,0\nhigh,1,0,2\n", new RatingsOptions { Level = MeasurementLevel.Ordinal }).Data.Scale.Names);

    [Fact]
    public void Read_TableWithRowsInAnotherOrder_IsTheSame() => Assert.Equal(
        KrippendorffAlpha.Of(Read(Table).Data), KrippendorffAlpha.Of(Read("x,1,2\n2,1,1\n1,1,0\n", new RatingsOptions { Layout = RatingsLayout.Table }).Data));

    [Fact]
    public void Read_CoderWithoutValues_IsLeftOutWithAWarning()
    {
        var problems = new List<Problem>();
        var file = RatingsReader.Read("unit,Rater1,Rater2,Rater3\na,1,2,\nb,2,2,\n", "r.csv", new RatingsOptions(), problems)!;

        Assert.Equal(["Rater1", "Rater2"], file.Data.Coders);
        Assert.Equal([("RA012", true)], problems.Select(problem => (problem.Code, problem.IsWarning)));
    }

    [Fact]
    public void Read_WordForMissing_IsAValueWithAWarning()
    {
        var problems = new List<Problem>();
        var file = RatingsReader.Read("unit,Rater1,Rater2\na,1,NA\nb,2,2\n", "r.csv", new RatingsOptions(), problems)!;

        Assert.Equal(["1", "2", "NA"], file.Data.Scale.Names);
        Assert.Equal([("RA010", 2, true)], problems.Select(problem => (problem.Code, problem.Line!.Value, problem.IsWarning)));
    }

    [Theory]
    [InlineData("RA001", "unit,Rater1\na,1\n", RatingsLayout.Wide)]
    [InlineData("RA001", "unit,who,value\na,b,1\n", RatingsLayout.Long)]
    [InlineData("RA004", "unit,a,b\n1,2,x\n", RatingsLayout.Counts)]
    [InlineData("RA004", "x,a,b\na,1,-1\nb,0,2\n", RatingsLayout.Table)]
    [InlineData("RA005", "x,a,b\na,1,0\nc,0,2\n", RatingsLayout.Table)]
    [InlineData("RA005", "x,a,b\na,1,0\n", RatingsLayout.Table)]
    [InlineData("RA006", "unit,Rater1,Rater2\na,1,1\na,2,2\n", null)]
    [InlineData("RA006", "unit,coder,value\na,A,1\na,A,1\n", null)]
    [InlineData("RA007", "unit,Rater1,Rater2\n,1,1\n", null)]
    [InlineData("RA009", "unit,Rater1,Rater2\n", null)]
    [InlineData("RA009", "unit,Rater1,Rater2\na,,\n", null)]
    [InlineData("CS001", "", null)]
    [InlineData("CS005", "unit,Rater1,Rater2\na,1\n", null)]
    public void Read_BadTable_TellsTheProblem(string code, string text, RatingsLayout? layout) =>
        Assert.Contains(code, Problems(text, new RatingsOptions { Layout = layout }).Select(problem => problem.Code));

    [Theory]
    [InlineData("RA002", "unit,Rater1,Rater2\na,1,1\n")]
    [InlineData("RA008", "unit,document,Rater1,Rater2\na,,1,1\n")]
    [InlineData("RA008", "unit,document,coder,value\na,,A,1\na,d2,B,1\n")]
    [InlineData("RA006", "unit,document,Rater1,Rater2\na,d1,1,1\na,d1,1,1\n")]
    [InlineData("RA013", "x,1,2\n1,1,0\n2,1,1\ndocument,1,1\n")]
    public void Read_BadCluster_TellsTheProblem(string code, string text) => Assert.Contains(
        code,
        Problems(text, new RatingsOptions { Cluster = code == "RA013" ? "1" : "document", Layout = code == "RA013" ? RatingsLayout.Table : null })
            .Select(problem => problem.Code));

    [Fact]
    public void Read_WordsAtTheIntervalLevel_AreAllToldWithTheirLine() => Assert.Equal(
        [("RA003", 2), ("RA003", 3)],
        Problems("unit,Rater1,Rater2\na,1,low\nb,high,2\nc,low,2\n", new RatingsOptions { Level = MeasurementLevel.Interval })
            .Select(problem => (problem.Code, problem.Line!.Value)));

    [Theory]
    [InlineData("9")]
    [InlineData("-9")]
    public void Read_NumberWhoseSquareIsTooLarge_IsNone(string sign) => Assert.Equal(
        ["RA003"],
        Problems($"unit,Rater1,Rater2\na,1,{sign}{new string('9', 300)}\n", new RatingsOptions { Level = MeasurementLevel.Interval }).Select(problem => problem.Code));

    [Theory]
    [InlineData("#N/A")]
    [InlineData("#DIV/0!")]
    public void Read_ErrorOfASpreadsheet_IsWarnedOf(string cell)
    {
        var problems = new List<Problem>();
        RatingsReader.Read($"unit,Rater1,Rater2\na,1,{cell}\nb,2,2\n", "r.csv", new RatingsOptions(), problems);

        Assert.Equal("RA010", Assert.Single(problems).Code);
    }

    [Fact]
    public void Read_BothSignsAtTheRatioLevel_IsRefused() =>
        Assert.Equal(["RA011"], Problems("unit,Rater1,Rater2\na,-1,1\n", new RatingsOptions { Level = MeasurementLevel.Ratio }).Select(problem => problem.Code));

    // Whatever stands in the cells, the reader gives ratings or problems.
    [Fact]
    public void Read_AnyCells_GivesRatingsOrProblems() => Gen.Select(
        Gen.Int[0, Cells.Length - 1].Select(at => Cells[at]).Array[3].Array[0, 5], Gen.Enum<MeasurementLevel>(),
        Gen.Int[0, Headers.Length - 1].Select(at => Headers[at])).Sample((cells, level, header) =>
    {
        var problems = new List<Problem>();
        var text = header + "\n" + string.Concat(cells.Select(row => string.Join(',', row) + "\n"));
        var file = RatingsReader.Read(text, "r.csv", new RatingsOptions { Level = level }, problems);
        return (file is null) == problems.Any(problem => !problem.IsWarning);
    });

    private static RatingsFile Read(string text, RatingsOptions? options = null)
    {
        var problems = new List<Problem>();
        var file = RatingsReader.Read(text, "r.csv", options ?? new RatingsOptions(), problems);
        Assert.Empty(problems);
        return file!;
    }

    private static List<Problem> Problems(string text, RatingsOptions options)
    {
        var problems = new List<Problem>();
        Assert.Null(RatingsReader.Read(text, "r.csv", options, problems));
        return problems;
    }
}
