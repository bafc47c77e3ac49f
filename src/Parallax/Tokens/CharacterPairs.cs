namespace Parallax.Tokens;

/// <summary>Pairs of Han characters that a dictionary leaves alone and the texts at hand keep together, as 疫情 or 防控: words it lacks.</summary>
/// <remarks>
/// Two characters left alone side by side are one word if they stand so at least ten times and Dice's coefficient 2n/(a + b) is at
/// least .25; n: times side by side, a and b: times each is left alone. Where two pairs share a character the one with the larger
/// coefficient is joined, and of equal ones the first. Source of the coefficient: L. R. Dice, "Measures of the Amount of Ecologic
/// Association Between Species", Ecology 26 (1945), 297–302; both bounds are conventions of this project.
/// </remarks>
public sealed class CharacterPairs
{
    /// <summary>Fewest times that a pair stands side by side.</summary>
    public const int LeastTimes = 10;

    /// <summary>Least coefficient of a pair, 0 to 1.</summary>
    public const double LeastDice = .25;

    private readonly Dictionary<string, int> alone = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> together = new(StringComparer.Ordinal);

    /// <summary>Takes a run into account; all runs must be before one is joined.</summary>
    /// <param name="words">Its words, as <see cref="ChineseWords.Split"/> gives them.</param>
    public void Count(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        for (var at = 0; at < words.Count; at++)
        {
            if (ChineseWords.IsHan(words[at]))
            {
                alone[words[at]] = alone.GetValueOrDefault(words[at]) + 1;
                if (at > 0 && ChineseWords.IsHan(words[at - 1]))
                {
                    var pair = words[at - 1] + words[at];
                    together[pair] = together.GetValueOrDefault(pair) + 1;
                }
            }
        }
    }

    /// <summary>Dice's coefficient of two characters left alone side by side, 0 to 1; 0 below <see cref="LeastTimes"/>.</summary>
    public double Dice(string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return together.GetValueOrDefault(first + second) is >= LeastTimes and var times && ChineseWords.IsHan(first) && ChineseWords.IsHan(second)
            ? 2.0 * times / (alone[first] + (double)alone[second])
            : 0;
    }

    /// <summary>The words of a run with such pairs joined, in order; together they are the run.</summary>
    /// <param name="words">Its words, as <see cref="ChineseWords.Split"/> gives them.</param>
    public IReadOnlyList<string> Join(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var pairs = Enumerable.Range(0, Math.Max(0, words.Count - 1))
            .Select(at => (At: at, Dice: Dice(words[at], words[at + 1])))
            .Where(pair => pair.Dice >= LeastDice)
            .OrderByDescending(pair => pair.Dice).ThenBy(pair => pair.At);
        var begins = new bool[words.Count + 1];
        foreach (var (at, _) in pairs)
        {
            begins[at] = !begins[at + 1] && (at == 0 || !begins[at - 1]);
        }

        var joined = new List<string>(words.Count);
        for (var at = 0; at < words.Count; at += begins[at] ? 2 : 1)
        {
            joined.Add(begins[at] ? words[at] + words[at + 1] : words[at]);
        }

        return joined;
    }
}
