using System.Globalization;
using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Corpora;

namespace Parallax.Comparison;

/// <summary>Small studies for tests, written by hand so that every number can be computed on paper.</summary>
internal static class Sample
{
    internal static readonly Codebook Codebook = Book(new Dictionary<string, string[]>
    {
        ["INT"] = ["INT.TRADE", "INT.ENERGY"],
        ["REL"] = ["REL.TRUST", "REL.DISTRUST", "REL.HISTORY"],
        ["STR"] = ["STR.NONALL", "STR.CAUTION", "STR.HEDGE"],
    });

    internal static readonly ComparisonPlan Plan = new()
    {
        Actors = ["RUS", "CHN"],
        Dyads = [("RUS", "CHN")],
        Controls = ["IND", "KAZ"],
        Periods =
        [
            new Period("before", null, new DateOnly(2022, 2, 23)),
            new Period("after", new DateOnly(2022, 2, 24), null),
        ],
        Genres =
        [
            new Genre("general-debate", new Dictionary<string, string> { ["issuer"] = "UN General Assembly" }),
        ],
        Seed = 20220224,
    };

    internal static Codebook Book(IReadOnlyDictionary<string, string[]> themes) => new()
    {
        Title = "Test",
        Version = "1",
        Languages = new Dictionary<string, WordLists>(),
        Themes =
        [
            .. themes.Select(theme => new Theme(theme.Key, theme.Key, "", [.. theme.Value.Select(code => new Code
            {
                Id = code,
                Theme = theme.Key,
                Name = code,
                Definition = "",
                Terms = new Dictionary<string, IReadOnlyList<Entry>>(),
            })])),
        ],
    };

    internal static Document Document(string id, string actor, string date, string language = "en") => new()
    {
        Id = id,
        Actor = actor,
        Language = language,
        Source = SourceClass.LS,
        Issuer = "Office of " + actor,
        Date = PartialDate.TryParse(date, out var parsed) ? parsed : null,
    };

    internal static Coding Coding(Document document, int unit, string code) => new()
    {
        Document = document.Id,
        Unit = unit,
        Code = code,
        Coder = "dictionary:00000000",
        Voice = document.Actor,
        Subject = document.Actor == "THIRD" ? "" : document.Actor,
        Relevant = true,
    };

    /// <summary>Codings of one code in the first units of a document.</summary>
    internal static IEnumerable<Coding> Codings(Document document, string code, int units, int from = 1) =>
        Enumerable.Range(from, units).Select(unit => Coding(document, unit, code));

    internal static TextCounts Counts(Document document, int units) =>
        new(document.Id, "", units, units, units * 25, null, "00000000");

    internal static CountTable Table(params IEnumerable<(Document Document, int Units, IEnumerable<Coding> Codings)> documents) =>
        Table(Plan, documents);

    internal static CountTable Table(
        ComparisonPlan plan, IEnumerable<(Document Document, int Units, IEnumerable<Coding> Codings)> documents)
    {
        var builder = new CountTableBuilder(plan, Codebook);
        foreach (var (document, units, codings) in documents)
        {
            builder.Add(document, Counts(document, units), codings);
        }

        return builder.Build();
    }

    /// <summary>Documents of one actor on successive days, each of 20 units of which the given number carry a code.</summary>
    internal static IEnumerable<(Document Document, int Units, IEnumerable<Coding> Codings)> Series(
        string actor, DateOnly from, string code, params int[] hits) => hits.Select((count, day) =>
    {
        var date = from.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var document = Document($"{actor}-{date}", actor, date);
        return (document, 20, Codings(document, code, count));
    });

    internal static IReadOnlyList<MeasureRow> Rows(CountTable table, ComparisonPlan? plan = null) =>
        Contrasts.All(table, plan ?? Plan, Codebook, null, CancellationToken.None).Rows;

    internal static MeasureRow Row(
        this IEnumerable<MeasureRow> rows,
        string measure,
        string actor,
        string partner = "",
        string theme = "all",
        string code = "all",
        string source = "LS",
        string period = "all",
        string aggregation = "documents") => rows.Single(row =>
            row.Measure == measure && row.Actor == actor && row.Partner == partner && row.Theme == theme && row.Code == code
            && row.Source == source && row.Period == period && row.Aggregation == aggregation && row.Language != "all");
}
