using CsCheck;
using Parallax.Codings;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Reliability;

/// <summary>Sentences drawn with known chances: each counts for those it stands for.</summary>
public class WeightedValidationTests
{
    private static readonly ValidationRule Rule = new() { Units = 10, Positives = 4, Resamples = 200, Seed = 7 };

    // Sentences of eight documents of two actors: whether people and the machine give the code, and how many sentences each stands for.
    private static readonly Gen<(int Document, bool Anna, bool? Boris, bool Machine, int Times)[]> Sentences =
        Gen.Select(Gen.Int[0, 7], Gen.Bool, Gen.Int[0, 2], Gen.Bool, Gen.Int[1, 5]).Array[20, 60]
            .Select(all => all.Select(one => (one.Item1, one.Item2, one.Item3 == 2 ? (bool?)null : one.Item3 == 1, one.Item4, one.Item5)).ToArray());

    // Each sentence written down as often as it stands for, and no chance known.
    [Fact]
    public void Rows_WholeWeights_AreThoseOfSentencesWrittenDownSoOften() => Sentences.Sample(sentences =>
    {
        Read[] drawn = [.. sentences.Select(one => new Read(one.Document, one.Anna, one.Boris, one.Machine, 1.0 / one.Times))];
        Read[] repeated = [.. drawn.SelectMany(one => Enumerable.Repeat(one with { Chance = null }, (int)Math.Round(1 / one.Chance!.Value)))];

        // Whatever is written down oftener has more than enough: both ways nothing is too little.
        var rule = Rule with { Units = 1, Positives = 0 };
        var (weighted, plain) = (Rows(rule, drawn), Rows(rule, repeated));

        Assert.Equal(plain.Select(row => (row.Kind, row.Code, row.Actor, row.Documents)), weighted.Select(row => (row.Kind, row.Code, row.Actor, row.Documents)));
        foreach (var (row, expected) in weighted.Zip(plain))
        {
            Assert.Equal(expected.Units, row.Represented!.Value, 1e-6);
            double?[] told = [row.Precision, row.Recall, row.F1, row.MatthewsCorrelation, row.CeilingF1, row.RecallInterval?.Lower, row.RecallInterval?.Upper, row.F1Interval?.Upper];
            double?[] naive =
            [
                expected.Precision, expected.Recall, expected.F1, expected.MatthewsCorrelation, expected.CeilingF1, expected.RecallInterval?.Lower,
                expected.RecallInterval?.Upper, expected.F1Interval?.Upper,
            ];
            Assert.All(told.Zip(naive), pair => Assert.True(pair.First is null ? pair.Second is null : Math.Abs(pair.First.Value - pair.Second!.Value) < 1e-9));
        }
    }, iter: 40);

    [Fact]
    public void Rows_OneChanceForAll_AreThoseWithoutChances() => Sentences.Sample(sentences =>
    {
        var (one, none) = (
            Rows(Rule, [.. sentences.Select(sentence => new Read(sentence.Document, sentence.Anna, sentence.Boris, sentence.Machine, .25))]),
            Rows(Rule, [.. sentences.Select(sentence => new Read(sentence.Document, sentence.Anna, sentence.Boris, sentence.Machine, null))]));
        return one.Zip(none).All(row => row.First.Status == row.Second.Status && row.First.Units == row.Second.Units && row.First.Positives == row.Second.Positives
            && row.First.Recall.HasValue == row.Second.Recall.HasValue && Math.Abs((row.First.Recall ?? 0) - (row.Second.Recall ?? 0)) < 1e-9
            && Math.Abs(row.First.Represented!.Value - (4 * row.Second.Represented!.Value)) < 1e-6);
    }, iter: 40);

    // Half of the sample was sought where the machine finds the code. There 40 of 50 sentences have it; of 50 others 10 have it, and each
    // stands for 20 times as many: recall is 40/(40 + 10·20), and 40/50 only in the sample.
    [Fact]
    public void Rows_EnrichedSample_TellOfTheTextsAndNotOfTheSample()
    {
        Read[] read =
        [
            .. Enumerable.Range(0, 50).Select(at => new Read(at % 8, at < 40, null, true, 1)),
            .. Enumerable.Range(0, 50).Select(at => new Read(at % 8, at < 10, null, false, .05)),
        ];

        var row = Rows(Rule, read).Single(row => row is { Kind: ValidationKind.Coder, Actor: "all" });

        Assert.Equal((100, 50.0, 50.0, 8), (row.Units, row.Positives, row.Hits, row.Documents));
        Assert.Equal(50 + (50 * 20), row.Represented!.Value, 1e-9);
        Assert.Equal(40.0 / 240, row.Recall!.Value, 1e-12);
        Assert.Equal(.8, row.Precision!.Value, 1e-12);
        Assert.Equal((ValidationStatus.Measured, ""), (row.Status, row.Reason));
        Assert.Equal(.8, Rows(Rule, [.. read.Select(one => one with { Chance = null })])[0].Recall!.Value, 1e-12);
    }

    [Fact]
    public void Rows_SomeChancesUnknown_LeaveThoseSentencesOutAndSayIt()
    {
        Read[] known = [.. Enumerable.Range(0, 40).Select(at => new Read(at % 8, at % 3 != 0, null, at % 2 == 0, at % 2 == 0 ? .5 : .1))];
        Read[] unknown = [.. Enumerable.Range(0, 5).Select(at => new Read(at, true, null, true, null))];

        var (some, only) = (Rows(Rule, [.. known, .. unknown]), Rows(Rule, known));

        var row = some.Single(row => row is { Kind: ValidationKind.Coder, Actor: "all" });
        Assert.Equal("left out: 5 sentences whose chance of being drawn is unknown", row.Reason);
        Assert.Equal((40, only[0].Recall, only[0].RecallInterval), (row.Units, row.Recall, row.RecallInterval));
        Assert.Contains("of RUS left out: 4 sentences", some.Single(row => row.Kind == ValidationKind.Difference).Reason, StringComparison.Ordinal);
    }

    // Enough were read, but not enough of those that figures can tell of.
    [Fact]
    public void Rows_TooFewOfKnownChance_TellNoFigure()
    {
        Read[] read = [.. Enumerable.Range(0, 40).Select(at => new Read(at % 8, true, null, true, at < 9 ? .5 : null))];

        Assert.Equal(
            (ValidationStatus.NotValidated, "people read 9 of at least 10 sentences in en; left out: 31 sentences whose chance of being drawn is unknown", 9),
            Rows(Rule, read).Select(row => (row.Status, row.Reason, row.Units)).First());
    }

    [Fact]
    public void Rows_MachineThatFindsNothing_IsMeasuredWithPrecisionUndefined()
    {
        var rows = Rows(Rule, [.. Enumerable.Range(0, 40).Select(at => new Read(at % 8, at < 20, null, false, null))]);

        Assert.All(rows.Where(row => row.Kind == ValidationKind.Coder), row => Assert.Equal(
            (ValidationStatus.Measured, null, 0.0, 0.0, null, "precision is undefined: the machine gave the code to no sentence that people read"),
            (row.Status, row.Precision, row.Recall, row.F1, row.MatthewsCorrelation, row.Reason)));
        var difference = rows.Single(row => row.Kind == ValidationKind.Difference);
        Assert.Equal((ValidationStatus.NotValidated, null), (difference.Status, difference.Precision));
        Assert.StartsWith("the machine finds nothing of either actor", difference.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_MachineThatIsAlwaysWrong_IsMeasuredAndNotPassed() => Assert.All(
        Rows(Rule, [.. Enumerable.Range(0, 40).Select(at => new Read(at % 8, at < 20, null, at >= 20, null))]).Where(row => row.Kind == ValidationKind.Coder),
        row => Assert.Equal((ValidationStatus.Measured, 0.0, 0.0, 0.0, ""), (row.Status, row.Precision, row.Recall, row.F1, row.Reason)));

    [Fact]
    public void Rows_DifferenceOnFewSentences_IsTentative()
    {
        // Of the second actor people give the code to three sentences only, and the machine finds all of both.
        Read[] read = [.. Enumerable.Range(0, 40).Select(at => new Read(at % 8, at % 8 < 4 || at == 4 || at == 5 || at == 6, null, true, null))];

        var row = Rows(Rule, read).Single(row => row.Kind == ValidationKind.Difference);

        Assert.Equal((ValidationStatus.Tentative, "people gave the code 3 times in texts of CHN"), (row.Status, row.Reason));
    }

    private sealed record Read(int Document, bool Anna, bool? Boris, bool Machine, double? Chance);

    // Documents 0 to 3 are Russian texts, the others Chinese ones.
    private static IReadOnlyList<ValidationRow> Rows(ValidationRule rule, Read[] read)
    {
        var validation = new Validation("dictionary:00000000", rule);
        foreach (var document in read.GroupBy(one => one.Document).OrderBy(document => document.Key))
        {
            var (id, actor) = ($"d{document.Key}", document.Key < 4 ? "RUS" : "CHN");
            Read[] units = [.. document];
            PersonalCoding Line(int at, string coder, bool isGiven) =>
                PeopleLabelsTests.Line(id, at + 1, coder, isGiven ? "A" : "", actor) with { Probability = units[at].Chance };
            var lines = units.Index().SelectMany(unit => unit.Item.Boris is { } boris
                ? [Line(unit.Index, "anna", unit.Item.Anna), Line(unit.Index, "boris", boris)]
                : (PersonalCoding[])[Line(unit.Index, "anna", unit.Item.Anna)]);
            validation.Add(
                new Document { Id = id, Actor = actor, Language = "en" },
                new PeopleLabels(new PeopleCodings([.. lines]), new Dictionary<string, string> { [id] = actor }).Of(id),
                units.Index().Where(unit => unit.Item.Machine).Select(unit => new Coding
                {
                    Document = id,
                    Unit = unit.Index + 1,
                    Code = "A",
                    Coder = "dictionary:00000000",
                    Voice = actor,
                    Relevant = true,
                }));
        }

        return validation.Rows([("RUS", "CHN")]);
    }
}

/// <summary>Scores of a classifier whose sentences stand for several each.</summary>
public class WeightedScoresTests
{
    private static readonly Gen<(double[] P, bool[] Y, int[] Times)> Units = Gen.Select(Gen.Int[1, 9], Gen.Bool, Gen.Int[1, 4]).Array[1, 20].Select(units => (
        units.Select(unit => unit.Item1 / 10.0).ToArray(), units.Select(unit => unit.Item2).ToArray(), units.Select(unit => unit.Item3).ToArray()));

    // Ten of each, so that every bin of the units written down holds whole ones.
    [Fact]
    public void Scores_WholeWeights_AreThoseOfUnitsWrittenDownSoOften() => Units.Sample((p, y, times) =>
    {
        double[] weights = [.. times.Select(time => 10.0 * time)];
        int[] repeated = [.. times.SelectMany((time, unit) => Enumerable.Repeat(unit, 10 * time))];
        double[] all = [.. repeated.Select(unit => p[unit])];
        bool[] labels = [.. repeated.Select(unit => y[unit])];

        return Same(ProbabilityScores.Brier(all, labels), ProbabilityScores.Brier(p, y, weights))
            && Same(ProbabilityScores.LogLoss(all, labels), ProbabilityScores.LogLoss(p, y, weights))
            && Same(ProbabilityScores.CalibrationError(all, labels), ProbabilityScores.CalibrationError(p, y, weights: weights))
            && Same(Classification.AveragePrecision(all, labels), Classification.AveragePrecision(p, y, weights));
    });

    [Fact]
    public void AveragePrecisionInterval_WholeWeights_IsThatOfUnitsWrittenDownSoOften() => Units.Sample((p, y, times) =>
    {
        int[] repeated = [.. times.SelectMany((time, unit) => Enumerable.Repeat(unit, time))];
        var weighted = Classification.AveragePrecisionInterval(p, y, [.. p.Select((_, unit) => $"d{unit % 4}")], 50, 7, [.. times.Select(time => (double)time)]);
        var plain = Classification.AveragePrecisionInterval(
            [.. repeated.Select(unit => p[unit])], [.. repeated.Select(unit => y[unit])], [.. repeated.Select(unit => $"d{unit % 4}")], 50, 7);
        return Same(plain?.Lower, weighted?.Lower) && Same(plain?.Upper, weighted?.Upper);
    });

    [Fact]
    public void Scores_WeightsThatAreNone_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilityScores.Brier([.5], [true], [0]));
        Assert.Throws<ArgumentException>(() => ProbabilityScores.LogLoss([.5], [true], [1, 1]));
        Assert.Throws<ArgumentException>(() => Classification.AveragePrecision([.5], [true], []));
        Assert.Null(ProbabilityScores.CalibrationError([], [], weights: []));
    }

    private static bool Same(double? expected, double? given) =>
        expected is null ? given is null : given is { } one && Math.Abs(expected.Value - one) < 1e-9;
}
