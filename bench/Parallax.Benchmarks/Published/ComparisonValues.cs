using Parallax.Comparison;
using Parallax.Inference;

namespace Parallax.Benchmarks.Published;

/// <summary>Worked numbers of the measures that compare actors, and of the inference under them.</summary>
internal static class ComparisonValues
{
    private const string Worked = PublishedValue.Recomputed;

    public static IEnumerable<PublishedValue> All() => [.. Measures(), .. Framing(), .. Issues(), .. Clarity(), .. Gap(), .. Break(), UnknownBreak(), Acceleration(), .. Inference()];

    private static IEnumerable<PublishedValue> Measures()
    {
        const string documents = "3 of 10, 2 of 20, 3 of 5 units";
        yield return new("Salience, document-equal", documents, Worked, ".333333", Salience.DocumentEqual([3, 2, 3], [10, 20, 5], [1, 1, 1]));
        yield return new("Salience, pooled", documents, Worked, ".228571", Salience.Pooled([3, 2, 3], [10, 20, 5], [1, 1, 1]));
        yield return new("Stance, logit", "30 positive, 10 negative", Worked, "1.066351", Stance.Logit(30, 10));
        yield return new("Stance, balance", "30 positive, 10 negative", Worked, ".5", Stance.Balance(30, 10));
        yield return new("Stance, logit", "8 positive, none negative", Worked, "2.833213", Stance.Logit(8, 0));
        yield return new("Hedge ratio", "14 hedged, 26 boosted", Worked, ".353659", Hedging.Ratio(14, 26));
        yield return new("Hedge rate", "14 hedged, 26 boosted, 4,000 tokens", Worked, "−3.0", Hedging.Rate(14, 26, 4000));
        yield return new("Trust", "18 trust, 4 distrust", Worked, ".608696", Trust.Index(18, 4));
        yield return new("Trust", "9 trust, 6 distrust", Worked, ".1875", Trust.Index(9, 6));
        yield return new("Trust asymmetry", "both", Worked, ".421196", Trust.Asymmetry(Trust.Index(18, 4), Trust.Index(9, 6)));
        yield return new("Time horizon", "10 past, 30 now, 40 near, 20 long", Worked, ".566667", TimeHorizon.Index(10, 30, 40, 20));
        yield return new("Time horizon, future share", "10 past, 30 now, 40 near, 20 long", Worked, ".60", TimeHorizon.FutureShare(10, 30, 40, 20));
        yield return new("Time horizon, years", "1, 3, 8, 13, 27 years ahead", Worked, "2.197225", TimeHorizon.MedianLogYears([1, 3, 8, 13, 27]));
    }

    private static IEnumerable<PublishedValue> Framing()
    {
        const string data = "p = (.5, .3, .2, 0), q = (.2, .3, .3, .2)";
        double[] p = [.5, .3, .2, 0], q = [.2, .3, .3, .2];
        yield return new("Jensen–Shannon divergence", data, Worked, ".155170", FramingDistance.JensenShannon(p, q));
        yield return new("Framing distance", data, Worked, ".393916", FramingDistance.Distance(p, q));
        yield return new("Total variation", data, Worked, ".30", FramingDistance.TotalVariation(p, q));
        yield return new("Overlap", data, Worked, ".70", FramingDistance.Overlap(p, q));
    }

    private static IEnumerable<PublishedValue> Issues()
    {
        const string data = "p, q as above, s = (.8, .4, −.2, 0), s′ = (.6, .5, .6, .2)";
        double[] p = [.5, .3, .2, 0], q = [.2, .3, .3, .2], first = [1, 0, 0, 0];
        double?[] a = [.8, .4, -.2, 0], b = [.6, .5, .6, .2];
        var interest = CommonInterest.Of(p, q, a, b)!;
        yield return new("Common interest", data, Worked, ".585", interest.Index);
        yield return new("Counter-third-party share", "the same, the first code alone", Worked, ".307692", CommonInterest.CounterThirdParty(interest, first, first));
        yield return new("Divergence, positions", data, Worked, ".16", ValueDivergence.Position(p, q, a, b));
        yield return new("Divergence", data, Worked, ".276958", ValueDivergence.Index(p, q, a, b));
        yield return new(
            "Lift", "20 of 100 tea and coffee, 25 tea, 90 coffee", "Brin, Motwani & Silverstein, Beyond Market Baskets (1997)", ".89",
            Coupling.Lift(20, 25, 90, 100));
    }

    private static IEnumerable<PublishedValue> Clarity()
    {
        double? spec = VisionClarity.Specificity(21, 30), commit = VisionClarity.Commitment(18, 9), affirm = VisionClarity.Affirmation(22, 14);
        var consist = VisionClarity.Consistency([[.5, .3, .2], [.4, .4, .2], [.6, .2, .2]]);
        yield return new("Clarity, specificity", "6 × 2, 9 × 1, 15 × 0", Worked, ".35", spec);
        yield return new("Clarity, commitment", "18 strong, 9 weak", Worked, ".660714", commit);
        yield return new("Clarity, affirmation", "22 affirm, 14 oppose", Worked, ".608108", affirm);
        yield return new("Clarity, consistency", "3 documents, 3 codes", Worked, ".933821", consist);
        yield return new("Clarity, focus", "(.5, .3, .2)", Worked, ".062769", VisionClarity.Focus([.5, .3, .2]));
        yield return new("Clarity of vision", "the four parts", Worked, ".638161", VisionClarity.Index(spec, commit, affirm, consist));
    }

    private static IEnumerable<PublishedValue> Gap()
    {
        const string data = "official .6 .8 .7 .5, experts .1 −.2 .3 0 .2";
        double[] official = [.6, .8, .7, .5], expert = [.1, -.2, .3, 0, .2];
        yield return new("Declared gap", data, Worked, ".57", DeclaredGap.Of(official, expert));
        double a = Error(official), b = Error(expert);
        yield return new("Declared gap, standard error", data, Worked, ".107548", Math.Sqrt((a * a) + (b * b)));

        static double Error(double[] values) => ClusterMean.Of(
            values, [.. values.Select(_ => 1.0)], [.. Enumerable.Range(0, values.Length)])!.Value.StandardError!.Value;
    }

    private static IEnumerable<PublishedValue> Break()
    {
        const string data = "2 3 2 3 4 | 7 8 7 9 8";
        var fit = SegmentedRegression.Fit([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [2, 3, 2, 3, 4, 7, 8, 7, 9, 8], 5, 5)!;
        yield return new("Segmented regression, level", data, Worked, "2.0", fit.Level);
        yield return new("Segmented regression, slope", data, Worked, ".4", fit.Slope);
        yield return new("Segmented regression, step", data, Worked, "3.2", fit.Step);
        yield return new("Segmented regression, change of slope", data, Worked, "−.1", fit.SlopeChange);
        yield return new("Segmented regression, sum of squares", data, Worked, "3.1", fit.SumOfSquares);
        yield return new("Newey–West lag", "36 points", Worked, "3", NeweyWest.Lag(36));
        var equivalence = EquivalenceTest.Of(.03, .02, .10)!.Value;
        yield return new("Equivalence, lower statistic", "difference .03, SE .02, margin .10", Worked, "6.5", equivalence.Lower);
        yield return new("Equivalence, upper statistic", "the same", Worked, "−3.5", equivalence.Upper);
    }

    // Test A of 26 children.
    private static PublishedValue Acceleration()
    {
        double[] test = [48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41];
        double[] leftOut = [.. test.Select((_, place) => Variance([.. test.Where((_, other) => other != place)]))];
        return new(
            "BCa, acceleration", "spatial test data, variance", "Efron & Tibshirani, An Introduction to the Bootstrap (1993), chapter 14", ".061",
            BiasCorrectedInterval.Acceleration(leftOut, new int[test.Length]));

        static double Variance(double[] values) => values.Average(value => Math.Pow(value - values.Average(), 2));
    }

    // Yearly flow at Aswan from 1871 on, in 10⁸ m³.
    private static PublishedValue UnknownBreak()
    {
        double[] flow =
        [
            1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
            1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
            831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759,
            781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
            744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
        ];
        double[] years = [.. Enumerable.Range(1871, flow.Length).Select(year => (double)year)];
        var found = SupremumF.Of(years, flow, new SupremumFOptions { Draws = 0 }, 0)!;
        return new("Unknown break, last year before", "flow of the Nile 1871–1970", "Cobb, The Problem of the Nile (1978)", "1898", years[found.First - 1]);
    }

    private static IEnumerable<PublishedValue> Inference()
    {
        double[] p = [.001, .008, .039, .041, .042, .06, .074, .205];
        const string family = "8 p values";
        var hochberg = MultipleTesting.BenjaminiHochberg(p);
        yield return new("Benjamini–Hochberg q, third", family, Worked, ".0672", hochberg[2]);
        yield return new("Benjamini–Hochberg q, seventh", family, Worked, ".0846", Math.Round(hochberg[6], 4));
        yield return new("Holm, second", family, Worked, ".056", MultipleTesting.Holm(p)[1]);
        yield return new("Holm, third", family, Worked, ".234", MultipleTesting.Holm(p)[2]);
        var wilson = WilsonInterval.Of(7, 12);
        yield return new("Wilson interval, lower", "7 of 12", Worked, ".319511", wilson?.Lower);
        yield return new("Wilson interval, upper", "7 of 12", Worked, ".806740", wilson?.Upper);
        yield return new("Normal quantile", "Φ⁻¹(.975)", "any table of the normal distribution", "1.959964", Normal.Quantile(.975));
        yield return new(
            "Permutation p, exact", "2 3 2 3 4 against 7 8 7 9 8", Worked, ".007937",
            PermutationTest.TwoGroups(
                [2, 3, 2, 3, 4, 7, 8, 7, 9, 8],
                [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
                [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
                [true, true, true, true, true, false, false, false, false, false],
                20_000,
                2000,
                1)?.P);
    }
}
