using System.Collections.Immutable;

namespace Parallax.Exploration;

/// <summary>Words that hold sentences together and name nothing: articles, pronouns, prepositions, conjunctions, auxiliaries.</summary>
/// <remarks>
/// Closed classes only, folded as the tokeniser folds; no noun, no adjective, no adverb of manner, and no verb but
/// auxiliaries and modals, so that nothing a study asks about is lost. Only topic models leave them out. Our own lists.
/// </remarks>
public static class FunctionWords
{
    private const string English =
        """
        a an the this that these those such same other others another each every either neither both all any some no none not nor
        i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself
        they them their theirs themselves one ones who whom whose which what where when why how whoever whatever whichever
        and or but if then than because so as while whereas although though unless until till since whether
        of in on at by for with about against between among into onto through during before after above below to from up down out off over
        under within without toward towards upon across along around behind beyond despite except via per regarding concerning
        am is are was were be been being have has had having do does did doing done will would shall should can could may might must ought
        cannot there here again further once only own too very more most much many few less least just also even still yet now
        already ever never always often however therefore thus hence moreover furthermore etc
        it's that's there's what's let's i'm i've i'll i'd we're we've we'll we'd you're you've you'll he's she's they're they've they'll
        don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't haven't hasn't hadn't
        """;

    private const string Russian =
        """
        и а но или либо да же ли бы б что чтобы как так если то когда пока потому поэтому поскольку хотя чем тем ибо также тоже не ни нет
        в во на с со к ко о об обо от ото до из изо за для по под подо над при про без у через между перед передо после среди вокруг против
        ради кроме вместо около сквозь благодаря согласно вследствие ввиду насчет
        я меня мне мной мы нас нам нами ты тебя тебе тобой вы вас вам вами он его него ему нему им ним нем она ее нее ей ней оно они их них ими
        ними себя себе собой мой моя мое мои моего моей моих моим моему наш наша наше наши нашего нашей наших нашим нашему нашими нашу ваш ваша
        ваше ваши вашего вашей ваших вашим вашему свой своя свое свои своего своей своих своим своему своими свою
        этот эта это эти этого этой этих этим этому этом этими эту тот та те того той тех тому том теми ту такой такая такое такие такого таких
        таким который которая которое которые которого которой которых которым которому котором которыми которую кто кого кому кем ком чего чему
        какой какая какое какие каких какого весь вся все всего всей всех всем всему всеми всю сам сама само сами самого самой самих каждый
        каждого каждой любой другой другие других другим иной один одна одно одни одного одной одним никто ничто ничего никого некоторые некоторых
        быть был была было были буду будет будем будут будучи есть является являются являлся мочь может можем могут мог могла могли можно нужно
        надо должен должна должно должны уже еще только лишь даже вот ведь здесь там тут где куда откуда сейчас теперь тогда всегда никогда
        очень более менее самый самые самое самая именно конечно
        """;

    private const string Chinese =
        """
        的 地 得 了 着 过 和 与 及 以及 或 或者 并 并且 而 而且 但 但是 然而 因为 所以 因此 由于 如果 虽然 尽管 不仅 还 也 又 都 就 才 只 只有 再 更 最 很
        在 于 从 自 向 对 对于 关于 为 为了 以 把 被 给 由 按 按照 根据 通过 随着 到 至 当 同 跟 比 将 所 之 其 其中 此 该 本 各 每 某 等 等等
        我 我们 你 你们 您 他 他们 她 她们 它 它们 自己 大家 咱们 这 那 这个 那个 这些 那些 这样 那样 这种 那种 这里 那里 什么 谁 哪 哪里 怎么 如何 为什么
        是 有 不 没 没有 不是 会 能 能够 可以 可 应 应该 应当 要 必须 让 使 已 已经 正在 曾 曾经 仍 仍然 上 下 中 里 内 外 前 后 时 间 个 一 一个 一些
        吗 呢 吧 啊 们 者 则 即 便 若 且 乃
        """;

    private static readonly ImmutableDictionary<string, ImmutableHashSet<string>> Lists = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        [KeyValuePair.Create("en", Words(English)), KeyValuePair.Create("ru", Words(Russian)), KeyValuePair.Create("zh", Words(Chinese))]);

    /// <summary>The function words of a language.</summary>
    /// <param name="language">en, ru or zh.</param>
    /// <exception cref="ArgumentException">There is no list for the language.</exception>
    public static IReadOnlySet<string> Of(string language) => Lists.TryGetValue(language, out var words)
        ? words
        : throw new ArgumentException($"There is no list of function words for '{language}'.", nameof(language));

    private static ImmutableHashSet<string> Words(string list) =>
        list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToImmutableHashSet(StringComparer.Ordinal);
}
