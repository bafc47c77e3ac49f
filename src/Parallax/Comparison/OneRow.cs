using Parallax.Codebooks;
using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>One row of a comparison computed alone, as a claim's test and its sensitivity need it again and again.</summary>
/// <remarks>Every row that it gives is the same as that of the whole comparison at the same level; a test holds the two together.</remarks>
internal sealed class OneRow
{
    private const string DifferenceEnding = "_difference";
    private const string ChangeEnding = "_change";

    private readonly ComparisonPlan plan;
    private readonly CountLayout layout;
    private readonly Cells cells;
    private readonly Measures measures;
    private readonly Rows rows;
    private readonly RowKey key;

    internal OneRow(CountTable table, ComparisonPlan plan, Codebook codebook, RowKey key)
        : this(new Cells(table, plan, key), plan, codebook, key)
    {
    }

    /// <param name="cells">Cells of the comparison; the row's own among them.</param>
    /// <param name="plan">What is compared.</param>
    /// <param name="codebook">The codebook the counts follow.</param>
    /// <param name="key">What the row is of.</param>
    internal OneRow(Cells cells, ComparisonPlan plan, Codebook codebook, RowKey key)
    {
        this.plan = plan;
        this.key = key;
        this.cells = cells;
        layout = new CountLayout(plan, codebook);
        measures = new Measures(layout, plan);
        rows = new Rows(plan, cells);
    }

    /// <summary>Whether the measure is one of those that can be computed alone.</summary>
    internal static bool Knows(string measure) => OneComposite.Knows(measure) || measure is "trust_asymmetry" or "mutual_trust" or "framing_distance" or "framing_excess"
        or "framing_change" or "framing_change_excess" || Level(measure) is "salience" or "stance" or "stance_logit" or "hedge_ratio"
        or "hedge_rate" or "caution" or "caution_excess" or "trust" or "time_horizon" or "time_horizon_future" or "time_horizon_years"
        or "clarity_spec" or "clarity_commit" or "clarity_affirm" or "clarity_focus" or "coupling";

    /// <summary>The row; null where the study has no such cell or measure.</summary>
    internal MeasureRow? Row() => OneComposite.Knows(key.Measure) ? Composite.Row()
        : Sides() is not { } sides ? null
        : sides.B is not { } b ? rows.Level(sides.A.Measure, sides.A.Cell, sides.A.Who)
        : key.Measure.StartsWith("framing", StringComparison.Ordinal) ? Framing(sides.A, b)
        : rows.Contrast(key.Measure, Partner(sides.A), sides.A, b, Contrast(sides.A, b), IsPermuted(sides.A, b) ? Permuting(sides.A, b) : null);

    /// <summary>
    /// The contrast under shuffled actor labels, clusters of one source class and period changing sides; a shuffle gives a
    /// cluster the same lot in every row it is made for. Null for what is no contrast of two actors' texts.
    /// </summary>
    /// <param name="count">Number of shuffles.</param>
    /// <param name="name">What the shuffles are for; the same name gives the same lots.</param>
    internal double[]? Shuffled(int count, string name)
    {
        if (OneComposite.Knows(key.Measure))
        {
            return OneComposite.IsIndex(key.Measure) && Composite.Index() is var (index, pair)
                ? Shuffle(pair.A, pair.B, pair.OfSums(index.Of), count, name) : null;
        }

        if (Sides() is not { B: { } b } sides || !IsPermuted(sides.A, b) || sides.A.Cell.Key.Actor == b.Cell.Key.Actor)
        {
            return null;
        }

        var a = sides.A;
        return key.Measure == "framing_excess"
            ? Shuffle(a, b, Quantity.Divergence, count, name) is var drawn
                && drawn.Where(one => !double.IsNaN(one)).DefaultIfEmpty(0).Average() is var expected
                ? Array.ConvertAll(drawn, one => one - expected) : null
            : Shuffle(a, b, IsFraming ? (one, other) => Math.Sqrt(Quantity.Divergence(one, other)) : Contrast(a, b), count, name);
    }

    private OneComposite Composite => new(layout, plan, cells, measures, rows, key);

    private bool IsFraming => key.Measure.StartsWith("framing", StringComparison.Ordinal);

    private static string Level(string measure) =>
        measure.EndsWith(DifferenceEnding, StringComparison.Ordinal) ? measure[..^DifferenceEnding.Length]
        : measure.EndsWith(ChangeEnding, StringComparison.Ordinal) ? measure[..^ChangeEnding.Length]
        : measure;

    private (Side A, Side? B)? Sides()
    {
        var isDyad = key.Measure.EndsWith(DifferenceEnding, StringComparison.Ordinal)
            || key.Measure is "trust_asymmetry" or "mutual_trust" or "framing_distance" or "framing_excess";
        if (isDyad)
        {
            Cell ofA = CellOf(key.Period, key.Actor), ofB = IsExpert ? ofA : CellOf(key.Period, key.Partner);
            return Find(key.Actor, key.Partner, ofA, ofB) is { } forth && Find(key.Partner, key.Actor, ofB, ofA) is { } back
                ? (new Side(forth, ofA, key.Actor), new Side(back, ofB, key.Partner)) : null;
        }

        if (key.Period.Split(" - ") is [var later, var earlier])
        {
            Cell after = CellOf(later, key.Actor), before = CellOf(earlier, key.Actor);
            return Find(key.Actor, key.Partner, after, before) is { } changed
                ? (new Side(changed, after, key.Actor), new Side(changed, before, key.Actor)) : null;
        }

        var cell = CellOf(key.Period, key.Actor);
        return Find(key.Actor, key.Partner, cell) is { } measure ? (new Side(measure, cell, key.Actor), null) : null;
    }

    private bool IsExpert => key.Source.StartsWith("EX:", StringComparison.Ordinal);

    private Cell CellOf(string period, string actor) => cells.Of(new CellKey(key.Language, key.Source, period, IsExpert ? "THIRD" : actor));

    // What is said to nobody in particular has no target, though its contrast has a partner.
    private Measure? Find(string actor, string target, params Cell[] of)
    {
        var name = Level(key.Measure);
        if (layout.State(actor) is null or 0 || layout.State(target) is null)
        {
            return null;
        }

        if (IsFraming)
        {
            return measures.OfFraming().FirstOrDefault(measure => measure.Theme == key.Theme);
        }

        return name switch
        {
            "trust" or "trust_asymmetry" or "mutual_trust" => target.Length > 0 ? measures.OfTrust(actor, target) : null,
            "caution" or "caution_excess" => target.Length > 0 && !IsExpert
                ? measures.OfCaution(actor, target).FirstOrDefault(measure => measure.Name == name) : null,
            "stance" or "stance_logit" => measures.OfStance(actor, target, Topics()).FirstOrDefault(measure => measure.Name == name && Fits(measure)),
            "clarity_spec" or "clarity_commit" or "clarity_affirm" or "clarity_focus" => measures.OfClarity().FirstOrDefault(measure => measure.Name == name),
            _ => measures.OfSpeech(name == "time_horizon_years" ? LevelRows.Years(of) : [])
                .FirstOrDefault(measure => measure.Name == name && Fits(measure)),
        };
    }

    private Topic[] Topics() => [.. layout.Topics.Where(topic => topic.Theme == key.Theme && topic.Code == key.Code)];

    private bool Fits(Measure measure) => measure.Theme == key.Theme && measure.Code == key.Code
        && (key.Aggregation.Length == 0 || measure.Aggregation == key.Aggregation);

    private string Partner(Side a) => key.Period.Contains(" - ", StringComparison.Ordinal) ? a.Measure.Target : key.Partner;

    private OfTwoSums Contrast(Side a, Side b) => key.Measure == "mutual_trust"
        ? Estimation.Smaller(a.Measure.Quantity, b.Measure.Quantity)
        : Estimation.Difference(a.Measure.Quantity, b.Measure.Quantity);

    private MeasureRow Framing(Side a, Side b)
    {
        var ending = key.Period.Contains(" - ", StringComparison.Ordinal) ? "framing_change" : "framing_distance";
        var excess = ending == "framing_change" ? "framing_change_excess" : "framing_excess";
        return rows.Framing(ending, excess, key.Partner, a, b, Permuting(a, b)).Single(row => row.Measure == key.Measure);
    }

    // Experts tell of both directions in the same texts: there are no labels to permute.
    private bool IsPermuted(Side a, Side b) => a.Cell != b.Cell && key.Measure != "mutual_trust" && plan.Method.Permutations > 0;

    private Lazy<Labels> Permuting(Side a, Side b) => new(() => new Labels(a.Cell, b.Cell, plan, cells.Seeds));

    private double[] Shuffle(Side a, Side b, OfTwoSums contrast, int count, string name)
    {
        var shuffled = new double[count];
        Lot[] lots = [.. Lots(a, isA: true, count, name), .. Lots(b, isA: false, count, name)];
        var strata = lots.GroupBy(lot => lot.Stratum, StringComparer.Ordinal).Select(stratum => stratum.ToArray()).ToArray();
        double[] ofA = new double[a.Sums.Width], ofB = new double[b.Sums.Width];
        for (var shuffle = 0; shuffle < count; shuffle++)
        {
            Array.Clear(ofA);
            Array.Clear(ofB);
            foreach (var stratum in strata)
            {
                var place = shuffle;
                var toA = stratum.Count(lot => lot.IsA);
                foreach (var (rank, lot) in stratum.OrderBy(lot => lot.Drawn[place]).Index())
                {
                    Add((lot.IsA ? a : b).Sums.Of(lot.Cluster), rank < toA ? ofA : ofB);
                }
            }

            shuffled[shuffle] = contrast(ofA, ofB);
        }

        return shuffled;
    }

    private IEnumerable<Lot> Lots(Side side, bool isA, int count, string name)
    {
        for (var cluster = 0; cluster < side.Cell.ClusterCount; cluster++)
        {
            if (!side.Sums.Of(cluster).ContainsAnyExcept(0))
            {
                continue;
            }

            // A cluster draws the same lots whichever documents of others are left out beside it.
            var random = new Pcg32(cells.Seeds.Of("curve", $"{name}|{side.Cell.Key.Actor}|{side.Cell.ClusterNames[cluster]}"));
            var drawn = new double[count];
            for (var shuffle = 0; shuffle < count; shuffle++)
            {
                drawn[shuffle] = random.NextDouble();
            }

            var kind = side.Cell.Kinds[cluster];
            yield return new Lot(cluster, isA, $"{kind.Source}|{kind.Periods}", drawn);
        }
    }

    private static void Add(ReadOnlySpan<double> added, double[] sums)
    {
        for (var column = 0; column < added.Length; column++)
        {
            sums[column] += added[column];
        }
    }

    private sealed record Lot(int Cluster, bool IsA, string Stratum, double[] Drawn);
}
