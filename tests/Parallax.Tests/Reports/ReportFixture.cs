using System.Globalization;
using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Inference;

namespace Parallax.Reports;

/// <summary>An invented study of the size of a real one: two states, ten controls, eight themes, three languages.</summary>
public sealed class ReportFixture
{
    private static readonly string[] ThemeNames =
        ["Interests", "Values", "Norms", "World order", "Roles", "Trust and threat", "Strategy", "Time"];

    private static readonly string[] ThemeKeys = ["INT", "VAL", "NRM", "ORD", "ROL", "REL", "STR", "TMP"];
    private static readonly string[] Controls = ["BLR", "IND", "KAZ", "KGZ", "MNG", "TJK", "TKM", "UKR", "USA", "UZB"];
    private static readonly string[] CodeWords =
        ["trade and payments", "energy supply", "industrial and space cooperation", "transport and corridors", "joint security", "core stability"];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["RUS"] = "Russia",
        ["CHN"] = "China",
        ["BLR"] = "Belarus",
        ["IND"] = "India",
        ["KAZ"] = "Kazakhstan",
        ["KGZ"] = "Kyrgyzstan",
        ["MNG"] = "Mongolia",
        ["TJK"] = "Tajikistan",
        ["TKM"] = "Turkmenistan",
        ["UKR"] = "Ukraine",
        ["USA"] = "United States",
        ["UZB"] = "Uzbekistan",
        ["JOINT"] = "Russia and China together",
        ["THIRD"] = "third parties",
    };

    private static readonly Cell[] Cells =
    [
        .. new[] { "RUS", "CHN" }.Concat(Controls).SelectMany(actor => (Cell[])
            [new(actor, "general-debate", "en", "before", 10), new(actor, "general-debate", "en", "after", 2)]),
        new("RUS", "LS", "en", "before", 402), new("RUS", "LS", "en", "after", 390), new("RUS", "LS", "ru", "after", 95),
        new("CHN", "LS", "zh", "before", 62), new("CHN", "LS", "zh", "after", 49),
        new("CHN", "PD", "zh", "before", 10), new("CHN", "PD", "zh", "after", 3), new("THIRD", "EX:third", "en", "after", 12),
    ];

    private readonly Pcg32 _random = new(20220224);
    private readonly List<MeasureRow> _rows = [];

    /// <summary>The study, as a report takes it.</summary>
    public static ReportInput Study() => new ReportFixture().Build();

    private ReportInput Build()
    {
        var codebook = Codebook();
        var documents = Cells.SelectMany(Documents).ToList();
        documents.AddRange(Digests());
        AddSalience(codebook);
        AddFraming();
        AddAttitudes();
        return new ReportInput
        {
            Title = "Russia and China after 24 February 2022",
            Question = "Do Russia and China speak of the same partnership?",
            Note = "An invented study: every number and sentence here was made up to try the report.",
            Plan = new ComparisonPlan
            {
                Actors = ["RUS", "CHN"],
                Dyads = [("RUS", "CHN")],
                Controls = Controls,
                Periods = [new("before", null, new DateOnly(2022, 2, 23)), new("after", new DateOnly(2022, 2, 24), null)],
                Seed = 7,
            },
            Codebook = codebook,
            ActorNames = Names,
            Documents = documents,
            Rows = _rows,
            Passages = Passages(codebook, documents),
            Examples = (31, 48),
            ShortDocumentsLeftOut = 14,
            Domestic = [new("RUS", "LS", 41_200, 17_900), new("CHN", "LS", 9_400, 4_100), new("CHN", "PD", 6_300, 700)],
            Provenance = [("Version", "0.1.0"), ("Seed", "7"), ("Codebook", new string('a', 64))],
        };
    }

    private static Codebook Codebook() => new()
    {
        Title = "An invented codebook",
        Version = "1",
        Languages = new Dictionary<string, WordLists>(),
        Themes =
        [
            .. ThemeKeys.Select((theme, place) => new Theme(theme, ThemeNames[place], "what is said of " + Wording.Small(ThemeNames[place]),
                [
                    .. Enumerable.Range(0, 6).Select(number => new Code
                    {
                        Id = theme == "REL" && number < 2 ? (number == 0 ? "REL.TRUST" : "REL.DISTRUST") : $"{theme}.C{number}",
                        Theme = theme,
                        Name = Wording.Capital($"{CodeWords[(number + place) % 6]} {(number == 3 ? "as a property of the system and of its rules" : "")}".Trim()),
                        Definition = "Invented.",
                        Terms = new Dictionary<string, IReadOnlyList<Entry>>(),
                    }),
                ])),
        ],
    };

    private static IEnumerable<PlacedDocument> Documents(Cell cell) => Enumerable.Range(0, cell.Documents).Select(number =>
    {
        var year = cell.Period == "before" ? 2012 + (number % 10) : 2022 + (number % 3);
        return new PlacedDocument(new Document
        {
            Id = $"{cell.Actor}-{cell.Source}-{cell.Language}-{cell.Period}-{number:000}".Replace(':', '-').ToLowerInvariant(),
            Title = cell.Language switch
            {
                "zh" => $"在第{number}次会议上的讲话 <习近平>",
                "ru" => $"Выступление на встрече № {number}",
                _ => $"Statement no. {number} at a meeting & talks",
            },
            Date = PartialDate.TryParse($"{year}-{(cell.Period == "before" ? "01-15" : "09-20")}", out var date) ? date : null,
            Actor = cell.Actor,
            Source = cell.Source.StartsWith("EX", StringComparison.Ordinal) ? SourceClass.EX : cell.Source == "PD" ? SourceClass.PD : SourceClass.LS,
            Language = cell.Language,
            Rights = cell.Actor == "CHN" && cell.Source == "PD" ? "closed" : "open",
            Url = $"https://example.org/{cell.Actor}/{number}",
            Basis = cell.Language == "ru" ? DocumentBasis.Codings : DocumentBasis.Text,
        }, cell.Source, cell.Period);
    });

    private static IEnumerable<PlacedDocument> Digests() => Enumerable.Range(0, 22).Select(number => new PlacedDocument(
        new Document
        {
            Id = $"digest-{number:00}",
            Title = $"Joint reading no. {number}",
            Date = PartialDate.TryParse($"20{10 + (number % 14)}-03", out var date) ? date : null,
            Actor = number % 2 == 0 ? "CHN" : "JOINT",
            Source = number % 2 == 0 ? SourceClass.LS : SourceClass.JD,
            Language = "en",
            Url = "https://example.org/digest",
            Basis = DocumentBasis.Digest,
            StatedBasis = "digest from the text",
        }, number % 2 == 0 ? "general-debate" : "JD", "after"));

    private PassageCollector Passages(Codebook codebook, List<PlacedDocument> documents)
    {
        var collector = new PassageCollector(codebook, 7);
        foreach (var placed in documents.Where(placed => placed.Document.Basis != DocumentBasis.Digest))
        {
            foreach (var code in codebook.Codes)
            {
                var unit = 1 + _random.Below(80);
                collector.Add(
                    placed,
                    new Coding
                    {
                        Document = placed.Document.Id,
                        Code = code.Id,
                        Coder = "dictionary:00000000",
                        Voice = placed.Document.Actor,
                        Unit = unit,
                        Start = unit * 100,
                        End = (unit * 100) + 9,
                        Relevant = true,
                        Target = placed.Document.Actor == "RUS" ? "CHN" : "RUS",
                        Term = "partner*",
                    },
                    () => Sentence(placed.Document.Language, unit));
            }
        }

        return collector;
    }

    private static string Sentence(string language, int unit) => language switch
    {
        "zh" => $"双方愿继续发展伙伴关系，推动第{unit}项合作取得新的进展，为两国人民带来更多实实在在的利益，并共同维护国际公平正义。",
        "ru" => $"Стороны намерены и далее развивать партнёрство по {unit} направлениям, <b>исходя</b> из взаимного уважения и долгосрочных интересов обеих стран.",
        _ => $"The partnership, it was said for the {unit}th time, serves both peoples, is aimed at nobody and will go on whatever the weather in the rest of the world may be.",
    };

    private void AddSalience(Codebook codebook)
    {
        foreach (var theme in codebook.Themes)
        {
            AddSalience(theme.Id, "all", .12 + (.3 * _random.NextDouble()));
            foreach (var code in theme.Codes)
            {
                AddSalience(theme.Id, code.Id, .005 + (.1 * _random.NextDouble()));
            }
        }
    }

    private void AddSalience(string theme, string code, double level)
    {
        var rows = Cells.Select(cell => Salience(cell, theme, code, level)).ToList();
        _rows.AddRange(rows);
        MeasureRow Of(string actor, string source, string language, string period) => rows.Single(row =>
            row.Actor == actor && row.Source == source && row.Language == language && row.Period == period);
        foreach (var period in (string[])["before", "after"])
        {
            var ours = Of("RUS", "general-debate", "en", period);
            foreach (var partner in (string[])["CHN", .. Controls])
            {
                _rows.Add(Contrast("salience_difference", ours, Of(partner, "general-debate", "en", period), partner, period));
            }
        }

        foreach (var (actor, source, language) in (ReadOnlySpan<(string, string, string)>)
            [("RUS", "LS", "en"), ("CHN", "LS", "zh"), ("CHN", "PD", "zh"), ("RUS", "general-debate", "en")])
        {
            _rows.Add(Contrast(
                "salience_change", Of(actor, source, language, "after"), Of(actor, source, language, "before"), "", "after - before"));
        }
    }

    private MeasureRow Salience(Cell cell, string theme, string code, double level)
    {
        var blocked = cell.Documents < 5;
        var estimate = Math.Clamp(level + ((_random.NextDouble() - .5) * level * 1.2), 0, 1);
        var half = 1.2 * Math.Sqrt(level * (1 - level) / cell.Documents) * .6;
        var units = cell.Documents * 70;
        var none = code != "all" && _random.Below(12) == 0;
        return new MeasureRow
        {
            Measure = "salience",
            Theme = theme,
            Code = code,
            Actor = cell.Actor,
            Source = cell.Source,
            Period = cell.Period,
            Language = cell.Language,
            Unit = "share of sentences",
            Documents = cell.Documents,
            Units = units,
            Hits = blocked ? 3 : none ? 0 : (int)(units * estimate) + 1,
            Estimate = blocked ? null : none ? 0 : estimate,
            Lower = blocked ? null : none ? 0 : Math.Max(0, estimate - half),
            Upper = blocked ? null : none ? 3.0 / units : Math.Min(1, estimate + half),
            Interval = blocked ? "" : none ? "3/n" : "t",
            Status = blocked ? MeasureStatus.Blocked : cell.Documents < 20 || none ? MeasureStatus.Warn : MeasureStatus.Ok,
            Reason = blocked ? string.Create(CultureInfo.InvariantCulture, $"documents of {cell.Actor}: {cell.Documents} of 5") : "",
        };
    }

    private static MeasureRow Contrast(string measure, MeasureRow row, MeasureRow other, string partner, string period)
    {
        var blocked = row.Estimate is null || other.Estimate is null;
        var difference = (row.Estimate ?? 0) - (other.Estimate ?? 0);
        var half = Math.Sqrt(Math.Pow((row.Upper - row.Lower) / 2 ?? 0, 2) + Math.Pow((other.Upper - other.Lower) / 2 ?? 0, 2));
        return row with
        {
            Measure = measure,
            Partner = partner,
            Period = period,
            Unit = "difference of shares",
            Estimate = blocked ? null : difference,
            Lower = blocked ? null : difference - half,
            Upper = blocked ? null : difference + half,
            P = blocked ? null : Math.Abs(difference) > half ? Math.Max(.0005, .04 * half / Math.Abs(difference) / 40) : .4,
            Interval = "welch",
            Status = blocked ? MeasureStatus.Blocked : row.Status,
            PartnerDocuments = other.Documents,
            PartnerUnits = other.Units,
            PartnerHits = other.Hits,
        };
    }

    private void AddFraming()
    {
        foreach (var theme in ThemeKeys)
        {
            foreach (var (a, b) in ((string, string)[])[("RUS", "CHN"), .. Controls.Select(c => ("RUS", c)), .. Controls.Select(c => ("CHN", c))])
            {
                var estimate = (_random.NextDouble() * .12) - .02;
                _rows.Add(Row("framing_excess", theme, a, b, "general-debate", "en", "before", estimate, .05, 10, 10)
                    with
                { P = estimate > .05 ? .004 : .3, Interval = "basic", Status = MeasureStatus.Warn });
            }
        }
    }

    private void AddAttitudes()
    {
        foreach (var (a, b, language) in (ReadOnlySpan<(string, string, string)>)[("RUS", "CHN", "en"), ("CHN", "RUS", "zh")])
        {
            foreach (var period in (string[])["before", "after"])
            {
                _rows.Add(Row("stance", "all", a, b, "LS", language, period, .4 + (_random.NextDouble() * .3), .12, 60, null));
                _rows.Add(Row("caution", "all", a, b, "LS", language, period, _random.NextDouble() * .1, .02, 60, null));
                _rows.Add(Row("hedge_ratio", "all", a, "", "LS", language, period, .3 + (_random.NextDouble() * .2), .06, 60, null));
                _rows.Add(Row("time_horizon", "all", a, "", "LS", language, period, .45 + (_random.NextDouble() * .1), .03, 60, null));
                _rows.Add(Row("trust", "all", a, b, "LS", language, period, 0, 0, 60, null) with
                {
                    Estimate = null,
                    Lower = null,
                    Upper = null,
                    Hits = 4,
                    Status = MeasureStatus.Blocked,
                    Reason = "REL.TRUST and REL.DISTRUST: 4 of 10 sentences",
                });
            }
        }

        _rows.Add(Row("time_horizon", "all", "RUS", "", "general-debate", "en", "before", .41, .05, 10, null));
        _rows.Add(Row("time_horizon", "all", "CHN", "", "general-debate", "en", "before", .56, .04, 10, null));
        _rows.Add(Row("time_horizon_difference", "all", "RUS", "CHN", "general-debate", "en", "before", -.15, .06, 10, 10) with { P = .003 });
    }

    private static MeasureRow Row(
        string measure, string theme, string actor, string partner, string source, string language, string period,
        double estimate, double half, int documents, int? partnerDocuments) => new()
        {
            Measure = measure,
            Theme = theme,
            Actor = actor,
            Partner = partner,
            Source = source,
            Language = language,
            Period = period,
            Unit = "index",
            Estimate = estimate,
            Lower = estimate - half,
            Upper = estimate + half,
            Interval = "bootstrap",
            Documents = documents,
            Units = documents * 70,
            Hits = documents * 9,
            PartnerDocuments = partnerDocuments,
            PartnerUnits = partnerDocuments * 70,
            PartnerHits = partnerDocuments * 9,
            Status = documents < 20 ? MeasureStatus.Warn : MeasureStatus.Ok,
        };

    private sealed record Cell(string Actor, string Source, string Language, string Period, int Documents);
}
