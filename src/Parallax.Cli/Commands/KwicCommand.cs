using System.CommandLine;
using System.Globalization;
using Parallax.Corpora;
using Parallax.Studies;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax kwic STUDY PATTERN</c>.</summary>
internal static class KwicCommand
{
    private const int DefaultWindow = 8;
    private const int DefaultLimit = 100;

    public static Command Create(Screen screen, CancellationToken cancellation)
    {
        var study = StudyArguments.Study();
        var pattern = new Argument<string>("PATTERN") { Description = "A pattern as in the codebook: * any letters, ? one letter or none, / variants, … a gap of up to three words." };
        var actor = Text("--actor", "CODE", "Only texts of this actor.");
        var source = Text("--source", "CLASS", "Only texts of this kind: JD, PD, LS, TR, MB, EX or ME.");
        source.AcceptOnlyFromAmong(Enum.GetNames<SourceClass>());
        var period = Text("--period", "NAME", "Only texts of this period of the study.");
        var language = Text("--language", "CODE", "Only texts in en, ru or zh.");
        language.AcceptOnlyFromAmong([.. Languages.All]);
        var window = NumberOption.Create("--window", "Words shown on each side.", 1, DefaultWindow);
        var limit = NumberOption.Create("--limit", "Most lines shown; the total is told.", 1, DefaultLimit);
        var texts = StudyArguments.Texts();
        var format = new TableFormat();
        var command = new Command("kwic", """
            Show a pattern in its context, one line a match, in the order of date and document.

            Examples:
              parallax kwic my-study "partner*"
              parallax kwic my-study "взаимн* довер*" --actor QMV --period after
              parallax kwic my-study 互信 --window 12 --csv
            """)
        {
            study, pattern, actor, source, period, language, window, limit, texts,
        };
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var opened = Study.Open(parsed.GetRequiredValue(study), parsed.GetValue(texts));
            var found = StudyConcordance.Find(opened, new ConcordanceQuery(parsed.GetRequiredValue(pattern))
            {
                Actor = parsed.GetValue(actor),
                Source = parsed.GetValue(source),
                Period = parsed.GetValue(period),
                Language = parsed.GetValue(language),
                Window = parsed.GetValue(window),
            }, cancellation);
            FoundLine[] shown = [.. found.Take(parsed.GetValue(limit))];
            if (format.IsForPrograms(parsed))
            {
                format.Write(parsed, Table(shown), screen.Out);
            }
            else
            {
                WriteAligned(shown, opened, screen.Out);
            }

            screen.Error.WriteLine(Total(found, shown.Length, opened));
            return ExitCodes.Done;
        });
        return command;
    }

    private static string Total(IReadOnlyList<FoundLine> found, int shown, Study study)
    {
        var documents = found.Select(line => line.Document.Id).Distinct(StringComparer.Ordinal).Count();
        var without = study.Documents.Count(document => document.Document.Basis != DocumentBasis.Text);
        return $"{Count(found.Count, "match", "matches")} in {Count(documents, "document", "documents")}"
            + (shown < found.Count ? $", {shown} shown; --limit shows more" : "")
            + (without > 0 ? $". No text is at hand for {Count(without, "document", "documents")}; --texts FOLDER brings it." : ".");
    }

    private static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    private static PrintedTable Table(IEnumerable<FoundLine> lines) => new(
        ["document", "date", "actor", "source", "language", "start", "end", "left", "match", "right"],
        [.. lines.Select(line => (IReadOnlyList<string>)
        [
            line.Document.Id, line.Document.Date?.ToString() ?? "", line.Document.Actor, line.Document.Source.ToString(),
            line.Document.Language, line.Line.Start.ToString(CultureInfo.InvariantCulture),
            line.Line.End.ToString(CultureInfo.InvariantCulture), line.Line.Left, line.Line.Match, line.Line.Right,
        ])]);

    // The match stands in one column whatever the script: a Chinese character takes two places.
    private static void WriteAligned(FoundLine[] lines, Study study, TextWriter writer)
    {
        if (lines.Length == 0)
        {
            return;
        }

        lines = [.. lines.Select(Shown)];
        var left = lines.Max(line => PrintedTable.Width(line.Line.Left));
        var match = lines.Max(line => PrintedTable.Width(line.Line.Match));
        var head = lines.Max(line => PrintedTable.Width(Head(line, study)));
        foreach (var line in lines)
        {
            writer.WriteLine(
                Head(line, study) + new string(' ', head - PrintedTable.Width(Head(line, study)) + 2)
                + new string(' ', left - PrintedTable.Width(line.Line.Left)) + line.Line.Left + "│"
                + line.Line.Match + new string(' ', match - PrintedTable.Width(line.Line.Match)) + "│" + line.Line.Right);
        }
    }

    private static FoundLine Shown(FoundLine line) => line with
    {
        Line = line.Line with { Left = PlainText.Of(line.Line.Left), Match = PlainText.Of(line.Line.Match), Right = PlainText.Of(line.Line.Right) },
    };

    private static string Head(FoundLine line, Study study) =>
        $"{line.Document.Id} {line.Document.Date} {study.Names.DisplayName(line.Document.Actor)}";

    private static Option<string?> Text(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };
}
