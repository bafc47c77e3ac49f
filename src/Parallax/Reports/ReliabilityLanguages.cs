using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>Whether codes are found alike in the study's languages, by its parallel texts (METHOD §2.6).</summary>
internal static class ReliabilityLanguages
{
    private const int MostShown = 12;

    public static IEnumerable<ReportBlock> Of(ReportMaterial material)
    {
        var rows = material.Input.Calibration;
        if (rows.Count == 0)
        {
            yield break;
        }

        var method = material.Plan.Method;
        yield return new Subheading("Across languages");
        yield return new Paragraph(
            "Texts that say the same in two languages show whether a code is found alike in both. δ is the mean difference of its share; a code passes where the "
            + $"90% interval of δ lies inside ±{Points(method.CalibrationMargin)} points. Where it fails, δ is subtracted before the two languages meet; where fewer than "
            + $"{Wording.InWords(method.CalibrationTexts)} parallel texts are at hand it is untested and the two are not compared.");
        var pairs = rows.GroupBy(row => (row.Language, row.Other)).ToLookup(pair => pair.Any(row => row.Documents > 0));
        foreach (var pair in pairs[true])
        {
            yield return new Paragraph(Told(material, pair.Key, [.. pair]));
        }

        if (pairs[false].Any())
        {
            var none = Wording.List([.. pairs[false].Select(pair => Both(pair.Key.Language, pair.Key.Other))], 10);
            yield return new Paragraph($"{none}: no text that counts stands in the register in both under a common pair, so no code is tested.");
        }

        CalibrationRow[] tested = [.. rows.Where(row => row.Difference is not null && row.Status != CalibrationStatus.Untested)];
        if (tested.Length > 0)
        {
            yield return new TableBlock(Table(material, tested), IsFolded: tested.Length > MostShown);
        }
    }

    private static string Told(ReportMaterial material, (string A, string B) pair, CalibrationRow[] rows)
    {
        var both = Both(pair.A, pair.B);
        var texts = rows.Max(row => row.Documents);
        if (Array.TrueForAll(rows, row => row.Status == CalibrationStatus.Untested))
        {
            return $"{both}: {Wording.Count(texts, "parallel text", "parallel texts")}, too few or without the codes; no code is tested.";
        }

        string[] parts =
        [
            .. new[] { (CalibrationStatus.Passed, "passed"), (CalibrationStatus.Failed, "failed"), (CalibrationStatus.Untested, "untested") }
                .Select(status => (Word: status.Item2, Names: rows.Where(row => row.Status == status.Item1)
                    .Select(row => Wording.Small(ReliabilityTables.Name(material, row.Code))).ToArray()))
                .Where(status => status.Names.Length > 0)
                .Select(status => $"{status.Word} {Wording.List(status.Names, 6)}"),
        ];
        return $"{both}, {Wording.Count(texts, "parallel text", "parallel texts")}: {string.Join("; ", parts)}.";
    }

    private static string Both(string a, string b) => $"{ReportNames.Language(a)} with {ReportNames.Language(b)}";

    private static ReportTable Table(ReportMaterial material, IEnumerable<CalibrationRow> rows) => new(
        "Calibration of languages on parallel texts",
        [new("Theme or code"), new("Languages"), new("Parallel texts", true), new("δ, points", true), new("90% interval", true), new("Outcome"), new("Why")],
        [
            .. rows.Select(row => (IReadOnlyList<ReportCell>)
            [
                ReliabilityTables.Name(material, row.Code), $"{ReportNames.Language(row.Language)} minus {ReportNames.Language(row.Other)}",
                Wording.Count(row.Documents), Wording.Value(row.Difference!.Value, ChartScale.Points),
                Wording.Interval(row.Lower, row.Upper, ChartScale.Points), Word(row.Status), Wording.Capital(material.Names.Plain(row.Reason)),
            ]),
        ]);

    private static string Word(CalibrationStatus status) => status switch
    {
        CalibrationStatus.Passed => "passed",
        CalibrationStatus.Failed => "failed",
        _ => "untested",
    };

    private static string Points(double share) => (100 * share).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
