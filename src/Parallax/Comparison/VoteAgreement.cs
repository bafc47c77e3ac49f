using Parallax.Corpora;

namespace Parallax.Comparison;

/// <summary>How alike two actors vote on roll calls in which both took part.</summary>
/// <remarks>
/// With yes 1, abstain 2, no 3 and n roll calls: S = 1 − Σ|v_A − v_B| / 2n; strict agreement is the share of roll calls
/// with the same vote. Chance-corrected forms: 1 − D_o/D_e, with D_o = 1 − S and D_e the mean |k − l|/2 expected of votes
/// drawn apart, for π by the shares of both actors together, for κ by the shares of each. Sources: C. S. Signorino and
/// J. M. Ritter, "Tau-b or Not Tau-b: Measuring the Similarity of Foreign Policy Positions", International Studies
/// Quarterly 43 (1999), 115–144 (S); F. M. Häge, "Choice or Circumstance? Adjusting Measures of Foreign Policy Similarity
/// for Chance Agreement", Political Analysis 19 (2011), 287–305 (π, κ); F. M. Häge and S. Hug, "Consensus Decisions and
/// Similarity Measures in International Organizations" (2014). Deviation: distances are absolute, as in S, for π and κ too.
/// </remarks>
public static class VoteAgreement
{
    private const int Choices = 3;

    /// <summary>Cells of a table of votes: 3 × 3.</summary>
    public const int Cells = Choices * Choices;

    /// <summary>Counts the roll calls by both votes; those from which one was absent are left out.</summary>
    /// <returns>Nine cells: three for the first's yes, three for its abstentions, three for its no; in each the second's yes, abstain, no.</returns>
    public static double[] Table(IEnumerable<(VoteChoice A, VoteChoice B)> votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        var table = new double[Cells];
        foreach (var (a, b) in votes)
        {
            if (Place(a, b) is { } place)
            {
                table[place]++;
            }
        }

        return table;
    }

    /// <summary>S, 0 always opposed to 1 always the same; null without roll calls.</summary>
    /// <param name="table">As <see cref="Table"/> gives it.</param>
    public static double? Similarity(ReadOnlySpan<double> table) => 1 - Observed(table);

    /// <summary>Share of roll calls with the same vote, 0 to 1; null without roll calls.</summary>
    /// <param name="table">As <see cref="Table"/> gives it.</param>
    public static double? Strict(ReadOnlySpan<double> table) =>
        Total(table) is > 0 and var n ? (table[0] + table[4] + table[8]) / n : null;

    /// <summary>π, at most 1, 0 as by chance; null where no other vote than one was cast.</summary>
    /// <param name="table">As <see cref="Table"/> gives it.</param>
    public static double? Pi(ReadOnlySpan<double> table)
    {
        var (a, b) = Margins(table);
        double[] both = [.. a.Zip(b, (ofA, ofB) => (ofA + ofB) / 2)];
        return Corrected(Observed(table), both, both);
    }

    /// <summary>κ, at most 1, 0 as by chance; null where both cast one and the same vote throughout.</summary>
    /// <param name="table">As <see cref="Table"/> gives it.</param>
    public static double? Kappa(ReadOnlySpan<double> table)
    {
        var (a, b) = Margins(table);
        return Corrected(Observed(table), a, b);
    }

    /// <summary>Place of two votes in the table; null where one was absent.</summary>
    internal static int? Place(VoteChoice a, VoteChoice b) =>
        a == VoteChoice.Absent || b == VoteChoice.Absent ? null : (Choices * ((int)a - 1)) + (int)b - 1;

    private static double? Observed(ReadOnlySpan<double> table)
    {
        var distance = 0.0;
        for (var place = 0; place < Cells; place++)
        {
            distance += table[place] * Distance(place / Choices, place % Choices);
        }

        return Total(table) is > 0 and var n ? distance / n : null;
    }

    private static double? Corrected(double? observed, double[] a, double[] b)
    {
        var expected = 0.0;
        for (var place = 0; place < Cells; place++)
        {
            expected += a[place / Choices] * b[place % Choices] * Distance(place / Choices, place % Choices);
        }

        return observed is { } value && expected > 0 ? 1 - (value / expected) : null;
    }

    private static (double[] A, double[] B) Margins(ReadOnlySpan<double> table)
    {
        double[] a = new double[Choices], b = new double[Choices];
        var n = Total(table);
        for (var place = 0; place < Cells && n > 0; place++)
        {
            a[place / Choices] += table[place] / n;
            b[place % Choices] += table[place] / n;
        }

        return (a, b);
    }

    private static double Distance(int a, int b) => Math.Abs(a - b) / 2.0;

    private static double Total(ReadOnlySpan<double> table)
    {
        var sum = 0.0;
        foreach (var cell in table)
        {
            sum += cell;
        }

        return sum;
    }
}
