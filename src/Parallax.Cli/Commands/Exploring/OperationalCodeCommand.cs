using System.CommandLine;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Files.Verbs;
using Parallax.Studies;

namespace Parallax.Cli.Commands.Exploring;

/// <summary><c>parallax explore opcode VERBS.csv</c>.</summary>
internal static class OperationalCodeCommand
{
    public static Command Create(Screen screen)
    {
        var file = new Argument<string>("VERBS") { Description = "A table of coded verbs: subject (self, other), value (-3 to 3 without 0) and, for several speakers or periods, cell." };
        var study = new Option<string?>("--study") { Description = "Study whose method option coded_verbs is used; otherwise the default.", HelpName = "FOLDER" };
        var json = new Option<bool>("--json") { Description = "Print the table as JSON.", Arity = ArgumentArity.Zero };
        var csv = new Option<bool>("--csv") { Description = "Print the table as CSV.", Arity = ArgumentArity.Zero };
        var command = new Command("opcode", """
            The operational code of leaders: the indices P-1 to P-5 and I-1 to I-5 of verbs that were coded by the Verbs in Context
            System. Parallax does not code the verbs.

            Example:
              parallax explore opcode verbs.csv --csv
            """)
        {
            file, study, json, csv,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv))
            {
                result.AddError("Give --json or --csv, not both.");
            }
        });
        command.SetAction(parsed =>
        {
            var method = parsed.GetValue(study) is { } opened ? Study.Open(opened, null).Plan.Method : new MethodOptions();
            Table(Read(parsed.GetRequiredValue(file)), method.CodedVerbs).Write(parsed.GetValue(json), parsed.GetValue(csv), screen.Out);
            return ExitCodes.Done;
        });
        return command;
    }

    private static IReadOnlyList<(string Cell, IReadOnlyList<CodedVerb> Verbs)> Read(string path)
    {
        var problems = new List<Problem>();
        var cells = CodedVerbsReader.ReadFile(path, Path.GetFileName(path), problems);
        return problems is [] ? cells! : throw new InputException(problems);
    }

    private static ExploratoryTable Table(IReadOnlyList<(string Cell, IReadOnlyList<CodedVerb> Verbs)> cells, int minimum) => new(
        "opcode", "operational code by the Verbs in Context System.", ["cell", "index", "meaning", "value", "verbs", "reason"],
        [.. cells.SelectMany(cell => OperationalCode.Of(cell.Verbs, minimum).Select(index => (IReadOnlyList<object?>)
            [cell.Cell, index.Name, index.Meaning, index.Value, index.Verbs, index.Reason]))]);
}
