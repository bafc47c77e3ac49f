using System.Runtime.CompilerServices;
using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>A quantity's sums in each cluster of a cell: all that resampling and permutation need.</summary>
internal sealed class ClusterSums
{
    private readonly Cell cell;
    private readonly double[] sums;
    private readonly bool[] isSize;

    internal ClusterSums(Cell cell, Quantity quantity)
    {
        this.cell = cell;
        Quantity = quantity;
        Width = quantity.Width;
        sums = new double[cell.ClusterCount * Width];
        Values = new double[cell.Documents.Length];
        Weights = new double[cell.Documents.Length];
        Totals = new double[Width];
        var added = new double[Width];
        for (var place = 0; place < cell.Documents.Length; place++)
        {
            Array.Clear(added);
            quantity.Add(cell.Documents[place], added);
            AddTo(sums.AsSpan(cell.Clusters[place] * Width, Width), added);
            AddTo(Totals, added);
            if (quantity.IsMean && added[1] > 0)
            {
                Values[place] = added[0] / added[1];
                Weights[place] = added[1];
            }
        }

        isSize = [.. Enumerable.Range(0, Width).Select(column => cell.Sizes.Index().All(one => sums[(one.Index * Width) + column] == one.Item))];
        Hits = cell.Documents.Sum(quantity.Hits);
        Documents = quantity.IsMean ? Weights.Count(weight => weight > 0) : Weights.Length;
        Clusters = quantity.IsMean
            ? cell.Clusters.Where((_, place) => Weights[place] > 0).Distinct().Count()
            : cell.ClusterCount;
    }

    internal Quantity Quantity { get; }

    internal int Width { get; }

    /// <summary>Sums over all documents.</summary>
    internal double[] Totals { get; }

    /// <summary>Of a mean: value of each document; 0 where it has none.</summary>
    internal double[] Values { get; }

    /// <summary>Of a mean: weight of each document; 0 where it has no value.</summary>
    internal double[] Weights { get; }

    /// <summary>Units that carry what is counted.</summary>
    internal double Hits { get; }

    /// <summary>Whether nothing at all is counted: no hit, and every document's value is 0.</summary>
    internal bool IsZero => Hits == 0 && Array.TrueForAll(Values, value => value == 0);

    /// <summary>Clusters that enter: those with a value for a mean, else all.</summary>
    internal int Clusters { get; }

    /// <summary>Documents that enter: those with a value for a mean, else all.</summary>
    internal int Documents { get; }

    /// <summary>Mean and standard error of a mean of documents; null where no document has a value.</summary>
    internal MeanEstimate? Mean() => ClusterMean.Of(Values, Weights, cell.Clusters);

    /// <summary>The same with documents of one issuer and week as one cluster.</summary>
    internal MeanEstimate? MeanOfWeeks() => ClusterMean.Of(Values, Weights, cell.Weeks);

    /// <summary>Number of resamples.</summary>
    internal int Resamples => cell.ClusterCount == 0 ? 0 : cell.Multiplicities.Length / cell.ClusterCount;

    /// <summary>Whether a sum counts documents, each as one: then it is the same for every quantity of the cell.</summary>
    internal bool IsSize(int column) => isSize[column];

    /// <summary>Writes the sums of successive resamples: all of the first sum, then all of the second.</summary>
    /// <param name="first">The first resample.</param>
    /// <param name="count">Number of resamples.</param>
    /// <param name="into">Place for them; what it holds is lost.</param>
    internal void Resample(int first, int count, Span<double> into)
    {
        into.Clear();
        var resamples = Resamples;
        for (var column = 0; column < Width; column++)
        {
            var place = into.Slice(column * count, count);
            if (isSize[column])
            {
                cell.ResampledSizes.AsSpan(first, count).CopyTo(place);
                continue;
            }

            for (var cluster = 0; cluster < cell.ClusterCount; cluster++)
            {
                if (sums[(cluster * Width) + column] is not 0 and var added)
                {
                    Repeat(added, cell.Multiplicities.AsSpan((cluster * resamples) + first, count), place);
                }
            }
        }
    }

    /// <summary>One sum in every resample.</summary>
    /// <param name="multiplicities">How often each resample draws each cluster, as a cell keeps it.</param>
    /// <param name="clusters">Number of clusters.</param>
    /// <param name="of">What a cluster adds.</param>
    internal static double[] Resample(ushort[] multiplicities, int clusters, Func<int, double> of)
    {
        var all = new double[clusters == 0 ? 0 : multiplicities.Length / clusters];
        for (var cluster = 0; cluster < clusters; cluster++)
        {
            Repeat(of(cluster), multiplicities.AsSpan(cluster * all.Length, all.Length), all);
        }

        return all;
    }

    /// <summary>Sums in one cluster.</summary>
    internal ReadOnlySpan<double> Of(int cluster) => sums.AsSpan(cluster * Width, Width);

    // The innermost loops of a whole run: without this they would run unoptimised for most of it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Repeat(double added, ReadOnlySpan<ushort> times, Span<double> into)
    {
        for (var draw = 0; draw < into.Length && draw < times.Length; draw++)
        {
            into[draw] += times[draw] * added;
        }
    }

    private static void AddTo(Span<double> sums, ReadOnlySpan<double> added)
    {
        for (var column = 0; column < added.Length; column++)
        {
            sums[column] += added[column];
        }
    }
}
