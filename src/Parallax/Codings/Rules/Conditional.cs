namespace Parallax.Codings.Rules;

/// <summary>Whether a match stands under a condition (METHOD §3.1): if, unless, если, 如果 before it in the sentence.</summary>
internal static class Conditional
{
    public static bool Governs(Unit unit, CodeHit hit)
    {
        foreach (var cue in unit.Of(Cue.Conditional))
        {
            if (cue.End <= hit.Start)
            {
                return true;
            }
        }

        return false;
    }
}
