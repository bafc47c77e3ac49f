using System.CommandLine;
using Parallax.Studies;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax new DIR</c>.</summary>
internal static class NewCommand
{
    public static Command Create(Screen screen)
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of the new study; it must not exist or be empty." };
        var command = new Command("new", """
            Begin a study: a folder with settings, a codebook, a register and a few invented texts, ready to run.

            Example:
              parallax new my-study
              parallax run my-study
            """)
        {
            folder,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(folder);
            foreach (var file in NewStudy.Create(path).Where(file => !file.StartsWith("texts/", StringComparison.Ordinal)))
            {
                screen.Out.WriteLine($"{path}/{file}");
            }

            screen.Out.WriteLine($"{path}/texts/");
            screen.Out.WriteLine();
            screen.Out.WriteLine("The two states and their texts are invented. See what the study says, then put your own in their place:");
            screen.Out.WriteLine($"  parallax run {path}");
            screen.Out.WriteLine($"  parallax kwic {path} \"partner*\"");
            screen.Out.WriteLine($"  parallax add {path} FILE… --actor QMV --source LS --date 2024-05-16");
            return ExitCodes.Done;
        });
        return command;
    }
}
