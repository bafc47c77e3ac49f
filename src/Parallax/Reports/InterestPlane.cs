using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>The plane of common interest against divergence of visions, a point a theme.</summary>
internal static class InterestPlane
{
    private const double Chance = .05;

    /// <summary>The chart; null until both measures have rows for the dyad.</summary>
    public static ChartBlock? Of(ReportMaterial material)
    {
        if (material.Dyad is not { } dyad)
        {
            return null;
        }

        var names = material.Names;
        (MeasureRow Interest, MeasureRow Divergence)[] pairs =
        [
            .. from interest in material.Rows("common_interest")
               where interest.Actor == dyad.A && interest.Partner == dyad.B && interest.Code == "all" && interest.Estimate is not null
               let divergence = material.Rows("divergence").FirstOrDefault(row => row.Partner == dyad.B && row.Actor == dyad.A
                   && row.Theme == interest.Theme && row.Code == "all" && row.Source == interest.Source
                   && row.Language == interest.Language && row.Period == interest.Period)
               where divergence is { Estimate: not null }
               select (interest, divergence),
        ];
        if (pairs.Length == 0)
        {
            return null;
        }

        var best = pairs.GroupBy(pair => (pair.Interest.Source, pair.Interest.Language, pair.Interest.Period))
            .OrderByDescending(cell => cell.Count()).ThenByDescending(cell => cell.Min(pair => pair.Interest.Documents)).First();
        var all = material.Input.Codebook.Themes.Count;
        string[] themes = [.. best.Select(pair => names.Coded(pair.Interest.Theme))];
        var placed = themes.Length == all ? "" : $". {Wording.Capital(Wording.InWords(themes.Length))} of {Wording.InWords(all)} themes can be placed: "
            + "of the others too few sentences build or reject what they name";
        var chart = new ChartSpecification
        {
            Id = "chart-overview",
            Kind = ChartKind.Plane,
            Title = Title([.. best], themes, Wording.Capital($"{names.Actor(dyad.A)} and {names.Actor(dyad.B)}")),
            Subtitle = $"Each point is a theme, {names.Texts(best.Key.Source, best.Key.Language)}, {names.When(best.Key.Period)}{placed}",
            SourceLine = "Lines are 95% intervals in both directions. Hollow points rest on little text or carry a caveat given in the table.",
            Horizontal = new ChartAxis("Common interest", ChartScale.Index, 0, "nothing shared", "all shared"),
            Upright = new ChartAxis("Divergence of visions", ChartScale.Index, 0, "same", "opposite"),
            Categories = themes,
            Series = [new ChartSeries("", $"{names.Label(dyad.A)} and {names.Actor(dyad.B)}", [.. best.Select((pair, i) => Point(material, pair, i))])],
        };
        var frame = new DotFrame(chart.Id, chart.Title, chart.Subtitle, chart.Horizontal with { Title = "Value" }, "Theme");
        return new ChartBlock(chart, MeasureTable.Of(material, frame,
        [
            .. best.SelectMany((pair, i) => (DotEntry[])
            [
                new(themes[i], "", "Common interest", pair.Interest),
                new(themes[i], "", "Divergence of visions", pair.Divergence),
            ]),
        ]));
    }

    // Told is the theme that lies farthest out beyond what shuffled labels give; every two samples lie somewhat apart.
    private static string Title((MeasureRow Interest, MeasureRow Divergence)[] pairs, string[] themes, string dyad)
    {
        (MeasureRow Interest, MeasureRow Divergence)[] beyond = [.. pairs.Where(pair => pair.Divergence.P < Chance)];
        var near = Array.IndexOf(pairs, pairs.MaxBy(pair => pair.Interest.Estimate));
        if (pairs.Length == 1)
        {
            return $"{dyad} on {Wording.Small(themes[0])}";
        }

        if (beyond is [])
        {
            return $"{dyad} have most in common on {Wording.Small(themes[near])}; on no theme do they differ beyond chance";
        }

        var apart = Array.IndexOf(pairs, beyond.MaxBy(pair => pair.Divergence.Estimate));
        return apart == near ? $"{dyad} have most in common and differ most on {Wording.Small(themes[apart])}"
            : $"{dyad} have most in common on {Wording.Small(themes[near])} and differ most on {Wording.Small(themes[apart])}";
    }

    private static ChartPoint Point(ReportMaterial material, (MeasureRow Interest, MeasureRow Divergence) pair, int category) => new()
    {
        Category = category,
        Value = pair.Interest.Estimate!.Value,
        Lower = pair.Interest.Lower,
        Upper = pair.Interest.Upper,
        UprightValue = pair.Divergence.Estimate,
        UprightLower = pair.Divergence.Lower,
        UprightUpper = pair.Divergence.Upper,
        IsTentative = pair.Interest.Status != MeasureStatus.Ok || pair.Divergence.Status != MeasureStatus.Ok,
        Passages = material.Link(pair.Interest),
        Detail = $"common interest {Wording.Value(pair.Interest.Estimate!.Value, ChartScale.Index)}, "
            + $"divergence {Wording.Value(pair.Divergence.Estimate!.Value, ChartScale.Index)}",
    };
}
