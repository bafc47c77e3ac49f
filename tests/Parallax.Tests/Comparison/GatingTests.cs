using Parallax.Codebooks;
using Parallax.Reliability;
using Xunit;

namespace Parallax.Comparison;

public class GatingTests
{
    private static readonly Codebook Book = new()
    {
        Title = "",
        Version = "1",
        Languages = new Dictionary<string, WordLists>(),
        Themes =
        [
            new Theme("REL", "Relations", "", [CodeOf("REL", "REL.TRUST"), CodeOf("REL", "REL.DISTRUST")]),
            new Theme("INT", "Interests", "", [CodeOf("INT", "INT.TRADE")]),
        ],
    };

    [Fact]
    public void Apply_CodeThatFailed_BlocksItsRowsAndLeavesTheTheme()
    {
        var gates = Gates(("REL.TRUST", GateStatus.Failed), ("REL", GateStatus.Passed));

        var code = Applied(Row("salience", "REL", "REL.TRUST"), gates);

        Assert.Equal(MeasureStatus.Blocked, code.Status);
        Assert.Equal((null, null, null, "", null), (code.Estimate, code.Lower, code.Upper, code.Interval, code.P));
        Assert.Equal("REL.TRUST is Failed; read it as its theme, REL, which stands", code.Reason);
        Assert.Equal(Row("salience", "REL"), Applied(Row("salience", "REL"), gates));
    }

    [Fact]
    public void Apply_CodeThatFailed_BlocksWhatIsDefinedByIt() => Assert.Equal(
        MeasureStatus.Blocked, Applied(Row("trust_asymmetry"), Gates(("REL.TRUST", GateStatus.Failed))).Status);

    [Theory]
    [InlineData(GateStatus.Passed, MeasureStatus.Ok)]
    [InlineData(GateStatus.Tentative, MeasureStatus.Blocked)]
    [InlineData(GateStatus.NotValidated, MeasureStatus.Blocked)]
    public void Apply_ThemeThatFailed_BlocksItsCodesUnlessTheyPassed(GateStatus code, MeasureStatus expected)
    {
        var gates = Gates(("REL.TRUST", code), ("REL", GateStatus.Failed));

        Assert.Equal(expected, Applied(Row("salience", "REL", "REL.TRUST"), gates).Status);
        Assert.Equal(MeasureStatus.Blocked, Applied(Row("salience", "REL"), gates).Status);
    }

    [Fact]
    public void Apply_Tentative_WarnsBesideWhatWasSaid()
    {
        var row = Applied(Row("salience", "INT") with { Status = MeasureStatus.Warn, Reason = "little text" }, Gates(("INT", GateStatus.Tentative)));

        Assert.Equal((MeasureStatus.Warn, "little text; INT is Tentative", .3), (row.Status, row.Reason, row.Estimate));
    }

    [Fact]
    public void Apply_FramingOverCodesThatFailed_Warns()
    {
        var row = Applied(Row("framing_excess", "REL"), Gates(("REL", GateStatus.Passed), ("REL.DISTRUST", GateStatus.Failed)));

        Assert.Equal((MeasureStatus.Warn, "it sets codes apart that people do not agree on: REL.DISTRUST"), (row.Status, row.Reason));
    }

    [Fact]
    public void Apply_WhatNobodyTested_ChangesNothing()
    {
        MeasureRow[] rows = [Row("salience", "INT"), Row("trust"), Row("salience")];

        Assert.Equal(rows, Gating.Apply(rows, CodingGates.None, Book, new MeasureCodes()));
        Assert.Equal(rows, Gating.Apply(rows, Gates(("OTHER", GateStatus.Failed)), Book, new MeasureCodes()));
    }

    [Fact]
    public void Apply_GateOfAnotherLanguage_ChangesNothing() => Assert.Equal(
        MeasureStatus.Ok, Applied(Row("salience", "INT") with { Language = "ru" }, Gates(("INT", GateStatus.Failed))).Status);

    private static MeasureRow Applied(MeasureRow row, CodingGates gates) => Gating.Apply([row], gates, Book, new MeasureCodes())[0];

    private static CodingGates Gates(params (string Topic, GateStatus Status)[] gates) => new(
        gates.ToDictionary(gate => (gate.Topic, "en"), gate => new CodingGate(gate.Status, $"{gate.Topic} is {gate.Status}")));

    private static MeasureRow Row(string measure, string theme = "all", string code = "all") => new()
    {
        Measure = measure,
        Theme = theme,
        Code = code,
        Actor = "RUS",
        Source = "LS",
        Period = "after",
        Language = "en",
        Unit = "",
        Estimate = .3,
        Lower = .2,
        Upper = .4,
        Interval = "t",
        P = .1,
    };

    private static Code CodeOf(string theme, string id) => new()
    {
        Id = id,
        Theme = theme,
        Name = id,
        Definition = "",
        Terms = new Dictionary<string, IReadOnlyList<Entry>>(),
    };
}
