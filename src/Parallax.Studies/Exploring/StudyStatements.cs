using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Files.Results;
using Parallax.Studies.Running;

namespace Parallax.Studies.Exploring;

/// <summary>A study's codings as statements of a debate: who says what of which code, and whether for or against.</summary>
public static class StudyStatements
{
    /// <summary>Own words of an actor, in relevant units, in documents that are asked for.</summary>
    /// <param name="study">The study; texts at hand are coded anew, of the others the shipped codings count.</param>
    /// <param name="asked">Which documents; those of an expert or a third party speak for nobody and stay out.</param>
    /// <param name="theme">Only codes of this theme; null for all.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="InputException">A text cannot be used.</exception>
    /// <remarks>AFFIRM agrees, OPPOSE disagrees, BOTH is one statement of each, and NA takes no position.</remarks>
    public static IReadOnlyList<Statement> Read(Study study, AskedDocuments asked, string? theme, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(asked);
        CheckTheme(study, theme);
        var documents = asked.Of(study).Select(document => document.Document)
            .Where(document => document.Source is not (SourceClass.EX or SourceClass.ME))
            .ToDictionary(document => document.Id, StringComparer.Ordinal);
        var concepts = study.Codebook.Codes.Where(code => theme is null || code.Theme == theme)
            .ToDictionary(code => code.Id, code => code.Name, StringComparer.Ordinal);
        return [.. AllCodings(study, cancellation)
            .Where(coding => coding is { Relevant: true, Attribution: Attribution.Own, Voice: not ("THIRD" or "OTHER" or "") })
            .Where(coding => documents.ContainsKey(coding.Document) && concepts.ContainsKey(coding.Code))
            .SelectMany(coding => Positions(coding.Polarity).Select(position => new Statement(
                coding.Voice == "JOINT" ? "Joint texts" : study.Names.DisplayName(coding.Voice), concepts[coding.Code], position,
                coding.Document, documents[coding.Document].Date)))];
    }

    /// <summary>Tells of a theme that the codebook lacks.</summary>
    internal static void CheckTheme(Study study, string? theme)
    {
        if (theme is not null && study.Codebook.Themes.All(known => known.Id != theme))
        {
            throw new InputException([new Problem(
                "XP005", "--theme", null, theme, $"one of {string.Join(", ", study.Codebook.Themes.Select(known => known.Id))}",
                "Name a theme of the codebook.")]);
        }
    }

    private static List<Coding> AllCodings(Study study, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        using var coding = StudyCoding.Code(study, recheck: false, problems, _ => { }, cancellation);
        var file = Path.GetTempFileName();
        try
        {
            coding.WriteCodings(file, cancellation);
            return [.. CodingCsv.Read(file, "codings.csv", problems).Select(row => row.Coding)];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static bool?[] Positions(Polarity polarity) => polarity switch
    {
        Polarity.Affirm => [true],
        Polarity.Oppose => [false],
        Polarity.Both => [true, false],
        _ => [null],
    };
}
