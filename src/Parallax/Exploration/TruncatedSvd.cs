using Parallax.Inference;

namespace Parallax.Exploration;

/// <summary>The largest singular values of a sparse matrix with their right vectors.</summary>
/// <param name="Values">Singular values from the largest down; fewer than asked where the rank is lower.</param>
/// <param name="Right">Right vectors, one a value, as long as the matrix has columns; each one's largest entry is positive.</param>
/// <remarks>
/// Lanczos's recurrence on XᵀX from a seeded start, every vector made orthogonal to all before it, until each value θ = σ²
/// asked for has a vector v with ‖XᵀXv − θv‖ ≤ 10⁻⁶ θ. Where the recurrence has run into a space it cannot leave, as
/// with values that occur twice, it goes on from a new vector, so that a small matrix is decomposed exactly. Source: G. H. Golub and
/// C. F. Van Loan, Matrix Computations, 4th edition (2013), sections 10.1 and 10.3.
/// </remarks>
internal sealed record TruncatedSvd(double[] Values, double[][] Right)
{
    private const double Tolerance = 1e-6;
    private const double RankTolerance = 1e-12;
    private const double NoLength = 1e-12;
    private const int Tile = 256;

    /// <summary>Decomposes a matrix given by the filled cells of its rows.</summary>
    internal static TruncatedSvd Of(IReadOnlyList<(int Column, double Value)[]> rows, int columns, int dimensions, CancellationToken cancellation)
    {
        var all = rows.Sum(row => row.Sum(cell => cell.Value * cell.Value));
        if (all <= 0)
        {
            return new TruncatedSvd([], []);
        }

        var generator = new Pcg32(1);
        List<double[]> basis = [];
        List<double> diagonal = [], beside = [];
        var captured = 0.0;
        for (var vector = Start(columns, basis, generator); vector is not null;)
        {
            cancellation.ThrowIfCancellationRequested();
            basis.Add(vector);
            var image = Image(rows, vector);
            var on = DenseVectors.Dot(image, vector);
            diagonal.Add(on);
            captured += on;
            Clear(image, basis);
            var length = Math.Sqrt(DenseVectors.Dot(image, image));
            if (length > NoLength * all)
            {
                if (IsCheck(basis.Count, dimensions) && AreFound(diagonal, beside, length, dimensions))
                {
                    break;
                }

                vector = [.. image.Select(entry => entry / length)];
                beside.Add(length);
            }
            else
            {
                // All that can be reached from the start is known; what is left of the matrix, if any, is reached from another.
                vector = all - captured > RankTolerance * all ? Start(columns, basis, generator) : null;
                beside.Add(0);
            }
        }

        return Ritz(basis, diagonal, beside, dimensions);
    }

    // A vector of length 1 orthogonal to all so far; null where they fill the space.
    private static double[]? Start(int columns, List<double[]> basis, Pcg32 generator)
    {
        if (basis.Count == columns)
        {
            return null;
        }

        double[] vector = [.. Enumerable.Range(0, columns).Select(_ => (2 * generator.NextDouble()) - 1)];
        Clear(vector, basis);
        Clear(vector, basis);
        var length = Math.Sqrt(DenseVectors.Dot(vector, vector));
        return [.. vector.Select(entry => entry / length)];
    }

    // The two before it hold nearly all of an image that is not its own; taken off first, they leave to the others rounding only.
    private static void Clear(double[] vector, List<double[]> basis)
    {
        for (var at = Math.Max(0, basis.Count - 2); at < basis.Count; at++)
        {
            DenseVectors.Add(vector, basis[at], -DenseVectors.Dot(vector, basis[at]));
        }

        double[] shares = [.. basis.Select(other => DenseVectors.Dot(vector, other))];
        for (var at = 0; at < basis.Count; at++)
        {
            DenseVectors.Add(vector, basis[at], -shares[at]);
        }
    }

    private static bool IsCheck(int size, int dimensions) =>
        size >= dimensions + 10 && (size - dimensions) % Math.Max(10, dimensions / 6) == 0;

    // The residual of a Ritz vector is the next length times the last entry of its eigenvector.
    private static bool AreFound(List<double> diagonal, List<double> beside, double length, int dimensions)
    {
        double[] values = [.. diagonal];
        double[][] last = [.. values.Select((_, at) => new[] { at == values.Length - 1 ? 1.0 : 0 })];
        TridiagonalEigen.Solve(values, [.. beside], last);
        return Enumerable.Range(0, values.Length).OrderByDescending(at => values[at]).Take(dimensions)
            .All(at => length * Math.Abs(last[at][0]) <= Tolerance * values[at]);
    }

    private static TruncatedSvd Ritz(List<double[]> basis, List<double> diagonal, List<double> beside, int dimensions)
    {
        var size = basis.Count;
        double[] values = [.. diagonal];
        double[][] shares = [.. Enumerable.Range(0, size).Select(row => new double[size])];
        for (var row = 0; row < size; row++)
        {
            shares[row][row] = 1;
        }

        TridiagonalEigen.Solve(values, [.. beside], shares);
        var largest = values.Max();
        int[] kept =
        [
            .. Enumerable.Range(0, size).OrderByDescending(at => values[at]).Take(dimensions)
                .Where(at => values[at] > RankTolerance * largest),
        ];
        double[][] right = [.. kept.Select(_ => new double[basis[0].Length])];
        for (var from = 0; from < basis[0].Length; from += Tile)
        {
            var length = Math.Min(Tile, basis[0].Length - from);
            foreach (var (place, vector) in right.Index())
            {
                for (var at = 0; at < size; at++)
                {
                    DenseVectors.Add(vector.AsSpan(from, length), basis[at].AsSpan(from, length), shares[kept[place]][at]);
                }
            }
        }

        return new TruncatedSvd(
            [.. kept.Select(at => Math.Sqrt(values[at]))],
            [.. right.Select(vector => vector.MaxBy(Math.Abs) < 0 ? vector.Select(entry => -entry).ToArray() : vector)]);
    }

    // Xᵀ(Xv), row by row.
    private static double[] Image(IReadOnlyList<(int Column, double Value)[]> rows, double[] vector)
    {
        var image = new double[vector.Length];
        foreach (var row in rows)
        {
            var sum = 0.0;
            foreach (var (column, value) in row)
            {
                sum += value * vector[column];
            }

            foreach (var (column, value) in row)
            {
                image[column] += value * sum;
            }
        }

        return image;
    }
}
