using Parallax.Studies.Guide;
using Xunit;

namespace Parallax.Studies;

public class ShuffledActorsTests
{
    // The whole hundred: dotnet run -c Release --project bench/Parallax.Benchmarks -- claims
    [Fact]
    public void WithSupport_LabelsOfTheShippedStudyShuffled_IsRare()
    {
        var study = Study.Open(Path.Combine(Repository.Root, "studies", "russia-china"));

        Assert.InRange(ShuffledActors.WithSupport(study, 20, 20220224), 0, 1);
    }
}
