using Parallax.Claims;
using Parallax.Corpora;
using Parallax.Inference;
using Xunit;

namespace Parallax.Files.Claims;

public class ClaimsReaderTests
{
    private const string Whole = """
        hypotheses:
          - {id: H1, text: Common interest.}
          - {id: H2, text: Quasi-alliance.}
          - {id: H3, text: Dependence.}
        matrix:
          - {id: M1, text: Votes differ., cells: {H1: C, H2: II, H3: N}, credibility: 0.9, source: UN}
        claims:
          - id: C06
            text: China is more cautious.
            type: comparative
            window: [2022-02-24, ""]
            as_of: 2026-11-01
            rivals: [H2]
            gates: {codes: [STR.*], documents: 20}
            tests:
              - {id: C06.a, measure: caution, contrast: CHN -> RUS, source: [PD, LS], period: after, direction: ">", sesoi: 0.05, weight: 2}
              - {id: C06.b, measure: document:mou, direction: absent, family: secondary}
              - {id: C06.c, measure: salience, contrast: RUS - CHN, code: VAL.FRIEND, term: no limits, direction: "<=", threshold: 0}
            evidence:
              - {id: E1, text: Told so., p_given_H: [0.7, 0.9], p_given_notH: 0.3, rival: H2, credibility: 0.8, illustration: yes}
              - {id: E2, text: The same paper., p_given_H: 0.6, p_given_notH: 0.5, rival: H2, depends_on: [E1], found: no}
            refuters: [A defence commitment.]
            flags: [Caution is not defined.]
        """;

    private static (ClaimSet? Claims, List<Problem> Problems) Read(string text)
    {
        var problems = new List<Problem>();
        return (ClaimsReader.Read(text, "claims.yaml", problems), problems);
    }

    private static string Problem(string from, string to) => Assert.Single(Read(Whole.Replace(from, to, StringComparison.Ordinal)).Problems).Code;

    [Fact]
    public void Read_WholeFile_GivesTheClaim()
    {
        var (claims, problems) = Read(Whole);

        Assert.Empty(problems);
        var claim = Assert.Single(claims!.Claims);
        Assert.Equal((ClaimType.Comparative, new DateOnly(2022, 2, 24), null, 20), (claim.Type, claim.From, claim.To, claim.LeastDocuments));
        Assert.Equal(["H2"], claim.Rivals);
        Assert.Equal(["H1", "H2", "H3"], claims.Hypotheses.Select(one => one.Id));
        Assert.Equal([1, -2, 0], claims.Matrix[0].Cells);
    }

    [Fact]
    public void Read_Tests_HaveSidesSourcesAndDirection()
    {
        var tests = Read(Whole).Claims!.Claims[0].Tests;

        Assert.Equal(("CHN", "RUS", Direction.Above, .05, 2.0), (tests[0].Actor, tests[0].Partner, tests[0].Direction, tests[0].Sesoi, tests[0].Weight));
        Assert.Equal(["PD", "LS"], tests[0].Sources);
        Assert.Equal((Direction.Below, .5, false), (tests[1].Direction, tests[1].Threshold, tests[1].IsPrimary));
        Assert.Equal(("VAL", "no limits", 0.0, "official"), (tests[2].Theme, tests[2].Term, tests[2].Threshold, tests[2].Sources[0]));
    }

    [Fact]
    public void Read_Evidence_HasRangesAndOneProvenanceForWhatDepends()
    {
        var evidence = Read(Whole).Claims!.Claims[0].Evidence;

        Assert.Equal((new Interval(.7, .9), new Interval(.3, .3), .8, true), (evidence[0].GivenClaim, evidence[0].GivenRival, evidence[0].Credibility, evidence[0].IsIllustration));
        Assert.Equal(("E1", "E1", false), (evidence[0].Cluster, evidence[1].Cluster, evidence[1].IsFound));
    }

    [Fact]
    public void Read_NoRivals_TakesEveryOtherHypothesis() =>
        Assert.Equal(["H2", "H3"], Read(Whole.Replace("rivals: [H2]", "hypothesis: H1", StringComparison.Ordinal)).Claims!.Claims[0].Rivals);

    [Theory]
    [InlineData("id: E2", "id: E1", "CL001")]
    [InlineData("sesoi: 0.05", "sesoi: -0.05", "CL002")]
    [InlineData("p_given_notH: 0.3", "p_given_notH: 1", "CL002")]
    [InlineData("p_given_H: [0.7, 0.9]", "p_given_H: [0.9, 0.7]", "CL002")]
    [InlineData("sesoi: 0.05", "sesoi: 0.05, threshold: 1", "CL003")]
    [InlineData("threshold: 0}", "language: en}", "CL003")]
    [InlineData("rivals: [H2]", "rivals: [H9]", "CL004")]
    [InlineData("depends_on: [E1]", "depends_on: [E7]", "CL004")]
    [InlineData("RUS - CHN", "RUS minus CHN", "CL005")]
    [InlineData("salience, contrast: RUS - CHN, code: VAL.FRIEND, term: no limits, direction: \"<=\"", "salience, contrast: RUS - CHN, direction: absent", "CL005")]
    [InlineData("window: [2022-02-24, \"\"]", "window: [2022-02-24]", "CL006")]
    [InlineData("window: [2022-02-24, \"\"]", "window: [2022-02-24, 2021-01-01]", "CL006")]
    [InlineData("as_of: 2026-11-01", "as_of: 01.11.2026", "CL006")]
    [InlineData("code: VAL.FRIEND, ", "", "CL007")]
    [InlineData("family: secondary", "family: third", "YA007")]
    [InlineData("refuters:", "refuter:", "YA002")]
    [InlineData("source: [PD, LS]", "source: []", "YA005")]
    [InlineData("source: [PD, LS]", "source: [PD, [LS]]", "YA005")]
    [InlineData("window: [2022-02-24, \"\"]", "window: [2022-02-24, 9999-12-31]", "CL006")]
    public void Read_Fault_IsTold(string from, string to, string code) => Assert.Equal(code, Problem(from, to));

    [Fact]
    public void Read_ManyFaults_AreAllTold()
    {
        var text = Whole.Replace("sesoi: 0.05", "sesoi: none", StringComparison.Ordinal).Replace("rivals: [H2]", "rivals: [H9]", StringComparison.Ordinal);

        Assert.Equal(["CL002", "CL004"], Read(text).Problems.Select(problem => problem.Code).Order());
    }
}
