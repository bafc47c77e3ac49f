using System.Globalization;
using Parallax.Claims;
using Parallax.Studies;

namespace Parallax.Benchmarks;

/// <summary>How often a claim is supported where there is nothing to find, and where there is.</summary>
internal static class ClaimSimulations
{
    private const ulong Seed = 20220224;
    private const double Promised = .05;

    private static readonly VerdictKind[] Kinds =
        [VerdictKind.Supported, VerdictKind.Mixed, VerdictKind.NotSupported, VerdictKind.InsufficientEvidence];

    /// <summary>Prints the verdicts.</summary>
    /// <param name="runs">Studies and corpora to draw.</param>
    /// <returns>The exit code: 1 where one misses its promise.</returns>
    public static int Run(int runs)
    {
        var study = Study.Open(Path.Combine(Workplace.FindRepository(), "studies", "russia-china"));
        var shuffled = new ShuffledActors(study);
        var falsely = Shuffled($"Attention to each theme ({shuffled.Source}, English)", shuffled, ShuffledClaims.OnAttention(study, shuffled.Source), runs);
        falsely = Math.Max(falsely, Shuffled("Comparative claims of the shipped study", shuffled, ShuffledClaims.Own(study), runs));
        falsely = Math.Max(
            falsely, Shuffled($"Comparative claims of the template ({shuffled.Source}, English)", shuffled, ShuffledClaims.TakenUp(Template(), study, shuffled.Source), runs));

        var (planted, absent) = PlantedDifferences.Supported(runs, PlantedDifferences.TwoEffects, Seed);
        Console.WriteLine(Invariant(
            $"A difference of two smallest effects planted: its claim is supported in {planted} of {runs} (at least 80% promised), the claim about the code without a difference in {absent}."));
        return falsely <= Promised * runs && planted >= .8 * runs ? 0 : 1;
    }

    private static int Shuffled(string of, ShuffledActors shuffled, IReadOnlyList<Claim> claims, int runs)
    {
        var verdicts = shuffled.Judge(claims, runs, Seed);
        Console.WriteLine(Invariant($"{of}, actor labels shuffled, all codes declared validated: any is supported in {verdicts.WithSupport} of {runs} (at most 5% promised)."));
        Console.WriteLine();
        Console.WriteLine("| Claim | Supported | Mixed | Not supported | Insufficient evidence |");
        Console.WriteLine("|---|--:|--:|--:|--:|");
        foreach (var (claim, times) in verdicts.ByClaim)
        {
            Console.WriteLine(Invariant($"| {claim} | {string.Join(" | ", Kinds.Select(times))} |"));
        }

        Console.WriteLine();
        return verdicts.WithSupport;
    }

    private static Study Template()
    {
        var folder = Directory.CreateTempSubdirectory("parallax-template-").FullName;
        try
        {
            NewStudy.Create(folder);
            return Study.Open(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
