using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Corpora;

namespace Parallax.Exploration;

/// <summary>A phrase of the codebook with its life in one language.</summary>
/// <param name="Language">en, ru or zh.</param>
/// <param name="Phrase">The variant as the codebook writes it.</param>
/// <param name="Life">Its life among the focal actors and their joint texts.</param>
public sealed record KeyPhrase(string Language, string Phrase, PhraseBiography Life);

/// <summary>Which documents hold which variants of the codebook, gathered from codings document by document.</summary>
/// <param name="actors">Focal actors; beside them joint texts are gathered, and nobody else.</param>
public sealed class TermUses(IReadOnlyList<string> actors)
{
    private const string Joint = "JOINT";

    private readonly List<Document> documents = [];
    private readonly Dictionary<(string Language, string Term), List<(int Document, int Uses)>> uses = [];

    /// <summary>Adds a document with all its codings, those without any too.</summary>
    public void Add(Document document, IEnumerable<Coding> codings)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(codings);
        if (document.Source is SourceClass.EX or SourceClass.ME || (document.Actor != Joint && !actors.Contains(document.Actor)))
        {
            return;
        }

        // Two codes may share a match, and two coders a document.
        var found = codings.Where(coding => coding.Term.Length > 0).Select(coding => (coding.Term, coding.Start)).Distinct()
            .CountBy(match => match.Term, StringComparer.Ordinal);
        foreach (var (term, count) in found)
        {
            if (!uses.TryGetValue((document.Language, term), out var list))
            {
                uses.Add((document.Language, term), list = []);
            }

            list.Add((documents.Count, count));
        }

        documents.Add(document);
    }

    /// <summary>
    /// The phrases that most documents hold: of two words or more (in Chinese of four characters), used by two sides or
    /// more of the focal actors and their joint texts.
    /// </summary>
    /// <param name="most">Most phrases of a language.</param>
    /// <returns>By language, then by documents that hold the phrase.</returns>
    public IReadOnlyList<KeyPhrase> Key(int most) =>
    [
        .. uses.Where(pair => IsShared(pair.Value))
            .GroupBy(pair => pair.Key.Language).OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => group.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key.Term, StringComparer.Ordinal)
                .Where(pair => IsPhrase(pair.Key.Language, pair.Key.Term)).Take(most))
            .Select(pair => new KeyPhrase(pair.Key.Language, pair.Key.Term, LifeOf(pair.Key.Language, pair.Value))),
    ];

    private static bool IsPhrase(string language, string term) => TermPattern.Parse(term).Elements
        .Count(element => element.Kind == ElementKind.Word) >= (language == "zh" ? 4 : 2);

    private bool IsShared(List<(int Document, int Uses)> list) =>
        list.Exists(use => documents[use.Document].Actor != documents[list[0].Document].Actor);

    private PhraseBiography LifeOf(string language, List<(int Document, int Uses)> list)
    {
        var counts = list.ToDictionary(use => use.Document, use => use.Uses);
        return PhraseBiography.Of(
            [.. documents.Index().Where(document => document.Item.Language == language)
                .Select(document => new PhraseUse(document.Item, counts.GetValueOrDefault(document.Index), null))],
            BiographyStep.Year);
    }
}
