using Parallax.Codings;

namespace Parallax.Comparison;

/// <summary>Whether interests and identity are spoken of in the same breath: the lift of their co-occurrence.</summary>
/// <remarks>
/// L = P(I ∧ V) / (P(I)·P(V)) over contexts: above 1 where the two come together more often than apart would give. A
/// context is a paragraph with a relevant sentence; where a text has lost its paragraphs, each relevant sentence with its
/// two neighbours. It is no test of cause. Source: METHOD §4.12; lift as in S. Brin, R. Motwani, C. Silverstein,
/// "Beyond Market Baskets: Generalizing Association Rules to Correlations", SIGMOD (1997), there called interest.
/// </remarks>
public static class Coupling
{
    /// <summary>L, 0 never together, 1 as by chance, without upper bound; null where either side never occurs.</summary>
    /// <param name="both">Contexts with both.</param>
    /// <param name="interest">Contexts with an interest.</param>
    /// <param name="identity">Contexts with an identity or value.</param>
    /// <param name="contexts">All contexts.</param>
    public static double? Lift(double both, double interest, double identity, double contexts) =>
        interest > 0 && identity > 0 && contexts > 0 ? both * contexts / (interest * identity) : null;

    /// <summary>What a document adds: contexts, those with an interest, with an identity, with both.</summary>
    /// <param name="counts">Its relevant sentences and their paragraphs.</param>
    /// <param name="interest">Own codings of interests.</param>
    /// <param name="identity">Own codings of identity.</param>
    internal static (int All, int Interest, int Identity, int Both) Contexts(
        TextCounts counts, IReadOnlyList<Coding> interest, IReadOnlyList<Coding> identity)
    {
        var all = counts.Paragraphs ?? counts.Relevant;
        HashSet<int> ofInterest = [.. interest.SelectMany(Around)], ofIdentity = [.. identity.SelectMany(Around)];
        return (
            all,
            Math.Min(ofInterest.Count, all),
            Math.Min(ofIdentity.Count, all),
            Math.Min(ofInterest.Intersect(ofIdentity).Count(), all));

        // The neighbours of a relevant sentence are taken as relevant: it is their context that makes them so.
        IEnumerable<int> Around(Coding coding) => counts.Paragraphs is not null && coding.Paragraph is { } paragraph
            ? [paragraph]
            : Enumerable.Range(coding.Unit - 1, 3).Where(unit => unit >= 1 && unit <= counts.Sentences);
    }
}
