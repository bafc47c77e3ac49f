using Xunit;

namespace Parallax.Claims;

public class PlantedDifferencesTests
{
    // The whole hundred: dotnet run -c Release --project bench/Parallax.Benchmarks -- claims
    [Fact]
    public void Supported_TwoEffectsPlanted_AreFoundInFourOfFive()
    {
        var (planted, absent) = PlantedDifferences.Supported(20, PlantedDifferences.TwoEffects, 20220224);

        Assert.InRange(planted, 16, 20);
        Assert.InRange(absent, 0, 1);
    }
}
