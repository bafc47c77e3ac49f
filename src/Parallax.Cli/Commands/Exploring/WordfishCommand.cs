using System.CommandLine;
using Parallax.Exploration;

namespace Parallax.Cli.Commands.Exploring;

/// <summary><c>parallax explore wordfish STUDY</c>.</summary>
internal static class WordfishCommand
{
    // Above it the two rules of ending give positions that differ in the second decimal.
    private const double StillMoving = 1e-3;

    public static Command Create(Screen screen, CancellationToken cancellation)
    {
        var options = new ScalingOptions(minimumCount: 2, minimumTexts: 2);
        var lower = new Option<string>("--lower") { Description = "A text that stands lower; it fixes the sign only.", HelpName = "TEXT", Required = true };
        var upper = new Option<string>("--upper") { Description = "A text that stands higher.", HelpName = "TEXT", Required = true };
        var settle = new Option<bool>("--settle") { Description = "Go on until no position moves by more than a millionth.", Arity = ArgumentArity.Zero };
        var words = new Option<bool>("--words") { Description = "Print the weights of words instead.", Arity = ArgumentArity.Zero };
        var command = new Command("wordfish", """
            Where texts stand on the one dimension along which their words differ most. Read the words of both ends before you name it.

            Examples:
              parallax explore wordfish my-study --language en --by year --lower "QMV 2022" --upper "QMB 2022"
              parallax explore wordfish my-study --language en --lower avendia-2022-04 --upper bostravia-2022-05 --words --csv
            """);
        options.AddTo(command, lower, upper, settle, words);
        command.Validators.Add(result =>
        {
            if (result.GetValue(lower) is { } one && one == result.GetValue(upper))
            {
                result.AddError("--lower and --upper are two texts.");
            }
        });
        command.SetAction(parsed =>
        {
            var tokens = options.Read(parsed, cancellation);
            var counts = options.Counts(parsed, tokens);
            var (low, high) = (parsed.GetRequiredValue(lower), parsed.GetRequiredValue(upper));
            ScalingOptions.CheckTexts("--lower and --upper", [low, high], counts);
            var ending = parsed.GetValue(settle) ? WordfishEnding.Settled : WordfishEnding.FirstFall;
            var result = Wordfish.Of(counts, low, high, new WordfishOptions { Ending = ending }, cancellation);
            var title = $"positions by Wordfish, {ScalingOptions.Description(tokens, counts)}, {result.Rounds} rounds.";
            options.Print(parsed, parsed.GetValue(words) ? Words(title, result) : Texts(title, result), screen, tokens);
            if (!result.Reached || result.LastMove > StillMoving)
            {
                screen.Error.WriteLine("The positions were still moving when the rounds ended; --settle may give others.");
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static ExploratoryTable Texts(string title, WordfishResult result) => new(
        "wordfish", title, ["text", "position", "standard_error", "length", "length_error", "last_move", "reason"],
        [.. result.Documents.Select(text => (IReadOnlyList<object?>)
            [text.Document, text.Position, text.PositionError, text.Length, text.LengthError, result.LastMove, text.Reason])])
    {
        OnlyForPrograms = ["length_error", "last_move"],
        Notes = ["Mean 0 and standard deviation 1 over the texts. The errors take the words' weights for known and are too small."],
    };

    private static ExploratoryTable Words(string title, WordfishResult result) => new(
        "wordfish", title, ["word", "weight", "weight_error", "frequency", "frequency_error", "reason"],
        [.. result.Words.OrderBy(word => word.Weight).ThenBy(word => word.Word, StringComparer.Ordinal).Select(word => (IReadOnlyList<object?>)
            [word.Word, word.Weight, word.WeightError, word.Frequency, word.FrequencyError, word.Reason])]);
}
