using System.CommandLine;

namespace Parallax.Cli.Commands;

/// <summary>Arguments that several commands share.</summary>
internal static class StudyArguments
{
    public static Argument<string> Study() => new("STUDY") { Description = "Folder of the study." };

    public static Option<string?> Texts() => new("--texts")
    {
        Description = "Folder with a documents.csv whose documents join the study's; the same id takes the place of the study's.",
        HelpName = "FOLDER",
    };
}
