using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Exploration;

namespace Parallax.Studies.Exploring;

/// <summary>Two bodies of a study's texts, in one language, that are to be contrasted: of two actors or of two periods.</summary>
public sealed record TextContrast
{
    private readonly Func<Document, bool?> isTarget;

    private TextContrast(StudyTokens tokens, Func<Document, bool?> isTarget) =>
        (Corpus, WithoutText, this.isTarget) = (tokens.Corpus.Where(document => isTarget(document) is not null), tokens.WithoutText, isTarget);

    /// <summary>Name of the target, as reports say it.</summary>
    public required string Target { get; init; }

    /// <summary>Name of the reference.</summary>
    public required string Reference { get; init; }

    /// <summary>Words of the documents of both.</summary>
    public TokenisedCorpus Corpus { get; }

    /// <summary>Documents of both of which no text is at hand.</summary>
    public int WithoutText { get; }

    /// <summary>Language and documents of both in words.</summary>
    public string Description =>
        $"{Languages.NameOf(Corpus.Language)}, {Corpus.Documents.Count(document => IsTarget(document) == true)} and "
        + $"{Corpus.Documents.Count(document => IsTarget(document) == false)} documents";

    /// <summary>True for a document of the target, false for one of the reference, null for neither.</summary>
    public bool? IsTarget(TokenisedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return isTarget(document.Document);
    }

    /// <summary>Reads the texts of both.</summary>
    /// <param name="study">The study.</param>
    /// <param name="asked">Further filters.</param>
    /// <param name="target">An actor's code, or a period's name.</param>
    /// <param name="reference">Another actor's, or another period's.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="InputException">The two are not two actors or two periods, or have no texts in one language.</exception>
    public static TextContrast Read(Study study, AskedDocuments asked, string target, string reference, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(asked);
        if (study.Documents.Any(document => document.Document.Actor == target) && asked.Actors.Count == 0)
        {
            var both = StudyTokens.Read(study, asked with { Actors = [target, reference] }, cancellation);
            return Checked(new TextContrast(both, document => document.Actor == target ? true : document.Actor == reference ? false : null)
            {
                Target = study.Names.DisplayName(target),
                Reference = study.Names.DisplayName(reference),
            });
        }

        var (after, before) = (PeriodOf(study, target), PeriodOf(study, reference));
        return Checked(new TextContrast(
            StudyTokens.Read(study, asked, cancellation),
            document => document.Date is not { } date ? null : after.Holds(date) ? true : before.Holds(date) ? false : null)
        {
            Target = target,
            Reference = reference,
        });
    }

    private static Period PeriodOf(Study study, string name) =>
        study.Plan.Periods.FirstOrDefault(period => period.Name == name) ?? throw new InputException([new Problem(
            "XP003", "--target and --reference", null, name,
            $"two actors, or with --actor two of the periods {string.Join(", ", study.Plan.Periods.Select(period => period.Name))}",
            "Name two actors of the study's documents, or two of its periods.")]);

    private static TextContrast Checked(TextContrast contrast)
    {
        foreach (var (name, side) in ((string, bool)[])[(contrast.Target, true), (contrast.Reference, false)])
        {
            if (contrast.Corpus.Documents.All(document => contrast.IsTarget(document) != side))
            {
                throw new InputException([new Problem(
                    "XP004", "the texts", null, $"no text of {name}", "texts of both sides in one language",
                    "Widen the filters, or name a folder of texts with --texts.")]);
            }
        }

        return contrast;
    }
}
