namespace Parallax.Inference;

/// <summary>A share corrected for known error rates.</summary>
/// <param name="Value">The corrected share, 0 to 1; null where it was refused.</param>
/// <param name="Youden">Se + Sp − 1, −1 to 1: how much better than chance the machine tells yes from no.</param>
/// <param name="Reason">Why it was refused; empty where it was not.</param>
public sealed record CorrectedShare(double? Value, double Youden, string Reason);

/// <summary>The share of true yes behind a machine's share of yes, if its error rates are known.</summary>
/// <remarks>
/// π = (p + Sp − 1)/(Se + Sp − 1), clipped to 0 to 1. Source: W. J. Rogan and B. Gladen, "Estimating Prevalence from the Results
/// of a Screening Test", American Journal of Epidemiology 107 (1978), 71–76. It takes the error rates to be those of the texts
/// corrected: of another actor or kind of text they are others. METHOD §3.4.
/// </remarks>
public static class RoganGladen
{
    /// <summary>The corrected share.</summary>
    /// <param name="apparent">The machine's share of yes, 0 to 1.</param>
    /// <param name="sensitivity">Share of true yes that it finds, Se, 0 to 1.</param>
    /// <param name="specificity">Share of true no that it leaves, Sp, 0 to 1.</param>
    /// <param name="least">Smallest Se + Sp − 1 that is corrected; METHOD takes .2.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is out of its range.</exception>
    public static CorrectedShare Of(double apparent, double sensitivity, double specificity, double least = .2)
    {
        foreach (var share in (ReadOnlySpan<double>)[apparent, sensitivity, specificity])
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(share, 0, nameof(apparent));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1, nameof(apparent));
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(least);
        var youden = sensitivity + specificity - 1;
        return youden < least
            ? new CorrectedShare(null, youden, FormattableString.Invariant(
                $"the machine hardly tells yes from no: Se + Sp − 1 is {youden:0.00}, of at least {least:0.00}"))
            : new CorrectedShare(Math.Clamp((apparent + specificity - 1) / youden, 0, 1), youden, "");
    }
}
