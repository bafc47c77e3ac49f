using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Comparison;
using Parallax.Corpora;

namespace Parallax.Claims;

/// <summary>Counts of the documents that change when a code is narrowed to one dictionary entry or loses one.</summary>
public sealed class TermTables
{
    private readonly Dictionary<(string Code, string Term), Dictionary<string, CountedDocument>> alone;
    private readonly Dictionary<(string Code, string Term), Dictionary<string, CountedDocument>> without;

    internal TermTables(
        Dictionary<(string Code, string Term), Dictionary<string, CountedDocument>> alone,
        Dictionary<(string Code, string Term), Dictionary<string, CountedDocument>> without) =>
        (this.alone, this.without) = (alone, without);

    /// <summary>Of a study whose codings were not read for it.</summary>
    public static TermTables None { get; } = new([], []);

    /// <summary>The table in which a code counts by one entry only; null where the entry was not counted apart.</summary>
    /// <param name="table">Counts of all documents.</param>
    /// <param name="code">The code.</param>
    /// <param name="term">The entry.</param>
    public CountTable? Alone(CountTable table, string code, string term)
    {
        ArgumentNullException.ThrowIfNull(table);
        return alone.TryGetValue((code, term), out var changed) ? table.Replacing(changed) : null;
    }

    /// <summary>Entries of a code or of any code of a theme that were found in some documents, in ordinal order.</summary>
    /// <param name="theme">Theme.</param>
    /// <param name="code">Code or <c>all</c>.</param>
    /// <param name="documents">Ids of the documents.</param>
    public IReadOnlyList<(string Code, string Term)> Of(string theme, string code, IReadOnlySet<string> documents) =>
    [
        .. without.Where(entry => code == "all" ? entry.Key.Code.StartsWith(theme + ".", StringComparison.Ordinal) : entry.Key.Code == code)
            .Where(entry => entry.Value.Keys.Any(documents.Contains)).Select(entry => entry.Key)
            .OrderBy(key => key.Code, StringComparer.Ordinal).ThenBy(key => key.Term, StringComparer.Ordinal),
    ];

    /// <summary>The table in which an entry of a code is not there.</summary>
    /// <param name="table">Counts of all documents.</param>
    /// <param name="entry">Code and entry, one of <see cref="Of"/>.</param>
    public CountTable Without(CountTable table, (string Code, string Term) entry)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Replacing(without[entry]);
    }
}

/// <summary>Counts documents again without single entries, one document after another.</summary>
/// <param name="claims">The claims; only entries of codes that their tests name are counted apart.</param>
/// <param name="plan">What the study compares.</param>
/// <param name="codebook">The codebook the codings follow.</param>
public sealed class TermTablesBuilder(ClaimSet claims, ComparisonPlan plan, Codebook codebook)
{
    private readonly Dictionary<(string Code, string Term), Dictionary<string, CountedDocument>> alone =
        claims.Claims.SelectMany(claim => claim.Tests).Where(test => test.Term.Length > 0)
            .Select(test => (test.Code, test.Term)).Distinct()
            .ToDictionary(entry => entry, _ => new Dictionary<string, CountedDocument>(StringComparer.Ordinal));

    private readonly Dictionary<(string Code, string Term), Dictionary<string, CountedDocument>> without = [];
    private readonly CountTableBuilder counting = new(plan, codebook);

    private readonly HashSet<string> named = [.. claims.Claims.SelectMany(claim => claim.Tests).Where(test => test.IsOfTexts)
        .SelectMany(test => CodesOf(test, codebook))];

    /// <summary>Whether any test names a code, so that there is something to count.</summary>
    public bool IsNeeded => named.Count > 0;

    /// <summary>Counts a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="counts">Sentences and tokens counted from its full text.</param>
    /// <param name="codings">All its codings.</param>
    public void Add(Document document, TextCounts counts, IReadOnlyList<Coding> codings)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var (code, term) in alone.Keys.Where(entry => codings.Any(coding => coding.Code == entry.Code && !IsOf(entry.Term, coding.Term))))
        {
            alone[(code, term)][document.Id] = counting.Count(
                document, counts, [.. codings.Where(coding => coding.Code != code || IsOf(term, coding.Term))]);
        }

        foreach (var entry in codings.Where(coding => named.Contains(coding.Code)).Select(coding => (coding.Code, coding.Term)).Distinct())
        {
            if (!without.TryGetValue(entry, out var changed))
            {
                without.Add(entry, changed = new Dictionary<string, CountedDocument>(StringComparer.Ordinal));
            }

            changed[document.Id] = counting.Count(
                document, counts, [.. codings.Where(coding => coding.Code != entry.Code || coding.Term != entry.Term)]);
        }
    }

    /// <summary>The tables of everything added so far.</summary>
    public TermTables Build() => new(alone, without);

    // A match tells the variant; a test may name the variant or the whole entry with its variants between slashes.
    private static bool IsOf(string entry, string variant) =>
        entry == variant || entry.Split('/', StringSplitOptions.TrimEntries).Contains(variant, StringComparer.Ordinal);

    private static IEnumerable<string> CodesOf(QuantitativeTest test, Codebook codebook) => test.Code != "all"
        ? [test.Code]
        : codebook.Themes.Where(theme => theme.Id == test.Theme).SelectMany(theme => theme.Codes).Select(code => code.Id);
}
