using System.Text;
using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>A place where both sides of a dyad can be compared: one kind of text, one language, one period.</summary>
/// <param name="Source">Source class or genre.</param>
/// <param name="Language">Language.</param>
/// <param name="Period">Period.</param>
internal sealed record ComparableCell(string Source, string Language, string Period);

/// <summary>The input of a report as its sections read it: rows by measure, names, and the passages numbers open.</summary>
internal sealed class ReportMaterial
{
    // Of the page's five megabytes the chart library takes one and a quarter, charts and tables up to as much again.
    private const int PassageBytes = 1_800_000;

    private readonly ILookup<string, MeasureRow> _rows;
    private readonly Dictionary<string, PassageList> _lists = new(StringComparer.Ordinal);

    public ReportMaterial(ReportInput input)
    {
        Input = input;
        Names = new ReportNames(input);
        // Pooled values stand beside document-equal ones in the file; the report shows one number for one thing.
        _rows = input.Rows
            .GroupBy(row => (row.Measure, row.Theme, row.Code, row.Actor, row.Partner, row.Source, row.Period, row.Language))
            .Select(same => same.FirstOrDefault(row => row.Aggregation == "documents") ?? same.First())
            .ToLookup(row => row.Measure, StringComparer.Ordinal);
        Comparable = [.. FindComparable()];
    }

    public ReportInput Input { get; }

    public ReportNames Names { get; }

    public ComparisonPlan Plan => Input.Plan;

    /// <summary>The dyad that titles speak of; null where a study has none.</summary>
    public (string A, string B)? Dyad => Plan.Dyads.Count > 0 ? Plan.Dyads[0] : null;

    /// <summary>Cells in which both sides of the dyad have an estimate, the best first.</summary>
    public IReadOnlyList<ComparableCell> Comparable { get; }

    public IEnumerable<MeasureRow> Rows(string measure) => _rows[measure];

    public IEnumerable<string> Measures => _rows.Select(group => group.Key);

    /// <summary>The row of a measure that stands beside another: same theme, code, source and language.</summary>
    public MeasureRow? Beside(MeasureRow row, string measure, string actor, string period) =>
        _rows[measure].FirstOrDefault(other => other.Theme == row.Theme && other.Code == row.Code && other.Source == row.Source
            && other.Language == row.Language && other.Actor == actor && other.Period == period);

    /// <summary>The course behind a row of change; null where none is at hand.</summary>
    public ThemeCourse? CourseOf(MeasureRow row) => Input.Courses.FirstOrDefault(course => course.Theme == row.Theme && course.Actor == row.Actor
        && course.Source == row.Source && course.Language == row.Language && course.Period == row.Period);

    public bool IsFocal(string actor) => Plan.Actors.Contains(actor, StringComparer.Ordinal);

    /// <summary>Id of the passages behind a number; null where none are at hand.</summary>
    public string? Link(MeasureRow row)
    {
        if (Input.Passages is not { } passages || row.Hits + (row.PartnerHits ?? 0) == 0)
        {
            return null;
        }

        var codes = Behind(row);
        var sides = row.Partner.Length == 0 ? row.Actor : $"{row.Actor}, {row.Partner}";
        var isTarget = row.Partner.Length > 0 && !row.IsOfPair();
        var key = $"{string.Join('+', codes)}|{sides}|{isTarget}|{row.Source}|{row.Period}|{row.Language}";
        if (!_lists.TryGetValue(key, out var list))
        {
            var sample = passages.Sample(row, codes);
            list = new PassageList($"p{_lists.Count + 1}", Title(row, codes, isTarget), sample);
            _lists.Add(key, list);
        }

        return list.Sample.Drawn.Count > 0 ? list.Id : null;
    }

    /// <summary>The passage lists asked for, each cut to the same length where they would make the page too large.</summary>
    public IReadOnlyList<PassageList> Passages()
    {
        PassageList[] asked = [.. _lists.Values.Where(list => list.Sample.Drawn.Count > 0)];
        foreach (var most in (ReadOnlySpan<int>)[20, 15, 10, 8, 6, 4, 3, 2])
        {
            if (asked.Sum(list => list.Sample.Drawn.Take(most).Sum(Bytes)) <= PassageBytes || most == 2)
            {
                return [.. asked.Select(list => list with { Sample = Cut(list.Sample, most) })];
            }
        }

        return asked;
    }

    private static PassageSample Cut(PassageSample sample, int most) =>
        sample with { Drawn = [.. sample.Drawn.Take(most)] };

    // Markup, date, title and address come to about two hundred bytes beside the sentence.
    private static int Bytes(Passage passage) =>
        200 + Encoding.UTF8.GetByteCount(passage.Text ?? "") + Encoding.UTF8.GetByteCount(passage.Document.Title);

    // The passages of a theme's time horizon are those of the theme.
    private string[] Behind(MeasureRow row) =>
        row.Code != "all" ? [row.Code] : row.Theme != "all" ? [row.Theme] : [.. RestsOn.Topics(row, Input.Codebook, Plan.Codes)];

    private string Title(MeasureRow row, string[] codes, bool isTarget)
    {
        var who = row.Partner.Length == 0 ? Names.Label(row.Actor)
            : isTarget ? $"{Names.Label(row.Actor)} about {Names.Actor(row.Partner)}"
            : $"{Names.Label(row.Actor)} and {Names.Actor(row.Partner)}";
        var what = Wording.List([.. codes.Select(code => Wording.Small(Names.Coded(code)))]);
        return $"{who}: {what}, {Names.Texts(row.Source, row.Language)}, {Names.Period(row.Period)}";
    }

    private IEnumerable<ComparableCell> FindComparable()
    {
        if (Dyad is not { } dyad)
        {
            return [];
        }

        var period = Plan.Periods.Select((known, place) => (known.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place);
        return Rows("salience")
            .Where(row => row.Code == "all" && row.Estimate is not null && (row.Actor == dyad.A || row.Actor == dyad.B))
            .GroupBy(row => new ComparableCell(row.Source, row.Language, row.Period))
            .Where(cell => cell.Key.Language != "all" && cell.Key.Source is not ("official" or "all")
                && cell.Any(row => row.Actor == dyad.A) && cell.Any(row => row.Actor == dyad.B))
            .OrderByDescending(cell => cell.All(row => row.Status == MeasureStatus.Ok))
            .ThenByDescending(cell => period.GetValueOrDefault(cell.Key.Period, -1))
            .ThenByDescending(cell => cell.Min(row => row.Documents))
            .ThenBy(cell => cell.Key.Source, StringComparer.Ordinal)
            .ThenBy(cell => cell.Key.Language, StringComparer.Ordinal)
            .Select(cell => cell.Key);
    }
}
