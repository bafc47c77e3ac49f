using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Files.Codebooks;
using Xunit;

namespace Parallax.Studies;

public sealed class CodingRunTests : IDisposable
{
    private readonly TemporaryStudy folder = new();
    private readonly Codebook codebook = CodebookReader.Read(TemporaryStudy.Codebook, "codebook.yaml", new List<Problem>())!;

    private string Bare => Path.Combine(folder.Folder, "bare");

    private string Target => Path.Combine(folder.Folder, "codings.csv");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Write_BareFolder_NamesDocumentsByTheirPaths()
    {
        folder.Write("bare/b.txt", "We sell gas to China.\n");
        folder.Write("bare/sub/a, \"b\".txt", "Мы торгуем, и торговля растет.\n");
        folder.Write("bare/notes.md", "We trade.\n");

        var outcome = Code();

        Assert.Equal((2, 2L), (outcome.Documents, outcome.Codings));
        Assert.Equal(["b,8,11,1,INT.ENERGY", "\"sub/a, \"\"b\"\"\",14,22,1,INT.TRADE"], Rows());
        Assert.False(Directory.Exists(Path.Combine(Bare, ".parallax")));
    }

    [Fact]
    public void Write_FolderThatLinksToItself_ReadsEachTextOnce()
    {
        folder.Write("bare/a.txt", "We trade with the states of the world.\n");
        Directory.CreateSymbolicLink(Path.Combine(Bare, "again"), Bare);

        Assert.Equal(1, Code().Documents);
    }

    [Fact]
    public void Write_NameWithABackslash_IsReadWhereThatIsALetter()
    {
        folder.Write(OperatingSystem.IsWindows() ? "bare/a/b.txt" : "bare/a\\b.txt", "We trade with the states of the world.\n");

        Assert.Equal(1, Code().Documents);
    }

    [Fact]
    public void Write_LanguageSaidAndThenNoLongerSaid_IsToldAnew()
    {
        folder.Write("bare/a.txt", "We trade with the states of the world.\n");

        Assert.Equal((0, 1), ((int)(Run() with { Language = "ru" }).Write(Target, Nothing, TestContext.Current.CancellationToken).Codings, (int)Code().Codings));
    }

    [Theory]
    [InlineData("RUS_en_20x1", "TX007")]
    [InlineData("RUS_fr_2021", "TX007")]
    [InlineData("RUS_2021", "TX002")]
    public void Write_NameThatTellsWhatIsNone_IsAProblem(string name, string code)
    {
        folder.Write($"bare/{name}.txt", "We trade with the states of the world.\n");

        var run = Run() with { Pattern = FileNamePattern.Parse("{actor}_{language}_{year}") };

        Assert.Equal([code], Assert.Throws<InputException>(() => run.Write(Target, Nothing, TestContext.Current.CancellationToken)).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Write_NameWithALineEnd_IsAProblem()
    {
        // Windows knows no such names.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        folder.Write("bare/a\nb.txt", "We trade with the states of the world.\n");

        Assert.Equal(["TX007"], Assert.Throws<InputException>(Code).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Write_ActorAndYearOfNames_BecomeVoiceAndDate()
    {
        folder.Write("bare/IND_2021.txt", "We trade with the states of the world.\n");

        (Run() with { Pattern = FileNamePattern.Parse("{actor}_{year}") }).Write(Target, Nothing, TestContext.Current.CancellationToken);

        Assert.Equal("IND", File.ReadAllLines(Target)[1].Split(',')[6]);
    }

    [Fact]
    public void Write_TextsWithoutACode_WritesTheHeaderAlone()
    {
        folder.Write("bare/a.txt", "The weather is fine in the north of the land.\n");
        folder.Write("bare/b.txt", "The weather is fine in the south of the land.\n");

        Assert.Equal(0, Code().Codings);
        Assert.Empty(Rows());
    }

    [Fact]
    public void Write_EmptyFolder_IsAProblem()
    {
        Directory.CreateDirectory(Bare);

        Assert.Equal(["TX003"], Assert.Throws<InputException>(Code).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Write_NoSuchFolder_IsAProblem() =>
        Assert.Equal(["TX005"], Assert.Throws<InputException>(Code).Problems.Select(problem => problem.Code));

    [Fact]
    public void Write_TextInAnotherLanguage_IsLeftOutWithAWarning()
    {
        folder.Write("bare/a.txt", "Wir handeln mit allen Staaten der Welt.\n");
        folder.Write("bare/b.txt", "We trade with the states of the world.\n");

        var outcome = Code();

        Assert.Equal((1, "TX001"), (outcome.Documents, outcome.Warnings.Single().Code));
    }

    [Fact]
    public void Write_Cancelled_LeavesTheTargetAsItWas()
    {
        folder.Write("bare/b.txt", "We sell gas to China.\n");
        File.WriteAllText(Target, "mine");

        Assert.ThrowsAny<OperationCanceledException>(() => Run().Write(Target, Nothing, new CancellationToken(canceled: true)));
        Assert.Equal("mine", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(folder.Folder, "codings*"));
    }

    [Fact]
    public void Write_StudyAndItsFolderOfTexts_CodeTheSameMatches()
    {
        new CodingRun(folder.Folder, codebook).Write(Target, Nothing, TestContext.Current.CancellationToken);
        var ofStudy = Rows();
        (Run() with { Folder = Path.Combine(folder.Folder, "texts"), Language = "en" }).Write(Target, Nothing, TestContext.Current.CancellationToken);

        Assert.Equal(ofStudy, Rows());
    }

    private CodingOutcome Code() => Run().Write(Target, Nothing, TestContext.Current.CancellationToken);

    private CodingRun Run() => new(Bare, codebook) { Cache = Path.Combine(folder.Folder, "cache") };

    private string[] Rows() =>
        [.. File.ReadAllLines(Target).Skip(1).Select(row => row[..row.IndexOf(",dictionary:", StringComparison.Ordinal)])];

    private static void Nothing(string step, double share)
    {
    }
}
