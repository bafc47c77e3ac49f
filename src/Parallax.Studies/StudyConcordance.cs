using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Studies.Store;
using Parallax.Tokens;

namespace Parallax.Studies;

/// <summary>What a concordance looks for, and where.</summary>
/// <param name="Pattern">Variants in the codebook's syntax.</param>
public sealed record ConcordanceQuery(string Pattern)
{
    /// <summary>Only documents of this actor; null for all.</summary>
    public string? Actor { get; init; }

    /// <summary>Only documents of this source class or genre; null for all.</summary>
    public string? Source { get; init; }

    /// <summary>Only documents of this period of the study; null for all.</summary>
    public string? Period { get; init; }

    /// <summary>Only documents in this language; null for all.</summary>
    public string? Language { get; init; }

    /// <summary>Words shown on each side.</summary>
    public int Window { get; init; } = 8;
}

/// <summary>A line of a concordance with the document it stands in.</summary>
/// <param name="Document">The document.</param>
/// <param name="Line">The line.</param>
public sealed record FoundLine(Document Document, ConcordanceLine Line);

/// <summary>Finds a pattern in the texts of a study that are at hand.</summary>
public static class StudyConcordance
{
    /// <summary>Every match, in the order of date and document.</summary>
    /// <param name="study">The study.</param>
    /// <param name="query">What to look for.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <exception cref="InputException">The pattern, the period or a text cannot be used.</exception>
    public static IReadOnlyList<FoundLine> Find(Study study, ConcordanceQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(query);
        var patterns = Patterns(query.Pattern);
        var asked = new AskedDocuments
        {
            Actors = query.Actor is null ? [] : [query.Actor],
            Source = query.Source,
            Period = query.Period,
            Language = query.Language,
        };
        var texts = asked.Of(study).Where(document => document.Document.Basis == DocumentBasis.Text)
            .OrderBy(document => document.Document.Date).ThenBy(document => document.Id, StringComparer.Ordinal).ToArray();

        using var store = CorpusStore.OfStudy(study.Folder);
        var problems = new List<Problem>();
        store.ReadAlso([.. texts.Select(StoreInput.Of)], problems, cancellation);
        if (problems.Exists(problem => !problem.IsWarning))
        {
            throw new InputException(problems);
        }

        var index = PatternIndex.Compile([.. patterns.Select(pattern => (pattern, 0))], store.Vocabulary);
        var found = new List<FoundLine>();
        var columns = new TokenColumns();
        var buffer = Array.Empty<byte>();
        foreach (var text in texts)
        {
            cancellation.ThrowIfCancellationRequested();
            if (store.TryReadColumns(text.Id, columns, ref buffer))
            {
                AddLines(text, columns, index, query.Window, found);
            }
        }

        return found;
    }

    internal static List<TermPattern> Patterns(string query)
    {
        try
        {
            // A query of nothing but slashes has no variants, and is no pattern.
            var variants = TermPattern.Variants(query).DefaultIfEmpty("");
            return [.. variants.Select(variant => TermPattern.Parse(variant))];
        }
        catch (FormatException exception)
        {
            throw new InputException([new Problem(
                "KW001", "the pattern", null, exception.Message, "words, with * ? … and / as in the codebook", "Correct the pattern.")]);
        }
    }

    private static void AddLines(StudyDocument document, TokenColumns columns, PatternIndex index, int window, List<FoundLine> found)
    {
        string? text = null;
        foreach (var (start, end) in Matches(columns, index))
        {
            text ??= TextFile.Read(document.TextPath, document.TextSource, [])?.Text
                ?? throw new InputException([new Problem(
                    "KW003", document.TextSource, null, "a text that has just gone", "the text that was read", "Put it back and try again.")]);
            found.Add(new FoundLine(document.Document, ConcordanceLine.Of(text, columns, start, end, window)));
        }
    }

    // Tokens of each match, the longest at its place; none overlaps another.
    internal static IEnumerable<(int Start, int End)> Matches(TokenColumns columns, PatternIndex index)
    {
        var matches = new List<PatternMatch>();
        for (var token = 0; token < columns.Count;)
        {
            matches.Clear();
            if (index.Masks[columns.Types[token]] != 0)
            {
                index.MatchAt(columns, token, SentenceEnd(columns, token), 1, matches);
            }

            var start = token;
            token = matches.Count == 0 ? token + 1 : matches.Max(match => match.End);
            if (matches.Count > 0)
            {
                yield return (start, token);
            }
        }
    }

    private static int SentenceEnd(TokenColumns columns, int token)
    {
        do
        {
            token++;
        }
        while (token < columns.Count && !columns.Has(token, TokenTraits.SentenceStart));
        return token;
    }
}
