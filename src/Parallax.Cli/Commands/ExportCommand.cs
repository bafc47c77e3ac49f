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
        var kind = new Argument<string>("KIND")
        {
            Description = "codings: codings and counts without their texts, into codings/ of the study. "
                + "precision: hits of the dictionary for a person to judge.",
        };
        kind.AcceptOnlyFromAmong("codings", "precision");
        var target = new Option<string?>("--out") { Description = "File for the kind precision; by default codings/precision.csv of the study.", HelpName = "FILE" };
        var texts = StudyArguments.Texts();
        var command = new Command("export", """
            Give out what a study has found. Codings are written into the study itself, for texts that are at hand but may not be
            shipped: whoever has the study can then compute every measure without the texts.

            For precision, hits of every dictionary entry, language and kind of text are drawn, 30 or all there are. Write right or
            wrong into the column verdict: at the next run, entries that are too often wrong are left out of every measure. Drawing
            again keeps what was judged.

            Examples:
              parallax export studies/russia-china codings --texts ../full-texts
              parallax export my-study precision
            """)
        {
            study, kind, texts, target,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(target) is not null && parsed.GetValue(kind) == "codings")
            {
                parsed.AddError("--out is for the kind precision; codings go into the study's codings/.");
            }
        });
        command.SetAction(parsed =>
        {
            var opened = Study.Open(parsed.GetRequiredValue(study), parsed.GetValue(texts));
            if (parsed.GetRequiredValue(kind) == "precision")
            {
                return Precision(screen, opened, parsed.GetValue(target), cancellation);
            }

            var (documents, warnings) = ProgressLine.Show(screen, show => CodingsExport.Write(
                opened, progress => show(progress.Step, progress.Share), cancellation));
            ProblemLines.Write(screen.Error, warnings);
            screen.Out.WriteLine($"Codings of {documents} documents: {Path.Combine(opened.Folder, "codings")}");
            return ExitCodes.Done;
        });
        return command;
    }

    private static int Precision(Screen screen, Study study, string? target, CancellationToken cancellation)
    {
        var drawn = ProgressLine.Show(screen, show => PrecisionExport.Write(
            study, target, progress => show(progress.Step, progress.Share), cancellation));
        ProblemLines.Write(screen.Error, drawn.Warnings);
        screen.Out.WriteLine($"{drawn.Hits} hits of {drawn.Entries} entries by language and kind of text, {drawn.Judged} of them judged: {drawn.File}");
        return ExitCodes.Done;
    }
}
