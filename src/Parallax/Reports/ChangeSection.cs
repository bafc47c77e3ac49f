using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>How each side's own texts changed between the periods, by theme.</summary>
internal static class ChangeSection
{
    private const int MostCourses = 2;

    public static ReportSection? Of(ReportMaterial material, ReportFindings findings)
    {
        var names = material.Names;
        var rows = OwnTexts.Rows(material, material.Rows("salience_change").Where(row => row.Code == "all" && row.Theme != "all"));
        DotEntry[] entries =
        [
            .. material.Input.Codebook.Themes.SelectMany(theme => rows.Where(row => row.Theme == theme.Id)
                .Select(row => new DotEntry(theme.Name, row.Actor, OwnTexts.Name(material, row), row))),
        ];
        if (entries.Length == 0)
        {
            return null;
        }

        var chart = DotChart.Of(material, new DotFrame(
            "change",
            Title(material, findings, entries),
            $"Change in the share of sentences that carry each theme, on average per document, in percentage points, {names.Period(entries[0].Row.Period)}",
            new ChartAxis("Change", ChartScale.Points, 0, "less than before", "more than before"),
            "Theme",
            findings.Together), entries);
        return chart is null ? null : new ReportSection("change", "What changed at the break",
        [
            new Paragraph("Each state is compared with itself in one kind of text and one language, so that neither language nor "
                + "genre can make the difference. A change at the break is not one because of it: other things happened then too."),
            chart,
            .. Courses(material, findings, entries),
            .. Jumps(material),
        ]);
    }

    // The courses of the themes on which a change stands, the clearest of each actor first; where none stands, of the largest change.
    private static IEnumerable<ReportBlock> Courses(ReportMaterial material, ReportFindings findings, DotEntry[] entries)
    {
        var courses = WithCourse(material);
        DotEntry[] standing = [.. entries.Where(entry => findings.Changes.Any(finding => finding.Stands && finding.Row == entry.Row))];
        return (standing.Length > 0 ? standing : [.. entries.Where(entry => entry.Row.Estimate is not null)])
            .OrderByDescending(entry => Math.Abs(entry.Row.Estimate!.Value))
            .Select(entry => (entry.Category, entry.Row.Theme)).Distinct().Take(standing.Length > 0 ? MostCourses : 1)
            .Select(theme => CourseChart.Of(material, theme.Category, [.. courses.Where(row => row.Theme == theme.Theme)]))
            .OfType<ChartBlock>();
    }

    // Texts through which two lines can be laid have a turn, even where no jump can be told between them.
    private static IReadOnlyList<MeasureRow> WithCourse(ReportMaterial material) => OwnTexts.Rows(
        material, material.Rows("salience_slope_change").Where(row => row.Code == "all" && row.Theme != "all"));

    private static IEnumerable<ReportBlock> Jumps(ReportMaterial material)
    {
        if (Jump(material) is { } chart)
        {
            yield return chart;
        }

        if (CourseChart.Gaps(material, WithCourse(material)) is { Length: > 0 } gaps)
        {
            yield return new Paragraph(gaps, IsQuiet: true);
        }
    }

    // A change of means may be a course that was already under way; a jump is beyond it. Fewer points than a shift can test
    // give too narrow an interval, so that what they show is drawn and not told.
    private static ChartBlock? Jump(ReportMaterial material)
    {
        var names = material.Names;
        var rows = OwnTexts.Rows(material, material.Rows("salience_step").Where(row => row.Code == "all" && row.Theme != "all"));
        DotEntry[] entries =
        [
            .. material.Input.Codebook.Themes.SelectMany(theme => rows.Where(row => row.Theme == theme.Id)
                .Select(row => new DotEntry(theme.Name, row.Actor, OwnTexts.Name(material, row), row))),
        ];
        if (entries.Length == 0)
        {
            return null;
        }

        var family = new Family("jumps on whole themes", Finding.Together(rows));
        string[] standing =
        [
            .. entries.Where(entry => family.Of(entry.Row) is { Stands: true, P: not null })
                .Select(entry => $"{names.Actor(entry.Row.Actor)} on {Wording.Small(entry.Category)} ({Wording.Value(entry.Row.Estimate!.Value, ChartScale.Points)})"),
        ];
        return DotChart.Of(material, new DotFrame(
            "jump",
            standing.Length == 0 ? "No theme clearly jumped at the break beyond the course it was on" : $"A jump beyond the earlier course: {Wording.List(standing)}",
            $"{Wording.Capital(MeasureWords.Of("salience_step").Meaning)}, {names.Period(entries[0].Row.Period)}",
            new ChartAxis("Jump", ChartScale.Points, 0, "down", "up"),
            "Theme",
            family), entries);
    }

    private static string Title(ReportMaterial material, ReportFindings findings, DotEntry[] entries)
    {
        string[] told =
        [
            .. material.Plan.Actors.Select(actor => (actor, standing: findings.Changes
                    .Where(finding => finding.Row.Actor == actor && finding.Stands && entries.Any(entry => entry.Row == finding.Row))
                    .OrderByDescending(finding => Math.Abs(finding.Row.Estimate!.Value)).ToList()))
                .Where(one => one.standing.Count > 0)
                .Select(one => $"{material.Names.Actor(one.actor)} {Direction(findings, one.standing)}"),
        ];
        return told.Length == 0 ? "No theme clearly changed in either state’s own texts" : Wording.Capital(string.Join("; ", told));
    }

    private static string Direction(ReportFindings findings, List<Finding> standing)
    {
        string Of(bool more) => Wording.List(
            [.. standing.Where(finding => finding.IsPositive == more).Take(2).Select(finding => findings.Theme(finding.Row.Theme))]);
        return (Of(true), Of(false)) switch
        {
            (var more, "") => $"speaks more of {more} than before",
            ("", var less) => $"speaks less of {less} than before",
            var (more, less) => $"speaks more of {more}, less of {less}",
        };
    }
}
