using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>What was read: documents by actor, kind, language and period, and the digests with their addresses.</summary>
internal static class DocumentsSection
{
    public static ReportSection? Of(ReportMaterial material)
    {
        var documents = material.Input.Documents;
        if (documents.Count == 0)
        {
            return null;
        }

        List<ReportBlock> blocks =
        [
            new Paragraph($"{Wording.Capital(Wording.Count(documents.Count, "document", "documents"))} in the register. "
                + "A document counts from its full text or from codings made of it; a digest is read and never counted."),
            new TableBlock(Counts(material)),
        ];
        PlacedDocument[] digests = [.. documents.Where(placed => placed.Document.Basis == DocumentBasis.Digest)];
        if (digests.Length > 0)
        {
            blocks.Add(new TableBlock(Digests(material, digests), IsFolded: digests.Length > 8));
        }

        return new ReportSection("documents", "Documents", blocks);
    }

    private static ReportTable Counts(ReportMaterial material)
    {
        var names = material.Names;
        string[] periods = [.. material.Plan.Periods.Select(period => period.Name)];
        string[] order = [.. material.Plan.Actors, "JOINT", "THIRD", .. material.Plan.Controls];
        return new ReportTable(
            "Documents by actor, kind of text and language",
            [
                new("Actor"), new("Kind of text"), new("Language"), new("Counted", true),
                .. periods.Select(period => new ReportColumn(Wording.Capital(names.Period(period)), true)), new("Digests", true),
            ],
            [
                .. material.Input.Documents
                    .GroupBy(placed => (placed.Document.Actor, placed.Source, placed.Document.Language))
                    .OrderBy(group => Array.IndexOf(order, group.Key.Actor) is >= 0 and var place ? place : order.Length)
                    .ThenBy(group => group.Key.Actor, StringComparer.Ordinal)
                    .ThenBy(group => group.Key.Source, StringComparer.Ordinal)
                    .ThenBy(group => group.Key.Language, StringComparer.Ordinal)
                    .Select(group => (IReadOnlyList<ReportCell>)
                    [
                        Wording.Capital(names.Label(group.Key.Actor)),
                        Wording.Capital(names.Source(group.Key.Source)),
                        ReportNames.Language(group.Key.Language),
                        Wording.Count(group.Count(IsCounted)),
                        .. periods.Select(period => (ReportCell)Wording.Count(
                            group.Count(placed => IsCounted(placed) && placed.Period == period))),
                        Wording.Count(group.Count(placed => !IsCounted(placed))),
                    ]),
            ]);
    }

    private static ReportTable Digests(ReportMaterial material, PlacedDocument[] digests) => new(
        "Digests: read, never counted",
        [new("Date"), new("Actor"), new("Document"), new("What the digest is made from")],
        [
            .. digests.OrderBy(placed => placed.Document.Date).ThenBy(placed => placed.Document.Id, StringComparer.Ordinal)
                .Select(placed => (IReadOnlyList<ReportCell>)
                [
                    placed.Document.Date?.ToString() ?? "undated",
                    material.Names.Label(placed.Document.Actor),
                    new ReportCell(placed.Document.Title.Length > 0 ? placed.Document.Title : placed.Document.Id, Address: placed.Document.Url),
                    placed.Document.StatedBasis,
                ]),
        ]);

    private static bool IsCounted(PlacedDocument placed) => placed.Document.Basis != DocumentBasis.Digest;
}
