using System.Collections.Concurrent;

namespace Parallax.Comparison;

/// <summary>Rows of consistency of vision and of clarity as a whole, which are no functions of sums over documents (METHOD §4.8).</summary>
internal sealed class VisionRows(CountLayout layout, ComparisonPlan plan, Cells cells, Measures measures, Rows rows)
{
    // As for every cell (METHOD §4.8).
    private const int LeastDocuments = 5;

    private static readonly string[] Names = ["clarity_consist", "clarity"];

    private readonly ConcurrentDictionary<CellKey, Lazy<Outcome>> known = [];

    /// <summary>Whether a measure is one of them, of one side.</summary>
    internal static bool Has(string measure) => Names.Contains(measure);

    internal IEnumerable<MeasureRow> Level(Cell cell)
    {
        foreach (var measure in OfWhole())
        {
            var side = new Side(measure, cell, cell.Key.Actor);
            yield return rows.Whole(measure.Name, "", side, null, () => Estimate(Of(cell, measure), isContrast: false));
        }
    }

    /// <summary>First minus second: an actor and its partner, or after and before.</summary>
    internal IEnumerable<MeasureRow> Contrast(string ending, string partner, Cell a, Cell b)
    {
        foreach (var measure in OfWhole())
        {
            Side ofA = new(measure, a, a.Key.Actor), ofB = new(measure, b, b.Key.Actor);
            yield return rows.Whole(measure.Name + ending, partner, ofA, ofB, () =>
            {
                Part one = Of(a, measure), other = Of(b, measure);
                return one.Missing.Length > 0 ? (null, one.Missing) : other.Missing.Length > 0 ? (null, other.Missing)
                    : Estimate(new Part(one.Value - other.Value, [.. one.Draws.Zip(other.Draws, (x, y) => x - y)], ""), isContrast: true);
            });
        }
    }

    private IEnumerable<Measure> OfWhole() => measures.OfVision(Names);

    private (Estimate? Estimate, string Reason) Estimate(Part part, bool isContrast) => part.Missing.Length > 0
        ? (null, part.Missing)
        : (Estimation.Basic(part.Value, part.Draws, isContrast ? -1 : 0, 1, null, plan.Level), "");

    private Part Of(Cell cell, Measure measure)
    {
        var outcome = known.GetOrAdd(cell.Key, _ => new Lazy<Outcome>(() => Compute(cell))).Value;
        return measure.Name == "clarity" ? outcome.Clarity : outcome.Consistency;
    }

    private Outcome Compute(Cell cell)
    {
        Topic[] codes = [.. layout.Themes.Where(theme => plan.Codes.Vision.Contains(theme.Theme)).SelectMany(layout.CodesOf)];
        var vision = new RarefiedVision(cell, codes, plan.Method, cells.Seeds);
        if (vision.Documents < LeastDocuments)
        {
            var missing = $"too few long documents: {cell.Key.Actor} has {vision.Documents} of at least {LeastDocuments} with "
                + $"{plan.Method.RarefiedAssignments} code assignments on visions, to which all are brought";
            return new Outcome(new Part(double.NaN, [], missing), new Part(double.NaN, [], missing));
        }

        var consistency = new Part(vision.Value(), vision.Resampled(), "");
        ClusterSums[] parts = [.. measures.OfClarity().Where(part => part.Name != "clarity_focus").Select(part => new ClusterSums(cell, part.Quantity))];
        if (parts[0].Hits == 0)
        {
            return new Outcome(consistency, new Part(double.NaN, [], Measures.NoSpecificity));
        }

        double[][] draws = [.. parts.Select(part => Estimation.Draws(part, part.Quantity.Value)), consistency.Draws];
        return new Outcome(consistency, new Part(
            VisionClarity.Index(Value(parts[0]), Value(parts[1]), Value(parts[2]), consistency.Value)!.Value,
            [.. Enumerable.Range(0, plan.Method.Resamples).Select(draw => draws.Average(part => part[draw]))],
            ""));

        static double Value(ClusterSums part) => part.Quantity.Value(part.Totals);
    }

    private sealed record Outcome(Part Consistency, Part Clarity);

    // A value with its resamples, or what is missing.
    private sealed record Part(double Value, double[] Draws, string Missing);
}
