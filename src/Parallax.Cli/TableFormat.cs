using System.CommandLine;

namespace Parallax.Cli;

/// <summary>The options <c>--json</c> and <c>--csv</c> of a command that prints a table.</summary>
internal sealed class TableFormat
{
    private readonly Option<bool> json = new("--json") { Description = "Print the table as JSON.", Arity = ArgumentArity.Zero };
    private readonly Option<bool> csv = new("--csv") { Description = "Print the table as CSV.", Arity = ArgumentArity.Zero };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(json);
        command.Add(csv);
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv))
            {
                result.AddError("Give --json or --csv, not both.");
            }
        });
    }

    /// <summary>Whether a program is to read the output, so that nothing but the table is printed.</summary>
    public bool IsForPrograms(ParseResult parsed) => parsed.GetValue(json) || parsed.GetValue(csv);

    /// <summary>Whether JSON was asked for.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(json);

    /// <summary>Prints the table as asked.</summary>
    public void Write(ParseResult parsed, PrintedTable table, TextWriter writer)
    {
        if (parsed.GetValue(json))
        {
            table.WriteJson(writer);
        }
        else if (parsed.GetValue(csv))
        {
            table.WriteCsv(writer);
        }
        else
        {
            table.WriteText(writer);
        }
    }
}
