using System.CommandLine;
using System.Globalization;

namespace Parallax.Cli.Commands;

/// <summary>An option that takes a whole number; one that cannot be read or is too small is wrong usage.</summary>
internal static class NumberOption
{
    public static Option<int> Create(string name, string description, int from, int otherwise) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from)
            {
                return number;
            }

            result.AddError($"{name} takes a whole number from {from} to {int.MaxValue}, not '{text}'.");
            return otherwise;
        },
    };
}
