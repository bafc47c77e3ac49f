using CsCheck;
using Xunit;

namespace Parallax.Inference;

public class SegmentedRegressionTests
{
    private static readonly double[] Times = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    private static readonly double[] Values = [2, 3, 2, 3, 4, 7, 8, 7, 9, 8];

    private static readonly Gen<(double[] Times, double[] Values, int First)> Series =
        Gen.Select(Gen.Int[2, 9], Gen.Int[2, 9]).SelectMany((before, after) => Gen.Select(
            Gen.Int[1, 3].Array[before + after], Gen.Double[-9, 9].Array[before + after],
            (steps, values) => (Ascending(steps), values, before)));

    private static double[] Ascending(int[] steps)
    {
        var at = 0;
        return [.. steps.Select(step => (double)(at += step))];
    }

    // METHOD §4.14.
    [Fact]
    public void Fit_WorkedSeries_GivesWorkedCoefficients()
    {
        var fit = SegmentedRegression.Fit(Times, Values, 5, 5)!;

        Assert.Equal(2.0, fit.Level, 1e-9);
        Assert.Equal(.4, fit.Slope, 1e-9);
        Assert.Equal(3.2, fit.Step, 1e-9);
        Assert.Equal(-.1, fit.SlopeChange, 1e-9);
        Assert.Equal(3.1, fit.SumOfSquares, 1e-9);
    }

    // METHOD §4.14: the mean shift, and all 252 ways to deal out ten values.
    [Fact]
    public void MeanShift_WorkedSeries_GivesWorkedExactP()
    {
        var test = PermutationTest.TwoGroups(
            [.. Values.Skip(5), .. Values.Take(5)], [.. Values.Select(_ => 1.0)], [.. Enumerable.Range(0, 10)],
            [.. Enumerable.Range(0, 10).Select(place => place < 5)], 20_000, 2000, 1)!.Value;

        Assert.Equal((5.0, 2.0 / 252), (test.Statistic, test.P));
    }

    // The oracle solves the normal equations of all four coefficients and multiplies out the sandwich.
    [Fact]
    public void Fit_AnySeries_EqualsTheNormalEquationsAndTheSandwich() => Series.Sample(series =>
    {
        var (times, values, first) = series;
        var at = times[first];
        double[][] rows = [.. times.Select((time, place) => (double[])[1, time, place >= first ? 1 : 0, place >= first ? time - at : 0])];
        var inverse = Inverse(Product(rows, rows));
        double[] right = [.. Enumerable.Range(0, 4).Select(k => rows.Zip(values, (row, value) => row[k] * value).Sum())];
        double[] beta = [.. inverse.Select(row => row.Zip(right, (a, b) => a * b).Sum())];
        double[] residuals = [.. rows.Zip(values, (row, value) => value - row.Zip(beta, (a, b) => a * b).Sum())];
        var fit = SegmentedRegression.Fit(times, values, first, at)!;
        double[] ours = [fit.Level, fit.Slope, fit.Step, fit.SlopeChange];
        if (beta.Zip(ours).Any(pair => Math.Abs(pair.First - pair.Second) > 1e-6)
            || Math.Abs(residuals.Sum(one => one * one) - fit.SumOfSquares) > 1e-6)
        {
            return false;
        }

        if (times.Length <= 4)
        {
            return fit.StepError is null;
        }

        var middle = new double[4, 4];
        for (var apart = 0; apart <= fit.Lag; apart++)
        {
            var weight = 1 - (apart / (fit.Lag + 1.0));
            for (var t = apart; t < times.Length; t++)
            {
                for (var i = 0; i < 4; i++)
                {
                    for (var j = 0; j < 4; j++)
                    {
                        var product = residuals[t] * residuals[t - apart] * weight;
                        middle[i, j] += product * rows[t][i] * rows[t - apart][j];
                        middle[i, j] += apart > 0 ? product * rows[t - apart][i] * rows[t][j] : 0;
                    }
                }
            }
        }

        var variance = 0.0;
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 4; j++)
            {
                variance += inverse[2][i] * middle[i, j] * inverse[2][j];
            }
        }

        return Math.Abs(Math.Sqrt(Math.Max(0, variance) * times.Length / (times.Length - 4.0)) - fit.StepError!.Value) < 1e-5;
    });

    [Fact]
    public void Fit_ValuesMovedAndStretched_MovesLevelAndStretchesStep() => Series.Sample(series =>
    {
        var fit = SegmentedRegression.Fit(series.Times, series.Values, series.First, series.Times[series.First])!;
        var other = SegmentedRegression.Fit(
            series.Times, [.. series.Values.Select(value => 5 + (2 * value))], series.First, series.Times[series.First])!;
        return Math.Abs((2 * fit.Step) - other.Step) < 1e-6 && Math.Abs((2 * fit.SlopeChange) - other.SlopeChange) < 1e-6
            && Math.Abs((2 * fit.Level) + 5 - other.Level) < 1e-6;
    });

    [Fact]
    public void Fit_StraightLine_HasNoStepAndNoError()
    {
        var fit = SegmentedRegression.Fit(Times, [.. Times.Select(time => 1 + (.5 * time))], 5, 5)!;

        Assert.Equal(0, fit.Step, 1e-12);
        Assert.Equal(0, fit.SumOfSquares, 1e-12);
        Assert.Equal(0, fit.StepError!.Value, 1e-12);
    }

    [Fact]
    public void Fit_OnePointOnASide_IsNull() => Assert.Null(SegmentedRegression.Fit([0, 1, 2], [1, 2, 3], 2, 2));

    [Fact]
    public void Fit_FourPoints_HasNoError()
    {
        var fit = SegmentedRegression.Fit([0, 1, 2, 3], [1, 2, 5, 7], 2, 2)!;

        Assert.Null(fit.StepError);
        Assert.Null(fit.StepInterval());
    }

    [Theory]
    [InlineData(36, 3)]
    [InlineData(100, 4)]
    [InlineData(0, 0)]
    public void Lag_Points_FollowsTheRule(int points, int lag) => Assert.Equal(lag, NeweyWest.Lag(points));

    // The oracle weighs every pair of points.
    [Fact]
    public void Variance_AnyContributions_IsTheWeightedSumOverPairs() => Gen.Select(Gen.Double[-5, 5].Array[1, 15], Gen.Int[0, 5]).Sample((g, lag) =>
    {
        var sum = 0.0;
        for (var s = 0; s < g.Length; s++)
        {
            for (var t = 0; t < g.Length; t++)
            {
                sum += Math.Max(0, 1 - (Math.Abs(s - t) / (lag + 1.0))) * g[s] * g[t];
            }
        }

        return Math.Abs(Math.Max(0, sum) - NeweyWest.Variance(g, lag)) < 1e-9 && NeweyWest.Variance(g, lag) >= 0;
    });

    private static double[][] Product(double[][] a, double[][] b) =>
    [
        .. Enumerable.Range(0, 4).Select(i => Enumerable.Range(0, 4)
            .Select(j => a.Zip(b, (one, other) => one[i] * other[j]).Sum()).ToArray()),
    ];

    // Gauss and Jordan with the largest pivot.
    private static double[][] Inverse(double[][] matrix)
    {
        var n = matrix.Length;
        double[][] work = [.. matrix.Select((row, i) => (double[])[.. row, .. Enumerable.Range(0, n).Select(j => i == j ? 1.0 : 0)])];
        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(row => Math.Abs(work[row][column]));
            (work[column], work[pivot]) = (work[pivot], work[column]);
            work[column] = [.. work[column].Select(value => value / work[column][column])];
            for (var row = 0; row < n; row++)
            {
                if (row != column)
                {
                    var factor = work[row][column];
                    work[row] = [.. work[row].Zip(work[column], (value, other) => value - (factor * other))];
                }
            }
        }

        return [.. work.Select(row => row.Skip(n).ToArray())];
    }
}
