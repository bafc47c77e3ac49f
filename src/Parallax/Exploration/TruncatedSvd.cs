using Parallax.Inference;

namespace Parallax.Exploration;

/// <summary>The largest singular values of a sparse matrix with their vectors.</summary>
/// <param name="Values">Singular values from the largest down; fewer than asked where the rank is lower.</param>
/// <param name="Left">Left vectors, one a value, as long as the matrix has rows.</param>
/// <param name="Right">Right vectors, one a value, as long as it has columns.</param>
/// <remarks>
/// Subspace iteration from a seeded start with ten vectors more than asked, then Rayleigh and Ritz. Source: N. Halko, P.-G.
/// Martinsson and J. A. Tropp, "Finding Structure with Randomness", SIAM Review 53 (2011), 217–288, algorithm 4.4. Exact
/// up to rounding where all vectors of the smaller side are asked for. The sign makes each left vector's largest entry positive.
/// </remarks>
internal sealed record TruncatedSvd(double[] Values, double[][] Left, double[][] Right)
{
    private const int Spare = 10;
    private const int MostIterations = 100;
    private const double TraceTolerance = 1e-8;
    private const double RankTolerance = 1e-12;

    /// <summary>Decomposes a matrix given by the filled cells of its rows.</summary>
    internal static TruncatedSvd Of(IReadOnlyList<(int Column, double Value)[]> rows, int columns, int dimensions, CancellationToken cancellation)
    {
        var size = Math.Min(Math.Min(rows.Count, columns), dimensions + Spare);
        var generator = new Pcg32(1);
        var basis = Orthonormal([.. Enumerable.Range(0, size).Select(_ =>
            Enumerable.Range(0, rows.Count).Select(_ => (2 * generator.NextDouble()) - 1).ToArray())]);
        var trace = 0.0;
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            double[][] images = [.. basis.Select(vector => Down(rows, columns, vector))];
            var now = images.Sum(image => Dot(image, image));
            basis = Orthonormal([.. images.Select(image => Across(rows, image))]);
            if (basis is [] || now - trace <= TraceTolerance * now)
            {
                break;
            }

            trace = now;
        }

        return Ritz(rows, columns, basis, dimensions);
    }

    private static TruncatedSvd Ritz(IReadOnlyList<(int Column, double Value)[]> rows, int columns, double[][] basis, int dimensions)
    {
        double[][] images = [.. basis.Select(vector => Down(rows, columns, vector))];
        var (values, rotations) = SymmetricEigen.Of([.. images.Select(first => images.Select(second => Dot(first, second)).ToArray())]);
        var kept = values.Take(dimensions).Count(value => value > RankTolerance * values[0]);
        double[] singular = [.. values.Take(kept).Select(Math.Sqrt)];
        var (left, right) = (new double[kept][], new double[kept][]);
        for (var at = 0; at < kept; at++)
        {
            var vector = Combined(basis, rotations[at], 1);
            var sign = vector.MaxBy(Math.Abs) < 0 ? -1 : 1;
            left[at] = [.. vector.Select(entry => sign * entry)];
            right[at] = Combined(images, rotations[at], sign / singular[at]);
        }

        return new TruncatedSvd(singular, left, right);
    }

    private static double[] Combined(double[][] vectors, double[] shares, double scale)
    {
        var sum = new double[vectors[0].Length];
        for (var at = 0; at < vectors.Length; at++)
        {
            Add(sum, vectors[at], shares[at] * scale);
        }

        return sum;
    }

    private static double[] Down(IReadOnlyList<(int Column, double Value)[]> rows, int columns, double[] vector)
    {
        var image = new double[columns];
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var (column, value) in rows[row])
            {
                image[column] += value * vector[row];
            }
        }

        return image;
    }

    private static double[] Across(IReadOnlyList<(int Column, double Value)[]> rows, double[] image) =>
        [.. rows.Select(row =>
        {
            var sum = 0.0;
            foreach (var (column, value) in row)
            {
                sum += value * image[column];
            }

            return sum;
        })];

    // Gram and Schmidt, twice, which is enough; what is left of a vector in the others' span is rounding and is dropped.
    private static double[][] Orthonormal(double[][] vectors)
    {
        var kept = new List<double[]>();
        foreach (var vector in vectors)
        {
            var whole = Math.Sqrt(Dot(vector, vector));
            for (var pass = 0; pass < 2; pass++)
            {
                foreach (var other in kept)
                {
                    Add(vector, other, -Dot(vector, other));
                }
            }

            var norm = Math.Sqrt(Dot(vector, vector));
            if (norm > 1e-12 * whole)
            {
                kept.Add([.. vector.Select(entry => entry / norm)]);
            }
        }

        return [.. kept];
    }

    private static void Add(double[] target, double[] vector, double share)
    {
        for (var at = 0; at < target.Length; at++)
        {
            target[at] += share * vector[at];
        }
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
}
