using CsCheck;
using Xunit;

namespace Parallax.Comparison;

public class SalienceTests
{
    private static readonly Gen<(int Hits, int Units, double Weight)[]> Documents =
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40], Gen.Double[.2, 5])
            .Select((hits, more, weight) => (hits, hits + more, weight)).Array[0, 15];

    private static double? Equal((int Hits, int Units, double Weight)[] documents) => Salience.DocumentEqual(
        [.. documents.Select(d => (double)d.Hits)],
        [.. documents.Select(d => (double)d.Units)],
        [.. documents.Select(d => d.Weight)]);

    private static double? Pooled((int Hits, int Units, double Weight)[] documents) => Salience.Pooled(
        [.. documents.Select(d => (double)d.Hits)],
        [.. documents.Select(d => (double)d.Units)],
        [.. documents.Select(d => d.Weight)]);

    private static bool Same(double? first, double? second) =>
        first is { } a && second is { } b ? Math.Abs(a - b) < 1e-12 : first is null && second is null;

    // METHOD §4.1: documents of 10, 20 and 5 units with 3, 2 and 3 hits.
    [Fact]
    public void DocumentEqual_WorkedDocuments_GiveWorkedShare() =>
        Assert.Equal(.333333, Salience.DocumentEqual([3, 2, 3], [10, 20, 5], [1, 1, 1])!.Value, 0.0000005);

    [Fact]
    public void Pooled_WorkedDocuments_GiveWorkedShare() =>
        Assert.Equal(.228571, Salience.Pooled([3, 2, 3], [10, 20, 5], [1, 1, 1])!.Value, 0.0000005);

    [Fact]
    public void DocumentEqual_Weights_ShiftTheMean() =>
        Assert.Equal(.375, Salience.DocumentEqual([1, 0, 4], [4, 7, 4], [2, 1, 1])!.Value, 1e-12);

    // The oracle repeats a document as often as its whole weight says, and takes plain means.
    [Fact]
    public void BothAggregations_WholeWeights_EqualRepeatedDocuments() =>
        Gen.Select(Documents, Gen.Int[1, 4].Array[15]).Sample((documents, times) =>
        {
            var weighted = documents.Select((d, i) => (d.Hits, d.Units, (double)times[i])).ToArray();
            var repeated = documents.SelectMany((d, i) => Enumerable.Repeat(d, times[i])).ToList();
            var shares = repeated.Where(d => d.Units > 0).Select(d => (double)d.Hits / d.Units).ToList();
            double hits = repeated.Sum(d => d.Hits), units = repeated.Sum(d => d.Units);

            return Same(shares.Count > 0 ? shares.Average() : null, Equal(weighted))
                && Same(units > 0 ? hits / units : null, Pooled(weighted));
        });

    [Fact]
    public void BothAggregations_AnyDocuments_LieFrom0To1() => Documents.Sample(documents =>
        Equal(documents) is null or (>= 0 and <= 1 + 1e-12) && Pooled(documents) is null or (>= 0 and <= 1 + 1e-12));

    [Fact]
    public void BothAggregations_EveryDocumentTwice_AreUnchanged() => Documents.Sample(documents =>
        Same(Equal(documents), Equal([.. documents, .. documents]))
        && Same(Pooled(documents), Pooled([.. documents, .. documents])));

    [Fact]
    public void BothAggregations_OtherOrder_AreUnchanged() => Documents.Sample(documents =>
        Same(Equal(documents), Equal([.. documents.Reverse()]))
        && Same(Pooled(documents), Pooled([.. documents.Reverse()])));

    [Fact]
    public void BothAggregations_DocumentsOfOneLength_AgreeWithEachOther() => Documents.Sample(documents =>
    {
        var even = documents.Select(d => (d.Hits, 80, d.Weight)).ToArray();
        return Same(Equal(even), Pooled(even));
    });

    [Fact]
    public void BothAggregations_NoDocuments_AreNull()
    {
        Assert.Null(Salience.DocumentEqual([], [], []));
        Assert.Null(Salience.Pooled([], [], []));
    }

    [Fact]
    public void BothAggregations_NoUnits_AreNull()
    {
        Assert.Null(Salience.DocumentEqual([0], [0], [1]));
        Assert.Null(Salience.Pooled([0], [0], [1]));
    }

    [Fact]
    public void DocumentEqual_DocumentWithoutUnits_IsLeftOut() =>
        Assert.Equal(.5, Salience.DocumentEqual([2, 0], [4, 0], [1, 9]));

    [Fact]
    public void DocumentEqual_NoHits_IsZero() => Assert.Equal(0, Salience.DocumentEqual([0, 0], [4, 6], [1, 1]));
}
