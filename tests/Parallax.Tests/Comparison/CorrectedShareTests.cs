using System.Globalization;
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
        Assert.InRange(covered, .85, 1);
    }

    // The mean of the documents' pseudo-outcomes, from the library of the statistic.
    [Fact]
    public void Salience_Corrected_IsTheMeanOfPseudoOutcomes()
    {
        var random = new Labels(3);
        var outcomes = new List<double>();
        var clusters = new List<int>();
        foreach (var (document, labels) in random.Documents(6).Index())
        {
            outcomes.AddRange(DesignBasedLearning.PseudoOutcomes(
                [.. labels.Machine.Select(yes => yes ? 1.0 : 0)],
                [.. labels.People.Select((yes, unit) => labels.Read[unit] ? (yes ? 1.0 : 0) : (double?)null)],
                [.. labels.Machine.Select(_ => 6.0 / Units)]));
            clusters.AddRange(Enumerable.Repeat(document, Units));
        }

        var mean = DesignBasedLearning.Mean([.. outcomes], [.. clusters])!;
        var row = Trade(Simulated(3, read: 6));

        Assert.Equal(mean.Mean, row.Estimate!.Value, 1e-9);
        Assert.Equal(mean.Mean - (StudentT.Quantile(.975, mean.Clusters - 1) * mean.ClusterRobust!.Value), row.Lower!.Value, 1e-9);
    }

    // Every hit of the machine was read, of the other sentences every fourth or so: without their chances hits would count four times.
    [Fact]
    public void Salience_SampleEnrichedByHits_IsRightOnAverageByTheRecordedChances()
    {
        double recorded = 0, forgotten = 0;
        const int Studies = 20;
        for (ulong study = 0; study < Studies; study++)
        {
            recorded += Trade(Enriched(study, isRecorded: true)).Estimate!.Value / Studies;
            forgotten += Trade(Enriched(study, isRecorded: false)).Estimate!.Value / Studies;
        }

        Assert.InRange(recorded, Share - .025, Share + .025);
        Assert.InRange(forgotten, 0, Share - .05);
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

        Assert.Contains("not corrected: people read 24 sentences", row.Reason, StringComparison.Ordinal);
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
    public void Measures_WithoutACorrectedForm_StayAsTheyAre() => Assert.Equal(
        Rows(Simulated(1, read: 0)).Row("hedge_rate", "RUS", aggregation: "pooled"),
        Rows(Simulated(1, read: 6)).Row("hedge_rate", "RUS", aggregation: "pooled"));

    private static MeasureRow Trade(IEnumerable<(Document, Labelled?)> documents) =>
        Rows(documents).Row("salience", "RUS", theme: "INT", code: "INT.TRADE");

    private static IReadOnlyList<MeasureRow> Rows(params IEnumerable<IEnumerable<(Document Document, Labelled? Labels)>> series)
    {
        var builder = new CountTableBuilder(Plan, Sample.Codebook);
        foreach (var (document, labels) in series.SelectMany(one => one))
        {
            Coding[] codings = [.. Enumerable.Range(1, Units).Where(unit => labels?.Machine[unit - 1] ?? (unit < 5))
                .Select(unit => Sample.Coding(document, unit, "INT.TRADE"))];
            builder.Add(document, Sample.Counts(document, Units), codings, labels is null ? null : Read(document, labels));
        }

        return Contrasts.All(builder.Build(), Plan, Sample.Codebook, null, CancellationToken.None).Rows;
    }

    private static IReadOnlyList<LabelledUnit> Read(Document document, Labelled labels)
    {
        var lines = Enumerable.Range(1, Units).Where(unit => labels.Read[unit - 1])
            .Select(unit => PeopleLabelsTests.Line(document.Id, unit, "anna", labels.People[unit - 1] ? "INT.TRADE" : "") with
            {
                Probability = !labels.IsRecorded ? null : labels.Machine[unit - 1] ? 1 : .25,
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

    private sealed record Labelled(bool[] People, bool[] Machine, bool[] Read, bool IsRecorded = false);

    private sealed class Labels(ulong seed)
    {
        public IEnumerable<Labelled> Documents(int read)
        {
            Pcg32 random = new(seed), reading = new(seed + 1000);
            for (var document = 0; document < 30; document++)
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
