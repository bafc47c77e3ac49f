namespace Parallax.Exploration;

/// <summary>Eigenvalues of a symmetric tridiagonal matrix by QR steps with Wilkinson's shift.</summary>
/// <remarks>
/// Source: G. H. Golub and C. F. Van Loan, Matrix Computations, 4th edition (2013), section 8.3. Written out here because a
/// library may change the order of its sums with the number of cores.
/// </remarks>
internal static class TridiagonalEigen
{
    private const double Negligible = 1e-16;
    private const int MostSteps = 60;

    /// <summary>Turns a matrix into its eigenvalues, in no order.</summary>
    /// <param name="diagonal">The diagonal; afterwards the eigenvalues.</param>
    /// <param name="beside">What stands beside it, one entry fewer; used up.</param>
    /// <param name="vectors">Turned along: row i of the unit matrix becomes the vector of value i; of each row any columns may be given.</param>
    internal static void Solve(double[] diagonal, double[] beside, double[][] vectors)
    {
        var steps = 0L;
        var high = diagonal.Length - 1;
        while (high > 0)
        {
            if (IsNegligible(diagonal, beside, high - 1))
            {
                high--;
                continue;
            }

            if (++steps > (long)MostSteps * diagonal.Length)
            {
                throw new InvalidOperationException("The eigenvalues of a tridiagonal matrix were not found.");
            }

            var low = high - 1;
            while (low > 0 && !IsNegligible(diagonal, beside, low - 1))
            {
                low--;
            }

            Step(diagonal, beside, vectors, low, high);
        }
    }

    private static bool IsNegligible(double[] diagonal, double[] beside, int at)
    {
        if (Math.Abs(beside[at]) > Negligible * (Math.Abs(diagonal[at]) + Math.Abs(diagonal[at + 1])))
        {
            return false;
        }

        beside[at] = 0;
        return true;
    }

    private static void Step(double[] diagonal, double[] beside, double[][] vectors, int low, int high)
    {
        var half = (diagonal[high - 1] - diagonal[high]) / 2;
        var last = beside[high - 1];
        var root = Length(half, last);
        var pushed = diagonal[low] - (diagonal[high] - (last * last / (half + (half >= 0 ? root : -root))));
        var bulge = beside[low];
        for (var at = low; at < high; at++)
        {
            var length = Length(pushed, bulge);
            var (cosine, sine) = length > 0 ? (pushed / length, bulge / length) : (1, 0);
            if (at > low)
            {
                beside[at - 1] = length;
            }

            double first = diagonal[at], second = diagonal[at + 1], between = beside[at];
            var crossed = 2 * cosine * sine * between;
            diagonal[at] = (cosine * cosine * first) + crossed + (sine * sine * second);
            diagonal[at + 1] = (sine * sine * first) - crossed + (cosine * cosine * second);
            beside[at] = (cosine * sine * (second - first)) + (((cosine * cosine) - (sine * sine)) * between);
            if (at < high - 1)
            {
                pushed = beside[at];
                bulge = sine * beside[at + 1];
                beside[at + 1] *= cosine;
            }

            Turn(vectors[at], vectors[at + 1], cosine, sine);
        }
    }

    private static void Turn(Span<double> first, Span<double> second, double cosine, double sine)
    {
        for (var at = 0; at < first.Length; at++)
        {
            (first[at], second[at]) = ((cosine * first[at]) + (sine * second[at]), (cosine * second[at]) - (sine * first[at]));
        }
    }

    private static double Length(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
