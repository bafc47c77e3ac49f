namespace Parallax.Exploration;

/// <summary>Wordfish written out plainly a second time: whole Newton steps, a given number of rounds, no guard.</summary>
internal static class NaiveWordfish
{
    /// <summary>Positions after a number of rounds, the first document below the next to last.</summary>
    internal static double[] Positions(int[][] y, int rounds)
    {
        var (n, m) = (y.Length, y[0].Length);
        double[] totals = [.. y.Select(row => (double)row.Sum())];
        double[] sums = [.. Enumerable.Range(0, m).Select(w => (double)y.Sum(row => row[w]))];
        double[] alpha = [.. totals.Select(total => Math.Log(total / totals.Average()))];
        double[] psi = [.. sums.Select(sum => Math.Log(sum / n))];
        double[] beta = [.. sums.Select(_ => -.5)];
        var theta = Standard(Start(y, totals, sums));
        for (var round = 1; round <= rounds; round++)
        {
            var half = round == 1 ? .5 : 1;
            for (var w = 0; w < m; w++)
            {
                (psi[w], beta[w]) = Step([.. y.Select(row => row[w])], psi[w], beta[w], theta, alpha, 1 / 9.0, half);
            }

            for (var d = 0; d < n; d++)
            {
                (alpha[d], theta[d]) = Step(y[d], alpha[d], theta[d], beta, psi, 1, half);
            }

            alpha = [.. alpha.Select(value => value - alpha.Average())];
            theta = Standard(theta);
        }

        return theta[0] < theta[^2] ? theta : [.. theta.Select(value => -value)];
    }

    private static double[] Start(int[][] y, double[] totals, double[] sums)
    {
        var all = totals.Sum();
        double residual(int d, int w) => (y[d][w] - (totals[d] * sums[w] / all)) / Math.Sqrt(totals[d] * sums[w] / all);
        double[] vector = [.. totals.Select((_, d) => d + 1.0)];
        for (var power = 0; power < 2000; power++)
        {
            double[] image = [.. sums.Select((_, w) => vector.Select((value, d) => value * residual(d, w)).Sum())];
            vector = [.. totals.Select((_, d) => image.Select((value, w) => value * residual(d, w)).Sum())];
            var norm = Math.Sqrt(vector.Sum(value => value * value));
            vector = [.. vector.Select(value => value / norm)];
        }

        return [.. vector.Select((value, d) => value / Math.Sqrt(totals[d] / all))];
    }

    private static (double Constant, double Slope) Step(
        int[] y, double constant, double slope, double[] x, double[] offset, double precision, double first)
    {
        for (var step = 0; step < 10; step++)
        {
            double[] expected = [.. x.Select((value, at) => Math.Exp(offset[at] + constant + (value * slope)))];
            var g = y.Select((count, at) => count - expected[at]).Sum();
            var h = y.Select((count, at) => x[at] * (count - expected[at])).Sum() - (precision * slope);
            var (a, b) = (expected.Sum(), expected.Select((value, at) => value * x[at]).Sum());
            var c = expected.Select((value, at) => value * x[at] * x[at]).Sum() + precision;
            var share = step == 0 ? first : 1;
            constant += share * ((c * g) - (b * h)) / ((a * c) - (b * b));
            slope += share * ((a * h) - (b * g)) / ((a * c) - (b * b));
        }

        return (constant, slope);
    }

    private static double[] Standard(double[] values)
    {
        var mean = values.Average();
        var spread = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
        return [.. values.Select(value => (value - mean) / spread)];
    }
}
