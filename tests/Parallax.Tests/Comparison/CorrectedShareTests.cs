using System.Globalization;
using CsCheck;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Inference;
using Parallax.Reliability;
using Xunit;

namespace Parallax.Comparison;

/// <summary>What people read corrects the machine's shares; tested on simulated labels.</summary>
public class CorrectedShareTests
{
    private const int Units = 20;
    private const double Share = .30;

    private static readonly ComparisonPlan Plan = Sample.Plan with { Method = new MethodOptions { Resamples = 100, Permutations = 100, EnumerateUpTo = 1 } };

    // The machine misses half of the true yes and invents little: its own share is about .17, the corrected one .30.
    [Fact]
    public void Salience_PeopleReadASample_IsRightOnAverageWhereTheMachineIsNot()
    {
        double corrected = 0, raw = 0, covered = 0;
        const int Studies = 40;
        for (ulong study = 0; study < Studies; study++)
        {
            var row = Trade(Simulated(study, read: 6));
            corrected += row.Estimate!.Value / Studies;
            raw += Trade(Simulated(study, read: 0)).Estimate!.Value / Studies;
            covered += row.Lower <= Share && Share <= row.Upper ? 1.0 / Studies : 0;
        }

        Assert.InRange(raw, .15, .19);
        Assert.InRange(corrected, Share - .02, Share + .02);
        Assert.InRange(covered, .85, 1.001);
    }

    // Design-based learning over the sentences, with what people found right and missed in place of the machine's yes and no.
    [Fact]
    public void Salience_Corrected_IsTheMeanOfPseudoOutcomes()
    {
        Labelled[] documents = [.. new Labels(3).Documents(6)];
        bool[] machine = [.. documents.SelectMany(one => one.Machine)], people = [.. documents.SelectMany(one => one.People)], read = [.. documents.SelectMany(one => one.Read)];
        double Found(bool isHit) => Enumerable.Range(0, machine.Length).Where(unit => read[unit] && machine[unit] == isHit).Average(unit => people[unit] ? 1.0 : 0);
        var (right, missed) = (Found(true), Found(false));

        var outcomes = DesignBasedLearning.PseudoOutcomes(
            [.. machine.Select(yes => yes ? right : missed)],
            [.. people.Select((yes, unit) => read[unit] ? (yes ? 1.0 : 0) : (double?)null)],
            [.. machine.Select(_ => 6.0 / Units)]);

        Assert.Equal(outcomes.Average(), Trade(Simulated(3, read: 6)).Estimate!.Value, 1e-9);
    }

    // Sentence by sentence, with chances of their own and documents of unequal length.
    [Fact]
    public void Salience_Corrected_EqualsTheSumsSentenceBySentence() => Gen.Int[1, 1_000_000].Sample(
        seed =>
        {
            (Document Document, Labelled Labels)[] documents = [.. Enriched((ulong)seed, isRecorded: true).Select(one => (one.Item1, one.Item2!))];
            var row = Trade([.. documents.Select(one => (one.Document, (Labelled?)one.Labels))]);
            var expected = NaiveShare([.. documents.Select(one => one.Labels)]);
            return Math.Abs(row.Estimate!.Value - expected.Value) < 1e-9 && Math.Abs(row.Lower!.Value - expected.Lower) < 1e-9
                && Math.Abs(row.Upper!.Value - expected.Upper) < 1e-9 && row is { Interval: "mover", LowerBootstrap: null, P: null };
        },
        iter: 30, threads: 1);

    // One sentence in fifty is read: some forty of 2,000, in which people find the code a dozen times.
    [Fact]
    public void Salience_SparselyRead_StaysAShareAndItsIntervalHoldsTheTruth()
    {
        const int Studies = 60;
        var covered = 0.0;
        for (ulong study = 0; study < Studies; study++)
        {
            var row = Trade(Sparse(study));
            Assert.InRange(row.Lower!.Value, 0, row.Estimate!.Value);
            Assert.InRange(row.Upper!.Value, row.Estimate.Value, 1);
            covered += row.Lower <= Share && Share <= row.Upper ? 1.0 / Studies : 0;
        }

        Assert.InRange(covered, .9, 1.001);
    }

    [Fact]
    public void Salience_NoHitRead_TakesBothKindsAsOne()
    {
        var documents = Simulated(1, read: 6).Select(one => (one.Item1, (Labelled?)(one.Item2! with
        {
            Read = [.. one.Item2!.Read.Zip(one.Item2.Machine, (isRead, isHit) => isRead && !isHit)],
            People = [.. one.Item2.People.Select(_ => false)],
        }))).ToArray();

        var row = Trade(documents);

        Assert.Equal((0.0, 0.0), (row.Estimate, row.Lower));
        Assert.InRange(row.Upper!.Value, .005, .1);
        Assert.Contains("they found 0 of 20", row.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Salience_ChanceOfSomeUnknown_LeavesTheseAside()
    {
        var documents = Enriched(5, isRecorded: true).Select((one, at) => (one.Item1, (Labelled?)(one.Item2! with { IsRecorded = at > 0 }))).ToArray();

        var row = Trade(documents);

        Assert.Contains($"{documents[0].Item2!.Read.Count(isRead => isRead)} sentences that people read of RUS are left aside", row.Reason, StringComparison.Ordinal);
        Assert.InRange(row.Estimate!.Value, Share - .1, Share + .1);
    }

    // A year later with the same labels: no difference, and an interval made of both.
    [Fact]
    public void Change_BothRead_HasTheIntervalOfBothAndItsEquivalence()
    {
        var later = Simulated(1, read: 12).Select((one, day) => (Text("RUS", day), one.Item2)).ToArray();
        var earlier = Simulated(1, read: 12).Select((one, day) => (Text("RUS", day - 700), one.Item2)).ToArray();
        var rows = Rows(later, earlier);
        var change = rows.Row("salience_change", "RUS", theme: "INT", code: "INT.TRADE", period: "after - before");
        var level = rows.Row("salience", "RUS", theme: "INT", code: "INT.TRADE", period: "after");
        double below = level.Estimate!.Value - level.Lower!.Value, above = level.Upper!.Value - level.Estimate.Value;

        Assert.Equal((0, "mover", 1), (Math.Round(change.Estimate!.Value, 12), change.Interval, Math.Round(change.P!.Value, 6)));
        Assert.Equal(-Math.Sqrt((below * below) + (above * above)), change.Lower!.Value, 1e-9);
        Assert.Equal(Math.Sqrt((below * below) + (above * above)), change.Upper!.Value, 1e-9);
    }

    // p < .05 says what the 90 % interval says: that it lies within the margin.
    [Fact]
    public void Equivalence_AnyMargin_AgreesWithTheInterval()
    {
        var (a, b) = TwoShares();
        var interval = CorrectedShare.Difference(a, b, .90);

        Gen.Double[.001, .5].Sample(margin =>
            CorrectedShare.Equivalence(a, b, margin) is var p && p is > 0 and < 1
            && (p < .05) == (interval.Lower > -margin && interval.Upper < margin));
    }

    // p < 1 − level says what the interval of that level says: that zero lies outside.
    [Fact]
    public void P_AnyLevel_AgreesWithTheInterval()
    {
        var (a, b) = TwoShares();
        var p = CorrectedShare.P(a, b);

        Gen.Double[.001, .999].Sample(level => CorrectedShare.Difference(a, b, level) is var interval
            && (p < 1 - level) == (interval.Lower > 0 || interval.Upper < 0));
        Assert.Equal(1, CorrectedShare.P(a, a));
    }

    // Every hit of the machine was read, of the other sentences every fourth or so. Hits and others are judged apart, so that even without
    // the chances hits do not count four times.
    [Fact]
    public void Salience_SampleEnrichedByHits_IsRightOnAverage()
    {
        double recorded = 0, forgotten = 0;
        const int Studies = 20;
        for (ulong study = 0; study < Studies; study++)
        {
            recorded += Trade(Enriched(study, isRecorded: true)).Estimate!.Value / Studies;
            forgotten += Trade(Enriched(study, isRecorded: false)).Estimate!.Value / Studies;
        }

        Assert.InRange(recorded, Share - .025, Share + .025);
        Assert.InRange(forgotten, Share - .025, Share + .025);
    }

    [Fact]
    public void Salience_Corrected_NamesThePeopleBesideTheMachine()
    {
        Assert.Equal("dictionary:00000000;anna", Trade(Simulated(1, read: 6)).Coder);
        Assert.Equal("dictionary:00000000", Trade(Simulated(1, read: 0)).Coder);
    }

    [Fact]
    public void Salience_TooLittleRead_WarnsThatItIsTheMachinesShare()
    {
        var row = Trade(Simulated(1, read: 4, documents: 6));

        Assert.Contains("the machine's share, not corrected: people read 24 sentences", row.Reason, StringComparison.Ordinal);
        Assert.Equal(Trade(Simulated(1, read: 0, documents: 6)).Estimate, row.Estimate);
    }

    [Fact]
    public void Difference_OneSideRead_IsBlocked()
    {
        var row = Rows(Simulated(1, read: 6), Other()).Row("salience_difference", "RUS", "CHN", "INT", "INT.TRADE");

        Assert.Equal(MeasureStatus.Blocked, row.Status);
        Assert.Contains("people read enough to correct the machine's share of RUS", row.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Measures_WithoutACorrectedForm_StayAsTheyAreAndSaySo()
    {
        var read = Rows(Simulated(1, read: 6)).Row("hedge_rate", "RUS", aggregation: "pooled");

        Assert.Equal(Rows(Simulated(1, read: 0)).Row("hedge_rate", "RUS", aggregation: "pooled").Estimate, read.Estimate);
        Assert.Contains("the machine's own, not corrected by the 180 sentences that people read of RUS", read.Reason, StringComparison.Ordinal);
    }

    private static MeasureRow Trade(IEnumerable<(Document, Labelled?)> documents) =>
        Rows(documents).Row("salience", "RUS", theme: "INT", code: "INT.TRADE");

    private static IReadOnlyList<MeasureRow> Rows(params IEnumerable<IEnumerable<(Document Document, Labelled? Labels)>> series) =>
        Contrasts.All(Table(series), Plan, Sample.Codebook, null, CancellationToken.None).Rows;

    private static CountTable Table(params IEnumerable<IEnumerable<(Document Document, Labelled? Labels)>> series)
    {
        var builder = new CountTableBuilder(Plan, Sample.Codebook);
        foreach (var (document, labels) in series.SelectMany(one => one))
        {
            Coding[] codings = [.. Enumerable.Range(1, Units).Where(unit => labels?.Machine[unit - 1] ?? (unit < 5))
                .Select(unit => Sample.Coding(document, unit, "INT.TRADE"))];
            builder.Add(document, Sample.Counts(document, Units), codings, labels is null ? null : Read(document, labels));
        }

        return builder.Build();
    }

    private static IReadOnlyList<LabelledUnit> Read(Document document, Labelled labels)
    {
        var lines = Enumerable.Range(1, Units).Where(unit => labels.Read[unit - 1])
            .Select(unit => PeopleLabelsTests.Line(document.Id, unit, "anna", labels.People[unit - 1] ? "INT.TRADE" : "") with
            {
                Probability = !labels.IsRecorded ? null : labels.Machine[unit - 1] ? labels.ChanceOfHits : labels.ChanceOfOthers,
            });
        return new PeopleLabels(new PeopleCodings([.. lines]), new Dictionary<string, string> { [document.Id] = "RUS" }).Of(document.Id);
    }

    private static (Document, Labelled?)[] Simulated(ulong seed, int read, int documents = 30) =>
        [.. new Labels(seed).Documents(read).Take(documents).Select((labels, day) => (Text("RUS", day), (Labelled?)labels))];

    private static IEnumerable<(Document, Labelled?)> Other() => Enumerable.Range(0, 30).Select(day => (Text("CHN", day), (Labelled?)null));

    private static Document Text(string actor, int day)
    {
        var date = new DateOnly(2023, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Sample.Document($"{actor}-{date}", actor, date);
    }

    private static (Document, Labelled?)[] Enriched(ulong seed, bool isRecorded)
    {
        var random = new Pcg32(seed + 2000);
        return [.. new Labels(seed).Documents(0).Select((labels, day) => (Text("RUS", day), (Labelled?)(labels with
        {
            Read = [.. labels.Machine.Select(isHit => isHit || random.NextDouble() < .25)],
            IsRecorded = isRecorded,
        })))];
    }

    // A hundred documents; every fiftieth sentence or so was drawn and read.
    private static (Document, Labelled?)[] Sparse(ulong seed)
    {
        const double chance = .02;
        var random = new Pcg32(seed + 3000);
        return [.. new Labels(seed).Documents(0, 100).Select((labels, day) => (Text("RUS", day), (Labelled?)(labels with
        {
            Read = [.. labels.Machine.Select(_ => random.NextDouble() < chance)],
            ChanceOfHits = chance,
            ChanceOfOthers = chance,
            IsRecorded = true,
        })))];
    }

    private static (double Value, double Lower, double Upper) NaiveShare(Labelled[] documents)
    {
        var sentences = documents.SelectMany((labels, document) => Enumerable.Range(0, Units).Select(unit => (
            Document: document, IsHit: labels.Machine[unit], Yes: labels.People[unit] ? 1.0 : 0, IsRead: labels.Read[unit],
            Weight: 1 / (labels.Machine[unit] ? labels.ChanceOfHits : labels.ChanceOfOthers) / Units))).ToArray();
        var n = documents.Length;
        double Clustered(IEnumerable<(int Document, double Value)> residuals, int clusters) =>
            clusters / (clusters - 1.0) * residuals.GroupBy(one => one.Document).Sum(cluster => Math.Pow(cluster.Sum(one => one.Value), 2));
        (double Rate, double Variance, Interval Ends, Dictionary<int, double> Residuals) Part(bool isHit)
        {
            var read = sentences.Where(one => one.IsRead && one.IsHit == isHit).ToArray();
            var weight = read.Sum(one => one.Weight);
            var rate = read.Sum(one => one.Weight * one.Yes) / weight;
            var residuals = read.Select(one => (one.Document, one.Weight * (one.Yes - rate) / weight)).ToArray();
            var clusters = read.Select(one => one.Document).Distinct().Count();
            var variance = Clustered(residuals, clusters);
            var kish = weight * weight / read.Sum(one => one.Weight * one.Weight);
            var effective = variance > 0 ? Math.Min(kish, rate * (1 - rate) / variance) : kish;
            var freedom = StudentT.Quantile(.975, Math.Max(kish - 1, clusters - 1)) / StudentT.Quantile(.975, clusters - 1);
            return (rate, variance, WilsonInterval.Of(rate, effective * freedom * freedom),
                residuals.GroupBy(one => one.Document).ToDictionary(one => one.Key, one => one.Sum(residual => residual.Item2)));
        }

        var (right, missed) = (Part(true), Part(false));
        var hits = documents.Average(labels => labels.Machine.Average(isHit => isHit ? 1.0 : 0));
        var value = (hits * right.Rate) + ((1 - hits) * missed.Rate);
        double Machine(int document) => documents[document].Machine.Average(isHit => isHit ? right.Rate : missed.Rate) is var share ? (share - value) / n : 0;
        var machine = Clustered(Enumerable.Range(0, n).Select(document => (document, Machine(document))), n);
        var apart = machine + (hits * hits * right.Variance) + ((1 - hits) * (1 - hits) * missed.Variance);
        var together = Clustered(Enumerable.Range(0, n).Select(document => (document, Machine(document)
            + (hits * right.Residuals.GetValueOrDefault(document)) + ((1 - hits) * missed.Residuals.GetValueOrDefault(document)))), n);
        var stretch = Math.Sqrt(Math.Max(1, together / apart));
        var half = Math.Pow(StudentT.Quantile(.975, n - 1), 2) * machine;
        return (value,
            Math.Max(0, value - (stretch * Math.Sqrt(half + Math.Pow(hits * (right.Rate - right.Ends.Lower), 2) + Math.Pow((1 - hits) * (missed.Rate - missed.Ends.Lower), 2)))),
            Math.Min(1, value + (stretch * Math.Sqrt(half + Math.Pow(hits * (right.Ends.Upper - right.Rate), 2) + Math.Pow((1 - hits) * (missed.Ends.Upper - missed.Rate), 2)))));
    }

    private static (CorrectedShare After, CorrectedShare Before) TwoShares()
    {
        var table = Table(Simulated(1, read: 12), Simulated(2, read: 12).Select((one, day) => (Text("RUS", day - 700), one.Item2)));
        var cells = new Cells(table, Plan);
        CorrectedShare Of(string period) => new(
            cells.Of(new CellKey("en", "LS", period, "RUS")), new CountLayout(Plan, Sample.Codebook).Code("INT.TRADE")!.Value, isPooled: false);
        return (Of("after"), Of("before"));
    }

    private sealed record Labelled(bool[] People, bool[] Machine, bool[] Read, bool IsRecorded = false)
    {
        public double ChanceOfHits { get; init; } = 1;

        public double ChanceOfOthers { get; init; } = .25;
    }


    private sealed class Labels(ulong seed)
    {
        public IEnumerable<Labelled> Documents(int read, int documents = 30)
        {
            Pcg32 random = new(seed), reading = new(seed + 1000);
            for (var document = 0; document < documents; document++)
            {
                bool[] people = new bool[Units], machine = new bool[Units], isRead = new bool[Units];
                for (var unit = 0; unit < Units; unit++)
                {
                    people[unit] = random.NextDouble() < Share;
                    machine[unit] = random.NextDouble() < (people[unit] ? .5 : .03);
                }

                var order = Enumerable.Range(0, Units).ToArray();
                reading.Shuffle(order);
                foreach (var unit in order.Take(read))
                {
                    isRead[unit] = true;
                }

                yield return new Labelled(people, machine, isRead);
            }
        }
    }
}
