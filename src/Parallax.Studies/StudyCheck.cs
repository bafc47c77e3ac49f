using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Studies.Running;

namespace Parallax.Studies;

/// <summary>All problems of a study, and for what its data is too thin.</summary>
/// <param name="Problems">Errors and warnings in the order of file and line.</param>
/// <param name="Coverage">Documents of each comparable group; empty where the study cannot be opened.</param>
/// <param name="Notes">What cannot be said for want of a kind of document, in plain words.</param>
public sealed record StudyCheck(IReadOnlyList<Problem> Problems, IReadOnlyList<CoverageRow> Coverage, IReadOnlyList<string> Notes)
{
    /// <summary>Whether work can go on: warnings alone do not forbid it.</summary>
    public bool IsSound => Problems.All(problem => problem.IsWarning);

    /// <summary>Checks a study with every text read.</summary>
    /// <param name="folder">The study's folder.</param>
    /// <param name="texts">Folder of texts that join; null for none.</param>
    public static StudyCheck Of(string folder, string? texts = null)
    {
        var (study, problems) = Study.Inspect(folder, texts);
        if (study is null)
        {
            return new StudyCheck(problems, [], []);
        }

        var all = OtherCoder.Of(study, study.Coder().Id) is { } other ? [.. problems, other] : problems;
        return new StudyCheck(all, [.. Rows(study)], [.. NotesOn(study)]);
    }

    private static IEnumerable<CoverageRow> Rows(Study study)
    {
        var plan = study.Plan;
        var cells = study.Documents.Select(document => document.Document)
            .Where(document => document.Date is not null)
            .ToLookup(document => (document.Language, Source: SourceOf(document, plan), document.Actor));
        var groups = cells.Select(cell => (cell.Key.Language, cell.Key.Source)).Distinct()
            .OrderBy(group => group.Language, StringComparer.Ordinal).ThenBy(group => group.Source, StringComparer.Ordinal);
        foreach (var (language, source) in groups)
        {
            // A focal actor that is silent in a group is the finding; other states are not expected everywhere.
            IEnumerable<string> actors = source.StartsWith("EX", StringComparison.Ordinal) || source == nameof(SourceClass.JD)
                ? ["JOINT", "THIRD", .. plan.Actors, .. plan.Controls]
                : [.. plan.Actors, .. plan.Controls, "JOINT", "THIRD"];
            var isExpected = source is not nameof(SourceClass.JD) && !source.StartsWith("EX", StringComparison.Ordinal);
            foreach (var actor in actors.Where(actor =>
                cells.Contains((language, source, actor)) || (isExpected && plan.Actors.Contains(actor))))
            {
                foreach (var period in plan.Periods)
                {
                    yield return Row(
                        language, source, actor, study.Names.DisplayName(actor), period.Name, plan,
                        [.. cells[(language, source, actor)].Where(document => period.Holds(document.Date!.Value))]);
                }
            }
        }
    }

    private static CoverageRow Row(
        string language, string source, string actor, string actorName, string period, ComparisonPlan plan, IReadOnlyList<Document> documents)
    {
        var digests = documents.Count(document => document.Basis == DocumentBasis.Digest);
        var counted = documents.Count - digests;
        var (block, warn) = plan.Method.Documents;
        var words = counted == 0 ? "no documents: nothing can be said"
            : counted < block ? $"too few for any number: {counted} of {block} documents"
            : counted < warn ? $"numbers with a warning: {counted} of {warn} documents"
            : "enough documents";
        return new CoverageRow(
            language, source, actor, actorName, period, counted, digests,
            counted >= warn ? MeasureStatus.Ok : counted >= block ? MeasureStatus.Warn : MeasureStatus.Blocked,
            digests == 0 ? words : $"{words}; {digests} more known by digest only, never counted");
    }

    private static IEnumerable<string> NotesOn(Study study)
    {
        var documents = study.Documents.Select(document => document.Document).ToArray();
        var undated = documents.Count(document => document.Date is null);
        if (undated > 0)
        {
            yield return $"{Documents(undated)} without a date: left out of every comparison of periods.";
        }

        var between = documents.Count(document => document.Date is { } date && !study.Plan.Periods.Any(period => period.Holds(date)));
        if (between > 0)
        {
            yield return $"{Documents(between)} with a date that lies in no period as a whole: give the month or day, or widen the periods.";
        }

        if (!documents.Any(document => document.Source == SourceClass.EX && document.Basis != DocumentBasis.Digest))
        {
            yield return "No text by experts (EX): what is declared cannot be set against what is assessed.";
        }

        if (!documents.Any(document => study.Plan.Controls.Contains(document.Actor) && document.Basis != DocumentBasis.Digest))
        {
            yield return "No text of a control state: whether warm or cautious words are meant for this partner alone cannot be told.";
        }

        foreach (var actor in study.Plan.Actors.Where(actor => documents.All(document => document.Actor != actor)))
        {
            yield return $"No document of {study.Names.DisplayName(actor)} at all.";
        }
    }

    private static string Documents(int count) => count == 1 ? "1 document" : $"{count} documents";

    private static string SourceOf(Document document, ComparisonPlan plan) =>
        plan.Genres.FirstOrDefault(genre => genre.Holds(document))?.Name
        ?? (document.Source == SourceClass.EX && document.ExpertBase.Length > 0 ? $"EX:{document.ExpertBase}" : document.Source.ToString());
}

/// <summary>How many documents one comparable group has.</summary>
/// <param name="Language">Language of the texts.</param>
/// <param name="Source">Source class, genre, or <c>EX:</c> and an expert base.</param>
/// <param name="Actor">Whose texts.</param>
/// <param name="ActorName">The actor's plain name; the key itself where it has none.</param>
/// <param name="Period">Period of the study.</param>
/// <param name="Documents">Documents that count.</param>
/// <param name="Digests">Documents known by digest only.</param>
/// <param name="Status">Whether numbers can rest on them.</param>
/// <param name="Words">The same in plain words.</param>
public sealed record CoverageRow(
    string Language, string Source, string Actor, string ActorName, string Period, int Documents, int Digests, MeasureStatus Status, string Words);
