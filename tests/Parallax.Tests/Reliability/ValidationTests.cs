using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Inference;
using Xunit;

namespace Parallax.Reliability;

public class ValidationTests
{
    private static readonly ValidationRule Rule = new() { Units = 100, Positives = 10, Resamples = 200, Seed = 7 };

    [Fact]
    public void Rows_TwoActors_CountEachUnitOnce()
    {
        var rows = Rows(Rule, found: (6, 3));

        var all = Assert.Single(rows, row => row is { Kind: ValidationKind.Coder, Actor: "all" });
        Assert.Equal((20, 200, 160.0, 90.0), (all.Documents, all.Units, all.Positives, all.Hits));
        Assert.Equal(1, all.Precision);
        Assert.Equal(90.0 / 160, all.Recall!.Value, 1e-12);
        Assert.Equal(["CHN", "RUS"], rows.Where(row => row is { Kind: ValidationKind.Coder, Actor: not "all" }).Select(row => row.Actor));
        Assert.Equal(rows, Rows(Rule, found: (6, 3)));
    }

    [Fact]
    public void Rows_RecallDiffersBetweenActors_FailsTheGate()
    {
        var failed = Assert.Single(Rows(Rule, found: (6, 3)), row => row.Kind == ValidationKind.Difference);
        var passed = Assert.Single(Rows(Rule, found: (6, 6)), row => row.Kind == ValidationKind.Difference);

        Assert.Equal((ValidationStatus.Failed, .375, "RUS", "CHN"), (failed.Status, failed.Recall, failed.Actor, failed.Partner));
        Assert.Equal((ValidationStatus.Passed, 0.0), (passed.Status, passed.Recall));
    }

    [Theory]
    [InlineData(201, 10, "people read 200 of at least 201 sentences in en")]
    [InlineData(100, 161, "people gave the code 160 times, of at least 161")]
    public void Rows_TooLittleRead_TellsNoFigure(int units, int positives, string reason)
    {
        var rows = Rows(Rule with { Units = units, Positives = positives }, found: (6, 3));

        Assert.All(rows, row => Assert.Equal((ValidationStatus.NotValidated, reason, null, null), (row.Status, row.Reason, row.Recall, row.F1)));
        Assert.DoesNotContain(rows, row => row.Kind == ValidationKind.Difference);
    }

    // Of ten sentences one reader gives eight the code and the other seven of these: F1 = 2·7/(2·7 + 1).
    [Fact]
    public void Rows_TwoReaders_GiveTheCeiling()
    {
        var all = Assert.Single(Rows(Rule, found: (6, 3), second: 7), row => row is { Kind: ValidationKind.Coder, Actor: "all" });

        Assert.Equal(14.0 / 15, all.CeilingF1!.Value, 1e-12);
        Assert.Equal(150, all.Positives);
    }

    // Code A: TP 40, FP 10, FN 20; code B: TP 60, FP 0, FN 0. Macro (.727273 + 1)/2, micro 200/(200 + 10 + 20).
    [Fact]
    public void Rows_TwoCodes_HaveMacroAndMicroF1WithTheirIntervals()
    {
        var rows = TwoCodes(Rule);

        var (macro, micro) = (Assert.Single(rows, row => row is { Kind: ValidationKind.Macro }), Assert.Single(rows, row => row is { Kind: ValidationKind.Micro }));
        Assert.Equal((.727273 + 1) / 2, macro.F1!.Value, 5e-7);
        Assert.Equal(200.0 / 230, micro.F1!.Value, 1e-12);
        Assert.Equal(("all", "all", 20, 200, 120.0, 110.0), (micro.Code, micro.Actor, micro.Documents, micro.Units, micro.Positives, micro.Hits));
        Assert.Equal(1, micro.CeilingF1);
        Assert.All(new[] { macro, micro }, row => Assert.InRange(row.F1!.Value, row.F1Interval!.Value.Lower, row.F1Interval.Value.Upper));
        Assert.Equal((macro.F1Interval, micro.F1Interval), Naive(rule: Rule));
        Assert.Equal(rows, TwoCodes(Rule));
    }

    // Seven documents of an actor: 21 sentences with A and as many with B, where all texts together have 60 each.
    [Fact]
    public void Rows_FewOfAnActorWithTheCodes_AreTentative()
    {
        var rows = TwoCodes(Rule with { Positives = 60 }, actors: ["CHN", "RUS", "USA"]);

        Assert.All(rows.Where(row => row.Actor == "all"), row => Assert.Equal((ValidationStatus.Measured, ""), (row.Status, row.Reason)));
        var china = rows.Where(row => row.Actor == "CHN").ToArray();
        Assert.All(china, row => Assert.Equal((ValidationStatus.Tentative, (double?)1), (row.Status, row.CeilingF1)));
        Assert.Equal(
            ["people gave the code 21 times in texts of CHN", "people gave these codes 42 times in texts of CHN"],
            china.Select(row => row.Reason).Distinct());
    }

    [Fact]
    public void Rows_OneCodeTold_HaveNoAverage()
    {
        Assert.DoesNotContain(Rows(Rule, found: (6, 3)), row => row.Kind is ValidationKind.Macro or ValidationKind.Micro);
        Assert.DoesNotContain(TwoCodes(Rule with { Units = 201 }), row => row.Kind is ValidationKind.Macro or ValidationKind.Micro);
    }

    [Fact]
    public void Rows_SomeCodesOnly_TellOfNoOther() =>
        Assert.Equal(["A"], TwoCodes(Rule, new HashSet<string> { "A" }).Select(row => row.Code).Distinct());

    // Two people read twenty documents of ten sentences and agree.
    private static IReadOnlyList<ValidationRow> TwoCodes(ValidationRule rule, IReadOnlySet<string>? codes = null, string[]? actors = null)
    {
        var validation = new Validation("dictionary:00000000", rule) { Codes = codes };
        foreach (var (at, (document, people, machine)) in TwoCodesRead().Index())
        {
            var actor = actors is null ? "RUS" : actors[at % actors.Length];
            string[] readers = ["anna", "boris"];
            var lines = readers.SelectMany(reader => Enumerable.Range(1, 10).SelectMany(unit => people.Where(one => one.Unit == unit).Select(one => one.Code)
                .DefaultIfEmpty("").Select(code => PeopleLabelsTests.Line(document, unit, reader, code, actor))));
            validation.Add(
                Text(document, actor), new PeopleLabels(new PeopleCodings([.. lines]), new Dictionary<string, string> { [document] = actor }).Of(document),
                machine.Select(one => new Coding { Document = document, Unit = one.Unit, Code = one.Code, Coder = "dictionary:00000000", Voice = actor, Relevant = true }));
        }

        return validation.Rows([]);
    }

    // Of A people give three sentences of a document and the machine finds two of them, and in every other document a fourth; of B both the same three.
    private static IEnumerable<(string Document, (int Unit, string Code)[] People, (int Unit, string Code)[] Machine)> TwoCodesRead() =>
        Enumerable.Range(0, 20).Select(number =>
        {
            (int, string)[] people = [(1, "A"), (2, "A"), (3, "A"), (3, "B"), (4, "B"), (5, "B")];
            (int, string)[] machine = [(1, "A"), (2, "A"), (3, "B"), (4, "B"), (5, "B")];
            return ($"d{number:00}", people, number % 2 == 0 ? [.. machine, (9, "A")] : machine);
        });

    // Documents drawn by the same seed, and F1 of each draw from its definition.
    private static (Interval?, Interval?) Naive(ValidationRule rule)
    {
        var resampler = new ClusterResampler([.. Enumerable.Range(0, 20)], Seeds.Derive(rule.Seed, "validation", "dictionary:00000000|en|averages|all"));
        var times = new double[20];
        (double Macro, double Micro)[] draws =
        [
            .. Enumerable.Range(0, rule.Resamples).Select(_ =>
            {
                resampler.Draw(times);
                double right = 2 * times.Sum(), wrong = Enumerable.Range(0, 20).Sum(number => times[number] * (number % 2 == 0 ? 2 : 1));
                return (((2 * right / ((2 * right) + wrong)) + 1) / 2, 2 * (right + 60) / ((2 * (right + 60)) + wrong));
            }),
        ];
        return (BootstrapInterval.Percentile([.. draws.Select(draw => draw.Macro)]), BootstrapInterval.Percentile([.. draws.Select(draw => draw.Micro)]));
    }

    [Fact]
    public void Rows_NobodyRead_AreNone()
    {
        var validation = new Validation("dictionary:00000000", Rule);
        validation.Add(Text("a", "RUS"), [], []);

        Assert.Empty(validation.Rows([("RUS", "CHN")]));
    }

    [Fact]
    public void Entries_JudgedHits_AreRowsWithWilsonsInterval()
    {
        var hits = Enumerable.Range(0, 30).Select(at => new PrecisionHit
        {
            Language = "en",
            Code = "A",
            Entry = "a*",
            Document = "a",
            Start = at,
            End = at + 1,
            Term = "a*",
            IsRight = at < 12,
        });

        var row = Assert.Single(Validation.Entries(new PrecisionGates(hits, new PrecisionRule()), "dictionary:00000000"));

        Assert.Equal((ValidationStatus.Failed, .4, "JD", "a*"), (row.Status, row.Precision, row.Source, row.Entry));
        Assert.Contains("left out", row.Reason, StringComparison.Ordinal);
    }

    // Ten documents an actor of ten sentences, eight with the code by people; the machine finds the given number of them.
    private static IReadOnlyList<ValidationRow> Rows(ValidationRule rule, (int Rus, int Chn) found, int? second = null)
    {
        var validation = new Validation("dictionary:00000000", rule);
        foreach (var (actor, finds) in new[] { ("RUS", found.Rus), ("CHN", found.Chn) })
        {
            for (var number = 0; number < 10; number++)
            {
                var document = Text($"{actor}{number}", actor);
                var lines = Enumerable.Range(1, 10).Select(unit => PeopleLabelsTests.Line(document.Id, unit, "anna", unit <= 8 ? "A" : "", actor));
                if (second is { } most)
                {
                    lines = lines.Concat(Enumerable.Range(1, 10).Select(unit => PeopleLabelsTests.Line(document.Id, unit, "boris", unit <= most ? "A" : "", actor)));
                }

                var labels = new PeopleLabels(new PeopleCodings([.. lines]), new Dictionary<string, string> { [document.Id] = actor });
                validation.Add(document, labels.Of(document.Id), Enumerable.Range(1, finds).Select(unit => new Coding
                {
                    Document = document.Id,
                    Unit = unit,
                    Code = "A",
                    Coder = "dictionary:00000000",
                    Voice = actor,
                    Relevant = true,
                }));
            }
        }

        return validation.Rows([("RUS", "CHN")]);
    }

    private static Document Text(string id, string actor) => new() { Id = id, Actor = actor, Language = "en" };
}
