using Parallax.Comparison;
using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>What is observed of the world: indicators, votes, events, and the commitments ledger.</summary>
internal static class ObservedSection
{
    private const int MostEvents = 200;
    private const int FoldedFrom = 12;

    public static ReportSection? Of(ReportMaterial material)
    {
        var observed = material.Input.Observed;
        var shown = material.Input.Dossiers.SelectMany(dossier => dossier.Series).Select(series => series.Id).ToHashSet(StringComparer.Ordinal);
        List<ReportBlock> blocks =
        [
            .. IndicatorCharts.Of(material, "indicator", [.. observed.Indicators.Where(one => !shown.Contains(one.Series))]),
            .. Votes(material),
            .. Events(material, observed.Events),
            .. Commitments(material, observed.Commitments),
        ];
        return blocks.Count == 0 ? null : new ReportSection(
            "observed",
            "What is observed",
            [
                new Paragraph("Facts that the study holds beside the texts, each with its source: what happened, not what was said of it. "
                    + "They can show that words and deeds part; why they part they cannot show."
                    + (shown.Count > 0 ? $" {Wording.Capital(Wording.Count(shown.Count, "series", "series"))} of indicators stand in the dossiers, and are not drawn again here." : "")),
                .. blocks,
            ]);
    }

    private static IEnumerable<ReportBlock> Votes(ReportMaterial material)
    {
        MeasureRow[] years =
        [
            .. material.Rows("vote_agreement").Where(row => row is { Estimate: not null, Period: [>= '0' and <= '9', _, _, _] }
                && material.Plan.Dyads.Any(dyad => dyad.A == row.Actor && dyad.B == row.Partner))
                .OrderBy(row => row.Period, StringComparer.Ordinal),
        ];
        if (years.Length == 0)
        {
            yield break;
        }

        string[] periods = [.. years.Select(row => row.Period).Distinct()];
        // What picked roll calls say is no title: a subject's votes are not a year's.
        var last = years.LastOrDefault(row => row.Status == MeasureStatus.Ok) ?? years[^1];
        yield return new Subheading("Votes");
        yield return new ChartBlock(
            new ChartSpecification
            {
                Id = "chart-votes",
                Kind = ChartKind.DotInterval,
                Title = $"{Pair(material, last)}: agreement of {Wording.Value(last.Estimate!.Value, ChartScale.Index)} in the votes of {last.Period}",
                Subtitle = "Vote agreement by year: 0 always opposed, 1 always the same, an abstention half-way; of roll calls in which both voted",
                SourceLine = $"Sources: {Wording.List([.. material.Input.Observed.Votes.Select(vote => SourceLine.Publisher(vote.Source)).Distinct(StringComparer.Ordinal)])}. Lines are 95% intervals. Hollow points rest on few roll calls, or on roll calls picked by their subject; the table says which.",
                Horizontal = new ChartAxis("Vote agreement", ChartScale.Index, 0),
                Categories = periods,
                Series =
                [
                    .. years.GroupBy(row => Pair(material, row)).Select(dyad => new ChartSeries("", dyad.Key,
                        [.. dyad.Select(row => new ChartPoint
                        {
                            Category = Array.IndexOf(periods, row.Period),
                            Value = row.Estimate!.Value,
                            Lower = row.Lower,
                            Upper = row.Upper,
                            IsTentative = row.Status != MeasureStatus.Ok,
                            Detail = $"{Wording.Value(row.Estimate!.Value, ChartScale.Index)} · {Wording.Count(row.Clusters, "roll call", "roll calls")}"
                                + (material.Names.Why(row) is { Length: > 0 } why ? $" · {why}" : ""),
                        })])),
                ],
            },
            new ReportTable(
                "Vote agreement by year",
                [new("Year"), new("Who"), new("Agreement", true), new("95% interval", true), new("Roll calls", true), new("Same vote", true), new("To keep in mind")],
                [
                    .. years.Select(row => (IReadOnlyList<ReportCell>)
                    [
                        row.Period, Pair(material, row), Wording.Value(row.Estimate!.Value, ChartScale.Index),
                        Wording.Interval(row.Lower, row.Upper, ChartScale.Index), Wording.Count(row.Clusters), Wording.Count(row.Hits), Wording.Capital(material.Names.Why(row)),
                    ]),
                ]));
    }

    private static IEnumerable<ReportBlock> Events(ReportMaterial material, IReadOnlyList<Event> events)
    {
        if (events.Count == 0)
        {
            yield break;
        }

        yield return new Subheading("Events");
        if (events.Count > MostEvents)
        {
            yield return new Paragraph($"The latest {MostEvents} of {Wording.Count(events.Count)} events.", IsQuiet: true);
        }

        var themes = material.Input.Codebook.Themes.ToDictionary(theme => theme.Id, theme => theme.Name, StringComparer.Ordinal);
        string[] order = [.. themes.Keys, ""];
        foreach (var theme in events.OrderBy(one => one.Date).ThenBy(one => one.Id, StringComparer.Ordinal).TakeLast(MostEvents)
            .GroupBy(one => themes.ContainsKey(one.Theme) ? one.Theme : "")
            .OrderBy(group => Array.IndexOf(order, group.Key)))
        {
            yield return new TableBlock(
                new ReportTable(
                    themes.TryGetValue(theme.Key, out var name) ? $"Events: {Wording.Small(name)}" : "Events of no one theme",
                    [new("Date"), new("Who"), new("What happened"), new("Source")],
                    [
                        .. theme.Select(one => (IReadOnlyList<ReportCell>)
                        [
                            one.Date.ToString(), Who(material, one.Actors), one.Summary, new ReportCell(one.Source, Address: one.Url),
                        ]),
                    ]),
                IsFolded: events.Count > FoldedFrom);
        }
    }

    private static IEnumerable<ReportBlock> Commitments(ReportMaterial material, IReadOnlyList<LedgerCommitment> commitments)
    {
        if (commitments.Count == 0)
        {
            yield break;
        }

        yield return new Subheading("Commitments");
        foreach (var row in material.Rows("promise_fulfilment").Where(row => row.Period == "all"))
        {
            var who = row.Partner.Length > 0 ? $"{Pair(material, row)}, to each other or together" : Wording.Capital(material.Names.Actor(row.Actor));
            var counts = $"{Wording.Count(row.Clusters)} of {Wording.Count(row.Units, "commitment", "commitments")} had fallen due and were not overtaken, {Wording.Count(row.Hits)} of them fulfilled";
            yield return new Paragraph(row.Estimate is { } ratio
                ? $"{who}: {Wording.Value(ratio, ChartScale.Share)} kept (95% interval {Wording.Interval(row.Lower, row.Upper, ChartScale.Share)}). {Wording.Capital(counts)}; one fulfilled in part counts half."
                : $"{who}: no ratio, {row.Reason}. {Wording.Capital(counts)}.");
        }

        yield return new TableBlock(
            new ReportTable(
                "The commitments ledger",
                [new("Made"), new("Who"), new("What was promised"), new("Kept if"), new("Due"), new("Status"), new("Checked"), new("Source")],
                [
                    .. commitments.OrderBy(one => one.Date).ThenBy(one => one.Id, StringComparer.Ordinal).Select(one => (IReadOnlyList<ReportCell>)
                    [
                        one.Date.ToString(), Who(material, one.Actors), one.Text, one.Predicate, one.Due?.ToString() ?? "no date",
                        Status(one), one.Checked?.ToString() ?? "", new ReportCell(one.Source, Address: one.Url),
                    ]),
                ]),
            IsFolded: commitments.Count > FoldedFrom);
    }

    internal static string Status(LedgerCommitment one) => one.Status switch
    {
        CommitmentStatus.Fulfilled => one.IsMatured ? "fulfilled" : "fulfilled, not due yet",
        CommitmentStatus.Partial => "fulfilled in part",
        CommitmentStatus.Broken => "broken",
        CommitmentStatus.Overtaken => "overtaken",
        _ => one.IsMatured ? "open, though due" : "open",
    };

    private static string Pair(ReportMaterial material, MeasureRow row) =>
        $"{Wording.Capital(material.Names.Actor(row.Actor))} and {material.Names.Actor(row.Partner)}";

    internal static string Who(ReportMaterial material, IReadOnlyList<string> actors) =>
        Wording.Capital(Wording.List([.. actors.Select(material.Names.Actor)], 8));
}
