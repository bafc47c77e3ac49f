using System.Globalization;
using System.Text;
using Parallax.Inference;

namespace Parallax.Benchmarks.Simulation;

/// <summary>How often the intervals of shares that people's reading corrects cover the truth.</summary>
internal static class ReadingCoverage
{
    private const double Finds = .6;
    private const double Invents = .03;

    // Shares of the texts that are read.
    private static readonly double[] Fractions = [.01, .05, .30];

    private static readonly int[] Sizes = [40, 200];

    /// <summary>Runs the grid and prints it.</summary>
    /// <param name="replications">Studies drawn for each line.</param>
    /// <returns>The exit code: 1 where an interval covers too rarely beyond what the number of replications leaves to chance.</returns>
    public static int Run(int replications)
    {
        var page = new StringBuilder();
        page.Append("| Share | Correlation | Documents | Drawn | Read | Corrected share | Covers | Width | Difference covers |\n");
        page.Append("|--:|--:|--:|---|--:|--:|--:|--:|--:|\n");
        var isBroken = false;
        foreach (var (share, correlation) in new[] { (.12, .05), (.12, .15), (.03, .05), (.03, .15) })
        {
            foreach (var documents in Sizes)
            {
                foreach (var (fraction, isEnriched) in Fractions.SelectMany(fraction => new[] { (fraction, false), (fraction, true) }))
                {
                    isBroken |= !Line(page, share, correlation, documents, fraction, isEnriched, replications);
                }
            }
        }

        Console.WriteLine(page);
        Console.WriteLine($"Coverage of corrected shares in {replications} drawn studies a line: {(isBroken ? "a promise is broken" : "as promised")}.");
        return isBroken ? 1 : 0;
    }

    private static bool Line(StringBuilder page, double share, double correlation, int documents, double fraction, bool isEnriched, int replications)
    {
        // Enriched: half of what is read are sentences in which the machine finds the code.
        var hits = (Finds * share) + (Invents * (1 - share));
        var reading = isEnriched
            ? new SimulatedReading(Finds, Invents, Math.Min(1, fraction / 2 / hits), fraction / 2 / (1 - hits))
            : new SimulatedReading(Finds, Invents, fraction, fraction);
        var texts = new BetaBinomial(share, correlation);
        int level = 0, difference = 0, corrected = 0;
        double estimate = 0, width = 0, read = 0;
        for (var replication = 0; replication < replications; replication++)
        {
            var seed = Seeds.Derive(20220224, "reading", $"{share}|{correlation}|{documents}|{fraction}|{isEnriched}|{replication}");
            var (row, contrast, sentences) = SimulatedStudy.Measure(texts, documents, reading, seed);
            read += (double)sentences / replications;
            if (row.Interval != "mover" || contrast.Interval != "mover")
            {
                continue;
            }

            corrected++;
            estimate += row.Estimate!.Value;
            width += row.Upper!.Value - row.Lower!.Value;
            level += row.Lower <= share && share <= row.Upper ? 1 : 0;
            difference += contrast.Lower <= 0 && contrast.Upper >= 0 ? 1 : 0;
        }

        // Too little is read to correct anything.
        if (2 * corrected < replications)
        {
            return true;
        }

        page.Append(CultureInfo.InvariantCulture,
            $"| {share:.00} | {correlation:.00} | {documents} | {(isEnriched ? "half among hits" : "at random")} | {read:0} | {estimate / corrected:0.000} | {100.0 * level / corrected:0.0} | {width / corrected:0.000} | {100.0 * difference / corrected:0.0} |\n");
        return Holds(level, corrected, documents >= 200 ? .92 : .87) && Holds(difference, corrected, .93);
    }

    // Broken where not even the upper bound at 99.9 % reaches what is promised.
    private static bool Holds(int covered, int studies, double least) => WilsonInterval.Of(covered, studies, .999)!.Value.Upper >= least;
}
