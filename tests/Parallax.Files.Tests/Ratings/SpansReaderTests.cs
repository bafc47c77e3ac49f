using Parallax.Corpora;
using Parallax.Reliability;
using Xunit;

namespace Parallax.Files.Ratings;

public class SpansReaderTests
{
    private readonly List<Problem> problems = [];

    [Fact]
    public void ReadSpans_DocumentsOfTwoCoders_AreRead()
    {
        var spans = Read("document;coder;start;end;code;length;note\nx;A;0;4;a;15;\nx;B;2;6;b;15;n\ny;A;;;;10;\n;;;;;;\n")!;

        Assert.Equal(["A", "B"], spans.Coders);
        Assert.Equal([("x", 15.0), ("y", 10.0)], spans.Documents.Select(document => (document.Name, document.Length)));
        Assert.Equal(new Segment(2, 4, "b"), Assert.Single(spans.Documents[0].Coders[1]!));
        Assert.Empty(spans.Documents[1].Coders[0]!);
        Assert.Null(spans.Documents[1].Coders[1]);
        Assert.Contains("Not read: 'note'.", spans.Notes);
    }

    [Fact]
    public void ReadSpans_WithoutDocumentsValuesAndLengths_IsOneTextToTheLastStretch()
    {
        var spans = Read("annotator,begin,end\nA,1,3\nB,2,5\n")!;

        Assert.Equal(("marked", 5.0), (spans.Documents.Single().Coders[0]!.Single().Code, spans.Documents.Single().Length));
        Assert.Contains(spans.Notes, note => note.Contains("taken to end with its last stretch", StringComparison.Ordinal));
    }

    [Fact]
    public void ReadSpans_StretchesOfDifferentValues_MayOverlap() =>
        Assert.Equal(2, Read("coder,start,end,value\nA,1,3,a\nA,2,5,b\n")!.Documents.Single().Coders[0]!.Count);

    [Theory]
    [InlineData("coder,start,end,value\n,1,3,a\n", "RA007", 2)]
    [InlineData("doc,coder,start,end,value\n,A,1,3,a\n", "RA007", 2)]
    [InlineData("coder,start,end,value\nA,3,1,a\n", "RA014", 2)]
    [InlineData("coder,start,end,value\nA,-1,1,a\n", "RA014", 2)]
    [InlineData("coder,start,end,value\nA,1,x,a\n", "RA014", 2)]
    [InlineData("coder,start,end,value\nA,1,2,\n", "RA014", 2)]
    [InlineData("coder,start,end,value\nA,,,a\n", "RA014", 2)]
    [InlineData("coder,start,end,value,length\nA,1,2,a,long\n", "RA014", 2)]
    [InlineData("coder,start,end,value,length\nA,1,2,a,9\nA,2,3,a,8\n", "RA014", 3)]
    [InlineData("coder,start,end,value,length\nA,1,12,a,9\n", "RA014", 2)]
    [InlineData("coder,start,end,value\nA,1,5,a\nA,2,6,a\n", "RA014", 3)]
    [InlineData("coder,start,end,value\n", "RA009", null)]
    [InlineData("coder,start,value\nA,1,a\n", "RA001", 1)]
    public void ReadSpans_Fault_IsToldWithItsLine(string text, string code, int? line)
    {
        Assert.Null(Read(text));

        var problem = Assert.Single(problems);
        Assert.Equal((code, line), (problem.Code, problem.Line));
    }

    private SpansFile? Read(string text) => RatingsReader.ReadSpans(text, "stretches.csv", new RatingsOptions(), problems);
}
