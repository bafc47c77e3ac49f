using CsCheck;
using Parallax.Codings;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Files.Results;

public sealed class PersonalCodingLinesTests : IDisposable
{
    private const string Good =
        "\"id\":\"1\",\"when\":\"2026-03-01T09:30:00+03:00\",\"document\":\"d\",\"start\":0,\"end\":9,\"unit\":2,\"code\":\"INT.TRADE\"";

    private static readonly string[] AllColumns = [.. CodingCsv.File.Header.Except(["coder"])];

    private readonly string path = Path.GetTempFileName();
    private readonly List<Problem> problems = [];

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Read_OnlyWhatIsNeeded_TakesTheDocumentsVoiceAndSaysWhatWasStated()
    {
        var coding = Assert.Single(Read($"{{{Good},\"stance\":-1,\"norm_scope\":\"universal\"}}"));

        Assert.Empty(problems);
        Assert.Equal(("anna", "RUS", Attribution.Own, -1, true), (
            coding.Coding!.Coder, coding.Coding.Voice, coding.Coding.Attribution, coding.Coding.Stance, coding.Coding.Relevant));
        Assert.Equal("universal", coding.Further.NormScope);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 6, 30, 0, TimeSpan.Zero), coding.When);
        Assert.True(coding.Stated.Contains("stance") && !coding.Stated.Contains("certainty"));
    }

    [Fact]
    public void Read_UnitWithoutCode_KeepsTheReason()
    {
        var coding = Assert.Single(Read("""{"id":"1","when":"2026-03-01","document":"d","unit":3,"code":null,"reason":"a greeting"}"""));

        Assert.Null(coding.Coding);
        Assert.Equal(("d", 3, "a greeting"), (coding.Document, coding.Unit, coding.Reason));
    }

    [Fact]
    public void Read_SameLineTwice_CountsOnce()
    {
        Assert.Single(Read($"{{{Good}}}\r\n\r\n{{ {Good} }}"));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("CO010", "[1]")]
    [InlineData("CO010", "{\"id\":")]
    [InlineData("CO011", "{" + Good + ",\"stanse\":1}")]
    [InlineData("CO011", "{" + Good + ",\"unit\":3}")]
    [InlineData("CO012", "{" + Good + ",\"reason\":\"none fits\"}")]
    [InlineData("CO012", "{\"id\":\"1\",\"when\":\"2026-03-01\",\"document\":\"d\",\"unit\":3,\"code\":null}")]
    [InlineData("CO012", "{\"id\":\"1\",\"when\":\"2026-03-01\",\"document\":\"d\",\"unit\":3,\"reason\":\"no key code\"}")]
    [InlineData("CO012", "{\"id\":\"1\",\"when\":\"1.3.2026\",\"document\":\"d\",\"unit\":3,\"code\":null,\"reason\":\"x\"}")]
    [InlineData("CO012", "{\"when\":\"2026-03-01\",\"document\":\"d\",\"unit\":3,\"code\":null,\"reason\":\"x\"}")]
    [InlineData("CO012", "{\"id\":\"1\",\"when\":\"2026-03-01\",\"document\":\"d\",\"unit\":\"3\",\"code\":null,\"reason\":\"x\"}")]
    [InlineData("CO012", "{" + Good + ",\"role_bearer\":\"universal\"}")]
    [InlineData("CO001", "{" + Good + ",\"stance\":3}")]
    [InlineData("CO001", "{" + Good + ",\"certainty\":\"sure\"}")]
    [InlineData("CO013", "{" + Good + ",\"coder\":\"boris\"}")]
    [InlineData("CO014", "{" + Good + "}\n{" + Good + ",\"stance\":1}")]
    [InlineData("CO010", "{" + Good + ",\"term\":\"\\ud83d\"}")]
    [InlineData("CO010", "{" + Good + ",\"\\udc00\":1}")]
    public void Read_Fault_IsToldWithItsLine(string code, string text)
    {
        Read(text);

        Assert.Contains(problems, problem => problem.Code == code && problem.Line > 0 && problem.Remedy.Length > 0 && !problem.IsWarning);
    }

    // JSON text may hold what ends a line elsewhere.
    [Theory]
    [InlineData('\u2028')]
    [InlineData('\u0085')]
    public void Read_LineSeparatorWithinText_IsPartOfIt(char separator) =>
        Assert.Equal($"a{separator}b", Assert.Single(Read($"{{{Good},\"term\":\"a{separator}b\"}}\r\n")).Coding!.Term);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame() => CodingCsvTests.CodingsOf(Gen.String[Gen.Char["aя俄,\"*"], 1, 5]).Sample(
        coding =>
        {
            problems.Clear();
            var written = new PersonalCoding
            {
                Id = "1",
                When = new DateTimeOffset(2026, 3, 1, 9, 30, 0, 250, TimeSpan.FromHours(3)),
                Coder = "anna",
                Document = coding.Document,
                Unit = coding.Unit,
                Coding = coding with { Coder = "anna" },
                Further = new FurtherFacets("self", "", "legitimacy", "issue"),
                Stated = AllColumns.ToHashSet(),
            };
            PersonalCodingLines.Write(path, [written]);
            var read = PersonalCodingLines.Read(path, "codings/anna.jsonl", "anna", _ => "RUS", problems).Single();
            return problems.Count == 0 && read.Coding == written.Coding && read.When == written.When && read.Further == written.Further;
        },
        iter: 200, threads: 1);

    [Fact]
    public void Write_UnitWithoutCode_IsReadAgain()
    {
        var written = Read("""{"id":"1","when":"2026-03-01","document":"d","unit":3,"code":null,"reason":"приветствие"}""").Single();

        PersonalCodingLines.Write(path, [written]);

        Assert.Equal(
            "{\"id\":\"1\",\"when\":\"2026-03-01T00:00:00+00:00\",\"document\":\"d\",\"unit\":3,\"code\":null,\"reason\":\"приветствие\"}\n",
            File.ReadAllText(path));
    }

    private List<PersonalCoding> Read(string text)
    {
        File.WriteAllText(path, text);
        return [.. PersonalCodingLines.Read(path, "codings/anna.jsonl", "anna", _ => "RUS", problems)];
    }
}
