using System.Globalization;
using System.Text;
using Parallax.Comparison;
using Parallax.Inference;

namespace Parallax.Benchmarks.Simulation;

/// <summary>How often intervals cover the truth, how often nothing is called something, and how often something is found.</summary>
internal static class IntervalCoverage
{
    private static readonly double[] Shares = [.12, .03];
    private static readonly double[] Correlations = [.05, .15];
    private static readonly int[] Sizes = [5, 8, 12, 19, 20, 30, 40, 80];

    /// <summary>Runs the grid and prints it.</summary>
    /// <param name="replications">Studies drawn for each line.</param>
    /// <returns>The exit code: 1 where a promise is broken beyond what the number of replications leaves to chance.</returns>
    public static int Run(int replications)
    {
        var page = new StringBuilder();
        var broken = new List<string>();
        page.Append("| Share | Correlation | Documents an actor | Difference: headline | percentile | p < .05 | beyond SESOI | Share: headline | percentile |\n");
        page.Append("|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var correlation in Correlations)
        {
            foreach (var share in Shares)
            {
                foreach (var documents in Sizes)
                {
                    var tally = Draw(share, share, correlation, documents, replications);
                    page.Append(CultureInfo.InvariantCulture,
                        $"| {share:.00} | {correlation:.00} | {documents} | {tally.Difference:0.0} | {tally.DifferenceBootstrap:0.0} | {tally.CalledDifferent:0.0} | {tally.BeyondSesoi:0.0} | {tally.Level:0.0} | {tally.LevelBootstrap:0.0} |\n");
                    Hold($"share {share}, correlation {correlation}, {documents} documents: coverage of the difference", tally.Difference, documents >= 20 ? 93 : 95, replications);
                    Hold($"share {share}, correlation {correlation}, {documents} documents: not called different", 100 - tally.CalledDifferent, 95, replications);
                }
            }
        }

        page.Append("\n| Planted | Correlation | Documents an actor | Excludes zero | Beyond SESOI | Covers the planted difference |\n|--:|--:|--:|--:|--:|--:|\n");
        foreach (var (correlation, least) in new[] { (.05, 95.0), (.15, 75.0) })
        {
            var tally = Draw(.22, .12, correlation, 40, replications);
            page.Append(CultureInfo.InvariantCulture,
                $"| .12 against .22 | {correlation:.00} | 40 | {tally.ExcludesZero:0.0} | {tally.BeyondSesoi:0.0} | {tally.Difference:0.0} |\n");
            Hold($"planted .10, correlation {correlation}: excludes zero", tally.ExcludesZero, least, replications);
        }

        Console.WriteLine(page);
        broken.ForEach(Console.Error.WriteLine);
        Console.WriteLine($"Coverage of {replications} drawn studies a line: {broken.Count} promises broken.");
        return broken.Count == 0 ? 0 : 1;

        // Some sixty promises are looked at together: one is broken where not even the upper bound at 99.9 % reaches it.
        void Hold(string what, double percent, double least, int trials)
        {
            var upper = 100 * WilsonInterval.Of((int)Math.Round(percent / 100 * trials), trials, .999)!.Value.Upper;
            if (upper < least)
            {
                broken.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {percent:0.0} % where at least {least} % is promised"));
            }
        }
    }

    private static Tally Draw(double first, double second, double correlation, int documents, int replications)
    {
        var tally = new Tally(replications);
        BetaBinomial a = new(first, correlation), b = new(second, correlation);
        for (var replication = 0; replication < replications; replication++)
        {
            var seed = Seeds.Derive(20220224, "coverage", $"{first}|{second}|{correlation}|{documents}|{replication}");
            var (level, difference) = SimulatedStudy.Measure(a, b, documents, seed);
            tally.Add(level, first, difference, first - second);
        }

        return tally;
    }

    private sealed class Tally(int replications)
    {
        private int level, levelBootstrap, difference, differenceBootstrap, called, excludes, beyond;

        public double Level => Percent(level);

        public double LevelBootstrap => Percent(levelBootstrap);

        public double Difference => Percent(difference);

        public double DifferenceBootstrap => Percent(differenceBootstrap);

        public double CalledDifferent => Percent(called);

        public double ExcludesZero => Percent(excludes);

        public double BeyondSesoi => Percent(beyond);

        public void Add(MeasureRow share, double trueShare, MeasureRow contrast, double trueDifference)
        {
            var sesoi = new MethodOptions().SesoiShare;
            level += Covers(share.Lower, share.Upper, trueShare);
            levelBootstrap += Covers(share.LowerBootstrap ?? share.Lower, share.UpperBootstrap ?? share.Upper, trueShare);
            difference += Covers(contrast.Lower, contrast.Upper, trueDifference);
            differenceBootstrap += Covers(contrast.LowerBootstrap ?? contrast.Lower, contrast.UpperBootstrap ?? contrast.Upper, trueDifference);
            called += contrast.P < .05 ? 1 : 0;
            excludes += contrast.Lower > 0 || contrast.Upper < 0 ? 1 : 0;
            beyond += contrast.Lower > sesoi || contrast.Upper < -sesoi ? 1 : 0;
        }

        private double Percent(int count) => 100.0 * count / replications;

        private static int Covers(double? lower, double? upper, double truth) => lower <= truth && truth <= upper ? 1 : 0;
    }
}
