namespace Parallax.Reports;

/// <summary>Versions, seed and hashes from which the report can be made again.</summary>
internal static class ProvenanceSection
{
    public static ReportSection? Of(ReportMaterial material) => material.Input.Provenance.Count == 0 ? null
        : new ReportSection("provenance", "Provenance", [new DefinitionList(material.Input.Provenance)]);
}
