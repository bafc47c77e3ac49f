using System.CommandLine;
using Parallax.Exploration;

namespace Parallax.Cli.Commands.Exploring;

/// <summary><c>parallax explore wordscores STUDY</c>.</summary>
internal static class WordscoresCommand
{
    private static readonly Dictionary<string, WordscoresRescaling> Rescalings = new(StringComparer.Ordinal)
    {
        ["martin-vanberg"] = WordscoresRescaling.MartinVanberg,
        ["laver-benoit-garry"] = WordscoresRescaling.LaverBenoitGarry,
        ["laver-benoit-garry-pooled"] = WordscoresRescaling.LaverBenoitGarryPooled,
    };

    public static Command Create(Screen screen, CancellationToken cancellation)
    {
        var options = new ScalingOptions(minimumCount: 1, minimumTexts: 1);
        var references = ScalingOptions.Pairs("--reference", "A text and the position given to it; two or more.", atLeast: 2);
        var rescaling = new Option<string>("--rescale")
        {
            Description = "How raw scores are stretched: martin-vanberg, laver-benoit-garry or laver-benoit-garry-pooled.",
            HelpName = "FORM",
            DefaultValueFactory = _ => "martin-vanberg",
        };
        rescaling.AcceptOnlyFromAmong([.. Rescalings.Keys]);
        var words = new Option<bool>("--words") { Description = "Print the scores of words instead.", Arity = ArgumentArity.Zero };
        var command = new Command("wordscores", """
            Where texts stand between texts whose positions you give, by the words they share.

            Examples:
              parallax explore wordscores my-study --language en --by actor --reference QMV=-1 QMB=1
              parallax explore wordscores my-study --language en --by year --reference "QMV 2022=-1" "QMB 2022=1" --csv
            """);
        options.AddTo(command, references, rescaling, words);
        command.SetAction(parsed =>
        {
            var tokens = options.Read(parsed, cancellation);
            var counts = options.Counts(parsed, tokens);
            var positions = parsed.GetRequiredValue(references);
            ScalingOptions.CheckTexts("--reference", positions.Keys, counts);
            var result = Wordscores.Of(counts, positions, Rescalings[parsed.GetRequiredValue(rescaling)]);
            var title = $"positions by Wordscores, {ScalingOptions.Description(tokens, counts)}.";
            options.Print(parsed, parsed.GetValue(words) ? Words(title, result) : Texts(title, result), screen, tokens);
            return ExitCodes.Done;
        });
        return command;
    }

    private static ExploratoryTable Texts(string title, WordscoresResult result) => new(
        "wordscores", title,
        ["text", "position_given", "raw", "standard_error", "rescaled", "rescaled_error", "scored_words", "words", "reason"],
        [.. result.Texts.Select(text => (IReadOnlyList<object?>)
        [
            text.Document, text.Position, text.Raw, text.StandardError, text.Rescaled, text.RescaledError, text.ScoredWords, text.Words, text.Reason,
        ])])
    {
        Notes = ["The scale is whatever parts the reference texts, which may be their genre. The errors take words for independent and are too small."],
    };

    private static ExploratoryTable Words(string title, WordscoresResult result) => new(
        "wordscores", title, ["word", "score"],
        [.. result.Words.OrderBy(word => word.Score).ThenBy(word => word.Word, StringComparer.Ordinal).Select(word => (IReadOnlyList<object?>)[word.Word, word.Score])]);
}
