using Parallax.Corpora;
using Parallax.Files.Codebooks;
using Xunit;

namespace Parallax.Codings;

/// <summary>Which of the shipped codebook's own examples its dictionary finds; they avoid its words, so that few are to be expected.</summary>
public class OwnExamplesTests
{
    [Fact]
    public void Try_ShippedCodebook_FindsTheseAndNoOthers()
    {
        var problems = new List<Problem>();
        var codebook = CodebookReader.ReadFile(Path.Combine(AppContext.BaseDirectory, "Codings", "russia-china.yaml"), "codebook.yaml", problems)!;

        var examples = OwnExamples.Try(codebook);

        Assert.Equal(
            ["INT.TECH", "INT.COUNTER", "VAL.CIV", "VAL.POL", "VAL.FRIEND", "STR.COMMIT", "STR.NONALL", "TMP.NOW", "TMP.NEAR"],
            examples.Where(example => example.IsFound).Select(example => example.Code));
        Assert.Equal(48, examples.Count);
    }
}
