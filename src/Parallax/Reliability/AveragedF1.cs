using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>F1 of many codes together, with the interval of documents that are drawn for all codes at once.</summary>
internal static class AveragedF1
{
    private static readonly (ValidationKind Kind, Func<IEnumerable<Confusion>, double?> Of)[] Averages =
        [(ValidationKind.Macro, Classification.MacroF1), (ValidationKind.Micro, Classification.MicroF1)];

    /// <summary>The rows of macro and micro F1; none where fewer than two codes are told.</summary>
    /// <param name="row">What the rows are of.</param>
    /// <param name="codes">The codes, each over the same documents.</param>
    /// <param name="rule">Resampling.</param>
    /// <param name="use">Use of the seed.</param>
    internal static IEnumerable<ValidationRow> Rows(ValidationRow row, IReadOnlyList<CodeTally> codes, ValidationRule rule, string use)
    {
        if (codes.Count < 2)
        {
            yield break;
        }

        var sums = codes.Select(code => code.Sum).ToArray();
        var counts = codes.Select(code => code.Counts).ToArray();
        var draws = Draws(codes, rule.Resamples, Seeds.Derive(rule.Seed, "validation", use));
        foreach (var (kind, average) in Averages)
        {
            yield return row with
            {
                Kind = kind,
                Documents = codes[0].Documents.Count,
                Units = (int)Math.Round(counts[0].Units),
                Represented = sums[0].Units,
                Positives = counts.Sum(code => code.Positives),
                Hits = counts.Sum(code => code.Hits),
                F1 = average(sums),
                F1Interval = BootstrapInterval.Percentile([.. draws.Select(draw => average(draw) ?? double.NaN)]),
                CeilingF1 = average(codes.Select(code => code.People)),
                Status = ValidationStatus.Measured,
                Reason = codes[0].LeftOut,
            };
        }
    }

    private static Confusion[][] Draws(IReadOnlyList<CodeTally> codes, int resamples, ulong seed)
    {
        Confusion[][] clusters = [.. codes.Select(code => code.Documents.ToArray())];
        var count = clusters[0].Length;
        if (count < 2)
        {
            return [];
        }

        var resampler = new ClusterResampler([.. Enumerable.Range(0, count)], seed);
        var times = new double[count];
        var draws = new Confusion[resamples][];
        for (var draw = 0; draw < resamples; draw++)
        {
            resampler.Draw(times);
            draws[draw] = [.. clusters.Select(code => ConfusionDraws.Sum(code, times))];
        }

        return draws;
    }
}
