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
        var words = new ClaimWords(material);
        var plan = new ClaimPlan(material, words);
        (string Part, IEnumerable<ReportSection?> Sections)[] parts =
        [
            ("", [OpeningSection.Of(material, findings, words, plan)]),
            ("Findings",
            [
                StandingSection.Of(material, findings), ClaimsSection.Of(material, words, plan), HypothesesSection.Of(material), ChangeSection.Of(material, findings),
            ]),
            ("Themes", input.Codebook.Themes.Select(theme => ThemeSection.Of(material, findings, theme))),
            ("Focal cases", DossierSections.Of(material, words)),
            ("Across themes", [IssueSection.Of(material), .. AttitudeSections.Of(material), GapSection.Of(material), ObservedSection.Of(material), BiographySection.Of(material)]),
            ("What it rests on",
            [
                SensitivitySection.Of(material, words), DocumentsSection.Of(material), ValidationSection.Of(material), ReliabilitySection.Of(material), LimitsSection.Of(material), MethodSection.Of(material),
                ProvenanceSection.Of(material),
            ]),
        ];
        var sections = parts.SelectMany(part => part.Sections.Select(section => section is null ? null : section with { Part = part.Part }));
        ReportSection[] filled = [.. sections.OfType<ReportSection>().Where(section => section.Blocks.Count > 0)];
        return new Report
        {
            Title = input.Title,
            Sections = filled,
            Actors = [.. input.Plan.Actors.Select(actor => new ReportActor(actor, material.Names.Label(actor)))],
            Passages = material.Passages(),
        };
    }
}
