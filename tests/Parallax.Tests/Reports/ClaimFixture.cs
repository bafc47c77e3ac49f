using Parallax.Claims;
using Parallax.Comparison;
using Parallax.Inference;

namespace Parallax.Reports;

/// <summary>Invented claims of the invented study: one supported, one mixed, one against, two that cannot be judged.</summary>
public static class ClaimFixture
{
    private static readonly ClaimConventions Conventions = new();

    private static readonly Hypothesis[] Hypotheses = [new("H1", "Interests without values."), new("H2", "A quasi-alliance.")];

    private static readonly MeasureRow Row = new()
    {
        Measure = "salience_difference",
        Theme = "ORD",
        Actor = "RUS",
        Partner = "CHN",
        Source = "general-debate",
        Language = "en",
        Period = "before",
        Documents = 10,
        PartnerDocuments = 11,
        Unit = "difference of shares",
    };

    /// <summary>The study of <see cref="ReportFixture"/> with these claims.</summary>
    public static ReportInput Study()
    {
        JudgedClaim[] judged =
        [
            Judge("C1", "Russia speaks more of order than China.", [Outcome("C1.a", Number(.06, .12))]),
            Judge("C2", "Russia speaks more of order, and evidence is illustrative.", [Outcome("C2.a", Number(-.01, .09)), Outcome("C2.b", Number(.06, .12)), Outcome("C2.c", Number(-.02, .08))],
                Item("E2.1", isIllustration: true), Item("E2.2", cluster: "press"), Item("E2.3", cluster: "press")),
            Judge("C3", "Russia and China differ in order by much.", [Outcome("C3.a", Number(-.01, .01))]),
            Judge("C4", "Russia speaks more of values than China.", [Closed("C4.a", 400, 3)]),
            Judge("C5", "Russia speaks more of norms than China.", [Closed("C5.a", 900, 3)]),
        ];
        return ReportFixture.Study() with
        {
            Claims = new ClaimSet
            {
                Claims = [.. judged.Select(one => one.Claim)],
                Hypotheses = Hypotheses,
                Matrix = [new("M1", "Votes differ.", [1, -2]), new("M2", "Trade grew.", [1, 1])],
            },
            Judged = judged,
        };
    }

    private static JudgedClaim Judge(string id, string text, TestOutcome[] outcomes, params EvidenceItem[] evidence) => ClaimJudgement.Of(
        new Claim
        {
            Id = id,
            Text = text,
            Type = ClaimType.Comparative,
            AsOf = new DateOnly(2026, 11, 1),
            Tests = [.. outcomes.Select(outcome => outcome.Test)],
            Evidence = evidence,
            Rivals = ["H2"],
            Refuters = ["Equal shares."],
            Flags = [$"What is open in {id}."],
        },
        outcomes,
        [.. outcomes.Where(outcome => outcome.Result is not null).Select(Sensitivity)],
        [],
        Conventions);

    private static TestSensitivity Sensitivity(TestOutcome outcome) => new(
        outcome.Test.Id,
        SpecificationCurve.Of(
            outcome.Test,
            [
                new("as stated", .09, 1) { Interval = new Interval(.06, .12) },
                .. Enumerable.Range(1, 5).Select(one => new Specification($"window {one} months narrower, pooled", .05 + (.01 * one), 0) { Interval = new Interval(.02, .14) }),
            ],
            Conventions,
            [.01, .02, .03]),
        [new Influence("document", "rus-general-debate-en-before-000", .07, -.02), new Influence("issuer", "UN General Assembly", null, null)]);

    private static TestOutcome Outcome(string id, Measured measured) => QuantitativeResult.Of(
        new QuantitativeTest
        {
            Id = id,
            Measure = "salience",
            Contrast = "RUS - CHN",
            Actor = "RUS",
            Partner = "CHN",
            Theme = "ORD",
            Sources = ["general-debate"],
            Period = "before",
            Direction = Direction.Above,
            Sesoi = .05,
        },
        measured) with
    {
        Row = Row,
    };

    private static TestOutcome Closed(string id, int sentences, int documents) => Outcome(id, Number(.06, .12)) with
    {
        FailedGate = "coding not validated (VAL, ORD)",
        Needs =
        [
            new WorkItem(WorkKind.Coding, "Two people code.") { Code = "VAL", Language = "en", Count = sentences },
            new WorkItem(WorkKind.Documents, "Add.") { Actor = "CHN", Source = "LS", Language = "en", Period = "after", Count = documents },
        ],
    };

    private static Measured Number(double lower, double upper) => new((lower + upper) / 2, new Interval(lower, upper), new Interval(lower, upper));

    private static EvidenceItem Item(string id, bool isIllustration = false, string cluster = "") => new()
    {
        Id = id,
        Text = $"What {id} found.",
        GivenClaim = new Interval(.6, .8),
        GivenRival = new Interval(.3, .5),
        Rival = "H2",
        Credibility = .9,
        Cluster = cluster,
        IsIllustration = isIllustration,
    };
}
