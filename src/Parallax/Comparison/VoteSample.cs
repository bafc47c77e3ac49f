using Parallax.Corpora;

namespace Parallax.Comparison;

/// <summary>Two votes on one roll call.</summary>
/// <param name="Date">When.</param>
/// <param name="A">How the first voted.</param>
/// <param name="B">How the second voted.</param>
/// <param name="Samples">Samples of roll calls that it belongs to.</param>
internal sealed record VotePair(PartialDate Date, VoteChoice A, VoteChoice B, IReadOnlyList<string> Samples);

/// <summary>Which roll calls a figure of agreement rests on: of one sample only, so that like is set against like.</summary>
internal static class VoteSample
{
    /// <summary>The roll calls of one period that are counted together.</summary>
    /// <returns>The roll calls, and the subject that they were picked by; empty for none.</returns>
    public static (List<VotePair> Pairs, string Picked) Of(List<VotePair> pairs)
    {
        var sample = Samples(pairs).FirstOrDefault() ?? RollCallVote.WholeSample;
        return (In(pairs, sample), Subject(sample));
    }

    /// <summary>The roll calls of two periods that are set against each other; none where the periods hold no sample in common.</summary>
    public static (List<VotePair> Later, List<VotePair> Earlier, string Picked) Of(List<VotePair> later, List<VotePair> earlier)
    {
        var before = Samples(earlier).ToHashSet(StringComparer.Ordinal);
        return Samples(later).FirstOrDefault(before.Contains) is { } sample
            ? (In(later, sample), In(earlier, sample), Subject(sample)) : ([], [], "");
    }

    /// <summary>The row with the subject that its roll calls were picked by.</summary>
    public static MeasureRow Told(string picked, MeasureRow row) => picked.Length == 0 ? row : row with
    {
        Status = row.Status == MeasureStatus.Ok ? MeasureStatus.Warn : row.Status,
        Reason = string.Join("; ", new[] { row.Reason, $"only roll calls picked by their subject: {picked}" }.Where(part => part.Length > 0)),
    };

    // The whole sample first, then those with most roll calls.
    private static IEnumerable<string> Samples(List<VotePair> pairs) => pairs.SelectMany(pair => pair.Samples)
        .GroupBy(sample => sample, StringComparer.Ordinal)
        .OrderByDescending(sample => sample.Key == RollCallVote.WholeSample).ThenByDescending(sample => sample.Count())
        .ThenBy(sample => sample.Key, StringComparer.Ordinal)
        .Select(sample => sample.Key);

    private static List<VotePair> In(List<VotePair> pairs, string sample) => pairs.FindAll(pair => pair.Samples.Contains(sample, StringComparer.Ordinal));

    private static string Subject(string sample) => sample == RollCallVote.WholeSample ? "" : sample;
}
