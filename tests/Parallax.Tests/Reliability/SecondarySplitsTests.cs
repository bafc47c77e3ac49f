using CsCheck;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Inference;
using Xunit;

namespace Parallax.Reliability;

public class SecondarySplitsTests
{
    // Sentences of up to eight documents; a document's month and kind follow from its number and a draw.
    private static readonly Gen<Document[]> Sentences = Gen.Select(Gen.Int[0, 7].Array[1, 30], Gen.Int[0, 5].Array[8], Gen.Int[0, 2].Array[8])
        .Select((documents, months, sources) => documents.Select(number => Text(number, months[number], (SourceClass)sources[number])).ToArray());

    [Fact]
    public void ByTime_AnySentences_LearnsFromEarlierDatesOnly() => Gen.Select(Sentences, Gen.Int[2, 4]).Sample((documents, blocks) =>
    {
        var trials = SecondarySplits.ByTime(documents, blocks);

        Assert.All(trials, trial => Assert.True(
            trial.Learnt.Max(place => documents[place].Date!.Value).CompareTo(trial.Tried.Min(place => documents[place].Date!.Value)) < 0));
        Assert.All(trials, trial => Assert.Equal(
            Enumerable.Range(0, documents.Length).Where(place => documents[place].Date is { } date
                && date.CompareTo(trial.Tried.Min(tried => documents[tried].Date!.Value)) < 0), trial.Learnt));
        Assert.Equal(trials.Sum(trial => trial.Tried.Count), trials.SelectMany(trial => trial.Tried).Distinct().Count());
    });

    [Fact]
    public void BySource_AnySentences_TriesEachOnceOnWhatOtherKindsTeach() => Sentences.Sample(documents =>
    {
        var trials = SecondarySplits.BySource(documents);

        Assert.All(trials, trial => Assert.All(trial.Tried, place => Assert.Equal(trial.Source, documents[place].Source)));
        Assert.All(trials, trial => Assert.Equal(Enumerable.Range(0, documents.Length).Except(trial.Tried), trial.Learnt));
        var several = documents.Select(document => document.Source).Distinct().Count() > 1;
        Assert.Equal(several ? Enumerable.Range(0, documents.Length) : [], trials.SelectMany(trial => trial.Tried).Order());
    });

    // Six documents, one sentence each: two a block.
    [Fact]
    public void ByTime_SixDates_AreThreeBlocksOfTwo()
    {
        var trials = SecondarySplits.ByTime([.. Enumerable.Range(1, 6).Select(month => Text(month, month, SourceClass.LS))]);

        Assert.Equal(["01→23", "0123→45"], trials.Select(trial => $"{string.Concat(trial.Learnt)}→{string.Concat(trial.Tried)}"));
    }

    [Fact]
    public void ByTime_OneDateOrNone_HasNoTrial()
    {
        Assert.Empty(SecondarySplits.ByTime([Text(1, 1, SourceClass.LS), Text(2, 1, SourceClass.LS)]));
        Assert.Empty(SecondarySplits.ByTime([Text(1, 0, SourceClass.LS), Text(2, 3, SourceClass.LS)]));
        Assert.Empty(SecondarySplits.ByTime([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SecondarySplits.ByTime([], 1));
    }

    private static Document Text(int number, int month, SourceClass source) => new()
    {
        Id = $"d{number}",
        Actor = "RUS",
        Language = "en",
        Source = source,
        Date = month > 0 && PartialDate.TryParse($"2023-{month:00}", out var date) ? date : null,
    };
}

/// <summary>Trials on simulated labels: which word tells the code may depend on the time and on the kind of text.</summary>
public class ClassifierTrialsTests
{
    private static readonly ValidationRule Rule = new() { Units = 100, Positives = 20, Resamples = 100, Seed = 7 };

    private static readonly string[] Fillers = ["we", "met", "today", "and", "spoke", "long", "of", "many", "things", "again"];

    [Fact]
    public void Rows_OneWordTellsTheCode_FindsItInAllTextsToCome()
    {
        var rows = Rows((_, _) => "trade");

        Assert.All(rows, row => Assert.Equal((ValidationStatus.Measured, 1.0, 1.0), (row.Status, row.Recall, row.Precision)));
        Assert.Equal(
            [("time", "all", 200), ("source", "all", 300), ("source", "PD", 150), ("source", "LS", 150)],
            rows.Select(row => (row.Split, row.Source, row.Units)));
        Assert.All(rows, row => Assert.NotNull(row.LogLoss));
        Assert.All(rows, row => Assert.InRange(row.AveragePrecision!.Value, row.AveragePrecisionInterval!.Value.Lower, row.AveragePrecisionInterval.Value.Upper));
        Assert.Equal(rows, Rows((_, _) => "trade"));
    }

    // Documents shared out by lot hide it: the word of each month is among those learnt from.
    [Fact]
    public void Rows_WordChangesWithTime_MissesItInLaterTexts()
    {
        static string Word(int month, SourceClass _) => month <= 4 ? "trade" : month <= 8 ? "commerce" : "barter";
        var rows = Rows(Word);

        Assert.InRange(ByLot(Word), .9, 1);
        Assert.InRange(rows[0].Recall!.Value, 0, .1);
        Assert.InRange(rows[1].Recall!.Value, .9, 1);
    }

    [Fact]
    public void Rows_WordIsOneKindsOwn_MissesItInTheOther()
    {
        static string Word(int _, SourceClass source) => source == SourceClass.LS ? "trade" : "commerce";
        var rows = Rows(Word);

        Assert.InRange(ByLot(Word), .9, 1);
        Assert.InRange(rows[0].Recall!.Value, .9, 1);
        Assert.All(rows.Skip(1), row => Assert.InRange(row.Recall!.Value, 0, .1));
    }

    [Fact]
    public void Rows_OneDateAndOneKind_SayWhyTheyTellNothing()
    {
        var rows = Rows((_, _) => "trade", documents: 1);

        Assert.Equal(
            ["people read texts of one date only", "people read one kind of text only"], rows.Select(row => row.Reason));
        Assert.All(rows, row => Assert.Equal((ValidationStatus.NotValidated, null, 0), (row.Status, row.F1, row.Units)));
    }

    [Fact]
    public void Rows_TooFewWithTheCode_TellNoFigure()
    {
        var row = Rows((_, _) => "trade", rule: Rule with { Positives = 500 })[0];

        Assert.Equal((ValidationStatus.NotValidated, null, 200), (row.Status, row.F1, row.Units));
        Assert.Matches("^people gave the code [0-9]+ times, of at least 500$", row.Reason);
    }

    private static IReadOnlyList<ValidationRow> Rows(Func<int, SourceClass, string> word, int documents = 12, ValidationRule? rule = null)
    {
        var (training, read) = Simulated(word, documents);
        return new ClassifierTrials("classifier:00000000", new TextClassifier("en", training, 7), read, rule ?? Rule).Rows("A");
    }

    // Recall where documents are shared out by lot.
    private static double ByLot(Func<int, SourceClass, string> word)
    {
        var (training, read) = Simulated(word, 12);
        bool[] people = [.. read.Select(sentence => ClassifierTrials.IsYes(sentence.Unit, "A"))];
        var found = new TextClassifier("en", training, 7).OutOfFold(people)!;
        return people.Zip(found).Where(one => one.First).Average(one => one.Second >= .5 ? 1.0 : 0);
    }

    // A document a month of 25 sentences, by turns a speech and a policy document; in half of the sentences a word stands for the code.
    private static (List<TrainingUnit> Training, List<ReadSentence> Read) Simulated(Func<int, SourceClass, string> word, int documents)
    {
        var random = new Pcg32(3);
        var (training, read) = (new List<TrainingUnit>(), new List<ReadSentence>());
        for (var month = 1; month <= documents; month++)
        {
            var source = month % 2 == 0 ? SourceClass.LS : SourceClass.PD;
            var first = new DateOnly(2023, month, 1);
            var document = new Document { Id = $"d{month:00}", Actor = "RUS", Language = "en", Source = source, Date = new PartialDate(first, first) };
            bool[] yes = [.. Enumerable.Range(0, 25).Select(_ => random.Below(2) == 1)];
            var labels = new PeopleLabels(
                new PeopleCodings([.. yes.Select((has, at) => PeopleLabelsTests.Line(document.Id, at + 1, "anna", has ? "A" : "", "RUS"))]),
                new Dictionary<string, string> { [document.Id] = "RUS" }).Of(document.Id);
            foreach (var unit in labels)
            {
                string[] words = [.. Enumerable.Range(0, 6).Select(_ => Fillers[random.Below(Fillers.Length)]), yes[unit.Unit - 1] ? word(month, source) : Fillers[random.Below(Fillers.Length)]];
                training.Add(new TrainingUnit(document.Id, unit.Unit, string.Join(' ', words)));
                read.Add(new ReadSentence(document, unit));
            }
        }

        return (training, read);
    }
}
