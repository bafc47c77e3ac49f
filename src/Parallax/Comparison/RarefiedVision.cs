using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>Consistency of vision in a cell, every document brought to the same number of code assignments.</summary>
/// <remarks>
/// One vision told in short documents looks less consistent than in long ones, so documents with fewer assignments than
/// the number are left out and the others are drawn down to it without replacement; the value is the mean over the draws.
/// Resamples draw clusters, each with one of these draws.
/// </remarks>
internal sealed class RarefiedVision
{
    private readonly Cell cell;
    private readonly MethodOptions method;
    private readonly int codes;

    // Kept documents, and their drawn counts: (draw × documents + document) × codes + code.
    private readonly int[] kept;
    private readonly byte[] drawn;

    internal RarefiedVision(Cell cell, IReadOnlyList<Topic> codes, MethodOptions method, DerivedSeeds seeds)
    {
        this.cell = cell;
        this.method = method;
        this.codes = codes.Count;
        int[][] counts = [.. cell.Documents.Select(document => codes.Select(code => (int)document[new Column(Counted.Units, code.Number)]).ToArray())];
        kept = [.. Enumerable.Range(0, counts.Length).Where(document => counts[document].Sum() >= method.RarefiedAssignments)];
        drawn = new byte[method.RarefactionDraws * kept.Length * codes.Count];
        var random = new Pcg32(seeds.Of("rarefaction", $"{cell.Key}|vision"));
        var pool = new List<byte>();
        for (var draw = 0; draw < method.RarefactionDraws; draw++)
        {
            for (var place = 0; place < kept.Length; place++)
            {
                Draw(counts[kept[place]], pool, random, drawn.AsSpan(((draw * kept.Length) + place) * this.codes, this.codes));
            }
        }
    }

    /// <summary>Documents long enough.</summary>
    internal int Documents => kept.Length;

    /// <summary>Mean over the draws.</summary>
    internal double Value() => Enumerable.Range(0, method.RarefactionDraws).Average(draw => Consistency(draw, _ => 1));

    /// <summary>A value a resample of the cell; NaN where it holds no document that is long enough.</summary>
    internal double[] Resampled() =>
    [
        .. Enumerable.Range(0, method.Resamples).Select(resample => Consistency(
            resample % method.RarefactionDraws,
            document => cell.Multiplicities[(cell.Clusters[document] * method.Resamples) + resample])),
    ];

    private void Draw(int[] counts, List<byte> pool, Pcg32 random, Span<byte> into)
    {
        pool.Clear();
        for (byte code = 0; code < counts.Length; code++)
        {
            pool.AddRange(Enumerable.Repeat(code, counts[code]));
        }

        for (var place = 0; place < method.RarefiedAssignments; place++)
        {
            var chosen = place + random.Below(pool.Count - place);
            (pool[place], pool[chosen]) = (pool[chosen], pool[place]);
            into[pool[place]]++;
        }
    }

    // A document's share of a code is one of few numbers, so that each term of its divergence is looked up, not computed.
    private double Consistency(int draw, Func<int, double> times)
    {
        var mean = new double[codes];
        var total = 0.0;
        for (var place = 0; place < kept.Length; place++)
        {
            var weight = cell.Documents[kept[place]].Weight * times(kept[place]);
            total += weight;
            for (var code = 0; code < codes; code++)
            {
                mean[code] += weight * Of(draw, place)[code];
            }
        }

        if (total <= 0)
        {
            return double.NaN;
        }

        var terms = Terms(mean, total);
        var sum = 0.0;
        for (var place = 0; place < kept.Length; place++)
        {
            var weight = cell.Documents[kept[place]].Weight * times(kept[place]);
            if (weight > 0)
            {
                sum += weight * Math.Sqrt(Math.Clamp(Divergence(Of(draw, place), terms), 0, 1));
            }
        }

        return 1 - (sum / total);
    }

    private ReadOnlySpan<byte> Of(int draw, int place) => drawn.AsSpan(((draw * kept.Length) + place) * codes, codes);

    private double Divergence(ReadOnlySpan<byte> counts, double[] terms)
    {
        var sum = 0.0;
        for (var code = 0; code < counts.Length; code++)
        {
            sum += terms[(code * (method.RarefiedAssignments + 1)) + counts[code]];
        }

        return sum;
    }

    private double[] Terms(double[] mean, double total)
    {
        var all = method.RarefiedAssignments;
        var terms = new double[codes * (all + 1)];
        for (var code = 0; code < codes; code++)
        {
            var q = mean[code] / (total * all);
            for (var count = 0; count <= all; count++)
            {
                terms[(code * (all + 1)) + count] = FramingDistance.Term((double)count / all, q);
            }
        }

        return terms;
    }
}
