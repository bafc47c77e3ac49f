namespace Parallax.Reports;

/// <summary>Documents for and against, with the digests of those that are known by one.</summary>
internal static class DossierDocuments
{
    public static IEnumerable<ReportBlock> Of(ReportMaterial material, DossierFacts facts) =>
        Documents(material, $"Documents that speak for {What(facts)}", facts.Dossier.For)
            .Concat(Documents(material, $"Documents that speak against {What(facts)}, or qualify {(facts.Claims.Count == 1 ? "it" : "them")}", facts.Dossier.Against));

    private static string What(DossierFacts facts) => facts.Claims.Count == 1 ? "the claim" : "the claims";

    private static IEnumerable<ReportBlock> Documents(ReportMaterial material, string title, IReadOnlyList<string> ids)
    {
        var documents = material.Input.Documents.Select(placed => placed.Document)
            .Where(document => ids.Contains(document.Id, StringComparer.Ordinal))
            .OrderBy(document => document.Date).ThenBy(document => document.Id, StringComparer.Ordinal).ToList();
        if (documents.Count == 0)
        {
            yield break;
        }

        yield return new Subheading(title);
        foreach (var document in documents)
        {
            var issuer = document.Issuer.Length > 0 ? document.Issuer : material.Names.Label(document.Actor);
            yield return new FoldedText(
                document.Title.Length > 0 ? document.Title : document.Id,
                string.Join(" · ", new[] { document.Date?.ToString() ?? "undated", issuer, document.StatedBasis }.Where(part => part.Length > 0)),
                document.Url,
                material.Input.Digests.TryGetValue(document.Id, out var digest) ? Paragraphs(digest) : []);
        }
    }

    // Title, address and basis stand in the line already.
    private static string[] Paragraphs(string digest) =>
    [
        .. digest.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(paragraph => !paragraph.StartsWith('#') && !paragraph.StartsWith("- ", StringComparison.Ordinal)
                && !paragraph.StartsWith("Themes touched:", StringComparison.Ordinal))
            .Select(paragraph => paragraph.Replace('\n', ' ')),
    ];
}
