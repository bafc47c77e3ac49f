namespace Parallax.Reports;

/// <summary>α of themes or codes with its intervals and the two lines it is judged by.</summary>
internal static class ReliabilityChart
{
    /// <summary>The chart with its table; null where α has no value.</summary>
    public static ChartBlock? Of(ReportMaterial material, IReadOnlyList<ReliabilityTopic> topics, bool isOfThemes)
    {
        ReliabilityTopic[] drawn = [.. topics.Where(topic => topic.IsOfTheme == isOfThemes && topic.Alpha.Value is not null)];
        drawn = [.. drawn.Where(topic => topic.Alpha.Language == drawn[^1].Alpha.Language)];
        if (drawn.Length == 0)
        {
            return null;
        }

        var method = material.Plan.Method;
        string[] categories = [.. drawn.Select(topic => ReliabilityTables.Name(material, topic.Alpha.Code))];
        var what = isOfThemes ? "theme" : "code";
        var judged = drawn.Where(topic => topic.Alpha.Code != ReliabilitySection.Every).ToList();
        var passed = judged.Count(topic => topic.Status == "passed");
        var chart = new ChartSpecification
        {
            Id = $"chart-reliability-{what}s",
            Kind = ChartKind.DotInterval,
            Title = passed == judged.Count ? $"People agree reliably on every {what} that was read"
                : $"People agree reliably on {Wording.InWords(passed)} of {Wording.InWords(judged.Count)} {what}s that could be judged",
            Subtitle = "Krippendorff’s α of people’s codings, sentence by sentence; lines mark what is tentative and what is reliable",
            SourceLine = "People’s codings in codings/, as agreement.csv counts them. Lines are 95% intervals over documents. Hollow points have not passed.",
            Horizontal = new ChartAxis(
                "Krippendorff’s α", ChartScale.Index, method.AlphaTentative, "people differ", "people agree", method.AlphaReliable),
            Categories = categories,
            Series = [new ChartSeries("", "Krippendorff’s α", [.. drawn.Select((topic, row) => Point(topic, row))])],
        };
        return new ChartBlock(chart, ReliabilityTables.Judged(material, drawn));
    }

    private static ChartPoint Point(ReliabilityTopic topic, int category) => new()
    {
        Category = category,
        Value = topic.Alpha.Value!.Value,
        Lower = topic.Alpha.Lower,
        Upper = topic.Alpha.Upper,
        IsTentative = topic.Status != "passed",
        Detail = string.Join(" · ",
        [
            $"α {ReliabilitySection.Figure(topic.Alpha.Value.Value)}"
                + (topic.Alpha.Lower is null ? "" : $" (95% interval {Wording.Interval(topic.Alpha.Lower, topic.Alpha.Upper, ChartScale.Index)})"),
            Wording.Count(topic.Alpha.Units, "sentence", "sentences"),
            ReliabilityTables.Allows(topic.Status),
        ]),
    };
}
