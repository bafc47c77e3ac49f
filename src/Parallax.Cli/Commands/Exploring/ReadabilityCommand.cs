using System.CommandLine;
using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Studies.Exploring;

namespace Parallax.Cli.Commands.Exploring;

/// <summary><c>parallax explore readability STUDY</c>.</summary>
internal static class ReadabilityCommand
{
    public static Command Create(Screen screen, CancellationToken cancellation)
    {
        var options = new ExploreOptions();
        var command = new Command("readability", """
            How easy each document is to read, by the length of its sentences and words: Flesch's formula for English, Oborneva's for
            Russian, none for Chinese. Scores of two languages are not compared.

            Example:
              parallax explore readability my-study --language en --source LS
            """);
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var tokens = StudyTokens.Read(options.Open(parsed), options.Asked(parsed), cancellation);
            options.Print(parsed, Table(tokens.Corpus), screen, tokens.WithoutText);
            return ExitCodes.Done;
        });
        return command;
    }

    private static ExploratoryTable Table(TokenisedCorpus corpus) => new(
        "readability", $"reading ease, {Languages.NameOf(corpus.Language)}, {corpus.Documents.Count} documents.",
        ["document", "actor", "date", "score", "formula", "words_per_sentence", "syllables_per_word", "sentences", "words", "reason"],
        [.. corpus.Documents.Select(document => Row(document, Readability.Of(
            document.Words.Zip(document.Borders, (word, border) => (corpus.Types[word], border == WordBorder.Sentence)), corpus.Language)))])
    {
        Notes = ["Higher is easier. Compare texts of one language and one genre only."],
    };

    private static IReadOnlyList<object?> Row(TokenisedDocument document, ReadabilityScore score) =>
    [
        document.Document.Id, document.Document.Actor, document.Document.Date?.ToString(), score.Score, score.Formula?.ToLowerInvariant(),
        score.WordsPerSentence, score.SyllablesPerWord, score.Sentences, score.Words, score.Reason,
    ];
}
