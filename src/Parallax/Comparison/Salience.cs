namespace Parallax.Comparison;

/// <summary>How much of what is said is about something: the share of relevant sentences that carry a code.</summary>
/// <remarks>
/// Document-equal: S = Σ w_d (n_dk / n_d) / Σ w_d; pooled: Σ w_d n_dk / Σ w_d n_d, with n_dk the units of document d
/// that carry code k, n_d its relevant units and w_d its weight. Source: METHOD §4.1; the document is the sampling unit
/// (K. Krippendorff, Content Analysis, ch. 5), so document-equal is the headline.
/// </remarks>
public static class Salience
{
    /// <summary>Mean of the documents' shares, 0 to 1; null where no document has a unit.</summary>
    /// <param name="hits">Units of each document that carry the code.</param>
    /// <param name="units">Relevant units of each document; a document without any is left out.</param>
    /// <param name="weights">Weight of each document, above 0.</param>
    public static double? DocumentEqual(
        ReadOnlySpan<double> hits, ReadOnlySpan<double> units, ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        var total = 0.0;
        for (var i = 0; i < hits.Length; i++)
        {
            if (units[i] > 0)
            {
                sum += weights[i] * (hits[i] / units[i]);
                total += weights[i];
            }
        }

        return total > 0 ? sum / total : null;
    }

    /// <summary>Share of all documents' units together, 0 to 1: long documents count more; null without units.</summary>
    /// <param name="hits">Units of each document that carry the code.</param>
    /// <param name="units">Relevant units of each document.</param>
    /// <param name="weights">Weight of each document, above 0.</param>
    public static double? Pooled(ReadOnlySpan<double> hits, ReadOnlySpan<double> units, ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        var total = 0.0;
        for (var i = 0; i < hits.Length; i++)
        {
            sum += weights[i] * hits[i];
            total += weights[i] * units[i];
        }

        return total > 0 ? sum / total : null;
    }
}
