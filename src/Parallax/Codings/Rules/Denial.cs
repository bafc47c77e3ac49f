namespace Parallax.Codings.Rules;

/// <summary>Whether a match is denied by so-called, якобы or 所谓 before it in the same clause (METHOD §1.4).</summary>
internal static class Denial
{
    public static bool Governs(Unit unit, CodeHit hit)
    {
        foreach (var cue in unit.Of(Cue.Denying))
        {
            if (cue.End <= hit.Start && !unit.IsClauseBorderBetween(cue.End, hit.Start))
            {
                return true;
            }
        }

        return false;
    }
}
