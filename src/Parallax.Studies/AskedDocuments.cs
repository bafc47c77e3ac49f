using Parallax.Comparison;
using Parallax.Corpora;

namespace Parallax.Studies;

/// <summary>Which documents of a study a look into its texts is to read.</summary>
public sealed record AskedDocuments
{
    /// <summary>Only documents of these actors; empty for all.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Only documents of this source class; null for all.</summary>
    public string? Source { get; init; }

    /// <summary>Only documents of this period of the study; null for all.</summary>
    public string? Period { get; init; }

    /// <summary>Only documents in this language; null for all.</summary>
    public string? Language { get; init; }

    /// <summary>The documents, in the register's order.</summary>
    /// <exception cref="InputException">The study has no document of an actor, or no such period.</exception>
    public IEnumerable<StudyDocument> Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        foreach (var actor in Actors)
        {
            CheckActor(study, actor);
        }

        var period = Period is null ? null : PeriodOf(study, Period);
        return study.Documents.Where(document => IsAsked(document.Document, period));
    }

    private bool IsAsked(Document document, Period? period) =>
        (Actors.Count == 0 || Actors.Contains(document.Actor))
        && (Language is null || Language == document.Language)
        && (Source is null || Source == document.Source.ToString())
        && (period is null || (document.Date is { } date && period.Holds(date)));

    private static void CheckActor(Study study, string actor)
    {
        if (study.Documents.All(document => document.Document.Actor != actor))
        {
            var actors = study.Documents.Select(document => document.Document.Actor).Distinct().Order(StringComparer.Ordinal);
            throw new InputException([new Problem(
                "KW004", "--actor", null, $"{actor}, of which the study has no document", $"one of {string.Join(", ", actors)}",
                "Name an actor of the study's documents.")]);
        }
    }

    private static Period PeriodOf(Study study, string name) =>
        study.Plan.Periods.FirstOrDefault(period => period.Name == name)
        ?? throw new InputException([new Problem(
            "KW002", "--period", null, name, $"one of {string.Join(", ", study.Plan.Periods.Select(period => period.Name))}",
            "Name a period of the study.")]);
}
