namespace Parallax.Exploration;

/// <summary>A transitive verb of a leader's speech as the Verbs in Context System codes it.</summary>
/// <param name="Self">Whether the speaker's own side acts; otherwise another does.</param>
/// <param name="Value">−3 punish, −2 threaten, −1 oppose, 1 appeal or support, 2 promise, 3 reward.</param>
public readonly record struct CodedVerb(bool Self, int Value);

/// <summary>An index of the operational code.</summary>
/// <param name="Name">Its usual name: <c>P-1</c>.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Value">Its value; null with a reason.</param>
/// <param name="Least">The least it can be.</param>
/// <param name="Verbs">Verbs it rests on.</param>
/// <param name="Reason">Why it has no value; null where it has one.</param>
public sealed record OperationalCodeIndex(string Name, string Meaning, double? Value, double Least, int Verbs, string? Reason);

/// <summary>The operational code of a leader: how the political world looks and how the speaker means to act in it.</summary>
/// <remarks>
/// n⁺, n⁻ and n: verbs valued above 0, below 0 and all, of self (s) or other (o); p_k: share of value k among the six;
/// IQV = (1 − Σ p_k²)·6/5. P-1 = (o⁺ − o⁻)/n_o; P-2 = mean other value/3; P-3 = 1 − IQV(other); P-4a = n_s/(n_s + n_o);
/// P-4b = 1 − P-4a; P-5 = 1 − P-3·P-4a; I-1 = (s⁺ − s⁻)/n_s; I-2 = mean self value/3; I-3 = 1 − IQV(self); I-4a = 1 − |I-1|;
/// I-4b = 1 − |words − deeds|/n_s, deeds valued ±3; I-5 = the six shares of self. Source: S. G. Walker, M. Schafer and
/// M. D. Young, "Systematic Procedures for Operational Code Analysis", International Studies Quarterly 42 (1998), 175–189.
/// </remarks>
public static class OperationalCode
{
    private static readonly (int Value, string Name)[] Moves =
        [(-3, "punish"), (-2, "threaten"), (-1, "oppose"), (1, "appeal"), (2, "promise"), (3, "reward")];

    /// <summary>All indices of one cell: a speaker, or a speaker in a period.</summary>
    /// <param name="verbs">The coded verbs.</param>
    /// <param name="minimum">Verbs of self and other together below which no index is given, as <see cref="Comparison.MethodOptions.CodedVerbs"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not among the six, or the minimum is below 1.</exception>
    public static IReadOnlyList<OperationalCodeIndex> Of(IEnumerable<CodedVerb> verbs, int minimum)
    {
        ArgumentNullException.ThrowIfNull(verbs);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        CodedVerb[] all = [.. verbs];
        if (all.Any(verb => !IsMove(verb.Value)))
        {
            throw new ArgumentOutOfRangeException(nameof(verbs), "A verb is valued −3, −2, −1, 1, 2 or 3.");
        }

        var self = new Side([.. all.Where(verb => verb.Self).Select(verb => verb.Value)]);
        var other = new Side([.. all.Where(verb => !verb.Self).Select(verb => verb.Value)]);
        var tooFew = all.Length < minimum ? $"{all.Length} verbs, fewer than {minimum}" : null;
        double? control = all.Length > 0 ? (double)self.Count / all.Length : null;
        return [.. Indices().Select(index => tooFew is null ? index : index with { Value = null, Reason = tooFew })];

        IEnumerable<OperationalCodeIndex> Indices() =>
        [
            Index("P-1", "nature of the political universe", other.Balance, -1, other.Count),
            Index("P-2", "realisation of political values", other.Mean, -1, other.Count),
            Index("P-3", "predictability of the political future", other.Concentration, 0, other.Count),
            Index("P-4a", "own control over historical development", control, 0, all.Length),
            Index("P-4b", "others' control over historical development", 1 - control, 0, all.Length),
            Index("P-5", "role of chance", 1 - (other.Concentration * control), 0, all.Length),
            Index("I-1", "direction of strategy", self.Balance, -1, self.Count),
            Index("I-2", "intensity of tactics", self.Mean, -1, self.Count),
            Index("I-3", "acceptance of risk", self.Concentration, 0, self.Count),
            Index("I-4a", "flexibility between cooperation and conflict", 1 - Magnitude(self.Balance), 0, self.Count),
            Index("I-4b", "flexibility between words and deeds", 1 - Magnitude(self.WordsOverDeeds), 0, self.Count),
            .. Moves.Select(move => Index($"I-5 {move.Name}", $"share of own acts that {move.Name}", self.Share(move.Value), 0, self.Count)),
        ];
    }

    /// <summary>Whether a value is one of the six.</summary>
    public static bool IsMove(int value) => value is >= -3 and <= 3 and not 0;

    private static double? Magnitude(double? value) => value is { } number ? Math.Abs(number) : null;

    private static OperationalCodeIndex Index(string name, string meaning, double? value, double least, int verbs) => new(
        name, meaning, value, least, verbs, value is null ? "no verb with this subject" : null);

    private sealed record Side(int[] Values)
    {
        internal int Count => Values.Length;

        internal double? Balance => Over(Values.Sum(Math.Sign));

        internal double? Mean => Over(Values.Sum() / 3.0);

        internal double? WordsOverDeeds => Over(Values.Sum(value => Math.Abs(value) == 3 ? -1 : 1));

        // 1 − IQV: 0 where the six are equally frequent, 1 where only one occurs.
        internal double? Concentration => Count == 0 ? null
            : 1 - ((1 - Moves.Sum(move => Share(move.Value)!.Value * Share(move.Value)!.Value)) * 6 / 5);

        internal double? Share(int move) => Over(Values.Count(value => value == move));

        private double? Over(double sum) => Count == 0 ? null : sum / Count;
    }
}
