using System.CommandLine;
using Xunit;

namespace Parallax.Cli;

public class CommandsGuideTests
{
    public static TheoryData<string> Commands => [.. Root().Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Guide_EveryCommand_IsExplained(string command) =>
        Assert.Contains($"## parallax {command} ", Guide(), StringComparison.Ordinal);

    private static RootCommand Root() =>
        CommandLine.Root(new Screen(TextWriter.Null, TextWriter.Null, ShowsProgress: false), CancellationToken.None);

    private static string Guide()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Parallax.slnx")))
        {
            folder = folder.Parent!;
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "docs", "guide", "commands.md"));
    }
}
