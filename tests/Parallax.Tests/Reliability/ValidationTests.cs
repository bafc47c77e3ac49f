using Parallax.Codings;
using Parallax.Corpora;
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

        Assert.Equal((GateStatus.Failed, .375, "RUS", "CHN"), (failed.Status, failed.Recall, failed.Actor, failed.Partner));
        Assert.Equal((GateStatus.Passed, 0.0), (passed.Status, passed.Recall));
    }

    [Theory]
    [InlineData(201, 10, "people read 200 of at least 201 sentences in en")]
    [InlineData(100, 161, "people gave the code 160 times, of at least 161")]
    public void Rows_TooLittleRead_TellsNoFigure(int units, int positives, string reason)
    {
        var rows = Rows(Rule with { Units = units, Positives = positives }, found: (6, 3));

        Assert.All(rows, row => Assert.Equal((GateStatus.NotValidated, reason, null, null), (row.Status, row.Reason, row.Recall, row.F1)));
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

        Assert.Equal((GateStatus.Failed, .4, "JD", "a*"), (row.Status, row.Precision, row.Source, row.Entry));
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
