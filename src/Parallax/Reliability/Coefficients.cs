namespace Parallax.Reliability;

/// <summary>A coefficient as one row of a table: its name, the weights it uses and how it follows from the sums.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Weights">Its weights in a word; null where it has none.</param>
/// <param name="Of">How it follows from the sums.</param>
/// <param name="Benchmarked">Place of its weights where it is one of Gwet's, of which is told what they may be called; else null.</param>
internal sealed record Coefficient(string Name, string? Weights, Func<AgreementSums, AgreementEstimate> Of, int? Benchmarked = null);

/// <summary>The coefficients reported at each level of measurement, in the order of the table.</summary>
internal static class Coefficients
{
    /// <summary>The weights used at a level: without order only identity has a meaning.</summary>
    internal static AgreementWeights[] Weights(ValueScale scale) =>
        scale.Level == MeasurementLevel.Nominal
            ? [AgreementWeights.Of(WeightKind.Identity, scale)]
            : [.. Enum.GetValues<WeightKind>().Select(kind => AgreementWeights.Of(kind, scale))];

    /// <summary>Every coefficient of all coders together.</summary>
    internal static IReadOnlyList<Coefficient> OfAll(AgreementWeights[] weights, MeasurementLevel level) =>
    [
        .. Weighted("percent_agreement", PercentAgreement.Of, weights),
        .. Weighted("scott_pi", ScottPi.Of, weights),
        .. Weighted("cohen_kappa", CohenKappa.Of, weights),
        .. Weighted("fleiss_kappa", FleissKappa.Of, weights),
        .. Weighted("conger_kappa", CongerKappa.Of, weights),
        .. Weighted("brennan_prediger", BrennanPrediger.Of, weights),
        new Coefficient("gwet_ac1", Word(WeightKind.Identity), sums => GwetAc.Of(sums, 0), 0),
        .. weights.Length == 1
            ? [new Coefficient("gwet_ac2", null, _ => AgreementEstimate.Undefined(GwetAc.NeedsOrder))]
            : Weighted("gwet_ac2", GwetAc.Of, weights).Select((row, w) => row with { Benchmarked = w }).Skip(1),
        Alpha(level),
    ];

    /// <summary>The coefficients of a pair of coders.</summary>
    internal static IReadOnlyList<Coefficient> OfPair(AgreementWeights[] weights, MeasurementLevel level) =>
    [
        .. Weighted("percent_agreement", PercentAgreement.Of, weights),
        .. Weighted("scott_pi", ScottPi.Of, weights),
        .. Weighted("cohen_kappa", CohenKappa.Of, weights),
        Alpha(level),
    ];

    // α has a difference of its own at each level: at the nominal one it is identity.
    private static Coefficient Alpha(MeasurementLevel level) => new(
        "krippendorff_alpha",
        level == MeasurementLevel.Nominal ? Word(WeightKind.Identity) : level.ToString().ToLowerInvariant(),
        KrippendorffAlpha.Of);

    private static IEnumerable<Coefficient> Weighted(
        string name, Func<AgreementSums, int, AgreementEstimate> of, AgreementWeights[] weights) =>
        weights.Select((kind, w) => new Coefficient(name, Word(kind.Kind), sums => of(sums, w)));

    private static string Word(WeightKind kind) => kind.ToString().ToLowerInvariant();
}
