using CsCheck;
using Parallax.Codebooks;
using Parallax.Codings;
using Xunit;

namespace Parallax.Reliability;

public class PeopleAgreementTests
{
    private static readonly Codebook Book = new()
    {
        Title = "",
        Version = "1",
        Languages = new Dictionary<string, WordLists>(),
        Themes = [new Theme("INT", "Interests", "", [CodeOf("INT.TRADE"), CodeOf("INT.ENERGY")])],
    };

    private static readonly Dictionary<string, string> Languages =
        Enumerable.Range(0, 40).ToDictionary(document => $"d{document}", document => document % 2 == 0 ? "en" : "ru");

    private static readonly string?[] Given = [null, "", "INT.TRADE", "INT.ENERGY"];

    // The code of each unit by anna and boris: "" for none, null for not read.
    private static readonly Gen<(string? Anna, string? Boris)[]> Pairs =
        Gen.Int[0, 15].Select(both => (Given[both / 4], Given[both % 4])).Array[2, 60];

    // METHOD §2.5, R10: [[20, 5], [10, 15]] has κ .40; percent agreement .70.
    [Fact]
    public void Of_TwoCodersTable_GivesThePublishedKappa()
    {
        var rows = Of(Table(20, 5, 10, 15)).Rows;

        Assert.Equal(.40, Value(rows, "INT.TRADE", "cohen_kappa", "anna;boris"), 1e-9);
        Assert.Equal(.70, Value(rows, "INT.TRADE", "percent_agreement", "all"), 1e-9);
    }

    // METHOD §2.5, R9: the prevalence paradox [[118, 5], [2, 0]]: κ −.023392, AC1 .940776; positive agreement 0, negative 236/243.
    [Fact]
    public void Of_RareCode_ShowsAlphaAc1AndBothSpecificAgreements()
    {
        var rows = Of(Table(0, 5, 2, 118)).Rows;

        Assert.Equal(-.023392, Value(rows, "INT.TRADE", "cohen_kappa", "anna;boris"), 1e-6);
        Assert.Equal(.940776, Value(rows, "INT.TRADE", "gwet_ac1", "all"), 1e-6);
        Assert.Equal(0, Value(rows, "INT.TRADE", "positive_agreement", "all"), 1e-9);
        Assert.Equal(236.0 / 243, Value(rows, "INT.TRADE", "negative_agreement", "all"), 1e-9);
        Assert.Equal(7.0 / 250, Row(rows, "INT.TRADE", "krippendorff_alpha", "all").Prevalence!.Value, 1e-9);
    }

    // One sentence a document: clusters do not widen the error; AC1 .940776, Gwet's standard error .023057.
    [Fact]
    public void Of_RareCode_SaysWhatAc1IsCalled()
    {
        var pairs = Table(0, 5, 2, 118);
        var lines = People(pairs).Lines.Select(line => line with
        {
            Document = $"{line.Document}-{line.Unit}",
            Unit = 1,
            Coding = line.Coding is { } coding ? coding with { Document = $"{line.Document}-{line.Unit}", Unit = 1 } : null,
        }).ToArray();

        var rows = PeopleAgreement.Of(
            new PeopleCodings(lines), Book, lines.Select(line => line.Document).Distinct().ToDictionary(document => document, _ => "en"),
            new PeopleAgreementOptions { Resamples = 0 }, TestContext.Current.CancellationToken).Rows;

        var row = Row(rows, "INT.TRADE", "gwet_ac1", "all");
        Assert.Equal("almost perfect", row.AtLeast);
        Assert.Equal("at least almost perfect on the scale of Landis and Koch (probability 1.000, standard error 0.023), which is a name and no test", row.Reason);
        Assert.All(rows.Where(row => row.Coefficient != "gwet_ac1"), row => Assert.Equal("", row.AtLeast));
    }

    [Fact]
    public void Of_AnyCodings_IsAlphaOfTheSentencesThatBothRead() => Pairs.Sample(pairs =>
    {
        var rows = Of(pairs, resamples: 0).Rows;
        if (pairs.All(pair => pair.Anna is null) && pairs.All(pair => pair.Boris is null))
        {
            return rows.Count == 0;
        }

        string?[][] values = [.. pairs.Select(pair => new[] { pair.Anna, pair.Boris })];
        var naive = KrippendorffAlpha.Nominal(values.Select(unit =>
            unit.Where(value => value is not null).Select(value => value == "INT.TRADE").ToArray()));
        var row = Row(rows, "INT.TRADE", "krippendorff_alpha", "all");
        return row.Value is { } value ? Math.Abs(value - naive.Value!.Value) < 1e-9 && row.Units == naive.Units : naive.Value is null;
    });

    [Fact]
    public void Of_AdjudicatedCodings_ChangeNothing() => Pairs.Sample(pairs =>
    {
        var people = People(pairs);
        PersonalCoding[] gold = [.. people.Lines.Where(line => line.Coder == "anna").Select(line => line with { Coder = PeopleCodings.Adjudicated })];

        var with = Judged(new PeopleCodings([.. people.Lines, .. gold]), 20);

        return with.Rows.SequenceEqual(Judged(people, 20).Rows);
    });

    [Fact]
    public void Of_NobodyCoded_HasNoRowsAndTestsNothing()
    {
        var agreement = Judged(PeopleCodings.None, 0);

        Assert.Empty(agreement.Rows);
        Assert.Equal(GateStatus.NotValidated, agreement.Gates.Of("INT", "en").Status);
    }

    [Fact]
    public void Of_OneCoder_SaysHowManySentencesTwoMustRead()
    {
        var row = Row(Of([("INT.TRADE", null), ("", null)]).Rows, "INT.TRADE", "krippendorff_alpha", "all");

        Assert.Equal(("not_validated", 0, 2), (row.Status, row.Units, row.Dropped));
        Assert.Contains("about 81 sentences read by two are needed at a prevalence of 0.25", row.Reason, StringComparison.Ordinal);
        Assert.Contains("left out: 2 sentences that one person alone has read", row.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NobodyGaveTheCode_IsNoVariationNotOne()
    {
        var agreement = Of([("", ""), ("", "")]);
        var row = Row(agreement.Rows, "INT.TRADE", "krippendorff_alpha", "all");

        Assert.Null(row.Value);
        Assert.StartsWith("no variation in 2 sentences: none of them carry INT.TRADE", row.Reason, StringComparison.Ordinal);
        Assert.Equal(GateStatus.NotValidated, agreement.Gates.Of("INT.TRADE", "all").Status);
    }

    // One sentence of 120 on which both agree: every resample agrees, α and its interval are 1, and nothing is shown.
    [Fact]
    public void Of_PerfectAgreementOnOneSentence_SaysHowManyAreNeeded()
    {
        var row = Row(Of(Table(1, 0, 0, 119)).Rows, "INT.TRADE", "krippendorff_alpha", "all");

        Assert.Equal((1.0, 1.0, "tentative"), (row.Value, row.Lower, row.Status));
        Assert.EndsWith("too few to tell; about 1909 sentences read by two are needed at a prevalence of 0.008", row.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, 0, 0, 50, GateStatus.Passed)]
    [InlineData(30, 0, 0, 90, GateStatus.Passed)]
    [InlineData(45, 7, 8, 40, GateStatus.Tentative)]
    [InlineData(1, 0, 0, 119, GateStatus.Tentative)]
    [InlineData(12, 0, 0, 108, GateStatus.Tentative)]
    [InlineData(4, 0, 1, 5, GateStatus.Tentative)]
    [InlineData(20, 5, 10, 15, GateStatus.Failed)]
    public void Of_Table_GivesItsGate(int both, int anna, int boris, int neither, GateStatus status)
    {
        var agreement = Of(Table(both, anna, boris, neither));
        var row = Row(agreement.Rows, "INT.TRADE", "krippendorff_alpha", "all");

        Assert.Equal(status, agreement.Gates.Of("INT.TRADE", "all").Status);
        Assert.Equal(status.ToString().ToLowerInvariant(), row.Status);
        Assert.Equal(row.Reason, agreement.Gates.Of("INT.TRADE", "all").Reason);
    }

    [Fact]
    public void Of_TwoLanguages_AreJudgedApartAndTogether()
    {
        var rows = Of(Table(20, 5, 10, 15)).Rows;

        int Units(string language) => rows.Single(row => row.Code == "INT" && row.Language == language
            && row is { Coefficient: "krippendorff_alpha", Coders: "all" }).Units;
        Assert.Equal(50, Units("all"));
        Assert.Equal(50, Units("en") + Units("ru"));
        Assert.Equal(["en", "ru", "all"], rows.Select(row => row.Language).Distinct());
    }

    [Fact]
    public void Of_ThreeCoders_HasEachPair()
    {
        var people = People(Table(20, 5, 10, 15));
        PersonalCoding[] carol = [.. people.Lines.Where(line => line.Coder == "anna").Select(line => line with { Coder = "carol" })];

        var rows = Judged(new PeopleCodings([.. people.Lines, .. carol]), 0).Rows;

        Assert.Equal(1, Value(rows, "INT.TRADE", "cohen_kappa", "anna;carol"));
        Assert.Equal(.40, Value(rows, "INT.TRADE", "cohen_kappa", "boris;carol"), 1e-9);
    }

    // {TRADE, ENERGY} against {TRADE}: J = 1/2, M = 2/3, so 1 − 1/3 (METHOD §2.4); sentences that both left alone agree.
    [Fact]
    public void Of_SetsOfCodes_IsAlphaWithMasi()
    {
        PersonalCoding[] lines =
        [
            Line("anna", 0, "INT.TRADE"), Line("anna", 0, "INT.ENERGY"), Line("boris", 0, "INT.TRADE"),
            Line("anna", 1, "INT.ENERGY"), Line("boris", 1, "INT.ENERGY"), Line("anna", 2, ""), Line("boris", 2, ""),
        ];

        var rows = Judged(new PeopleCodings(lines), 0).Rows;

        HashSet<string> both = ["t", "e"], trade = ["t"], energy = ["e"], none = [];
        var naive = SetAlpha.Of<string>([[both, trade], [energy, energy], [none, none]]);
        Assert.Equal(naive.AllUnits.Value!.Value, Value(rows, "INT", "masi_alpha", "all"), 1e-9);
        Assert.Equal(naive.CodedUnits.Value!.Value, Value(rows, "INT", "masi_alpha_coded", "all"), 1e-9);
        Assert.Equal(2, Row(rows, "INT", "masi_alpha_coded", "all").Units);
    }

    [Fact]
    public void Of_Stances_AreComparedInOrderWhereBothGaveTheCode()
    {
        (int Anna, int Boris)[] stances = [(-2, -1), (0, 0), (2, 2), (1, 2), (-1, -1)];
        PersonalCoding[] lines =
        [
            .. stances.Index().SelectMany(one => new[]
            {
                Line("anna", one.Index, "INT.TRADE", one.Item.Anna), Line("boris", one.Index, "INT.TRADE", one.Item.Boris),
            }),
            Line("anna", 9, "INT.TRADE", 1), Line("boris", 9, "INT.ENERGY", 1),
        ];

        var row = Row(Judged(new PeopleCodings(lines), 0).Rows, "INT.TRADE", "stance_alpha", "all");

        var naive = KrippendorffAlpha.Ordinal(stances.Select(pair => new double[] { pair.Anna, pair.Boris }));
        Assert.Equal(naive.Value!.Value, row.Value!.Value, 1e-9);
        Assert.Equal(("ordinal", 5, 1), (row.Level, row.Units, row.Dropped));
    }

    [Fact]
    public void Of_CodersWhoDriftApart_ShowsItInWindows()
    {
        (string?, string?)[] pairs =
        [
            .. Enumerable.Range(0, 20).Select(unit => unit % 2 == 0 ? ("INT.TRADE", "INT.TRADE") : ("", "")),
            .. Enumerable.Range(0, 20).Select(unit => unit % 2 == 0 ? ("INT.TRADE", "") : ("", "INT.TRADE")),
        ];

        var rows = Of(pairs, resamples: 0, drift: 20).Rows;

        Assert.Equal(1, Value(rows, "INT", "drift_1", "all"));
        Assert.True(Value(rows, "INT", "drift_2", "all") < -.9);
        Assert.StartsWith("sentences 21 to 40", Row(rows, "INT", "drift_2", "all").Reason, StringComparison.Ordinal);
    }

    private static StudyAgreement Of((string? Anna, string? Boris)[] pairs, int resamples = 200, int drift = 200) =>
        Judged(People(pairs), resamples, drift);

    private static StudyAgreement Judged(PeopleCodings people, int resamples, int drift = 200) => PeopleAgreement.Of(
        people, Book, Languages, new PeopleAgreementOptions { Resamples = resamples, DriftWindow = drift }, TestContext.Current.CancellationToken);

    // How many sentences both, anna alone, boris alone and neither gave the code.
    private static (string?, string?)[] Table(int both, int anna, int boris, int neither) =>
    [
        .. Enumerable.Repeat<(string?, string?)>(("INT.TRADE", "INT.TRADE"), both), .. Enumerable.Repeat<(string?, string?)>(("INT.TRADE", ""), anna),
        .. Enumerable.Repeat<(string?, string?)>(("", "INT.TRADE"), boris), .. Enumerable.Repeat<(string?, string?)>(("", ""), neither),
    ];

    private static PeopleCodings People((string? Anna, string? Boris)[] pairs) => new(
    [
        .. pairs.Index().Where(pair => pair.Item.Anna is not null).Select(pair => Line("anna", pair.Index, pair.Item.Anna!)),
        .. pairs.Index().Where(pair => pair.Item.Boris is not null).Select(pair => Line("boris", pair.Index, pair.Item.Boris!)),
    ]);

    private static PersonalCoding Line(string coder, int unit, string code, int? stance = null) => new()
    {
        Id = $"{unit} {code}",
        When = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(unit),
        Coder = coder,
        Document = $"d{unit % 40}",
        Unit = 1 + (unit / 40),
        Coding = code.Length == 0 ? null : new Coding
        {
            Document = $"d{unit % 40}",
            Unit = 1 + (unit / 40),
            Code = code,
            Coder = coder,
            Voice = "RUS",
            Stance = stance,
        },
        Reason = code.Length == 0 ? "none fits" : "",
    };

    private static Code CodeOf(string id) => new()
    {
        Id = id,
        Theme = "INT",
        Name = id,
        Definition = "",
        Terms = new Dictionary<string, IReadOnlyList<Entry>>(),
    };

    private static double Value(IReadOnlyList<AgreementRow> rows, string code, string coefficient, string coders) =>
        Row(rows, code, coefficient, coders).Value!.Value;

    private static AgreementRow Row(IReadOnlyList<AgreementRow> rows, string code, string coefficient, string coders) =>
        rows.Single(row => row.Code == code && row.Coefficient == coefficient && row.Coders == coders && row.Language == "all");
}
