using CsCheck;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Files.Csv;

public class CsvTableTests
{
    private readonly List<Problem> problems = [];

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a;b\r\n1;2\r\n")]
    [InlineData("a\tb\n1\t2")]
    [InlineData("a,b\n\"1\",\"2\"\n\n")]
    [InlineData("a;b\r\n1;2\r\n;\r\n; \r\n;;;\r\n")]
    public void Rows_WhatSpreadsheetsWrite_ReadTheSame(string text)
    {
        var row = Assert.Single(Read(text)!.Rows());

        Assert.Equal(("1", "2", 2), (row["a"], row["b"], row.Line));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("\na,b\n1,2\n", 2)]
    [InlineData("\r\n \r\na;b\r\n1;2\r\n", 3)]
    [InlineData("sep=;\r\na;b\r\n1;2\r\n", 2)]
    [InlineData("\nSEP=\t\na\tb\n1\t2\n", 3)]
    [InlineData("\"sep=,\"\n\na,b\n1,2\n", 3)]
    public void Rows_LinesAboveTheHeader_ArePassedOverAndCounted(string text, int header)
    {
        var table = Read(text)!;

        Assert.Equal((header, header + 1), (table.HeaderLine, Assert.Single(table.Rows()).Line));
        Assert.Equal(header + 1, CsvTable.ReadAnyColumns(text, "x.csv", problems)!.Rows().Single().Line);
        Assert.Empty(problems);
    }

    // A semicolon inside a cell of a single column would be taken for what parts the cells.
    [Fact]
    public void Rows_LineThatSaysWhatPartsCells_IsBelieved() =>
        Assert.Equal(["a;b", "c"], CsvTable.ReadAnyColumns("sep=,\n\"a;b\",c\n1,2\n", "x.csv", problems)!.Columns);

    [Theory]
    [InlineData("\n\na,b,b\n", "CS003", 3)]
    [InlineData("sep=;\na;b;d\n", "CS004", 2)]
    [InlineData("sep=;\na\n", "CS002", 2)]
    [InlineData("sep=|\na|b\n", "CS002", 1)]
    public void Read_FaultyHeaderBelowOtherLines_IsToldWithItsLine(string text, string code, int line)
    {
        Assert.Null(Read(text));
        Assert.Contains((code, line), problems.Select(problem => (problem.Code, problem.Line!.Value)));
    }

    [Fact]
    public void Read_NameTwiceInATableOfOwnColumns_MayBeARow()
    {
        Assert.Null(CsvTable.ReadAnyColumns("1,1,2\n2,2,2\n", "x.csv", problems));
        Assert.Contains("put a line with the names of the columns above it", Assert.Single(problems).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_BlankOneInATableOfOwnColumns_IsARow() =>
        Assert.Equal([2, 3], CsvTable.ReadAnyColumns("a,b\n1,2\n,\n", "x.csv", problems)!.Rows().Select(row => row.Line));

    [Fact]
    public void Rows_QuotedCellOverLines_KeepsLinesRight()
    {
        CsvRow[] rows = [.. Read("a,b\n\"x\n\"\"y\"\"\",1\nz,2\n")!.Rows()];

        Assert.Equal("x\n\"y\"", rows[0]["a"]);
        Assert.Equal([2, 4], rows.Select(row => row.Line));
    }

    [Theory]
    [InlineData("", "CS001")]
    [InlineData("a\n1\n", "CS002")]
    [InlineData("a,b,b\n1,2,3\n", "CS003")]
    [InlineData("a,b,d\n1,2,3\n", "CS004")]
    public void Read_FaultyHeader_IsTold(string text, string code)
    {
        Assert.Null(Read(text));
        Assert.Equal(code, Assert.Single(problems).Code);
    }

    [Theory]
    [InlineData("a,b\n1\n", "CS005")]
    [InlineData("a,b\n1,2,3\n", "CS005")]
    [InlineData("a,b\nx\"y,2\n", "CS006")]
    public void Rows_FaultyRow_IsTold(string text, string code)
    {
        _ = Read(text)!.Rows().Count();

        var problem = problems.First();
        Assert.Equal((code, 2), (problem.Code, problem.Line));
    }

    [Fact]
    public void Rows_CellWithoutEnd_IsToldAsThat()
    {
        _ = Read($"a,b\n{new string('x', 2_000_000)},2\n")!.Rows().Count();

        Assert.Equal("CS008", Assert.Single(problems).Code);
    }

    // A look through all names for each of them would take minutes.
    [Fact(Timeout = 20_000)]
    public async Task ReadAnyColumns_HundredThousandColumns_AreReadAtOnce() => await Task.Run(() => Assert.Equal(
        100_000, CsvTable.ReadAnyColumns(string.Join(',', Enumerable.Range(0, 100_000)), "r.csv", problems)!.Columns.Count), TestContext.Current.CancellationToken);

    [Fact]
    public void Rows_QuoteNeverClosed_IsTold()
    {
        _ = Read("a,b\n\"1,2\n3,4\n")!.Rows().Count();

        Assert.Contains(problems, problem => problem.Code is "CS005" or "CS006");
    }

    [Fact]
    public void Rows_AnyText_AreAsLongAsTheHeader() => Gen.String[Gen.Char["ab,;\t\"\r\n \uFEFFж0"], 0, 40].Sample(
        text =>
        {
            var problems = new List<Problem>();
            return CsvTable.Read("a,b\n" + text, "f.csv", ["a", "b"], [], problems)!.Rows().All(row => row.Cells.Count == 2 && row.Line >= 2);
        },
        iter: 50_000);

    [Fact]
    public void Write_AnyCells_ReadBackTheSame() => Gen.String[Gen.Char["ab,;\"\n ж俄"], 0, 8].Array[2].Array[0, 5].Sample(rows =>
    {
        using var writer = new StringWriter();
        CsvLine.Write(writer, ["a", "b"]);
        foreach (var row in rows)
        {
            CsvLine.Write(writer, row);
        }

        var back = CsvTable.Read(writer.ToString(), "f.csv", ["a", "b"], [], problems)!.Rows().Select(row => row.Cells);
        return back.SelectMany(cells => cells).SequenceEqual(rows.Where(row => !row.All(string.IsNullOrWhiteSpace)).SelectMany(cells => cells));
    });

    [Theory]
    [InlineData("24.02.2022", "Write 2022-02-24")]
    [InlineData("2/24/2022", "Write 2022-02-24")]
    [InlineData("24/02/2022", "Write 2022-02-24")]
    [InlineData("2022/2/24", "Write 2022-02-24")]
    [InlineData("44616", "Write 2022-02-24")]
    [InlineData("2/3/2022", "cannot be told")]
    [InlineData("24.02.22", "cannot be told")]
    public void Remedy_RewrittenDate_SaysWhatToWrite(string date, string remedy) =>
        Assert.Contains(remedy, RewrittenDate.Remedy(date), StringComparison.Ordinal);

    [Theory]
    [InlineData("2022")]
    [InlineData("2022-02-24")]
    [InlineData("soon")]
    public void Remedy_OtherText_IsNone(string date) => Assert.Null(RewrittenDate.Remedy(date));

    private CsvTable? Read(string text) => CsvTable.Read(text, "f.csv", ["a", "b"], ["c"], problems);
}
