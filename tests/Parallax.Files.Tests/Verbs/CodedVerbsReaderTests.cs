using Parallax.Corpora;
using Parallax.Exploration;
using Xunit;

namespace Parallax.Files.Verbs;

public class CodedVerbsReaderTests
{
    [Fact]
    public void Read_Cells_AreKeptApart()
    {
        var problems = new List<Problem>();

        var cells = CodedVerbsReader.Read("cell,subject,value\nA,self,3\nB,other,-2\nA,other,1\n", "verbs.csv", problems)!;

        Assert.Empty(problems);
        Assert.Equal(["A", "B"], cells.Select(cell => cell.Cell));
        Assert.Equal([new CodedVerb(true, 3), new CodedVerb(false, 1)], cells[0].Verbs);
    }

    [Fact]
    public void Read_NoCellColumn_IsOneCell() =>
        Assert.Equal(["all"], CodedVerbsReader.Read("subject;value\nself;1\nother;-1\n", "verbs.csv", [])!.Select(cell => cell.Cell));

    [Fact]
    public void Read_WrongSubjectAndValue_TellsBothWithTheirLine()
    {
        var problems = new List<Problem>();

        CodedVerbsReader.Read("subject,value\nself,1\nthey,0\n", "verbs.csv", problems);

        Assert.Equal([("VB001", 3), ("VB002", 3)], problems.Select(problem => (problem.Code, problem.Line!.Value)));
    }
}
