namespace Parallax.Comparison;

/// <summary>Writes what a document adds to each sum of a quantity, weighted.</summary>
internal delegate void Summands(CountedDocument document, Span<double> into);

/// <summary>A quantity of one side from its sums; NaN where it is undefined.</summary>
internal delegate double OfSums(ReadOnlySpan<double> sums);

/// <summary>A contrast of two sides from the sums of each; NaN where it is undefined.</summary>
internal delegate double OfTwoSums(ReadOnlySpan<double> a, ReadOnlySpan<double> b);

/// <summary>What a measure sums over documents and the number it makes of the sums.</summary>
/// <remarks>
/// Resampling and sampling weights change how often a document's summands count, permutation which side they count for;
/// the quantity knows of neither.
/// </remarks>
internal sealed record Quantity
{
    /// <summary>Number of sums.</summary>
    internal required int Width { get; init; }

    /// <summary>What a document adds; nothing where the quantity is undefined for it.</summary>
    internal required Summands Add { get; init; }

    /// <summary>The number made of the sums.</summary>
    internal required OfSums Value { get; init; }

    /// <summary>Units of a document that carry what is counted, unweighted.</summary>
    internal required Func<CountedDocument, double> Hits { get; init; }

    /// <summary>Whether it is a weighted mean of one value a document: sums w·x and w.</summary>
    internal bool IsMean { get; init; }

    /// <summary>Whether small samples shift it, so that its interval is the basic bootstrap's.</summary>
    internal bool IsBiased { get; init; }

    /// <summary>Σ w (a/b) / Σ w over documents with b above 0.</summary>
    internal static Quantity MeanOfDocuments(
        Func<CountedDocument, double> numerator,
        Func<CountedDocument, double> denominator,
        Func<CountedDocument, double> hits) => new()
        {
            Width = 2,
            IsMean = true,
            Hits = hits,
            Value = Ratio,
            Add = (document, into) =>
            {
                if (denominator(document) is > 0 and var divisor)
                {
                    into[0] = document.Weight * (numerator(document) / divisor);
                    into[1] = document.Weight;
                }
            },
        };

    /// <summary>Σ w a / Σ w b.</summary>
    internal static Quantity Pooled(
        Func<CountedDocument, double> numerator,
        Func<CountedDocument, double> denominator,
        Func<CountedDocument, double> hits) => new()
        {
            Width = 2,
            Hits = hits,
            Value = Ratio,
            Add = (document, into) =>
            {
                into[0] = document.Weight * numerator(document);
                into[1] = document.Weight * denominator(document);
            },
        };

    /// <summary>A formula of two counts, each Σ w n rescaled so that both together keep their unweighted total (METHOD §4).</summary>
    internal static Quantity OfCounts(
        Func<CountedDocument, double> first, Func<CountedDocument, double> second, Func<double, double, double> formula) =>
        new()
        {
            Width = 3,
            Hits = document => first(document) + second(document),
            Value = sums =>
            {
                var weighted = sums[0] + sums[1];
                var scale = weighted > 0 ? sums[2] / weighted : 0;
                return formula(sums[0] * scale, sums[1] * scale);
            },
            Add = (document, into) =>
            {
                into[0] = document.Weight * first(document);
                into[1] = document.Weight * second(document);
                into[2] = first(document) + second(document);
            },
        };

    /// <summary>Weighted mean of the documents' attention distributions over codes; has no value of its own.</summary>
    internal static Quantity Attention(IReadOnlyList<Column> codes, Func<CountedDocument, double> hits) => new()
    {
        Width = codes.Count + 1,
        Hits = hits,
        Value = _ => double.NaN,
        Add = (document, into) =>
        {
            double[] assignments = [.. codes.Select(code => document[code])];
            if (FramingDistance.Attention(assignments) is { } shares)
            {
                for (var code = 0; code < shares.Length; code++)
                {
                    into[code] = document.Weight * shares[code];
                }

                into[^1] = document.Weight;
            }
        },
    };

    /// <summary>Jensen–Shannon divergence of two sums of <see cref="Attention"/>.</summary>
    internal static double Divergence(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (a[^1] <= 0 || b[^1] <= 0)
        {
            return double.NaN;
        }

        Span<double> p = stackalloc double[a.Length - 1];
        Span<double> q = stackalloc double[b.Length - 1];
        for (var code = 0; code < p.Length; code++)
        {
            p[code] = a[code] / a[^1];
            q[code] = b[code] / b[^1];
        }

        return FramingDistance.JensenShannon(p, q);
    }

    /// <summary>Lift of two kinds of context over their independence.</summary>
    internal static Quantity Lift(
        Func<CountedDocument, double> both,
        Func<CountedDocument, double> one,
        Func<CountedDocument, double> other,
        Func<CountedDocument, double> all) => new()
        {
            Width = 4,
            Hits = other,
            Value = sums => Coupling.Lift(sums[0], sums[1], sums[2], sums[3]) ?? double.NaN,
            Add = (document, into) =>
            {
                into[0] = document.Weight * both(document);
                into[1] = document.Weight * one(document);
                into[2] = document.Weight * other(document);
                into[3] = document.Weight * all(document);
            },
        };

    /// <summary>Focus of the mean attention over codes.</summary>
    internal static Quantity Focus(IReadOnlyList<Column> codes, Func<CountedDocument, double> hits) =>
        Attention(codes, hits) with { Value = FocusOf, IsBiased = true };

    private static double FocusOf(ReadOnlySpan<double> sums)
    {
        var weight = sums[^1];
        return weight > 0 ? VisionClarity.Focus(Array.ConvertAll(sums[..^1].ToArray(), sum => sum / weight)) ?? double.NaN : double.NaN;
    }

    /// <summary>Weighted median of ln(1 + years ahead), one sum for each number of years.</summary>
    internal static Quantity YearsAhead(IReadOnlyList<int> years) => new()
    {
        Width = years.Count,
        Hits = document => years.Sum(ahead => document[new Column(Counted.YearsAhead, ahead)]),
        Value = sums => TimeHorizon.MedianLogYears([.. years.Select(ahead => (double)ahead)], sums) ?? double.NaN,
        Add = (document, into) =>
        {
            for (var place = 0; place < years.Count; place++)
            {
                into[place] = document.Weight * document[new Column(Counted.YearsAhead, years[place])];
            }
        },
    };

    private static double Ratio(ReadOnlySpan<double> sums) => sums[1] > 0 ? sums[0] / sums[1] : double.NaN;
}
