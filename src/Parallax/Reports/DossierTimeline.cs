using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>Events and commitments of a dossier in one line of time.</summary>
internal static class DossierTimeline
{
    private const int FoldedFrom = 30;

    public static IEnumerable<ReportBlock> Of(ReportMaterial material, DossierFacts facts)
    {
        (PartialDate Date, string Id, IReadOnlyList<ReportCell> Cells)[] entries =
        [
            .. facts.Events.Select(one => (one.Date, one.Id, (IReadOnlyList<ReportCell>)
            [
                one.Date.ToString(), one.Summary, Wording.Capital(one.Type.ToString()),
                new ReportCell(one.Source, Address: one.Url),
            ])),
            .. facts.Commitments.Select(one => (one.Date, one.Id, (IReadOnlyList<ReportCell>)
            [
                one.Date.ToString(), one.Text, Promise(material, one), new ReportCell(one.Source, Address: one.Url),
            ])),
        ];
        if (entries.Length > 0)
        {
            yield return new Subheading("Timeline");
            yield return new TableBlock(
                new ReportTable(
                    "Events and promises in the order of their dates",
                    [new("Date"), new("What"), new("Kind"), new("Source")],
                    [.. entries.OrderBy(entry => entry.Date).ThenBy(entry => entry.Id, StringComparer.Ordinal).Select(entry => entry.Cells)]),
                IsFolded: entries.Length >= FoldedFrom);
        }
    }

    private static string Promise(ReportMaterial material, LedgerCommitment one) =>
        $"Promise of {ObservedSection.Who(material, one.Actors)}{(one.Due is { } due ? $", due {due}" : ", no date")}: {ObservedSection.Status(one)}";
}
