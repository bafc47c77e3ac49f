using CsCheck;
using Xunit;

namespace Parallax.Reliability;

public class UnitizingAgreementTests
{
    private static readonly string[] Two = ["A", "B"];

    private static readonly AgreementOptions Options = new() { Resamples = 200 };

    private static readonly Gen<Segment[]> Coder = Gen.Select(Gen.Int[0, 4], Gen.Int[1, 5], Gen.Int[0, 4], Gen.Int[1, 5], Gen.Int[0, 2], Gen.Int[0, 2])
        .Select((gap, first, then, second, a, b) => new[]
        {
            new Segment(gap, first, "abc"[a].ToString()), new Segment(gap + first + then, second, "abc"[b].ToString()),
        });

    private static readonly Gen<MarkedDocument[]> Documents =
        Gen.Select(Coder, Coder, Coder).Select((a, b, c) => new MarkedDocument("d", 20, [a, b, c])).Array[1, 4];

    // METHOD §2.5, R12.
    [Fact]
    public void Of_OneDocument_IsTheContinuumsAlpha()
    {
        var result = Of(new MarkedDocument("d", 20, [[new(2, 4, "a"), new(10, 5, "b")], [new(2, 5, "a"), new(10, 4, "b")]]));

        Assert.Equal((.843187, .811111), (Value(result, "unitizing_alpha"), Value(result, "unitizing_alpha_binary")));
        Assert.Equal((1, 4), (result.Units, result.Values));
        Assert.All(result.Coefficients, row => Assert.Null(row.Uncertainty));
    }

    // INCEpTION 39, KrippendorffAlphaUnitizingAgreementMeasureTest: "This is a test.", the first four characters a; or a and b. Its
    // expected value is .4893.
    [Fact]
    public void Of_TwoCodesOnOneStretch_MatchesPublishedValueOfTheFirstFormAndIsComparedByCode()
    {
        var result = Of(new MarkedDocument("d", 15, [[new(0, 4, "a")], [new(0, 4, "a"), new(0, 4, "b")]]));

        Assert.Equal(.4893, Value(result, "unitizing_alpha_2004")!.Value, 5e-5);
        Assert.Equal(UnitizingAgreement.Overlap, Row(result, "unitizing_alpha").Estimate.Reason);
        Assert.Equal(1, Value(result, "unitizing_alpha_binary"));
        Assert.Equal([("a", 2, 1.0), ("b", 1, 0.0)], result.ByValue.Select(value => (value.Value, value.Count, value.SpecificAgreement!.Value)));
        Assert.Equal(1, result.ByValue[0].Alpha);
        Assert.True(result.ByValue[1].Alpha < 0);
    }

    // Gaps that meet at the border of two documents say the same as one gap, so that the oracle is one long text.
    [Fact]
    public void Of_SeveralDocuments_IsThatOfOneText() => Documents.Sample(documents =>
    {
        var one = new Continuum(0, 20 * documents.Length,
        [
            .. Enumerable.Range(0, 3).Select(coder => documents.SelectMany((document, at) =>
                document.Coders[coder]!.Select(segment => segment with { Begin = segment.Begin + (20 * at) })).ToArray()),
        ]);
        var result = UnitizingAgreement.Of(["A", "B", "C"], documents, Options with { Resamples = 0 });
        return IsNear(UnitizingAlpha.Of(one), Row(result, "unitizing_alpha"))
            && IsNear(UnitizingAlpha.Binary(one), Row(result, "unitizing_alpha_binary"))
            && IsNear(UnitizingCodingAlpha.Of(one), Row(result, "unitizing_alpha_coding"));
    });

    [Fact]
    public void Of_SeveralDocuments_HasAnIntervalThatHoldsTheValueAndIsTheSameAgain() => Documents.Where(documents => documents.Length > 2).Sample(
        documents =>
        {
            var first = UnitizingAgreement.Of(["A", "B", "C"], documents, Options);
            var row = Row(first, "unitizing_alpha");
            return row.Uncertainty!.Interval is { } interval
                && interval.Lower <= row.Estimate.Value + 1e-9 && interval.Upper >= row.Estimate.Value - 1e-9
                && Row(UnitizingAgreement.Of(["A", "B", "C"], documents, Options), "unitizing_alpha").Uncertainty == row.Uncertainty
                && first.Pairs.Count == 3;
        },
        iter: 20);

    [Fact]
    public void Of_DocumentOfOneReader_IsDropped()
    {
        var result = Of(
            new MarkedDocument("x", 20, [[new(0, 4, "a")], null]),
            new MarkedDocument("y", 20, [[new(0, 4, "a")], []]),
            new MarkedDocument("z", 20, [null, null]));

        Assert.Equal([("x", "one coder"), ("z", "no coder")], result.Dropped.Select(document => (document.Name, document.Reason)));
        Assert.Equal((1, 1), (result.Units, result.Values));
        Assert.True(Value(result, "unitizing_alpha") < 0);
    }

    [Fact]
    public void Of_NobodyMarkedAnything_IsUndefined()
    {
        var result = Of(new MarkedDocument("x", 20, [[], []]), new MarkedDocument("y", 20, [[], []]));

        Assert.All(result.Coefficients, row => Assert.True(row.Estimate.Value is null && row.Estimate.Reason is not null));
        Assert.Empty(result.ByValue);
    }

    [Fact]
    public void Of_NoDocumentInCommon_IsUndefined() =>
        Assert.All(Of(new MarkedDocument("x", 20, [[new(0, 4, "a")], null])).Coefficients, row => Assert.NotNull(row.Estimate.Reason));

    [Fact]
    public void Of_StretchOutsideItsDocument_Throws() =>
        Assert.Throws<ArgumentException>(() => Of(new MarkedDocument("x", 3, [[new(0, 4, "a")], []])));

    private static AgreementResult Of(params MarkedDocument[] documents) => UnitizingAgreement.Of(Two, documents, Options);

    private static CoefficientRow Row(AgreementResult result, string name) => result.Coefficients.Single(row => row.Name == name);

    private static double? Value(AgreementResult result, string name) =>
        Row(result, name).Estimate.Value is { } value ? Math.Round(value, 6) : null;

    private static bool IsNear(UnitizingEstimate expected, CoefficientRow row) => expected.Value is { } value
        ? row.Estimate.Value is { } found && Math.Abs(value - found) < 1e-9
        : row.Estimate.Value is null;
}
