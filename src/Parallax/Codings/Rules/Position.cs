using Parallax.Codebooks;

namespace Parallax.Codings.Rules;

/// <summary>Stance towards the target and polarity of the proposal, by the codebook's defaults (METHOD §1.2).</summary>
internal static class Position
{
    /// <summary>−1, 1 or null where the code sets no stance; negation turns it round.</summary>
    public static int? Stance(Code code, bool negated) => negated ? -code.Stance : code.Stance;

    /// <summary>AFFIRM unless negated; OPPOSE whatever stands before it; or none.</summary>
    public static Polarity Polarity(Code code, bool negated) => code.Polarity switch
    {
        DefaultPolarity.Oppose => Codings.Polarity.Oppose,
        DefaultPolarity.None => Codings.Polarity.NA,
        _ => negated ? Codings.Polarity.Oppose : Codings.Polarity.Affirm,
    };
}
