using System.CommandLine;

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
            cancellation.ThrowIfCancellationRequested();
            screen.Error.WriteLine($"{parsed.GetRequiredValue(study)}: exports are not yet part of this build.");
            return ExitCodes.Defect;
        });
        return command;
    }
}
