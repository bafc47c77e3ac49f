using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Comparison;
using Parallax.Corpora;

namespace Parallax.Claims;

/// <summary>Counts documents again with a code narrowed to one dictionary entry or without one, when somebody asks.</summary>
public sealed class TermTables
{
    private readonly CountTableBuilder? counting;
    private readonly Dictionary<string, (Document Document, TextCounts Counts, IReadOnlyList<Coding> Codings)> read;
    private readonly HashSet<(string Code, string Term)> tested;
    private readonly Dictionary<(string Code, string Term), List<string>> found;

    internal TermTables(
        CountTableBuilder? counting,
        Dictionary<string, (Document Document, TextCounts Counts, IReadOnlyList<Coding> Codings)> read,
        HashSet<(string Code, string Term)> tested,
        Dictionary<(string Code, string Term), List<string>> found) =>
        (this.counting, this.read, this.tested, this.found) = (counting, read, tested, found);

    /// <summary>Of a study whose codings were not read for it.</summary>
    public static TermTables None { get; } = new(null, [], [], []);

    /// <summary>The table in which a code counts by one entry only; null where no test is of the entry.</summary>
    /// <param name="table">Counts of all documents.</param>
    /// <param name="code">The code.</param>
    /// <param name="term">The entry.</param>
    public CountTable? Alone(CountTable table, string code, string term)
    {
        ArgumentNullException.ThrowIfNull(table);
        return tested.Contains((code, term))
            ? Counted(table, read.Keys, coding => coding.Code != code || TermTablesBuilder.IsOf(term, coding.Term))
            : null;
    }

    /// <summary>Entries of a code or of any code of a theme that were found in some documents, in ordinal order.</summary>
    /// <param name="theme">Theme.</param>
    /// <param name="code">Code or <c>all</c>.</param>
    /// <param name="documents">Ids of the documents.</param>
    public IReadOnlyList<(string Code, string Term)> Of(string theme, string code, IReadOnlySet<string> documents) =>
    [
        .. found.Where(entry => code == "all" ? entry.Key.Code.StartsWith(theme + ".", StringComparison.Ordinal) : entry.Key.Code == code)
            .Where(entry => entry.Value.Exists(documents.Contains)).Select(entry => entry.Key)
            .OrderBy(key => key.Code, StringComparer.Ordinal).ThenBy(key => key.Term, StringComparer.Ordinal),
    ];

    /// <summary>The table in which an entry of a code is not there.</summary>
    /// <param name="table">Counts of all documents.</param>
    /// <param name="entry">Code and entry, one of <see cref="Of"/>.</param>
    public CountTable Without(CountTable table, (string Code, string Term) entry)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Counted(table, found[entry], coding => coding.Code != entry.Code || coding.Term != entry.Term);
    }

    private CountTable Counted(CountTable table, IEnumerable<string> among, Predicate<Coding> keep)
    {
        var changing = among.ToHashSet(StringComparer.Ordinal);
        var changed = new Dictionary<string, CountedDocument>(StringComparer.Ordinal);
        foreach (var id in table.Documents.Select(counted => counted.Id).Where(changing.Contains))
        {
            var (document, counts, codings) = read[id];
            Coding[] kept = [.. codings.Where(coding => keep(coding))];
            if (kept.Length < codings.Count)
            {
                changed.Add(id, counting!.Count(document, counts, kept));
            }
        }

        return table.Replacing(changed);
    }
}

/// <summary>Keeps the codings of documents that carry a tested code, one document after another.</summary>
/// <param name="claims">The claims; only entries of codes that their tests name are counted apart.</param>
/// <param name="plan">What the study compares.</param>
/// <param name="codebook">The codebook the codings follow.</param>
public sealed class TermTablesBuilder(ClaimSet claims, ComparisonPlan plan, Codebook codebook)
{
    private readonly CountTableBuilder counting = new(plan, codebook);
    private readonly Dictionary<string, (Document Document, TextCounts Counts, IReadOnlyList<Coding> Codings)> read = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Code, string Term), List<string>> found = [];

    private readonly HashSet<(string Code, string Term)> tested =
        [.. claims.Claims.SelectMany(claim => claim.Tests).Where(test => test.Term.Length > 0).Select(test => (test.Code, test.Term))];

    private readonly HashSet<string> named = [.. claims.Claims.SelectMany(claim => claim.Tests).Where(test => test.IsOfTexts)
        .SelectMany(test => CodesOf(test, codebook))];

    /// <summary>Whether any test names a code, so that there is something to count.</summary>
    public bool IsNeeded => named.Count > 0;

    /// <summary>Keeps a document's codings where a test may ask for them.</summary>
    /// <param name="document">The document.</param>
    /// <param name="counts">Sentences and tokens counted from its full text.</param>
    /// <param name="codings">All its codings.</param>
    public void Add(Document document, TextCounts counts, IReadOnlyList<Coding> codings)
    {
        ArgumentNullException.ThrowIfNull(document);
        (string Code, string Term)[] entries =
            [.. codings.Where(coding => named.Contains(coding.Code)).Select(coding => (coding.Code, coding.Term)).Distinct()];
        if (entries is [])
        {
            return;
        }

        read.Add(document.Id, (document, counts, [.. codings]));
        foreach (var entry in entries)
        {
            if (!found.TryGetValue(entry, out var documents))
            {
                found.Add(entry, documents = []);
            }

            documents.Add(document.Id);
        }
    }

    /// <summary>The tables of everything added so far.</summary>
    public TermTables Build() => new(counting, read, tested, found);

    // A match tells the variant; a test may name the variant or the whole entry with its variants between slashes.
    internal static bool IsOf(string entry, string variant) =>
        entry == variant || entry.Split('/', StringSplitOptions.TrimEntries).Contains(variant, StringComparer.Ordinal);

    private static IEnumerable<string> CodesOf(QuantitativeTest test, Codebook codebook) => test.Code != "all"
        ? [test.Code]
        : codebook.Themes.Where(theme => theme.Id == test.Theme).SelectMany(theme => theme.Codes).Select(code => code.Id);
}
