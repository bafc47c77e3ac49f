using Parallax.Claims;
using Parallax.Studies.Guide;
using Xunit;

namespace Parallax.Studies;

public sealed class ShuffledActorsTests : IDisposable
{
    private const int Shuffles = 20;
    private const ulong Seed = 20220224;

    private readonly Study study = Study.Open(Path.Combine(Repository.Root, "studies", "russia-china"));
    private readonly ShuffledActors shuffled;
    private readonly TemporaryStudy folder = new();

    public ShuffledActorsTests() => shuffled = new ShuffledActors(study);

    public void Dispose() => folder.Dispose();

    // The whole hundred: dotnet run -c Release --project bench/Parallax.Benchmarks -- claims
    [Fact]
    public void Judge_ClaimsOnAttention_RarelySupportsAny() =>
        AssertRarelySupports(ShuffledClaims.OnAttention(study, shuffled.Source), decided: 0);

    [Fact]
    public void Judge_ClaimsOfTheShippedStudy_RarelySupportsAny() => AssertRarelySupports(ShuffledClaims.Own(study), decided: 1);

    [Fact]
    public void Judge_ClaimsOfTheTemplate_RarelySupportsAny()
    {
        var template = Path.Combine(folder.Folder, "new");
        NewStudy.Create(template);

        AssertRarelySupports(ShuffledClaims.TakenUp(Study.Open(template), study, shuffled.Source), decided: 1);
    }

    // Where nothing could ever be decided, nothing could be decided wrongly.
    private void AssertRarelySupports(IReadOnlyList<Claim> claims, int decided)
    {
        var verdicts = shuffled.Judge(claims, Shuffles, Seed);

        Assert.InRange(verdicts.WithSupport, 0, 1);
        Assert.True(verdicts.ByClaim.Count(claim => claim.Times(VerdictKind.InsufficientEvidence) < Shuffles) >= decided);
    }
}
