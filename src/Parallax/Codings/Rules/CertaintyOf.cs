namespace Parallax.Codings.Rules;

/// <summary>How sure a unit sounds at a match: the nearest hedge or booster of the sentence; at equal distance plain.</summary>
internal static class CertaintyOf
{
    public static Certainty At(Unit unit, CodeHit hit)
    {
        var (hedge, booster) = (Nearest(unit, Cue.Hedge, hit), Nearest(unit, Cue.Booster, hit));
        return hedge == booster ? Certainty.Plain : hedge < booster ? Certainty.Hedged : Certainty.Boosted;
    }

    private static int Nearest(Unit unit, Cue kind, CodeHit hit)
    {
        var best = int.MaxValue;
        foreach (var cue in unit.Of(kind))
        {
            best = Math.Min(best, Unit.Distance(hit.Start, hit.End, cue.Start, cue.End));
        }

        return best;
    }
}
