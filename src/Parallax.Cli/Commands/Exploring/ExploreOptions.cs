using System.CommandLine;
using Parallax.Corpora;
using Parallax.Studies;

namespace Parallax.Cli.Commands.Exploring;

/// <summary>What every exploration of texts takes: the study, filters, and how to print.</summary>
internal sealed class ExploreOptions
{
    private readonly Option<string?> texts = StudyArguments.Texts();
    private readonly Option<bool> json = new("--json") { Description = "Print the table as JSON.", Arity = ArgumentArity.Zero };
    private readonly Option<bool> csv = new("--csv") { Description = "Print the table as CSV.", Arity = ArgumentArity.Zero };
    private readonly Option<int> limit;
    private readonly Option<string?> actor = Text("--actor", "CODE", "Only texts of this actor.");
    private readonly Option<string?> source = Text("--source", "CLASS", "Only texts of this kind: JD, PD, LS, TR, MB, EX or ME.");
    private readonly Option<string?> period = Text("--period", "NAME", "Only texts of this period of the study.");
    private readonly Option<string?> language = Text("--language", "CODE", "Only texts in en, ru or zh; needed where the texts are in several.");

    public ExploreOptions(int rows = 50)
    {
        limit = NumberOption.Create("--limit", "Most rows shown; the total is told.", 1, rows);
        source.AcceptOnlyFromAmong(Enum.GetNames<SourceClass>());
        language.AcceptOnlyFromAmong([.. Languages.All]);
    }

    /// <summary>Where the study lies, or what else is explored.</summary>
    public Argument<string> Place { get; init; } = StudyArguments.Study();

    /// <summary>Adds the study and whatever else the analysis takes, then the filters.</summary>
    public void AddTo(Command command, params ReadOnlySpan<Symbol> own)
    {
        command.Add(Place);
        foreach (var symbol in own)
        {
            if (symbol is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)symbol);
            }
        }

        foreach (Option option in (Option[])[actor, source, period, language, limit, texts, json, csv])
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv))
            {
                result.AddError("Give --json or --csv, not both.");
            }
        });
    }

    /// <summary>Opens the study.</summary>
    public Study Open(ParseResult parsed) => Study.Open(parsed.GetRequiredValue(Place), parsed.GetValue(texts));

    /// <summary>The filters given.</summary>
    public AskedDocuments Asked(ParseResult parsed) => new()
    {
        Actors = parsed.GetValue(actor) is { } one ? [one] : [],
        Source = parsed.GetValue(source),
        Period = parsed.GetValue(period),
        Language = parsed.GetValue(language),
    };

    /// <summary>Prints the first rows and tells how many there are, and of how many documents no text is at hand.</summary>
    public void Print(ParseResult parsed, ExploratoryTable table, Screen screen, int withoutText = 0)
    {
        var most = parsed.GetValue(limit);
        (table with { Rows = [.. table.Rows.Take(most)] }).Write(parsed.GetValue(json), parsed.GetValue(csv), screen.Out);
        screen.Error.WriteLine(
            $"{table.Rows.Count} rows" + (most < table.Rows.Count ? $", {most} shown; --limit shows more." : ".")
            + (withoutText > 0 ? $" No text is at hand for {withoutText} documents; --texts FOLDER brings it." : ""));
    }

    public static Option<string?> Text(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };
}
