namespace Parallax.Reliability;

/// <summary>Each two of more than two coders, from a table of how often the one gave this value where the other gave that.</summary>
internal sealed class CoderPairs
{
    private readonly ReliabilityData data;
    private readonly IReadOnlyList<Coefficient> coefficients;
    private readonly AgreementSums sums;
    private readonly double[] tables;
    private readonly int cells;

    private CoderPairs(ReliabilityData data, AgreementWeights[] weights, MetValues met)
    {
        this.data = data;
        coefficients = Coefficients.OfPair(weights, data.Scale.Level);
        sums = new AgreementSums(data.Scale, weights, met, coders: 2, areCodersKnown: true);
        var coders = data.Coders.Count;
        Count = coders * (coders - 1) / 2;

        // A table that would be larger than the data is none: then each pair walks over the units.
        var isTabled = (long)data.Scale.Count * data.Scale.Count <= Math.Max(1, data.UnitCount);
        cells = isTabled ? data.Scale.Count * data.Scale.Count : 0;
        tables = new double[Count * cells];
    }

    /// <summary>The pairs of more than two coders; null where there are none or more than anybody reads.</summary>
    internal static CoderPairs? Of(ReliabilityData data, AgreementWeights[] weights, MetValues met) =>
        data.Coders.Count is > 2 and <= Agreement.MostPaired ? new CoderPairs(data, weights, met) : null;

    internal int Count { get; }

    internal int CoefficientCount => coefficients.Count;

    /// <summary>The coefficients of every pair, each unit counted a number of times.</summary>
    internal AgreementEstimate[][] Estimates(ReadOnlySpan<double> times)
    {
        if (tables.Length > 0)
        {
            Tabulate(times);
        }

        var estimates = new AgreementEstimate[Count][];
        var pair = 0;
        for (var a = 0; a < data.Coders.Count; a++)
        {
            for (var b = a + 1; b < data.Coders.Count; b++, pair++)
            {
                sums.Clear();
                if (tables.Length > 0)
                {
                    AddTable(pair);
                }
                else
                {
                    AddUnits(a, b, times);
                }

                estimates[pair] = [.. coefficients.Select(coefficient => coefficient.Of(sums))];
            }
        }

        return estimates;
    }

    /// <summary>The rows of every pair.</summary>
    internal IReadOnlyList<PairAgreement> Rows(AgreementEstimate[][] estimates, AgreementDraws? draws)
    {
        var both = UnitsOfBoth();
        var rows = new List<PairAgreement>();
        for (var a = 0; a < data.Coders.Count; a++)
        {
            for (var b = a + 1; b < data.Coders.Count; b++)
            {
                var pair = rows.Count;
                rows.Add(new PairAgreement(
                    data.Coders[a], data.Coders[b], both[pair],
                    [.. coefficients.Select((coefficient, c) => new CoefficientRow(
                        coefficient.Name, coefficient.Weights, estimates[pair][c],
                        draws?.PairUncertainty(pair, c, estimates[pair][c])))]));
            }
        }

        return rows;
    }

    private void Tabulate(ReadOnlySpan<double> times)
    {
        Array.Clear(tables);
        var q = data.Scale.Count;
        for (var unit = 0; unit < times.Length; unit++)
        {
            if (times[unit] == 0)
            {
                continue;
            }

            var given = data.Cells(unit);
            var pair = 0;
            for (var a = 0; a < given.Length; a++)
            {
                if (given[a] < 0)
                {
                    pair += given.Length - a - 1;
                    continue;
                }

                var row = given[a] * q;
                for (var b = a + 1; b < given.Length; b++, pair++)
                {
                    if (given[b] >= 0)
                    {
                        tables[(pair * cells) + row + given[b]] += times[unit];
                    }
                }
            }
        }
    }

    private void AddTable(int pair)
    {
        var q = data.Scale.Count;
        for (var cell = 0; cell < cells; cell++)
        {
            if (tables[(pair * cells) + cell] > 0)
            {
                sums.AddPair(cell / q, cell % q, tables[(pair * cells) + cell]);
            }
        }
    }

    private void AddUnits(int a, int b, ReadOnlySpan<double> times)
    {
        for (var unit = 0; unit < times.Length; unit++)
        {
            var given = data.Cells(unit);
            if (times[unit] > 0 && given[a] >= 0 && given[b] >= 0)
            {
                sums.AddPair(given[a], given[b], times[unit]);
            }
        }
    }

    private int[] UnitsOfBoth()
    {
        var both = new int[Count];
        for (var unit = 0; unit < data.UnitCount; unit++)
        {
            var given = data.Cells(unit);
            var pair = 0;
            for (var a = 0; a < given.Length; a++)
            {
                for (var b = a + 1; b < given.Length; b++, pair++)
                {
                    both[pair] += given[a] >= 0 && given[b] >= 0 ? 1 : 0;
                }
            }
        }

        return both;
    }
}
