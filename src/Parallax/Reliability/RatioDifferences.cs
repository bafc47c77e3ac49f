namespace Parallax.Reliability;

/// <summary>Σ_ck n_c n_k ((c − k)/(c + k))² over the values of a ratio scale: what α expects by chance at that level.</summary>
/// <remarks>
/// The sum runs over all pairs of values, and a scale of measurements may have tens of thousands. With y = ln|c| a difference is
/// tanh²((y_c − y_k)/2), a smooth function of y_c − y_k, so that beyond a few values y is cut into panels of width 2 or less,
/// counts are moved to 20 Chebyshev nodes a panel by interpolation, and the nodes are paired. As tanh is analytic within π of
/// the real line, this leaves a relative error below 10⁻¹². Interpolation: J.-P. Berrut and L. N. Trefethen, "Barycentric
/// Lagrange Interpolation", SIAM Review 46 (2004), 501–517.
/// </remarks>
internal sealed class RatioDifferences
{
    // Up to here all pairs are summed as the formula says.
    private const int Few = 64;
    private const int Nodes = 20;
    private const double Widest = 2;

    // Beyond this distance 1 − tanh² is less than the last digit of 1.
    private const double Far = 40;

    private readonly double[] values;
    private readonly int zero = -1;
    private readonly double width;
    private readonly int[] panels = [];
    private readonly double[] shares = [];
    private readonly double[][] differences = [];
    private readonly int panelCount;

    internal RatioDifferences(ReadOnlySpan<double> numbers)
    {
        values = numbers.ToArray();
        if (values.Length <= Few)
        {
            return;
        }

        zero = Array.IndexOf(values, 0);
        double[] logarithms = Logarithms(values);
        var range = logarithms.Max();
        panelCount = Math.Max(1, (int)Math.Ceiling(range / Widest));
        width = range / panelCount;
        (panels, shares) = (new int[values.Length], new double[values.Length * Nodes]);
        for (var k = 0; k < values.Length; k++)
        {
            panels[k] = Math.Min(panelCount - 1, (int)(logarithms[k] / width));
            Share((logarithms[k] / width * 2) - (2 * panels[k]) - 1, shares.AsSpan(k * Nodes, Nodes));
        }

        differences = [.. Enumerable.Range(0, (int)Math.Min(panelCount, 2 + (Far / width))).Select(Differences)];
    }

    /// <summary>The difference δ² of two values.</summary>
    internal static double Of(double c, double k)
    {
        var difference = c == k ? 0 : (c - k) / (c + k);
        return difference * difference;
    }

    /// <summary>The sum over all ordered pairs.</summary>
    /// <param name="counts">How often each value was given.</param>
    internal double Sum(ReadOnlySpan<double> counts) => values.Length <= Few ? SumOfPairs(counts) : SumOfNodes(counts);

    private double SumOfPairs(ReadOnlySpan<double> counts)
    {
        var sum = 0.0;
        for (var c = 0; c < values.Length; c++)
        {
            for (var k = c + 1; k < values.Length; k++)
            {
                sum += 2 * counts[c] * counts[k] * Of(values[c], values[k]);
            }
        }

        return sum;
    }

    private double SumOfNodes(ReadOnlySpan<double> counts)
    {
        var (nodes, totals, all) = (new double[panelCount * Nodes], new double[panelCount], 0.0);
        for (var k = 0; k < counts.Length; k++)
        {
            if (counts[k] == 0 || k == zero)
            {
                continue;
            }

            var own = shares.AsSpan(k * Nodes, Nodes);
            var into = nodes.AsSpan(panels[k] * Nodes, Nodes);
            for (var node = 0; node < Nodes; node++)
            {
                into[node] += counts[k] * own[node];
            }

            totals[panels[k]] += counts[k];
            all += counts[k];
        }

        // Zero differs from every other value by 1, and so do values of far panels.
        var (sum, beyond) = (zero < 0 ? 0 : 2 * counts[zero] * all, all);
        for (var a = 0; a < panelCount; a++)
        {
            beyond -= totals[a];
            var far = beyond;
            sum += Form(nodes, a, a);
            for (var b = a + 1; b < Math.Min(panelCount, a + differences.Length); b++)
            {
                far -= totals[b];
                sum += 2 * Form(nodes, a, b);
            }

            sum += 2 * totals[a] * far;
        }

        return sum;
    }

    private double Form(double[] nodes, int a, int b)
    {
        var (table, sum) = (differences[b - a], 0.0);
        for (var i = 0; i < Nodes; i++)
        {
            var row = 0.0;
            for (var j = 0; j < Nodes; j++)
            {
                row += table[(i * Nodes) + j] * nodes[(b * Nodes) + j];
            }

            sum += nodes[(a * Nodes) + i] * row;
        }

        return sum;
    }

    // δ² between the nodes of two panels so many panels apart.
    private double[] Differences(int apart)
    {
        var table = new double[Nodes * Nodes];
        for (var i = 0; i < Nodes; i++)
        {
            for (var j = 0; j < Nodes; j++)
            {
                var difference = Math.Tanh(width * (apart + ((Node(j) - Node(i)) / 2)) / 2);
                table[(i * Nodes) + j] = difference * difference;
            }
        }

        return table;
    }

    // ln of each value over the least; values that lie close together differ in their last digits only, which a quotient loses.
    private static double[] Logarithms(double[] values)
    {
        var least = values.Where(value => value != 0).Min(Math.Abs);
        return [.. values.Select(value => value == 0 ? 0
            : Math.Abs(value) < 2 * least ? 2 * Math.Atanh((Math.Abs(value) - least) / (Math.Abs(value) + least))
            : Math.Log(Math.Abs(value)) - Math.Log(least))];
    }

    // The value at x of the polynomials that are 1 at one node and 0 at the others.
    private static void Share(double x, Span<double> shares)
    {
        var sum = 0.0;
        for (var node = 0; node < Nodes; node++)
        {
            var distance = x - Node(node);
            if (distance == 0)
            {
                shares.Clear();
                shares[node] = 1;
                return;
            }

            shares[node] = (node % 2 == 0 ? 1 : -1) * Math.Sin(Angle(node)) / distance;
            sum += shares[node];
        }

        for (var node = 0; node < Nodes; node++)
        {
            shares[node] /= sum;
        }
    }

    // Chebyshev nodes, −1 to 1.
    private static double Node(int node) => Math.Cos(Angle(node));

    private static double Angle(int node) => ((2 * node) + 1) * Math.PI / (2 * Nodes);
}
