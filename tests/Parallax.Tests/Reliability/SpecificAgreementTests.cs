using CsCheck;
using Parallax.Inference;
using Xunit;

namespace Parallax.Reliability;

public class SpecificAgreementTests
{
    // Cicchetti and Feinstein (1990): positive 2a/(2a + b + c), negative 2d/(2d + b + c).
    [Fact]
    public void Of_TwoByTwo_MatchesPublishedFormula()
    {
        var values = SpecificAgreement.Of(Published.Table(Published.Paradox));

        Assert.Equal(236.0 / 243, values[0].SpecificAgreement!.Value, 1e-12);
        Assert.Equal(0, values[1].SpecificAgreement);
        Assert.Equal((243, 7), (values[0].Count, values[1].Count));
        Assert.Equal(.028, values[1].Prevalence!.Value, 1e-12);
    }

    [Fact]
    public void Of_OneValueAgainstTheOthers_IsAlphaOfTheBinaryData() => Naive.ThreeCoders.Sample(units =>
    {
        var values = SpecificAgreement.Of(Naive.Data(units, 3));
        return Enumerable.Range(0, 4).All(k =>
        {
            var binary = units.Select(unit => unit.Select(value => value < 0 ? -1 : value == k ? 1 : 0).ToArray()).ToArray();
            var alpha = Naive.Alpha(binary, MeasurementLevel.Nominal);
            return alpha is null ? values[k].Alpha is null : Math.Abs(alpha.Value - values[k].Alpha!.Value) < 1e-9;
        });
    });

    [Fact]
    public void Of_ValueNeverGiven_IsUndefined()
    {
        var value = SpecificAgreement.Of(Naive.Data([[0, 0], [1, 0]], 2))[3];

        Assert.Equal((0, 0.0, null, null), (value.Count, value.Prevalence, value.SpecificAgreement, value.Alpha));
    }

    [Fact]
    public void Of_AnyData_EqualsTheMeetingsOfCoders() => Naive.ThreeCoders.Sample(units =>
    {
        var values = SpecificAgreement.Of(Naive.Data(units, 3));
        return Enumerable.Range(0, 4).All(k =>
        {
            var meetings = Naive.Paired(units).SelectMany(unit => Naive.Given(unit).SelectMany(a =>
                Naive.Given(unit).Where(b => b.Coder != a.Coder && a.Value == k).Select(b => b.Value == k ? 1.0 : 0))).ToArray();
            return meetings is [] ? values[k].SpecificAgreement is null : Math.Abs(meetings.Average() - values[k].SpecificAgreement!.Value) < 1e-9;
        });
    });

    // The naive way: every unit written down as often as its document was drawn.
    [Fact]
    public void Uncertainty_AnyData_EqualsThatOfTheUnitsWrittenOut() => Gen.Select(Gen.Int[0, 1].Array[2].Array[4, 12], Gen.ULong).Sample(
        (units, seed) =>
        {
            string[] documents = [.. units.Select((_, unit) => (unit % 3).ToString(System.Globalization.CultureInfo.InvariantCulture))];
            var resampler = new ClusterResampler([.. units.Select((_, unit) => unit % 3)], seed);
            var (draws, times) = (new double[20], new double[units.Length]);
            for (var draw = 0; draw < draws.Length; draw++)
            {
                resampler.Draw(times);
                int[][] written = [.. units.SelectMany((unit, at) => Enumerable.Repeat(unit, (int)times[at]))];
                draws[draw] = SpecificAgreement.Of(Naive.Data(written, 2))[1].SpecificAgreement ?? double.NaN;
            }

            var options = new AgreementOptions { Resamples = 20, Seed = seed };
            var (naive, interval) = (BootstrapInterval.Percentile(draws), SpecificAgreement.Uncertainty(Naive.Data(units, 2), 1, documents, options)?.Interval);
            Assert.Equal(naive is null, interval is null);
            Assert.Equal(naive?.Lower ?? 0, interval?.Lower ?? 0, 1e-9);
            Assert.Equal(naive?.Upper ?? 0, interval?.Upper ?? 0, 1e-9);
        }, iter: 50);
}
