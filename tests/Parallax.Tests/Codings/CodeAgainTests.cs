using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Tokens;
using Xunit;

namespace Parallax.Codings;

/// <summary>Coding again only the sentences that hold a changed term gives what coding the whole document gives.</summary>
public class CodeAgainTests
{
    [Theory]
    [InlineData("The President of Peru came. The weather held. Both sides value mutual trust.")]
    [InlineData("President of Serbia Marko Petrovic: Good day. Vladimir Putin: Welcome. Marko Petrovic: Mutual trust holds.")]
    [InlineData("India stood by Russia. They value mutual trust. Nothing followed. Both countries prosper.")]
    [InlineData("Question: What of Europe? Is mutual trust gone?")]
    public void CodeAgain_SentencesWithAChangedTerm_GivesTheCodingsOfTheWhole(string text)
    {
        var vocabulary = new Vocabulary();
        var columns = new TokenColumns();
        new Tokenizer(vocabulary).Read(KeptText.From(text), columns);
        var plan = new CoderPlan
        {
            Codebook = RuleSentenceTests.Codebook,
            Names = StateTable.BuiltIn,
            Actors = ["RUS", "CHN", "IND"],
            Dyads = [("RUS", "CHN")],
        };
        var reader = new DictionaryCoder(plan).Compile("en", vocabulary).ReaderOf(columns);
        var facts = new DocumentFacts("d", "RUS", SourceClass.LS, "en", "", null);
        Coding[] whole = [.. reader.Code(facts).Codings];

        var (units, again) = reader.CodeAgain(
            facts, PatternIndex.Compile([(TermPattern.Parse("mutual trust"), 0)], vocabulary));

        Assert.NotEmpty(again);
        Assert.Equal(whole.Where(coding => units.Contains(coding.Unit)), again);
    }
}
