using Parallax.Claims;
using Parallax.Studies;

namespace Parallax.Benchmarks;

/// <summary>How often a claim is supported where there is nothing to find, and where there is.</summary>
internal static class ClaimSimulations
{
    private const int Runs = 100;
    private const ulong Seed = 20220224;

    /// <summary>Prints both figures.</summary>
    /// <returns>The exit code: 1 where one misses its promise.</returns>
    public static int Run()
    {
        var study = Study.Open(Path.Combine(Workplace.FindRepository(), "studies", "russia-china"));
        var shuffled = ShuffledActors.WithSupport(study, Runs, Seed);
        Console.WriteLine($"Actor labels shuffled among official English texts of the shipped study, all codes declared validated: a comparative claim is supported in {shuffled} of {Runs} (at most 5 promised).");
        var (planted, absent) = PlantedDifferences.Supported(Runs, PlantedDifferences.TwoEffects, Seed);
        Console.WriteLine($"A difference of two smallest effects planted: its claim is supported in {planted} of {Runs} (at least 80 promised), the claim about the code without a difference in {absent}.");
        return shuffled <= 5 && planted >= 80 ? 0 : 1;
    }
}
