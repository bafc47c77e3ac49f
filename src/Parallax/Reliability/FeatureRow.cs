using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>What a classifier sees of a unit, as numbers: values at some places and 0 at all others.</summary>
public sealed class FeatureRow
{
    // Rows have length 1 or less; what is left of one that lies in the space of those before it is rounding.
    private const double LeastSquare = 1e-10;

    // Null where the values stand at the first places, one after the other.
    private readonly int[]? places;
    private readonly double[] values;

    private FeatureRow(int[]? places, double[] values) => (this.places, this.values) = (places, values);

    /// <summary>A unit with some features: 1/√m at each of its m, so that long units count as short ones do.</summary>
    /// <param name="features">Numbers of the features it has, each once.</param>
    public static FeatureRow Present(IReadOnlyCollection<int> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        return new FeatureRow([.. features], [.. Enumerable.Repeat(1 / Math.Sqrt(features.Count), features.Count)]);
    }

    /// <summary>Sum of the values, each times the weight of its place.</summary>
    internal double Dot(ReadOnlySpan<double> weights)
    {
        if (places is null)
        {
            return DenseVectors.Dot(values, weights[..values.Length]);
        }

        var sum = 0.0;
        for (var at = 0; at < places.Length; at++)
        {
            sum += values[at] * weights[places[at]];
        }

        return sum;
    }

    /// <summary>Adds the values, so many times, to the places of a sum.</summary>
    internal void AddTo(Span<double> sum, double times)
    {
        if (places is null)
        {
            DenseVectors.Add(sum[..values.Length], values, times);
            return;
        }

        for (var at = 0; at < places.Length; at++)
        {
            sum[places[at]] += times * values[at];
        }
    }

    /// <summary>The same rows turned into a basis of the space they span, with as many places as there are rows.</summary>
    /// <remarks>
    /// Row i becomes row i of L, where LLᵀ is the matrix of all products of two rows (Cholesky). All products stay as they are, and
    /// so does every penalised fit, while thousands of features become as many as there are units. It takes n³/6 multiplications.
    /// </remarks>
    /// <param name="rows">The rows.</param>
    /// <param name="features">How many places they have.</param>
    internal static IReadOnlyList<FeatureRow> Turned(IReadOnlyList<FeatureRow> rows, int features)
    {
        var triangle = new double[rows.Count][];
        var spread = new double[features];
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].AddTo(spread, 1);
            var line = new double[i + 1];
            for (var j = 0; j <= i; j++)
            {
                line[j] = rows[j].Dot(spread);
            }

            rows[i].AddTo(spread, -1);
            for (var j = 0; j < i; j++)
            {
                line[j] = triangle[j][j] > 0 ? (line[j] - DenseVectors.Dot(line.AsSpan(0, j), triangle[j].AsSpan(0, j))) / triangle[j][j] : 0;
            }

            var rest = line[i] - DenseVectors.Dot(line.AsSpan(0, i), line.AsSpan(0, i));
            line[i] = rest > LeastSquare ? Math.Sqrt(rest) : 0;
            triangle[i] = line;
        }

        return [.. triangle.Select(line => new FeatureRow(null, line))];
    }
}
