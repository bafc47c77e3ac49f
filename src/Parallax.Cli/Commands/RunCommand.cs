using System.CommandLine;
using Parallax.Studies.Running;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax run STUDY</c>.</summary>
internal static class RunCommand
{
    public static Command Create(Screen screen, CancellationToken cancellation)
    {
        var (study, texts) = (StudyArguments.Study(), StudyArguments.Texts());
        var target = new Option<string?>("--out") { Description = "Folder for the results; results/ in the study otherwise.", HelpName = "DIR" };
        var recheck = new Option<bool>("--recheck") { Description = "Read every file again, even where size and time of change are as before." };
        var command = new Command("run", """
            The main job: read the study, code its texts, compare the actors and write report.html, measures.csv, codings.csv and
            provenance.json. Where nothing has changed since the last run, nothing is done and the same summary is told.

            The old results stay until the new ones are complete. Results depend on nothing but the study's files and its seed.

            Examples:
              parallax run studies/russia-china
              parallax run studies/russia-china --texts ../full-texts
            """)
        {
            study, texts, target, recheck,
        };
        command.SetAction(parsed =>
        {
            var options = new RunOptions(parsed.GetRequiredValue(study))
            {
                Texts = parsed.GetValue(texts),
                Out = parsed.GetValue(target),
                Recheck = parsed.GetValue(recheck),
            };
            var outcome = ProgressLine.Show(screen, show => StudyRun.Run(
                options, TimeProvider.System, progress => show(progress.Step, progress.Share), cancellation));
            ProblemLines.Write(screen.Error, outcome.Warnings);
            foreach (var line in outcome.Summary)
            {
                WrappedText.Write(screen.Out, line);
            }

            screen.Out.WriteLine();
            screen.Out.WriteLine(
                (outcome.IsUnchanged ? "Nothing has changed since the last run. Report: " : "Report: ")
                + Path.Combine(outcome.Results, "report.html"));
            return ExitCodes.Done;
        });
        return command;
    }
}
