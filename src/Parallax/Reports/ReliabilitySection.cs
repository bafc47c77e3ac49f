using System.Globalization;
using Parallax.Reliability;

namespace Parallax.Reports;

/// <summary>How far people agree on the codes, whether languages can be compared, and what is still to be read (METHOD §2.3–2.6, §6).</summary>
internal static class ReliabilitySection
{
    internal const string Every = "all";

    private static readonly (string Status, string Words)[] Outcomes = [("passed", "Reliable"), ("tentative", "Tentative"), ("failed", "Not usable")];

    // Themes, then codes.
    private static readonly bool[] Kinds = [true, false];

    public static ReportSection Of(ReportMaterial material)
    {
        var topics = ReliabilityTopic.Of(material);
        List<ReportBlock> blocks = topics.Exists(topic => topic.Alpha.Units > 0) ? Coded(material, topics) : Uncoded(material, topics);
        blocks.AddRange(ReliabilityLanguages.Of(material));
        return new ReportSection("reliability", "How reliable the coding is", blocks);
    }

    private static List<ReportBlock> Uncoded(ReportMaterial material, List<ReliabilityTopic> topics)
    {
        var alone = topics.Count == 0 ? 0 : topics.Max(topic => topic.Alpha.Dropped);
        var who = alone == 0
            ? "Nobody has coded a sentence of this study by hand"
            : $"{Wording.Capital(Wording.Count(alone, "sentence was", "sentences were"))} coded by one person each and none by two";
        List<ReportBlock> blocks =
        [
            new Paragraph($"{who}, so nothing shows that two readers would give the codes alike, and no number here has passed a test of "
                + "reliability. Numbers describe what a dictionary finds; they do not yet show that readers would agree."),
        ];
        blocks.AddRange(ReliabilityPlan.Of(material));
        return blocks;
    }

    private static List<ReportBlock> Coded(ReportMaterial material, List<ReliabilityTopic> topics)
    {
        var rows = material.Input.Agreement;
        var any = topics.Find(topic => topic.Alpha.Code == Every && topic.Alpha.Language == Every)?.Alpha
            ?? topics.First(topic => topic.Alpha.Code == Every).Alpha;
        List<ReportBlock> blocks = [new Paragraph(Read(any)), new Paragraph(Allowed(material, topics))];
        if (ReliabilityChart.Of(material, topics, isOfThemes: true) is { } themes)
        {
            blocks.Add(themes);
        }

        if (ReliabilityChart.Of(material, topics, isOfThemes: false) is { } codes)
        {
            blocks.Add(codes);
        }

        var told = topics.Where(topic => !topic.IsUnused).ToList();
        if (told.Exists(topic => topic[ReliabilityTables.Weighted] is not null))
        {
            blocks.Add(new Paragraph("Sentences were drawn with different chances, as where a rare code is sought. α, and all that is not called weighted, tell of the "
                + "sentences that were read; the weighted prevalence and AC1 count each sentence for as many as it stands for, and tell of the texts they were drawn from."));
        }

        blocks.Add(new TableBlock(ReliabilityTables.Topics(material, told), IsFolded: told.Count > 20));
        if (told.Exists(topic => topic["gwet_ac1"]?.AtLeast.Length > 0))
        {
            blocks.Add(new Paragraph("The words beside AC1 are those of Landis and Koch, as high as it reaches with a probability above .95. They are names and decide nothing.", IsQuiet: true));
        }

        string[] unused = [.. topics.Where(topic => topic is { IsUnused: true, IsOfTheme: false, Alpha.Language: Every }).Select(topic => material.Names.Coded(topic.Alpha.Code))];
        if (unused.Length > 0)
        {
            blocks.Add(new Paragraph($"Given by nobody, and so untested: {Wording.List(unused, 60)}.", IsQuiet: true));
        }

        ReportTable?[] more =
        [
            ReliabilityTables.Pairs(material, rows), ReliabilityTables.Sets(material, rows), ReliabilityTables.Drift(material, rows),
        ];
        blocks.AddRange(more.OfType<ReportTable>().Select(table => new TableBlock(table, IsFolded: table.Rows.Count > 6)));
        if (topics.Exists(topic => topic.Status is "tentative" or "not_validated"))
        {
            blocks.AddRange(ReliabilityPlan.Of(material));
        }

        return blocks;
    }

    private static string Read(AgreementRow any)
    {
        var left = any.Dropped == 0 ? "" : $" {Wording.Capital(Wording.Count(any.Dropped, "sentence", "sentences"))} that one person alone has read "
            + $"{(any.Dropped == 1 ? "is" : "are")} left out: one reading shows nothing of agreement.";
        return $"{Wording.Capital(Wording.Count(any.Units, "sentence was", "sentences were"))} read by two people or more, each on their own; codes they agreed on "
            + $"afterwards never enter.{left} Headline is Krippendorff’s α, 1 where all agree and 0 where they agree no more than by chance, with a 95% interval "
            + "over resampled documents. At .80 and above, with an interval that stays above .667, a code is reliable; from .667 tentative; below it is not "
            + "used: a code collapses to its theme, a theme blocks what rests on it.";
    }

    private static string Allowed(ReportMaterial material, List<ReliabilityTopic> topics)
    {
        var whole = topics[^1].Alpha.Language;
        string Of(string status, bool isOfTheme) => Wording.List(
            [.. topics.Where(topic => topic.IsOfTheme == isOfTheme && topic.Status == status && topic.Alpha.Code != Every && topic.Alpha.Language == whole)
                .Select(topic => Wording.Small(material.Names.Coded(topic.Alpha.Code)))], 12);

        List<string> told =
        [
            .. from word in Outcomes
               from isOfTheme in Kinds
               let named = Of(word.Status, isOfTheme)
               where named.Length > 0
               select $"{word.Words} {(isOfTheme ? "themes" : "codes")}: {named}.",
        ];
        string[] single = [.. topics.Where(topic => topic.Alpha.Language != whole && topic.Status == "failed" && topic.Alpha.Code != Every)
            .GroupBy(topic => topic.Alpha.Language)
            .Select(language => $"{Wording.List([.. language.Select(topic => Wording.Small(material.Names.Coded(topic.Alpha.Code)))], 8)} in {ReportNames.Language(language.Key)}")];
        if (single.Length > 0)
        {
            told.Add($"Not usable in one language: {string.Join("; ", single)}.");
        }

        return told.Count > 0 ? string.Join(" ", told) : "No theme or code varies enough in what was read to be judged.";
    }

    internal static string Figure(double value) => value.ToString("0.00;−0.00;0.00", CultureInfo.InvariantCulture);
}
