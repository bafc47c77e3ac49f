using CsCheck;
using Xunit;

namespace Parallax.Reliability;

public class KrippendorffAlphaTests
{
    private static readonly Gen<int[][]> Units = Gen.Int[0, 4].Array[0, 6].Array[0, 20];

    // Krippendorff (2011): four observers, twelve units, missing values.
    [Theory]
    [InlineData(MeasurementLevel.Nominal, .743421)]
    [InlineData(MeasurementLevel.Ordinal, .815388)]
    [InlineData(MeasurementLevel.Interval, .849107)]
    [InlineData(MeasurementLevel.Ratio, .797403)]
    public void Of_FourCodersWithMissingValues_MatchesPublishedValue(MeasurementLevel level, double expected) =>
        Assert.Equal(expected, KrippendorffAlpha.Of(Published.Lines(level, Published.FourObservers)).Value!.Value, 5e-7);

    [Fact]
    public void Nominal_FourCodersWithMissingValues_KeepsItsParts()
    {
        string[] units = ["111", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", "555", "11", "3"];

        var alpha = KrippendorffAlpha.Nominal(units.Select(values => values.ToArray()));

        Assert.Equal((11, 40), (alpha.Units, alpha.PairableValues));
        Assert.Equal(.2, alpha.ObservedDisagreement, 1e-12);
        Assert.Equal(.779487, alpha.ExpectedDisagreement, 5e-7);
        Assert.Equal(.743, alpha.Value!.Value, tolerance: 0.0005);
    }

    // Krippendorff (2011), sections A and B.
    [Theory]
    [InlineData(.095238, "0100000010", "1110010000")]
    [InlineData(.691964, "aabbdcccedda", "babbbccceddd")]
    public void Of_TwoCoders_MatchesPublishedValue(double expected, string first, string second) =>
        Assert.Equal(expected, KrippendorffAlpha.Of(Published.Lines(MeasurementLevel.Nominal, first, second)).Value!.Value, 5e-7);

    [Theory]
    [InlineData(MeasurementLevel.Nominal, .691358)]
    [InlineData(MeasurementLevel.Interval, .810845)]
    public void Of_ThreeCodersWithMissingValues_MatchesPublishedValue(MeasurementLevel level, double expected) =>
        Assert.Equal(expected, KrippendorffAlpha.Of(Published.Lines(level, Published.ThreeCoders)).Value!.Value, 5e-7);

    [Fact]
    public void Of_SixRatersCounts_MatchesPublishedValue() =>
        Assert.Equal(.4204384, KrippendorffAlpha.Of(Published.Counts(Published.SixRaters)).Value!.Value, 5e-8);

    [Fact]
    public void Of_Abstractors_MatchesPublishedValue() =>
        Assert.Equal(.797259, KrippendorffAlpha.Of(Published.Table(Published.Abstractors)).Value!.Value, 1e-6);

    [Fact]
    public void Nominal_ValuesDoNotVary_IsUndefined() =>
        Assert.Null(KrippendorffAlpha.Nominal<string>([["threat", "threat"], ["threat", "threat"]]).Value);

    // Numbers whose mean is not exact must not leave a rest that passes for disagreement.
    [Fact]
    public void Interval_ValuesDoNotVary_IsUndefined() =>
        Assert.Null(KrippendorffAlpha.Interval([[.1, .1, .1], [.1, .1], [.1, .1]]).Value);

    [Fact]
    public void Nominal_NoUnits_IsUndefined() => Assert.Null(KrippendorffAlpha.Nominal<string>([]).Value);

    [Fact]
    public void Nominal_OneCoder_IsUndefined() => Assert.Null(KrippendorffAlpha.Nominal<string>([["a"], ["b"]]).Value);

    [Fact]
    public void Ratio_ValuesOnBothSidesOfZero_Throws() =>
        Assert.Throws<ArgumentException>(() => KrippendorffAlpha.Ratio([[-1, 1], [2, 2]]));

    [Fact]
    public void Ratio_ZeroAmongTheValues_IsDefined() => Assert.NotNull(KrippendorffAlpha.Ratio([[0, 1], [2, 2], [0, 0]]).Value);

    // Ranks of 0 … 3999 in which neighbours meet: δ = 1, and Σ (r_c − r_k)² over all pairs is n²(n² − 1)/6.
    [Fact]
    public void Ordinal_ThousandsOfValues_IsDefined()
    {
        double n = 4000;
        var alpha = KrippendorffAlpha.Ordinal([.. Enumerable.Range(0, 2000).Select(unit => new double[] { 2 * unit, (2 * unit) + 1 })]);

        Assert.Equal(1 - (1 / ((n * n) * ((n * n) - 1) / 6 / n / (n - 1))), alpha.Value!.Value, 1e-12);
    }

    [Fact]
    public void Interval_FullAgreement_IsExactlyOne() => Assert.Equal(1, KrippendorffAlpha.Interval([[.1, .1], [.7, .7]]).Value);

    [Fact]
    public void Nominal_AnyData_IsAboveMinusOneAndAtMostOne() => Units.Sample(units =>
        KrippendorffAlpha.Nominal(units).Value is null or (> -1 and <= 1));

    [Fact]
    public void Nominal_SinglyCodedUnitAdded_DoesNotChange() => Units.Sample(units =>
        KrippendorffAlpha.Nominal(units) == KrippendorffAlpha.Nominal([.. units, [7]]));

    [Fact]
    public void Nominal_ValuesRenamed_DoesNotChange() => Units.Sample(units => Same(
        KrippendorffAlpha.Nominal(units).Value, KrippendorffAlpha.Nominal(units.Select(values => values.Select(value => (char)('z' - value)).ToArray())).Value));

    [Fact]
    public void Interval_ValuesMovedAndStretched_DoesNotChange() => Units.Sample(units => Same(
        Numbers(units, KrippendorffAlpha.Interval, value => value), Numbers(units, KrippendorffAlpha.Interval, value => 1900 + (10 * value))));

    [Fact]
    public void Ordinal_ValuesStretchedUnevenly_DoesNotChange() => Units.Sample(units => Same(
        Numbers(units, KrippendorffAlpha.Ordinal, value => value), Numbers(units, KrippendorffAlpha.Ordinal, value => value * value * value)));

    [Fact]
    public void Ratio_ValuesStretched_DoesNotChange() => Units.Sample(units => Same(
        Numbers(units, KrippendorffAlpha.Ratio, value => value), Numbers(units, KrippendorffAlpha.Ratio, value => 7 * value)));

    [Theory]
    [InlineData(MeasurementLevel.Nominal)]
    [InlineData(MeasurementLevel.Ordinal)]
    [InlineData(MeasurementLevel.Interval)]
    [InlineData(MeasurementLevel.Ratio)]
    public void Of_AnyData_EqualsTheMatrixOfCoincidences(MeasurementLevel level) => Naive.ThreeCoders.Sample(units =>
        Same(Naive.Alpha(units, level), KrippendorffAlpha.Of(Naive.Data(units, 3, level)).Value));

    private static double? Numbers(
        int[][] units, Func<IEnumerable<IReadOnlyCollection<double>>, AlphaEstimate> of, Func<double, double> change) =>
        of(units.Select(values => values.Select(value => change(value)).ToArray())).Value;

    private static bool Same(double? a, double? b) => a is null ? b is null : b is not null && Math.Abs(a.Value - b.Value) < 1e-9;
}
