using System.Globalization;
using Parallax.Comparison;
using Parallax.Reliability;

namespace Parallax.Reports;

/// <summary>How many sentences two people must read before agreement can be judged, and the command that draws them (METHOD §2.3).</summary>
internal static class ReliabilityPlan
{
    private const int Coders = 2;

    public static IEnumerable<ReportBlock> Of(ReportMaterial material)
    {
        var least = material.Plan.Method.AlphaLower;
        Needed[] needs =
        [
            .. material.Rows("salience").Where(row => row.Theme != ReliabilitySection.Every && row.Language != ReliabilitySection.Every
                    && row.Source is not ("official" or "all"))
                .GroupBy(row => row.Language).OrderBy(language => language.Key, StringComparer.Ordinal)
                .SelectMany(language => Of(language, least)),
        ];
        if (needs.Length == 0)
        {
            yield break;
        }

        var size = needs.Where(need => need.Kind == Theme).Max(need => need.Sentences);
        var rare = needs.Where(need => need.Kind == Rarest).Select(need => need.Topic).Distinct(StringComparer.Ordinal).Take(2);
        yield return new Paragraph(
            $"To judge a theme as common as most are, two people each read about {Wording.Count(size, "sentence", "sentences")} in a language, blind to each "
            + $"other’s codes and to the machine’s; so many tell an α of {ReliabilitySection.Figure(least)} from one below it. A single code needs more, the rarest "
            + "far more than anybody reads: draw part of the sample where the dictionary finds such codes, and judge the others by their theme. The chance with which a "
            + "sentence was drawn is kept, and corrects shares later.");
        yield return new DefinitionList(
        [
            ($"parallax export STUDY sentences --size {size.ToString(CultureInfo.InvariantCulture)}",
                $"draws them, each language apart; --enrich CODES draws half of them where a rare code is found, as {Wording.List([.. rare.Select(code => Wording.Small(material.Names.Coded(code)))])}"),
            ("parallax import STUDY codings FILE --coder ID", "takes in what one person wrote into the column codes; the next run measures agreement"),
        ]);
        yield return new TableBlock(Table(material, needs));
    }

    private const string Theme = "A typical theme";

    private const string Rarest = "The rarest code found";

    private static IEnumerable<Needed> Of(IGrouping<string, MeasureRow> language, double least)
    {
        var themes = Shares(language.Where(row => row.Code == ReliabilitySection.Every), row => row.Theme);
        var codes = Shares(language.Where(row => row.Code != ReliabilitySection.Every), row => row.Code);
        if (themes.Length > 0 && codes.Length > 0)
        {
            yield return Need(Theme, themes[themes.Length / 2]);
            yield return Need("A typical code", codes[codes.Length / 2]);
            yield return Need(Rarest, codes[0]);
        }

        Needed Need(string kind, (string Topic, double Share) one) =>
            new(language.Key, kind, one.Topic, one.Share, ReliabilitySampleSize.BlochKraemer(least, one.Share, Coders));
    }

    // Share of sentences in which the machine finds each topic, the rarest first; what it never or always finds tells nothing.
    private static (string Topic, double Share)[] Shares(IEnumerable<MeasureRow> rows, Func<MeasureRow, string> topicOf) =>
    [
        .. rows.GroupBy(topicOf).Select(topic => (topic.Key, Share: (double)topic.Sum(row => row.Hits) / Math.Max(1, topic.Sum(row => row.Units))))
            .Where(topic => topic.Share is > 0 and < 1)
            .OrderBy(topic => topic.Share).ThenBy(topic => topic.Key, StringComparer.Ordinal),
    ];

    private static ReportTable Table(ReportMaterial material, IEnumerable<Needed> needs) => new(
        "Sentences for two people to read, by the share of sentences in which the dictionary finds a theme or code",
        [new("Language"), new("To judge"), new("For example"), new("Its share", true), new("Sentences", true)],
        [
            .. needs.Select(need => (IReadOnlyList<ReportCell>)
            [
                Wording.Capital(ReportNames.Language(need.Language)), need.Kind, material.Names.Coded(need.Topic),
                need.Share < .001 ? Wording.Bound(need.Share) : Wording.Value(need.Share, ChartScale.Share), Wording.Count(need.Sentences),
            ]),
        ]);

    private sealed record Needed(string Language, string Kind, string Topic, double Share, int Sentences);
}
