namespace Parallax.Exploration;

/// <summary>Eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations in cyclic order.</summary>
/// <remarks>
/// Source: G. H. Golub and C. F. Van Loan, Matrix Computations, 4th edition (2013), section 8.5. Written out here because a
/// library may change the order of its sums with the number of cores.
/// </remarks>
internal static class SymmetricEigen
{
    private const int MostSweeps = 60;
    private const double Negligible = 1e-28;

    /// <summary>Values from the largest down; <c>Vectors[i]</c> belongs to <c>Values[i]</c>. The matrix is used up.</summary>
    internal static (double[] Values, double[][] Vectors) Of(double[][] matrix)
    {
        var n = matrix.Length;
        double[][] vectors = [.. Enumerable.Range(0, n).Select(row => Enumerable.Range(0, n).Select(at => at == row ? 1.0 : 0).ToArray())];
        var all = matrix.Sum(row => row.Sum(value => value * value));
        for (var sweep = 0; sweep < MostSweeps && OffDiagonal(matrix) > Negligible * all; sweep++)
        {
            for (var p = 0; p < n - 1; p++)
            {
                for (var q = p + 1; q < n; q++)
                {
                    Rotate(matrix, vectors, p, q);
                }
            }
        }

        int[] order = [.. Enumerable.Range(0, n).OrderByDescending(at => matrix[at][at])];
        return ([.. order.Select(at => matrix[at][at])], [.. order.Select(at => vectors[at])]);
    }

    private static double OffDiagonal(double[][] matrix)
    {
        var sum = 0.0;
        for (var row = 0; row < matrix.Length; row++)
        {
            for (var column = 0; column < row; column++)
            {
                sum += 2 * matrix[row][column] * matrix[row][column];
            }
        }

        return sum;
    }

    private static void Rotate(double[][] matrix, double[][] vectors, int p, int q)
    {
        if (matrix[p][q] == 0)
        {
            return;
        }

        var ratio = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        var tangent = (ratio >= 0 ? 1 : -1) / (Math.Abs(ratio) + Math.Sqrt((ratio * ratio) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        foreach (var row in matrix)
        {
            (row[p], row[q]) = ((cosine * row[p]) - (sine * row[q]), (sine * row[p]) + (cosine * row[q]));
        }

        Turn(matrix[p], matrix[q], cosine, sine);
        Turn(vectors[p], vectors[q], cosine, sine);
    }

    private static void Turn(double[] first, double[] second, double cosine, double sine)
    {
        for (var at = 0; at < first.Length; at++)
        {
            (first[at], second[at]) = ((cosine * first[at]) - (sine * second[at]), (sine * first[at]) + (cosine * second[at]));
        }
    }
}
