using System.CommandLine;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax kwic STUDY PATTERN</c>.</summary>
internal static class KwicCommand
{
    private const int DefaultWindow = 8;
    private const int DefaultLimit = 100;

    public static Command Create(Screen screen, CancellationToken cancellation)
    {
        var study = StudyArguments.Study();
        var pattern = new Argument<string>("PATTERN") { Description = "A pattern as in the codebook: * any letters, ? one letter or none, / variants, … a gap of up to three words." };
        var actor = Text("--actor", "CODE", "Only texts of this actor.");
        var source = Text("--source", "CLASS", "Only texts of this kind: JD, PD, LS, TR, MB, EX or ME.");
        var period = Text("--period", "NAME", "Only texts of this period of the study.");
        var language = Text("--language", "CODE", "Only texts in en, ru or zh.");
        var window = new Option<int>("--window") { Description = "Words shown on each side.", HelpName = "N", DefaultValueFactory = _ => DefaultWindow };
        var limit = new Option<int>("--limit") { Description = "Most lines shown.", HelpName = "N", DefaultValueFactory = _ => DefaultLimit };
        var format = new TableFormat();
        var command = new Command("kwic", """
            Show a pattern in its context, one line a match, in the order of date and document.

            Examples:
              parallax kwic my-study "partner*"
              parallax kwic my-study "взаимн* довер*" --actor RUS --period after
              parallax kwic my-study 互信 --window 12 --csv
            """)
        {
            study, pattern, actor, source, period, language, window, limit,
        };
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            cancellation.ThrowIfCancellationRequested();
            screen.Error.WriteLine($"{parsed.GetRequiredValue(study)}: concordances are not yet part of this build.");
            return ExitCodes.Defect;
        });
        return command;
    }

    private static Option<string?> Text(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };
}
