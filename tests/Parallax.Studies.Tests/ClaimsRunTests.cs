using System.Text.Json;
using Parallax.Studies.Running;
using Xunit;

namespace Parallax.Studies;

public sealed class ClaimsRunTests(ShippedStudy shipped) : IClassFixture<ShippedStudy>, IDisposable
{
    private static readonly string[] Verdicts = ["supported", "mixed", "not supported", "insufficient evidence"];

    private readonly TemporaryStudy folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_OfTheTemplate_JudgesItsEightClaims()
    {
        var study = Path.Combine(folder.Folder, "new");
        NewStudy.Create(study);
        var outcome = Run(study);

        var file = Read(outcome);
        AssertHasTheSchema(file);
        Assert.Equal(["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"], Claims(file).Select(claim => Text(claim, "id")));
        Assert.Contains("None of the eight claims can be judged yet.", outcome.Summary);
    }

    [Fact]
    public void Run_OfTheShippedStudy_JudgesItsFourteenClaims()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(shipped.Results, "claims.json")));

        AssertHasTheSchema(file.RootElement);
        Assert.Equal(14, Claims(file.RootElement).Length);
        Assert.DoesNotContain(Claims(file.RootElement), claim => Text(claim, "verdict") == "supported" && Tests(claim).Any(test => test.GetProperty("reason").GetString()!.Contains("not validated", StringComparison.Ordinal)));
        Assert.DoesNotContain(Claims(file.RootElement).SelectMany(Tests), test => Text(test, "reason").Contains("set aside", StringComparison.Ordinal));
    }

    // A series and a ledger that decide, votes that are too few, and a series nobody entered.
    [Fact]
    public void Run_ClaimsOnWhatIsObserved_ReachAVerdictOrSayWhatIsMissing()
    {
        WriteObserved();

        var outcome = Run(folder.Folder);

        Assert.DoesNotContain(outcome.Warnings, problem => problem.Code.StartsWith("CL", StringComparison.Ordinal));
        var claims = Claims(Read(outcome)).ToDictionary(claim => Text(claim, "id"));
        Assert.Equal(2.5, Tests(claims["S"]).Single().GetProperty("estimate").GetDouble());
        Assert.Equal(1, Tests(claims["S"]).Single().GetProperty("result").GetInt32());
        Assert.Equal("mixed", Text(claims["S"], "verdict"));
        Assert.Equal(.5, Tests(claims["L"]).Single().GetProperty("estimate").GetDouble());
        Assert.Equal("supported", Text(claims["L"], "verdict"));
        Assert.Equal("insufficient evidence", Text(claims["V"], "verdict"));
        Assert.Contains("votes.csv", Text(claims["V"].GetProperty("needs")[0], "text"), StringComparison.Ordinal);
        Assert.Contains("Look up loans", Text(claims["N"].GetProperty("needs")[0], "text"), StringComparison.Ordinal);
        Assert.Contains(outcome.Summary, line => line.StartsWith("Of four claims one is supported", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_Twice_GivesTheSameBytes()
    {
        WriteObserved();
        var first = File.ReadAllBytes(Path.Combine(Run(folder.Folder).Results, "claims.json"));

        Assert.Equal(first, File.ReadAllBytes(Path.Combine(Run(folder.Folder).Results, "claims.json")));
    }

    private void WriteObserved()
    {
        folder.Write("indicators.csv", "series,period,value,unit,actor,partner,source,retrieved\ntrade,2024,100,USD bn,CHN,,A,2025-01-01\ntrade,2024,40,USD bn,RUS,,A,2025-01-01\n");
        folder.Write("commitments.csv", "id,date,actors,text,predicate,due,status,checked,source\n" + string.Concat(Enumerable.Range(0, 60).Select(place =>
            $"c{place:00},{2010 + (place / 10)}-01-01,RUS;CHN,a,b,2020-01-01,{(place % 2 == 0 ? "fulfilled" : "broken")},2021-01-01,A\n")));
        folder.Write("votes.csv", "resolution,date,actor,vote,source\nES-11/1,2022-03-02,RUS,no,UN\nES-11/1,2022-03-02,CHN,abstain,UN\n");
        folder.Write("claims.yaml", """
            hypotheses:
              - {id: H1, text: One.}
            claims:
              - {id: S, text: China trades more., type: comparative, tests: [{id: S.a, measure: "indicator:trade", per: trade, contrast: CHN - RUS, period: "2024", direction: ">", threshold: 2}]}
              - {id: L, text: Promises are not kept., type: comparative, tests: [{id: L.a, measure: promise_fulfilment, contrast: RUS - CHN, source: commitments, direction: "<", threshold: 0.8}]}
              - {id: V, text: They vote apart., type: comparative, tests: [{id: V.a, measure: vote_agreement, contrast: RUS - CHN, source: votes, period: after, direction: "<", threshold: 0.8}]}
              - {id: N, text: Loans grow., type: comparative, tests: [{id: N.a, measure: "indicator:loans", contrast: CHN, period: 2024 / 2022, direction: ">", threshold: 1}]}

            """);
    }

    private static RunOutcome Run(string study) => StudyRun.Run(
        new RunOptions(study) { Recheck = true }, TimeProvider.System, _ => { }, TestContext.Current.CancellationToken);

    private static JsonElement Read(RunOutcome outcome)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(outcome.Results, "claims.json")));
        return file.RootElement.Clone();
    }

    // The fields that issue 4 names, by kind.
    private static void AssertHasTheSchema(JsonElement file)
    {
        Assert.True(file.GetProperty("hypotheses").GetArrayLength() > 0);
        Assert.All(Claims(file), claim =>
        {
            Assert.Contains(Text(claim, "verdict"), Verdicts);
            Assert.Contains(Text(claim, "verdict_without_evidence"), Verdicts);
            Assert.All(["text", "type", "rule"], name => Assert.NotEqual("", Text(claim, name)));
            Assert.All(["qualifiers", "evidence", "needs", "refuters", "flags"], name => Assert.Equal(JsonValueKind.Array, claim.GetProperty(name).ValueKind));
            Assert.All(["0.2", "0.5", "0.8"], prior => Assert.Equal(2, claim.GetProperty("posterior").GetProperty(prior).GetArrayLength()));
            Assert.True(claim.TryGetProperty("robustness", out _) && claim.TryGetProperty("flips", out _));
            Assert.Equal(Text(claim, "verdict") == "insufficient evidence", claim.GetProperty("needs").GetArrayLength() > 0);
            Assert.All(Tests(claim), test =>
            {
                Assert.All(
                    ["id", "measure", "contrast", "estimate", "lower", "upper", "sesoi", "threshold", "direction", "result", "reason"],
                    name => Assert.True(test.TryGetProperty(name, out _), name));
                Assert.NotEqual("", Text(test, "reason"));
            });
        });
    }

    private static JsonElement[] Claims(JsonElement file) => [.. file.GetProperty("claims").EnumerateArray()];

    private static JsonElement[] Tests(JsonElement claim) => [.. claim.GetProperty("tests").EnumerateArray()];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
