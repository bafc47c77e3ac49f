using System.CommandLine;
using Parallax.Studies;
using Parallax.Studies.Running;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax export STUDY KIND</c>.</summary>
internal static class ExportCommand
{
    public static Command Create(Screen screen, CancellationToken cancellation)
    {
        var study = StudyArguments.Study();
        var kind = new Argument<string>("KIND") { Description = "codings: codings and counts without their texts, into codings/ of the study." };
        kind.AcceptOnlyFromAmong("codings");
        var texts = StudyArguments.Texts();
        var command = new Command("export", """
            Give out what a study has found. Codings are written into the study itself, for texts that are at hand but may not be
            shipped: whoever has the study can then compute every measure without the texts.

            Example:
              parallax export studies/russia-china codings --texts ../full-texts
            """)
        {
            study, kind, texts,
        };
        command.SetAction(parsed =>
        {
            var opened = Study.Open(parsed.GetRequiredValue(study), parsed.GetValue(texts));
            var (documents, warnings) = ProgressLine.Show(screen, show => CodingsExport.Write(
                opened, progress => show(progress.Step, progress.Share), cancellation));
            ProblemLines.Write(screen.Error, warnings);
            screen.Out.WriteLine($"Codings of {documents} documents: {Path.Combine(opened.Folder, "codings")}");
            return ExitCodes.Done;
        });
        return command;
    }
}
