using System.CommandLine;
using Parallax.Exploration;
using Parallax.Studies.Exploring;

namespace Parallax.Cli.Commands.Exploring;

/// <summary><c>parallax explore keyness STUDY</c>.</summary>
internal static class KeynessCommand
{
    private static readonly string[] Columns =
    [
        "word", "target", "reference", "target_per_10000", "reference_per_10000", "log_ratio", "log_ratio_lower", "log_ratio_upper", "g2",
        "g2_two_cell", "g2_williams", "chi_square", "chi_square_yates", "fightin_words_z", "fightin_words_delta", "target_documents",
        "reference_documents", "p", "q",
    ];

    public static Command Create(Screen screen, CancellationToken cancellation)
    {
        var options = new ExploreOptions();
        var target = new Option<string>("--target") { Description = "Whose words: an actor, or a period of the study.", HelpName = "NAME", Required = true };
        var reference = new Option<string>("--reference") { Description = "Against whose: another actor, or another period.", HelpName = "NAME", Required = true };
        var minimum = NumberOption.Create("--minimum", "Fewest occurrences of a word in both together.", 1, new KeynessOptions().Minimum);
        var command = new Command("keyness", """
            Which words one actor uses more than another, or in one period more than in another. Ranked by G²; whether a difference is
            more than chance is decided by the documents that hold the word (p, and q over all words), not by its occurrences.

            Examples:
              parallax explore keyness my-study --target QMV --reference QMB --language en
              parallax explore keyness studies/russia-china --texts ../full-texts --target after --reference before --actor RUS --language en --csv
            """);
        options.AddTo(command, target, reference, minimum);
        command.SetAction(parsed =>
        {
            var contrast = TextContrast.Read(
                options.Open(parsed), options.Asked(parsed), parsed.GetRequiredValue(target), parsed.GetRequiredValue(reference), cancellation);
            var words = KeynessTable.Of(
                contrast.Corpus, contrast.IsTarget, new KeynessOptions { Minimum = parsed.GetValue(minimum) });
            options.Print(parsed, Table(contrast, words), screen, contrast.WithoutText);
            return ExitCodes.Done;
        });
        return command;
    }

    private static ExploratoryTable Table(TextContrast contrast, IReadOnlyList<KeyWord> words) => new(
        "keyness", $"words of {contrast.Target} against {contrast.Reference}, {contrast.Description}.", Columns,
        [.. words.Select(word => (IReadOnlyList<object?>)
        [
            word.Word, word.Frequencies.A, word.Frequencies.B, 10_000.0 * word.Frequencies.A / word.Frequencies.C,
            10_000.0 * word.Frequencies.B / word.Frequencies.D, word.LogRatio?.Value, word.LogRatio?.Interval.Lower,
            word.LogRatio?.Interval.Upper, word.LogLikelihood, word.LogLikelihoodTwoCell, word.LogLikelihoodWilliams, word.ChiSquare,
            word.ChiSquareYates, word.LogOdds?.Z, word.LogOdds?.Delta, word.Documents.HoldA, word.Documents.HoldB, word.P, word.Q,
        ])])
    {
        OnlyForPrograms =
        [
            "target_per_10000", "reference_per_10000", "log_ratio_lower", "log_ratio_upper", "g2_two_cell", "g2_williams", "chi_square",
            "chi_square_yates", "fightin_words_delta",
        ],
        Notes =
        [
            "log_ratio: doublings, above 0 where the target uses the word more. p, q: from the documents that hold it. --csv and --json give all statistics.",
            .. (string[])(contrast.Corpus.Language == "zh"
                ? ["Words: those of a dictionary and of the codebook, and two characters that these texts keep together; any other character stands alone."]
                : []),
        ],
    };
}
