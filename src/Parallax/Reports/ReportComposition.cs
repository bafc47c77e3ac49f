namespace Parallax.Reports;

/// <summary>Makes a report from what a study measured.</summary>
public static class ReportComposition
{
    /// <summary>The report; the same input gives the same report.</summary>
    public static Report Compose(ReportInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var material = new ReportMaterial(input);
        var findings = new ReportFindings(material);
        ReportSection?[] sections =
        [
            OpeningSection.Of(material, findings),
            StandingSection.Of(material, findings),
            ChangeSection.Of(material, findings),
            .. input.Codebook.Themes.Select(theme => ThemeSection.Of(material, findings, theme)),
            IssueSection.Of(material),
            .. DossierSections.Of(material),
            .. AttitudeSections.Of(material),
            BiographySection.Of(material),
            ObservedSection.Of(material),
            DocumentsSection.Of(material),
            ValidationSection.Of(material),
            ReliabilitySection.Of(material),
            LimitsSection.Of(material),
            MethodSection.Of(material),
            ProvenanceSection.Of(material),
        ];
        ReportSection[] filled = [.. sections.OfType<ReportSection>().Where(section => section.Blocks.Count > 0)];
        return new Report
        {
            Title = input.Title,
            Sections = filled,
            Actors = [.. input.Plan.Actors.Select(actor => new ReportActor(actor, material.Names.Actor(actor)))],
            Passages = material.Passages(),
        };
    }
}
