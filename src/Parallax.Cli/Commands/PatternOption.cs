using System.CommandLine;
using Parallax.Studies;

namespace Parallax.Cli.Commands;

/// <summary>The option <c>--pattern</c>; a pattern that cannot be read is wrong usage.</summary>
internal static class PatternOption
{
    public static Option<FileNamePattern?> Create(string description) => new("--pattern")
    {
        Description = description,
        HelpName = "PATTERN",
        CustomParser = result =>
        {
            try
            {
                return FileNamePattern.Parse(result.Tokens[0].Value);
            }
            catch (FormatException exception)
            {
                result.AddError($"--pattern: {exception.Message}. Write, for example, \"{{actor}}_{{session}}_{{year}}\".");
                return null;
            }
        },
    };
}
