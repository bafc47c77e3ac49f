using Parallax.Codebooks;

namespace Parallax.Comparison;

/// <summary>What a column of the count table counts; all of own voice in relevant units (METHOD §4).</summary>
internal enum Counted : byte
{
    /// <summary>Units that carry the topic.</summary>
    Units,

    /// <summary>Sum of unit stances, each −1 to 1.</summary>
    StanceSum,

    /// <summary>Units with a stance.</summary>
    StanceUnits,

    /// <summary>Units with a stance above 0.</summary>
    StancePositive,

    /// <summary>Units with a stance below 0.</summary>
    StanceNegative,

    /// <summary>Units that hedge and do not boost.</summary>
    Hedged,

    /// <summary>Units that boost and do not hedge.</summary>
    Boosted,

    /// <summary>Caution codes assigned to units with the target: a unit adds 1 for each of the codes.</summary>
    CautionCodes,

    /// <summary>Units with a caution code and the target.</summary>
    CautionUnits,

    /// <summary>Units of trust, t⁺.</summary>
    Trust,

    /// <summary>Units of distrust, t⁻.</summary>
    Distrust,

    /// <summary>Units of the past; a unit of k horizons adds 1/k.</summary>
    Past,

    /// <summary>Units of the present.</summary>
    Now,

    /// <summary>Units up to five years ahead.</summary>
    Near,

    /// <summary>Units more than five years ahead.</summary>
    Long,

    /// <summary>Sentences that people read.</summary>
    PeopleRead,

    /// <summary>Those of them that the machine gave the topic.</summary>
    ReadHits,

    /// <summary>Sum over these of people's label, each 0 to 1.</summary>
    ReadRight,

    /// <summary>Sum of people's label over the others.</summary>
    ReadMissed,

    /// <summary>Sentences that people read and that were drawn with a known chance.</summary>
    PeopleDrawn,

    /// <summary>Sum over these of 1/π, π the chance.</summary>
    DrawnWeight,

    /// <summary>Sum over these of 1/π².</summary>
    DrawnSquare,

    /// <summary>Sum of 1/π over those of them that the machine gave the topic.</summary>
    DrawnHits,

    /// <summary>Sum of 1/π² over the same.</summary>
    DrawnHitSquare,

    /// <summary>Sum over the same of people's label, each divided by π.</summary>
    DrawnRight,

    /// <summary>The same over the others.</summary>
    DrawnMissed,

    /// <summary>References to a year so many years after the document's; the topic is their number.</summary>
    YearsAhead,

    /// <summary>Units in which the code builds what it names and rejects nothing of it.</summary>
    Affirmed,

    /// <summary>Units in which the code rejects what it names and builds nothing of it.</summary>
    Opposed,

    /// <summary>Units of the code whose content is opposition to somebody outside the dyad.</summary>
    ThirdParty,

    /// <summary>Units of the topic with the subject and the target.</summary>
    About,

    /// <summary>Units with a code of the visions: world order and roles.</summary>
    Vision,

    /// <summary>Vision units that build and do not reject.</summary>
    VisionAffirmed,

    /// <summary>Vision units that reject and do not build.</summary>
    VisionOpposed,

    /// <summary>Vision units that are boosted, pledge or bind, and do not hedge.</summary>
    VisionStrong,

    /// <summary>Vision units that hedge and neither boost nor pledge nor bind.</summary>
    VisionWeak,

    /// <summary>Vision units whose specificity is coded.</summary>
    VisionSpecified,

    /// <summary>Sum of their specificity, each 0 to 2.</summary>
    VisionSpecificity,

    /// <summary>Contexts, paragraphs or units with their neighbours.</summary>
    Contexts,

    /// <summary>Contexts with an interest.</summary>
    InterestContexts,

    /// <summary>Contexts with an identity or value.</summary>
    IdentityContexts,

    /// <summary>Contexts with both.</summary>
    SharedContexts,
}

/// <summary>One column of the count table.</summary>
/// <param name="What">What is counted.</param>
/// <param name="Topic">Number of the topic: all, a theme or a code.</param>
/// <param name="Subject">Number of the actor whose attitude it is; 0 where the count has none.</param>
/// <param name="Target">Number of the actor it is about; 0 for any.</param>
internal readonly record struct Column(Counted What, int Topic = 0, int Subject = 0, int Target = 0)
{
    /// <summary>The four as one number, in their order; topics and actors are fewer than 65,536.</summary>
    internal long Key => ((long)What << 48) | ((long)Topic << 32) | ((long)Subject << 16) | (long)Target;

    /// <summary>The column of a key.</summary>
    internal static Column Of(long key) =>
        new((Counted)(key >> 48), (int)(key >> 32 & 0xFFFF), (int)(key >> 16 & 0xFFFF), (int)(key & 0xFFFF));
}

/// <summary>What a study's counts are about: numbers of topics (all, themes, codes) and of states.</summary>
internal sealed class CountLayout
{
    /// <summary>Topic that stands for any code.</summary>
    internal const int AllCodes = 0;

    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> states = new(StringComparer.Ordinal);

    internal CountLayout(ComparisonPlan plan, Codebook codebook)
    {
        var topics = new List<Topic> { new(AllCodes, "all", "all", AllCodes) };
        foreach (var theme in codebook.Themes)
        {
            topics.Add(new Topic(topics.Count, theme.Id, "all", topics.Count));
        }

        Themes = [.. topics.Skip(1)];
        foreach (var (theme, code) in codebook.Themes.Index().SelectMany(
            theme => theme.Item.Codes.Select(code => (Themes[theme.Index], code))))
        {
            codes.Add(code.Id, topics.Count);
            topics.Add(new Topic(topics.Count, theme.Theme, code.Id, theme.Number));
        }

        Topics = topics;
        States = [.. plan.Actors.Concat(plan.Controls).Distinct(StringComparer.Ordinal)];
        foreach (var state in States)
        {
            states.Add(state, states.Count + 1);
        }
    }

    /// <summary>All topics: all, then themes, then codes, each in the codebook's order.</summary>
    internal IReadOnlyList<Topic> Topics { get; }

    /// <summary>The themes among the topics.</summary>
    internal IReadOnlyList<Topic> Themes { get; }

    /// <summary>Focal actors and controls.</summary>
    internal IReadOnlyList<string> States { get; }

    /// <summary>The codes of a theme among the topics.</summary>
    internal IReadOnlyList<Topic> CodesOf(Topic theme) =>
        [.. Topics.Where(topic => topic.Code != "all" && topic.ThemeNumber == theme.Number)];

    /// <summary>Number of a code's topic; null where the codebook lacks it.</summary>
    internal int? Code(string code) => codes.TryGetValue(code, out var number) ? number : null;

    /// <summary>Number of a theme's topic; null where the codebook lacks it.</summary>
    internal int? Theme(string theme) => Themes.FirstOrDefault(topic => topic.Theme == theme)?.Number;

    /// <summary>Number of a state, from 1; 0 for the empty name, which means any; null for a state not studied.</summary>
    internal int? State(string state) =>
        state.Length == 0 ? 0 : states.TryGetValue(state, out var number) ? number : null;
}

/// <summary>All codes, a theme or a code.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Theme">Theme or <c>all</c>, as rows print it.</param>
/// <param name="Code">Code or <c>all</c>, as rows print it.</param>
/// <param name="ThemeNumber">Number of the theme it belongs to; its own for a theme and for all.</param>
internal sealed record Topic(int Number, string Theme, string Code, int ThemeNumber);
