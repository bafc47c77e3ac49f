using Parallax.Inference;

namespace Parallax.Exploration;

/// <summary>The rounds of a Wordfish estimation over documents and words that all hold something.</summary>
internal sealed class WordfishFit
{
    private const int NewtonSteps = 10;
    private const double NewtonTolerance = 1e-8;

    // A correspondence analysis whose first inertia is below this has found nothing but rounding.
    private const double LeastInertia = 1e-12;

    private readonly double[][] rows;
    private readonly double[][] columns;
    private readonly WordfishOptions options;
    private readonly double weightPrecision;
    private readonly double positionPrecision;
    private readonly double[] length;
    private readonly double[] frequency;
    private readonly double[] weight;
    private double[] position;

    internal WordfishFit(double[][] counts, WordfishOptions options)
    {
        rows = counts;
        columns = [.. Enumerable.Range(0, counts[0].Length).Select(word => counts.Select(row => row[word]).ToArray())];
        this.options = options;
        weightPrecision = 1 / (options.WeightPrior * options.WeightPrior);
        positionPrecision = 1 / (options.PositionPrior * options.PositionPrior);
        double[] totals = [.. rows.Select(row => row.Sum())];
        length = [.. totals.Select(total => Math.Log(total) - Math.Log(totals.Average()))];
        frequency = [.. columns.Select(column => Math.Log(column.Sum() / rows.Length))];
        weight = [.. columns.Select(_ => -.5)];
        position = [];
    }

    internal double LogPosterior { get; private set; }

    internal int Rounds { get; private set; }

    internal double LastMove { get; private set; }

    internal bool Reached { get; private set; }

    /// <summary>Places the documents by correspondence analysis; false where they do not differ.</summary>
    internal bool Start()
    {
        double[] totals = [.. rows.Select(row => row.Sum())], sums = [.. columns.Select(column => column.Sum())];
        var all = totals.Sum();
        double[][] residuals = [.. rows.Select((row, d) => row.Select((count, w) =>
        {
            var expected = totals[d] * sums[w] / all;
            return (count - expected) / Math.Sqrt(expected);
        }).ToArray())];
        var svd = TruncatedSvd.Of([.. residuals.Select(row => row.Index().Select(cell => (cell.Index, cell.Item)).ToArray())], columns.Length, 1, default);
        if (svd.Values is [] || svd.Values[0] * svd.Values[0] <= LeastInertia * all)
        {
            return false;
        }

        position = Standard([.. totals.Select((total, d) => DenseVectors.Dot(residuals[d], svd.Right[0]) / Math.Sqrt(total / all))]);
        return true;
    }

    /// <summary>Takes rounds until the rule of ending is met or they run out.</summary>
    internal void Run(CancellationToken cancellation)
    {
        LogPosterior = Posterior();
        while (Rounds < options.MostRounds && !Reached)
        {
            cancellation.ThrowIfCancellationRequested();
            Rounds++;
            var (before, last) = (position, LogPosterior);
            Round();
            LogPosterior = Posterior();
            LastMove = before.Zip(position, (old, now) => Math.Abs(now - old)).Max();
            Reached = options.Ending == WordfishEnding.Settled
                ? LastMove <= options.Tolerance
                : !(LogPosterior - last > options.Tolerance);
        }
    }

    /// <summary>Turns the scale so that the first document stands below the second; documents left out turn nothing.</summary>
    internal void Orient(int lower, int upper)
    {
        if (lower >= 0 && upper >= 0 && position[lower] > position[upper])
        {
            position = [.. position.Select(value => -value)];
            for (var word = 0; word < weight.Length; word++)
            {
                weight[word] = -weight[word];
            }
        }
    }

    internal WordfishDocument Document(string name, int row)
    {
        var (lengthError, positionError) = Errors(length[row], position[row], weight, frequency, positionPrecision);
        return new WordfishDocument(name, position[row], positionError, length[row], lengthError, null);
    }

    internal WordfishWord Word(string name, int column)
    {
        var (frequencyError, weightError) = Errors(frequency[column], weight[column], position, length, weightPrecision);
        return new WordfishWord(name, weight[column], weightError, frequency[column], frequencyError, null);
    }

    private void Round()
    {
        // The first step of the first round is halved: the weights start far from where they belong.
        var first = Rounds == 1 ? .5 : 1;
        for (var word = 0; word < columns.Length; word++)
        {
            (frequency[word], weight[word]) = Newton(frequency[word], weight[word], columns[word], position, length, weightPrecision, first);
        }

        var moved = new double[rows.Length];
        for (var document = 0; document < rows.Length; document++)
        {
            (length[document], moved[document]) = Newton(
                length[document], position[document], rows[document], weight, frequency, positionPrecision, first);
        }

        var mean = length.Average();
        for (var document = 0; document < rows.Length; document++)
        {
            length[document] -= mean;
        }

        position = Standard(moved);
    }

    // Maximises Σ y (o + c + x t) − exp(o + c + x t) − ½ p t² over c and t; a step that would lower it is halved.
    private static (double Constant, double Slope) Newton(
        double constant, double slope, double[] y, double[] x, double[] offset, double precision, double firstStep)
    {
        for (var step = 0; step < NewtonSteps; step++)
        {
            var (value, gradient, information) = Derivatives(constant, slope, y, x, offset, precision);
            var determinant = (information.Both * information.Slope) - (information.Cross * information.Cross);
            var byConstant = ((information.Slope * gradient.Constant) - (information.Cross * gradient.Slope)) / determinant;
            var bySlope = ((information.Both * gradient.Slope) - (information.Cross * gradient.Constant)) / determinant;
            var share = step == 0 ? firstStep : 1;
            while (share > 1e-9 && !(Value(constant + (share * byConstant), slope + (share * bySlope), y, x, offset, precision) >= value))
            {
                share /= 2;
            }

            if (share <= 1e-9)
            {
                break;
            }

            constant += share * byConstant;
            slope += share * bySlope;
            if (share * Math.Max(Math.Abs(byConstant), Math.Abs(bySlope)) <= NewtonTolerance)
            {
                break;
            }
        }

        return (constant, slope);
    }

    private static double Value(double constant, double slope, double[] y, double[] x, double[] offset, double precision)
    {
        var value = -precision * slope * slope / 2;
        for (var at = 0; at < y.Length; at++)
        {
            var log = offset[at] + constant + (x[at] * slope);
            value += (y[at] * log) - Math.Exp(log);
        }

        return value;
    }

    private static (double Value, (double Constant, double Slope) Gradient, (double Both, double Cross, double Slope) Information) Derivatives(
        double constant, double slope, double[] y, double[] x, double[] offset, double precision)
    {
        var value = -precision * slope * slope / 2;
        var (byConstant, bySlope) = (0.0, -precision * slope);
        var (both, cross, square) = (0.0, 0.0, precision);
        for (var at = 0; at < y.Length; at++)
        {
            var log = offset[at] + constant + (x[at] * slope);
            var expected = Math.Exp(log);
            value += (y[at] * log) - expected;
            byConstant += y[at] - expected;
            bySlope += x[at] * (y[at] - expected);
            both += expected;
            cross += x[at] * expected;
            square += x[at] * x[at] * expected;
        }

        return (value, (byConstant, bySlope), (both, cross, square));
    }

    private static (double Constant, double Slope) Errors(double constant, double slope, double[] x, double[] offset, double precision)
    {
        var (_, _, information) = Derivatives(constant, slope, new double[x.Length], x, offset, precision);
        var determinant = (information.Both * information.Slope) - (information.Cross * information.Cross);
        return (Math.Sqrt(information.Slope / determinant), Math.Sqrt(information.Both / determinant));
    }

    private double Posterior()
    {
        var value = -(weightPrecision * Dot(weight, weight) / 2) - (positionPrecision * Dot(position, position) / 2);
        for (var document = 0; document < rows.Length; document++)
        {
            for (var word = 0; word < columns.Length; word++)
            {
                var log = length[document] + frequency[word] + (weight[word] * position[document]);
                value += (log * rows[document][word]) - Math.Exp(log);
            }
        }

        return value;
    }

    private static double Dot(double[] first, double[] second)
    {
        var sum = 0.0;
        for (var at = 0; at < first.Length; at++)
        {
            sum += first[at] * second[at];
        }

        return sum;
    }

    private static double[] Standard(double[] values)
    {
        var mean = values.Average();
        var spread = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
        return [.. values.Select(value => (value - mean) / spread)];
    }
}
