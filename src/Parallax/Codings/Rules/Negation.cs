namespace Parallax.Codings.Rules;

/// <summary>Whether a match is negated (METHOD §3.1).</summary>
/// <remarks>
/// A negator negates what follows it within four tokens, in Chinese within six characters, in the same clause. Two
/// negators cancel, but not where the second only repeats the first (не … ни, neither … nor).
/// </remarks>
internal static class Negation
{
    private const int WordWindow = 4;
    private const int HanWindow = 6;

    public static bool Negates(Unit unit, CodeHit hit)
    {
        var window = unit.Facts.Language == "zh" ? HanWindow : WordWindow;
        var (count, concord) = (0, 0);
        foreach (var negator in unit.Of(Cue.Negator))
        {
            if (negator.End > hit.Start || hit.Start - negator.End >= window || IsInsideAMatch(unit, negator)
                || unit.IsClauseBorderBetween(negator.End, hit.Start))
            {
                continue;
            }

            count++;
            concord += IsConcord(negator.Word.Text) ? 1 : 0;
        }

        return (concord == count ? Math.Min(count, 1) : count - concord) % 2 == 1;
    }

    private static bool IsConcord(string negator) =>
        negator.StartsWith("ни", StringComparison.Ordinal) || negator is "neither" or "nor" or "neither/nor";

    // The «not» of «not a bloc» belongs to its own match and negates no neighbour.
    private static bool IsInsideAMatch(Unit unit, CueHit negator)
    {
        foreach (var hit in unit.Hits)
        {
            if (hit.Start <= negator.Start && negator.End <= hit.End)
            {
                return true;
            }
        }

        return false;
    }
}
