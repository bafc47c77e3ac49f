using System.Globalization;

namespace Parallax.Reliability;

/// <summary>Every coefficient of a table of ratings, with intervals.</summary>
public static class Agreement
{
    /// <summary>Coders beyond whom two and two are not compared: it would be more pairs than anybody reads.</summary>
    public const int MostPaired = 50;

    /// <summary>Computes all coefficients at the level of the data's scale.</summary>
    /// <param name="data">The ratings.</param>
    /// <param name="clusters">One label a unit, as its document; null where every unit stands for itself.</param>
    /// <param name="options">Resampling.</param>
    /// <param name="progress">Told the share of resamples done.</param>
    /// <param name="cancellation">Stops the resampling.</param>
    /// <exception cref="ArgumentException">There is not one label a unit.</exception>
    public static AgreementResult Of(
        ReliabilityData data, IReadOnlyList<string>? clusters, AgreementOptions options,
        IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        if (clusters is not null && clusters.Count != data.UnitCount)
        {
            throw new ArgumentException("There must be one label a unit.", nameof(clusters));
        }

        var weights = Coefficients.Weights(data.Scale);
        var units = new UnitAgreement(data, weights);
        var sums = WholeData.Sums(data, weights, units);
        var pairs = CoderPairs.Of(data, weights, sums.Met);
        var drawn = new ClusteredUnits(data, clusters);
        var coefficients = Coefficients.OfAll(weights, data.Scale.Level);
        AgreementEstimate[] estimates = [.. coefficients.Select(coefficient => coefficient.Of(sums))];
        AgreementEstimate[][] pairEstimates = pairs?.Estimates([.. Enumerable.Repeat(1.0, data.UnitCount)]) ?? [];

        var draws = options.Resamples > 0 && drawn.Clusters > 1 ? new AgreementDraws(data, weights, drawn, options) : null;
        draws?.Draw(progress, cancellation);
        return new AgreementResult(
            data.Scale.Level, (int)sums.PairedUnits, (int)sums.PairedValues.Sum(), data.CoderCount, drawn.Clusters, Dropped(data),
            [.. coefficients.Select((coefficient, c) => new CoefficientRow(
                coefficient.Name, coefficient.Weights, estimates[c], draws?.Uncertainty(c, estimates[c]))
            {
                Benchmark = coefficient.Benchmarked is { } w
                    ? BenchmarkMembership.Of(estimates[c].Value, GwetAc.StandardError(data, sums, units, w, clusters)) : null,
            })],
            pairs?.Rows(pairEstimates, draws) ?? [],
            SpecificAgreement.Of(data, sums))
        {
            WhyNoJackknife = draws?.WhyNoJackknife,
        };
    }

    private static DroppedUnit[] Dropped(ReliabilityData data)
    {
        var dropped = new List<DroppedUnit>();
        for (var unit = 0; unit < data.UnitCount; unit++)
        {
            if (data.Size(unit) < 2)
            {
                var name = data.Units.Count > 0 ? data.Units[unit] : (unit + 1).ToString(CultureInfo.InvariantCulture);
                dropped.Add(new DroppedUnit(unit, name, data.Size(unit) == 0 ? "no value" : "one value"));
            }
        }

        return [.. dropped];
    }
}

/// <summary>The units that a resample draws, in clusters.</summary>
/// <remarks>
/// Only clusters with a unit that two coders coded are drawn: they are the sample that agreement was seen in. Units of
/// other clusters count once in every resample; they serve no coefficient but those whose chance rests on single values.
/// </remarks>
internal sealed class ClusteredUnits
{
    internal ClusteredUnits(ReliabilityData data, IReadOnlyList<string>? clusters)
    {
        var isDrawn = Enumerable.Range(0, data.UnitCount).Where(unit => data.Size(unit) > 1)
            .Select(unit => clusters?[unit]).ToHashSet();
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        List<int> units = [], ofUnit = [], others = [];
        for (var unit = 0; unit < data.UnitCount; unit++)
        {
            if (clusters is null ? data.Size(unit) > 1 : isDrawn.Contains(clusters[unit]))
            {
                units.Add(unit);
                ofUnit.Add(clusters is null ? ofUnit.Count : Label(labels, clusters[unit]));
            }
            else
            {
                others.Add(unit);
            }
        }

        (Units, Labels, Others) = ([.. units], [.. ofUnit], [.. others]);
        Clusters = clusters is null ? Units.Length : labels.Count;
    }

    internal int[] Units { get; }

    // Cluster of each of the units, 0 to Clusters − 1.
    internal int[] Labels { get; }

    internal int[] Others { get; }

    internal int Clusters { get; }

    private static int Label(Dictionary<string, int> labels, string cluster)
    {
        if (!labels.TryGetValue(cluster, out var label))
        {
            labels[cluster] = label = labels.Count;
        }

        return label;
    }
}
