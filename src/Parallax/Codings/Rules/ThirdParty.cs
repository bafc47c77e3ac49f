namespace Parallax.Codings.Rules;

/// <summary>Whether a unit's content is defined by opposition to somebody outside the dyad (METHOD §1.2).</summary>
/// <remarks>
/// True where the sentence carries a code marked so, or where an opposition word is followed within four tokens of the
/// same clause by a state outside the focal dyads.
/// </remarks>
internal static class ThirdParty
{
    private const int Window = 4;

    public static bool In(Unit unit)
    {
        foreach (var hit in unit.Hits)
        {
            if (hit.Variant.Code.ThirdParty)
            {
                return true;
            }
        }

        foreach (var cue in unit.Of(Cue.Opposition))
        {
            foreach (var mention in unit.Mentions)
            {
                if (mention.IsState && mention.Start >= cue.End && mention.Start - cue.End < Window
                    && unit.Plan.Dyads.Count > 0 && !unit.Plan.IsFocal(mention.Name.State)
                    && mention.Name.State != unit.Voice && !unit.IsClauseBorderBetween(cue.End, mention.Start))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
