namespace Parallax.Exploration;

/// <summary>The table of Laver, Benoit and Garry (2003), and counts drawn at random.</summary>
internal static class ScalingData
{
    // Table 1 of the article: every text uses 17 neighbouring words of 37 in this profile, each from another word on.
    private static readonly int[] Profile = [2, 3, 10, 22, 45, 78, 115, 146, 158, 146, 115, 78, 45, 22, 10, 3, 2];
    private static readonly (string Text, int First)[] Texts = [("R1", 0), ("R2", 5), ("R3", 10), ("R4", 15), ("R5", 20), ("V1", 7)];

    /// <summary>The six texts.</summary>
    internal static DocumentFeatureMatrix LaverBenoitGarry => DocumentFeatureMatrix.FromCounts(
        [.. Texts.Select(text => text.Text)],
        [.. Enumerable.Range(1, 37).Select(word => $"w{word:00}")],
        [.. Texts.Select(text => Enumerable.Range(0, 37)
            .Select(word => word - text.First is >= 0 and < 17 and var at ? Profile[at] : 0).ToArray())]);

    /// <summary>Positions of the five reference texts.</summary>
    internal static Dictionary<string, double> Positions => new() { ["R1"] = -1.5, ["R2"] = -.75, ["R3"] = 0, ["R4"] = .75, ["R5"] = 1.5 };

    /// <summary>Documents d0, d1 … over words w0, w1 ….</summary>
    internal static DocumentFeatureMatrix Matrix(int[][] counts) => DocumentFeatureMatrix.FromCounts(
        [.. counts.Select((_, d) => $"d{d}")], [.. counts[0].Select((_, w) => $"w{w}")], counts);
}
