using System.CommandLine;
using System.Globalization;

namespace Parallax.Cli.Commands;

/// <summary>An option that takes a whole number; one that cannot be read, is too small or too large is wrong usage.</summary>
internal static class NumberOption
{
    public static Option<int> Create(string name, string description, int from, int otherwise, int upTo = int.MaxValue) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= upTo)
            {
                return number;
            }

            result.AddError($"{name} takes a whole number from {from} to {upTo}, not '{text}'.");
            return otherwise;
        },
    };
}
