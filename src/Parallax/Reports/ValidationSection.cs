using System.Globalization;
using Parallax.Inference;
using Parallax.Reliability;

namespace Parallax.Reports;

/// <summary>How good the machine coding is, by people's codings and their judgement of hits.</summary>
internal static class ValidationSection
{
    public static ReportSection? Of(ReportMaterial material)
    {
        var rows = material.Input.Validation;
        if (rows.Count == 0)
        {
            return null;
        }

        var of = rows.ToLookup(row => row.Kind);
        List<ReportBlock> blocks = [];
        if (of[ValidationKind.Coder].Any())
        {
            blocks.Add(new Paragraph(
                "People read sentences that the machine also coded. Precision is the share of the machine’s codings that are right, recall the "
                + "share of people’s codings that it finds, sentences drawn with known chances counting for all they stand for; people’s own F1 against each other is the most that can be asked of it. Where people "
                + "read enough of an actor’s texts, shares of sentences are corrected by what they found, and their coders stand beside the machine’s."));
            ValidationRow[] coders = [.. rows.Where(row => row.Kind is ValidationKind.Coder or ValidationKind.Macro or ValidationKind.Micro)];
            AddMeasured(blocks, coders, some => Coders(material, some));
        }

        if (of[ValidationKind.Split].Any())
        {
            blocks.Add(new Paragraph(
                "Above, a classifier met in each text words of its own time and kind. Here it had to judge later texts by what earlier ones taught, and each "
                + "kind of text by what all others taught, as whoever uses it on new texts must."));
            AddMeasured(blocks, [.. of[ValidationKind.Split]], some => Splits(material, some));
        }

        if (of[ValidationKind.Difference].Any())
        {
            blocks.Add(new Paragraph("A machine that misses more of one actor’s words makes that actor look silent: recall should hardly differ between them."));
            AddMeasured(blocks, [.. of[ValidationKind.Difference]], some => Differences(material, some));
        }

        if (of[ValidationKind.Entry].Any())
        {
            ValidationRow[] failed = [.. of[ValidationKind.Entry].Where(row => row.Status == ValidationStatus.Failed)];
            blocks.Add(new Paragraph($"People judged hits of {Wording.Count(of[ValidationKind.Entry].Count(row => row.Hits > 0), "dictionary entry", "dictionary entries")}, "
                + "each language and kind of text apart. "
                + (failed.Length == 0 ? "None was too often wrong." : $"{Wording.Capital(Wording.Count(failed.Length))} too often wrong; no measure counts them.")));
            blocks.Add(new TableBlock(Entries(material, of[ValidationKind.Entry].Where(row => row.Hits > 0)), IsFolded: true));
        }

        return new ReportSection("machine-coding", "How good the machine coding is", blocks);
    }

    // Codes that were hardly met would bury the others; the file has them all.
    private static void AddMeasured(List<ReportBlock> blocks, ValidationRow[] rows, Func<IReadOnlyList<ValidationRow>, ReportTable> table)
    {
        const int shown = 12;
        ValidationRow[] measured = [.. rows.Where(row => row.Precision is not null || row.Recall is not null || row.F1 is not null)];
        if (measured.Length > 0)
        {
            blocks.Add(new TableBlock(table(measured), IsFolded: measured.Length > shown));
        }

        if (measured.Length < rows.Length)
        {
            blocks.Add(new Paragraph($"{(measured.Length == 0 ? "" : "Besides, ")}{Wording.Count(rows.Length - measured.Length, "comparison has", "comparisons have")} no figure, "
                + "most since too few sentences were read or carry the code; validation.csv names the reason of each."));
        }
    }

    private static ReportTable Coders(ReportMaterial material, IReadOnlyList<ValidationRow> rows) => new(
        "The machine against people",
        [
            new("Code"), new("Coder"), new("Language"), new("Texts of"), new("Sentences read", true), new("With the code", true), new("Precision", true),
            new("Recall", true), new("F1", true), new("People’s F1", true), new("Remark"),
        ],
        [
            .. rows.Select(row => (IReadOnlyList<ReportCell>)
            [
                Code(material, row), row.Coder.Split(':')[0], ReportNames.Language(row.Language), Actor(material, row.Actor), Wording.Count(row.Units),
                Figure(row.Positives), Figure(row.Precision, row.PrecisionInterval), Figure(row.Recall, row.RecallInterval),
                Figure(row.F1, row.F1Interval), Figure(row.CeilingF1, null), row.Reason,
            ]),
        ]);

    private static ReportTable Splits(ReportMaterial material, IReadOnlyList<ValidationRow> rows) => new(
        "The classifier on texts of another time or kind",
        [
            new("Code"), new("Language"), new("Tried on"), new("Sentences tried", true), new("With the code", true), new("Precision", true),
            new("Recall", true), new("F1", true), new("Matthews’ correlation", true), new("Remark"),
        ],
        [
            .. rows.Select(row => (IReadOnlyList<ReportCell>)
            [
                material.Names.Coded(row.Code), ReportNames.Language(row.Language),
                row.Split == "time" ? "later texts" : row.Source == "all" ? "each kind of text in turn" : material.Names.Source(row.Source),
                Wording.Count(row.Units), Figure(row.Positives), Figure(row.Precision, row.PrecisionInterval), Figure(row.Recall, row.RecallInterval),
                Figure(row.F1, row.F1Interval), Figure(row.MatthewsCorrelation, row.MatthewsInterval), row.Reason,
            ]),
        ]);

    private static ReportTable Differences(ReportMaterial material, IReadOnlyList<ValidationRow> rows) => new(
        "Differences of error between actors",
        [new("Code"), new("Language"), new("Actors"), new("Precision", true), new("Recall", true), new("Remark")],
        [
            .. rows.Select(row => (IReadOnlyList<ReportCell>)
            [
                material.Names.Coded(row.Code), ReportNames.Language(row.Language),
                $"{Actor(material, row.Actor)} minus {Actor(material, row.Partner)}",
                Figure(row.Precision, row.PrecisionInterval), Figure(row.Recall, row.RecallInterval), row.Reason,
            ]),
        ]);

    private static ReportTable Entries(ReportMaterial material, IEnumerable<ValidationRow> rows) => new(
        "Dictionary entries whose hits people judged",
        [new("Code"), new("Entry"), new("Language"), new("Kind of text"), new("Judged", true), new("Right", true), new("Precision", true), new("Remark")],
        [
            .. rows.Select(row => (IReadOnlyList<ReportCell>)
            [
                material.Names.Coded(row.Code), row.Entry, ReportNames.Language(row.Language),
                Wording.Capital(material.Names.Source(row.Source)), Figure(row.Hits), Figure(row.Positives),
                Figure(row.Precision, row.PrecisionInterval), row.Reason,
            ]),
        ]);

    private static string Code(ReportMaterial material, ValidationRow row) => row.Kind switch
    {
        ValidationKind.Macro => "All codes, each alike (macro F1)",
        ValidationKind.Micro => "All codes, their counts together (micro F1)",
        _ => material.Names.Coded(row.Code),
    };

    private static string Actor(ReportMaterial material, string actor) => actor == "all" ? "all" : material.Names.Label(actor);

    private static ReportCell Figure(double count) => count.ToString("0.#", CultureInfo.InvariantCulture);

    private static ReportCell Figure(double? value, Interval? interval) => (value, interval) switch
    {
        (null, _) => new ReportCell("–", IsQuiet: true),
        ({ } one, null) => one.ToString("0.00", CultureInfo.InvariantCulture),
        ({ } one, { } between) => string.Create(CultureInfo.InvariantCulture, $"{one:0.00} ({between.Lower:0.00} to {between.Upper:0.00})"),
    };
}
