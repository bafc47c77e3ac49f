using System.Globalization;

namespace Parallax.Comparison;

/// <summary>Whether there is enough text for a number, and if not, what is missing (METHOD §4.13).</summary>
internal sealed class Sufficiency(ComparisonPlan plan)
{
    private const int FewClusters = 10;

    private readonly List<string> blocks = [];
    private readonly List<string> warnings = [];

    /// <summary>Blocked, warn or ok.</summary>
    internal MeasureStatus Status =>
        blocks.Count > 0 ? MeasureStatus.Blocked : warnings.Count > 0 ? MeasureStatus.Warn : MeasureStatus.Ok;

    /// <summary>What is missing, or else what weakens the number; empty when ok.</summary>
    internal string Reason => string.Join("; ", (blocks.Count > 0 ? blocks : warnings).Distinct(StringComparer.Ordinal));

    /// <summary>Judges one side.</summary>
    internal void Judge(Side side)
    {
        var (measure, cell) = (side.Measure, side.Cell);
        if (measure.Lacking.Length > 0)
        {
            blocks.Add(measure.Lacking);
            return;
        }

        var blocked = blocks.Count;
        JudgeText(cell);
        JudgeReading(side);
        if (blocks.Count == blocked)
        {
            JudgeHits(measure, cell, side.Sums, side.Who, isMachine: !side.IsCorrected);
        }
    }

    /// <summary>Warns of a share that few clusters carry: no interval made from the sample can tell what the others would add.</summary>
    /// <remarks>Simulated in docs/methods/simulations.md. A difference of two such shares keeps its coverage.</remarks>
    internal void JudgeSpread(Measure measure, Cell cell, string who)
    {
        if (measure.Needs.LeastHits is not null || Status == MeasureStatus.Blocked)
        {
            return;
        }

        var carrying = cell.Documents.Index().Where(one => measure.Quantity.Hits(one.Item) > 0)
            .Select(one => cell.Clusters[one.Index]).Distinct().Count();
        if (carrying is > 0 and < FewClusters)
        {
            warnings.Add($"{measure.Needs.Carrying} stand in texts of {Text(carrying)} {(carrying == 1 ? "occasion" : "occasions")} of {who} {Place(cell)}: the interval of this "
                + "share alone is too narrow, that of a difference is not");
        }
    }

    /// <summary>Adds a reason why there is no estimate.</summary>
    internal void Block(string reason) => blocks.Add(reason);

    /// <summary>Adds a caveat.</summary>
    internal void Warn(string reason) => warnings.Add(reason);

    // Where people read, what they read is either used or its place in the number told.
    private void JudgeReading(Side side)
    {
        var (cell, read) = (side.Cell, CorrectedShare.Read(side.Cell));
        if (side.Corrected is { } corrected)
        {
            if (CorrectedShare.LeftAside(cell) is > 0 and var aside)
            {
                warnings.Add($"{Text(aside)} sentences that people read of {cell.Key.Actor} are left aside: the chance with which they were drawn is unknown {Place(cell)}");
            }

            if (corrected.Positives < plan.Method.Hits.Warn)
            {
                warnings.Add($"few hits: in the {Text(read)} sentences that people read of {side.Who} they found {Text((int)corrected.Positives)} of "
                    + $"{Text(plan.Method.Hits.Warn)} {side.Measure.Needs.Carrying} {Place(cell)}");
            }
        }
        else if (cell.IsRead)
        {
            warnings.Add($"the machine's own, not corrected by the {Text(read)} sentences that people read of {cell.Key.Actor} {Place(cell)}");
        }
        else if (side.Measure.Corrected is not null && read > 0)
        {
            warnings.Add($"the machine's share, not corrected: people read {Text(read)} sentences of {cell.Key.Actor}, and it takes "
                + $"{Text(plan.Method.CorrectionUnits)} in {Text(plan.Method.Documents.Block)} documents {Place(cell)}");
        }
    }

    private void JudgeText(Cell cell)
    {
        var actor = cell.Key.Actor;
        var method = plan.Method;
        var digests = cell.Digest > 0 ? $", {Text(cell.Digest)} more known by digest only" : "";
        Judge("too little text", actor, cell.Documents.Length, method.Documents, "documents" + digests, cell);
        if (cell.Documents.Length > 0)
        {
            Judge("too little text", actor, cell.Units, method.Units, "relevant sentences", cell);
        }

        if (cell.IsExpert)
        {
            Judge("too few issuers", "", cell.Issuers, method.Issuers, "issuers", cell);
        }

        if (cell.Documents.Length >= method.Documents.Block && cell.ClusterCount < 2)
        {
            blocks.Add($"too little text: all documents of {actor} have one issuer and date {Place(cell)}");
        }

        if (cell.Coders.Count > 1)
        {
            warnings.Add($"coded by more than one coder: {string.Join(", ", cell.Coders)}");
        }
    }

    private void JudgeHits(Measure measure, Cell cell, ClusterSums sums, string who, bool isMachine)
    {
        var needs = measure.Needs;
        var hits = (int)Math.Round(sums.Hits);
        if (hits == 0 && needs.Absent.Length > 0)
        {
            blocks.Add(needs.Absent);
            return;
        }

        if (needs.LeastHits is { } least && hits < least)
        {
            blocks.Add($"too few hits: {who} has {Text(hits)} of at least {Text(least)} {needs.Carrying} {Place(cell)}");
            return;
        }

        if (needs.PerToken && cell.Tokens == 0)
        {
            blocks.Add($"no tokens were counted for {who} {Place(cell)}");
            return;
        }

        if (sums.Clusters < 2)
        {
            blocks.Add($"too few hits: all {needs.Carrying} of {who} stand in texts of one issuer and date {Place(cell)}");
            return;
        }

        var enough = needs.EnoughHits ?? plan.Method.Hits.Warn;
        if (hits < enough && isMachine)
        {
            warnings.Add($"few hits: {who} has {Text(hits)} of {Text(enough)} {needs.Carrying} {Place(cell)}");
        }

        if (sums.Documents < plan.Method.Documents.Block)
        {
            warnings.Add($"{who} has only {Text(sums.Documents)} documents with {needs.Carrying} {Place(cell)}");
        }

        if (sums.Clusters < FewClusters)
        {
            warnings.Add($"{who} has {Text(sums.Clusters)} separate {(sums.Clusters == 1 ? "occasion" : "occasions")} {Place(cell)}, documents of one issuer and day counting as one: "
                + "a bootstrap interval is too narrow here");
        }
    }

    private void Judge(string what, string actor, int count, (int Block, int Warn) least, string noun, Cell cell)
    {
        var has = actor.Length > 0 ? $"{actor} has " : "";
        if (count < least.Block)
        {
            blocks.Add($"{what}: {has}{Text(count)} of at least {Text(least.Block)} {noun} {Place(cell)}");
        }
        else if (count < least.Warn)
        {
            warnings.Add($"{what.Replace("too ", "", StringComparison.Ordinal)}: {has}{Text(count)} of {Text(least.Warn)} {noun} {Place(cell)}");
        }
    }

    private static string Place(Cell cell) => $"({cell.Key.Language}, {cell.Key.Source}, {cell.Key.Period})";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
