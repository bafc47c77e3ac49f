using System.CommandLine;
using Parallax.Studies;
using Parallax.Studies.Adding;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax import STUDY KIND FILE</c>.</summary>
internal static class ImportCommand
{
    public static Command Create(Screen screen)
    {
        var study = StudyArguments.Study();
        var kind = new Argument<string>("KIND") { Description = "codings: sentences that a person has coded in a spreadsheet." };
        kind.AcceptOnlyFromAmong("codings");
        var file = new Argument<string>("FILE") { Description = "The file that export STUDY sentences wrote, filled in and saved as CSV UTF-8." };
        var coder = new Option<string>("--coder") { Description = "Id of the person, which names the file codings/ID.jsonl.", HelpName = "ID", Required = true };
        var all = new Option<bool>("--all-read") { Description = "Sentences left empty were read too, and no code fits them. Otherwise they count as not read yet." };
        var texts = StudyArguments.Texts();
        var command = new Command("import", """
            Take in what a person has coded, as codings/ID.jsonl of the study; the next run measures agreement by it.

            In the column codes stand codes of the codebook joined by ';', or none where no code fits. Taking in the same file again
            changes nothing; a sentence coded otherwise than before takes the place of what was said of it. Where anything is
            wrong, nothing is taken in and every problem is told.

            Examples:
              parallax import my-study codings coded-by-anna.csv --coder anna
              parallax import my-study codings coded-by-boris.csv --coder boris --all-read
            """)
        {
            study, kind, file, coder, all, texts,
        };
        command.SetAction(parsed =>
        {
            var outcome = ImportCodings.Run(
                Study.Open(parsed.GetRequiredValue(study), parsed.GetValue(texts)),
                new ImportOptions(parsed.GetRequiredValue(file), parsed.GetRequiredValue(coder), parsed.GetValue(all)), TimeProvider.System);
            ProblemLines.Write(screen.Error, outcome.Warnings);
            screen.Out.WriteLine(
                $"{outcome.Changed} sentences taken in, {outcome.Same} already there, {outcome.Unread} not read yet: {outcome.File}");
            return ExitCodes.Done;
        });
        return command;
    }
}
