using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Tokens;

namespace Parallax.Codings;

/// <summary>One variant of one code's entry.</summary>
internal sealed record TermVariant(Code Code, Entry Entry, TermPattern Pattern);

/// <summary>Everything the coder looks for in one language, compiled against a vocabulary.</summary>
internal sealed class LanguagePatterns
{
    public const int CodeSet = 0;
    public const int BlockSet = 1;
    public const int NameSet = 2;
    public const int QuestionSet = 3;
    public const int FirstCueSet = 4;

    public const uint CodeBit = 1u << CodeSet;
    public const uint BlockBit = 1u << BlockSet;
    public const uint NameBit = 1u << NameSet;
    public const uint QuestionBit = 1u << QuestionSet;
    public const uint CueBits = ~(CodeBit | BlockBit | NameBit | QuestionBit);

    // How transcripts label the turns of people they do not name.
    private static readonly string[] QuestionLabels = ["Question", "Remark", "Вопрос", "Реплика"];

    private readonly object?[] payloads;
    private readonly int[] sets;

    private LanguagePatterns(PatternIndex index, object?[] payloads, int[] sets) =>
        (Index, this.payloads, this.sets) = (index, payloads, sets);

    public PatternIndex Index { get; }

    public static LanguagePatterns Compile(CoderPlan plan, string language, Vocabulary vocabulary)
    {
        var patterns = new List<(TermPattern, int)>();
        var payloads = new List<object?>();

        void Add(TermPattern pattern, int set, object? payload)
        {
            patterns.Add((pattern, set));
            payloads.Add(payload);
        }

        foreach (var variant in VariantsOf(plan.Codebook, language))
        {
            Add(variant.Pattern, CodeSet, variant);
        }

        foreach (var name in plan.Names.Names.Where(name => name.Language == language))
        {
            foreach (var variant in TermPattern.Variants(name.Pattern))
            {
                Add(TermPattern.Parse(variant, capitalsMatter: true), NameSet, name);
            }
        }

        foreach (var label in QuestionLabels)
        {
            Add(TermPattern.Parse(label), QuestionSet, label);
        }

        if (plan.Codebook.Languages.TryGetValue(language, out var lists))
        {
            foreach (var (set, word) in RuleWordsOf(lists))
            {
                foreach (var variant in TermPattern.Variants(word.Text))
                {
                    Add(TermPattern.Parse(variant), set, word);
                }
            }
        }

        return new LanguagePatterns(
            PatternIndex.Compile(patterns, vocabulary), [.. payloads], [.. patterns.Select(pattern => pattern.Item2)]);
    }

    /// <summary>Every variant of every entry in one language, in the codebook's order.</summary>
    public static IEnumerable<TermVariant> VariantsOf(Codebook codebook, string language)
    {
        foreach (var code in codebook.Codes)
        {
            if (!code.Terms.TryGetValue(language, out var entries))
            {
                continue;
            }

            foreach (var entry in entries)
            {
                foreach (var variant in TermPattern.Variants(entry.Text))
                {
                    yield return new TermVariant(code, entry, entry.Year == Horizons.None
                        ? TermPattern.Parse(variant)
                        : TermPattern.Year(variant, language));
                }
            }
        }
    }

    public TermVariant Variant(int pattern) => (TermVariant)payloads[pattern]!;

    public Name Name(int pattern) => (Name)payloads[pattern]!;

    public RuleWord Word(int pattern) => (RuleWord)payloads[pattern]!;

    public int SetOf(int pattern) => sets[pattern];

    public Cue CueOf(int pattern) => (Cue)(sets[pattern] - FirstCueSet);

    public static IEnumerable<(int Set, RuleWord Word)> RuleWordsOf(WordLists lists)
    {
        (int, IReadOnlyList<RuleWord>)[] all =
        [
            (BlockSet, lists.Block),
            (Set(Cue.NotNegator), lists.NotNegators),
            (Set(Cue.Negator), lists.Negators),
            (Set(Cue.Hedge), lists.Hedges),
            (Set(Cue.Booster), lists.Boosters),
            (Set(Cue.Conditional), lists.Conditionals),
            (Set(Cue.Reporting), lists.Reporting),
            (Set(Cue.NotReporting), lists.NotReporting),
            (Set(Cue.Denying), lists.Denying),
            (Set(Cue.ClauseEnd), lists.ClauseEnds),
            (Set(Cue.Intention), lists.Intentions),
            (Set(Cue.Pledge), lists.Pledges),
            (Set(Cue.Binding), lists.Binding),
            (Set(Cue.Opposition), lists.Opposition),
            (Set(Cue.Both), lists.Both),
            (Set(Cue.FirstPerson), lists.FirstPerson),
            (Set(Cue.ThirdPerson), lists.ThirdPerson),
            (Set(Cue.QuotedName), lists.QuotedNames),
            (Set(Cue.Verb), lists.Verbs),
        ];
        return all.SelectMany(list => list.Item2.Select(word => (list.Item1, word)));
    }

    private static int Set(Cue cue) => FirstCueSet + (int)cue;
}
