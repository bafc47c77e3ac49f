namespace Parallax.Comparison;

/// <summary>How far what a state declares about a partner lies from what experts assess on the same subject.</summary>
/// <remarks>
/// DAG = mean over official documents of x − mean over experts' documents of x, x the mean stance of a document's units on
/// a topic; positive where the official word is the rosier. Several expert bases are joined by their median. Source:
/// METHOD §4.6, a convention of this project. A gap is no evidence of insincerity: the genres differ.
/// </remarks>
public static class DeclaredGap
{
    /// <summary>The gap, −2 to 2; null where a side has no document.</summary>
    /// <param name="official">Mean stance of each official document, −1 to 1.</param>
    /// <param name="expert">Mean stance of each document of experts of one base.</param>
    public static double? Of(ReadOnlySpan<double> official, ReadOnlySpan<double> expert) =>
        official.IsEmpty || expert.IsEmpty ? null : Mean(official) - Mean(expert);

    /// <summary>The median of the gaps to several expert bases; null without one.</summary>
    /// <param name="gaps">Gap to each base, −2 to 2.</param>
    public static double? Assessed(ReadOnlySpan<double> gaps)
    {
        if (gaps.IsEmpty)
        {
            return null;
        }

        double[] sorted = [.. gaps];
        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
