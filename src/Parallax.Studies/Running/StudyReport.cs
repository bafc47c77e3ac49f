using System.Globalization;
using Parallax.Claims;
using Parallax.Codings;
using Parallax.Comparison;
using Parallax.Files;
using Parallax.Files.Reports;
using Parallax.Reliability;
using Parallax.Reports;

namespace Parallax.Studies.Running;

/// <summary>Makes the report of a run.</summary>
internal static class StudyReport
{
    private const int KeyPhrasesShown = 4;

    public static Report Compose(
        Study study, StudyCoding coding, IReadOnlyList<MeasureRow> rows, IReadOnlyList<JudgedClaim> judged,
        PassageCollector passages, CountTable table, IReadOnlyList<MeasureRow> dossierRows,
        (IReadOnlyList<AgreementRow> Agreement, IReadOnlyList<CalibrationRow> Calibration) reliability)
    {
        var examples = OwnExamples.Try(study.Codebook);
        return ReportComposition.Compose(new ReportInput
        {
            Title = study.Title,
            Question = study.Question,
            Note = study.Note,
            Plan = study.Plan,
            Codebook = study.Codebook,
            ActorNames = NamesOf(study, study.Names.DisplayName, "Joint texts", "Third observers"),
            ActorsInSentences = NamesOf(study, study.Names.NameInSentence, "joint texts", "third observers"),
            Documents = [.. study.Documents.Select(document => StudyCoding.PlacedIn(study, document.Document))],
            Rows = rows,
            Observed = study.Observed,
            Claims = study.Claims,
            Passages = passages,
            Judged = judged,
            Series = study.Series,
            Courses = Contrasts.Courses(table, study.Plan, study.Codebook),
            Dossiers = study.Dossiers,
            DossierRows = dossierRows,
            Digests = DigestsOf(study),
            HumanCodings = study.People.Codings.Count(),
            Examples = (examples.Count(example => example.IsFound), examples.Count),
            ShortDocumentsLeftOut = Contrasts.LeftOut(table, study.Plan),
            Crowded = coding.Crowded,
            KeyPhrases = coding.Terms.Key(KeyPhrasesShown),
            Domestic = Domestic(study, coding),
            Validation = coding.Validation,
            Agreement = reliability.Agreement,
            Calibration = reliability.Calibration,
            Provenance = ProvenanceOf(study, coding),
        });
    }

    public static void Write(Report report, string path)
    {
        using var page = new StreamWriter(path, append: false, new System.Text.UTF8Encoding(false)) { NewLine = "\n" };
        HtmlReport.Write(report, page);
    }

    // Only those that a dossier shows: a digest may be longer than all that is said of its document elsewhere.
    private static Dictionary<string, string> DigestsOf(Study study) => study.Dossiers
        .SelectMany(dossier => dossier.For.Concat(dossier.Against)).Distinct(StringComparer.Ordinal)
        .Select(id => (Id: id, Path: Path.Combine(study.Folder, "digests", id + ".md")))
        .Where(digest => File.Exists(digest.Path))
        .ToDictionary(digest => digest.Id, digest => File.ReadAllText(digest.Path), StringComparer.Ordinal);

    private static Dictionary<string, string> NamesOf(Study study, Func<string, string> name, string joint, string third)
    {
        var names = study.Documents.Select(document => document.Document.Actor)
            .Concat(study.Observed.Indicators.SelectMany(one => new[] { one.Actor, one.Partner }).Where(actor => actor.Length > 0))
            .Concat(study.Observed.Events.SelectMany(one => one.Actors))
            .Concat(study.Observed.Commitments.SelectMany(one => one.Actors))
            .Concat(study.Plan.Actors).Concat(study.Plan.Controls).Distinct(StringComparer.Ordinal)
            .ToDictionary(actor => actor, name, StringComparer.Ordinal);
        names["JOINT"] = joint;
        names["THIRD"] = third;
        return names;
    }

    private static List<DomesticShare> Domestic(Study study, StudyCoding coding) =>
    [
        .. coding.Documents
            .GroupBy(one => (one.Document.Actor, Placement.Of(one.Document, study.Plan).Source))
            .OrderBy(group => group.Key.Actor, StringComparer.Ordinal).ThenBy(group => group.Key.Source, StringComparer.Ordinal)
            .Select(group => new DomesticShare(
                group.Key.Actor, group.Key.Source, group.Sum(one => one.Counts.Sentences), group.Sum(one => one.Counts.Relevant))),
    ];

    private static List<(string, string)> ProvenanceOf(Study study, StudyCoding coding) =>
    [
        ("Program", $"parallax {Provenance.ProgramVersion}"),
        ("Coder", coding.Coder),
        ("Seed", study.Plan.Seed.ToString(CultureInfo.InvariantCulture)),
        .. Provenance.HashInputs(study).Select(input => (input.File, "SHA-256 " + input.Sha256)),
        ("Texts", $"{coding.Hashes.Count} documents, together SHA-256 " + TextFile.Hash(System.Text.Encoding.UTF8.GetBytes(
            string.Join('\n', coding.Hashes.Select(text => $"{text.Document} {text.Sha256}").Order(StringComparer.Ordinal))))),
    ];
}
