using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Parallax.Inference;
using Xunit;

namespace Parallax.Exploration;

public partial class WordfishTests
{
    private static readonly Gen<int[][]> Sparse = Gen.Select(Gen.Int[0, 5].Select(value => Math.Max(0, value - 3)).Array[5].Array[4], rows => rows);
    private static readonly Gen<int[][]> Filled = Gen.Int[3, 30].Array[6].Array[5];

    // quanteda.textmodels, reference page of textmodel_wordfish, on the table of Laver, Benoit and Garry (2003).
    [Fact]
    public void Of_PublishedTexts_MatchesPublishedPositionsAndErrors()
    {
        var result = Estimate(ScalingData.LaverBenoitGarry, "R1", "R5");

        Assert.Equal(
            [-1.29057, -.61644, .03351, .70961, 1.52334, -.35945],
            result.Documents.Select(document => Math.Round(document.Position!.Value, 5)));
        Assert.Equal(
            [.01448, .01060, .01085, .01214, .01744, .01070],
            result.Documents.Select(document => Math.Round(document.PositionError!.Value, 5)));
        Assert.True(result.Reached);
    }

    // The rule that gives the published positions ends while they still move.
    [Fact]
    public void Of_PublishedTextsUntilSettled_MovesOn()
    {
        var published = Estimate(ScalingData.LaverBenoitGarry, "R1", "R5");
        var settled = Estimate(ScalingData.LaverBenoitGarry, "R1", "R5", new WordfishOptions { Ending = WordfishEnding.Settled, MostRounds = 3000 });

        Assert.InRange(published.LastMove!.Value, .001, .01);
        Assert.True(settled is { Reached: true, LastMove: <= 1e-6 });
        Assert.InRange(published.Documents[0].Position!.Value - settled.Documents[0].Position!.Value, .05, .08);
    }

    [Fact]
    public void Of_DrawnFromTheModel_FindsThePositions()
    {
        var generator = new Pcg32(20100);
        double[] positions = [.. Enumerable.Range(0, 20).Select(d => (d - 9.5) / 6)];
        int[][] counts = [.. positions.Select(position => Enumerable.Range(0, 80)
            .Select(word => Poisson(generator, Math.Exp(1.5 + ((word % 9) - 4) * .2 * position))).ToArray())];

        var found = Estimate(ScalingData.Matrix(counts), "d0", "d19", new WordfishOptions { Ending = WordfishEnding.Settled });

        Assert.True(Correlation(positions, [.. found.Documents.Select(document => document.Position!.Value)]) > .99);
    }

    [Fact]
    public void Of_EmptyDocumentAndWord_ArePlacedNowhere()
    {
        var result = Estimate(ScalingData.Matrix([[5, 1, 0, 0], [1, 5, 0, 2], [0, 0, 0, 0], [3, 3, 0, 1]]), "d0", "d1");

        Assert.Equal((null, Wordfish.EmptyDocument), (result.Documents[2].Position, result.Documents[2].Reason));
        Assert.Equal((null, Wordfish.EmptyWord), (result.Words[2].Weight, result.Words[2].Reason));
        Assert.All(result.Documents.Where(document => document.Document != "d2"), document => Assert.NotNull(document.Position));
    }

    [Fact]
    public void Of_TwoDocuments_IsUndefined() => Assert.All(
        Estimate(ScalingData.Matrix([[5, 1], [1, 5]]), "d0", "d1").Documents,
        document => Assert.Equal((null, Wordfish.TooFewDocuments), (document.Position, document.Reason)));

    [Fact]
    public void Of_SharesAlike_IsUndefined() => Assert.All(
        Estimate(ScalingData.Matrix([[4, 2], [2, 1], [8, 4]]), "d0", "d1").Documents,
        document => Assert.Equal((null, Wordfish.NoVariation), (document.Position, document.Reason)));

    [Fact]
    public void Of_SparseCounts_IsFiniteOrHasAReason() => Sparse.Sample(rows =>
    {
        var result = Estimate(ScalingData.Matrix(rows), "d0", "d1");
        return result.Documents.All(document => document.Position is { } position
                ? double.IsFinite(position) && double.IsFinite(document.PositionError!.Value) && double.IsFinite(document.LengthError!.Value)
                : document.Reason is not null)
            && result.Words.All(word => word.Weight is { } weight
                ? double.IsFinite(weight) && double.IsFinite(word.WeightError!.Value) && double.IsFinite(word.FrequencyError!.Value)
                : word.Reason is not null);
    });

    [Fact]
    public void Of_AnchorsSwapped_TurnsTheScale() => Filled.Sample(
        rows => Positions(rows, "d0", "d1").Zip(Positions(rows, "d1", "d0")).All(pair => pair.First == -pair.Second), iter: 20);

    [Fact]
    public void Of_SameCounts_IsTheSameToTheBit() => Filled.Sample(
        rows => Positions(rows, "d0", "d1").SequenceEqual(Positions(rows, "d0", "d1")), iter: 5);

    [Fact]
    public void Of_Positions_HaveMean0AndDeviation1() => Filled.Sample(rows =>
    {
        var positions = Positions(rows, "d0", "d1");
        return Math.Abs(positions.Average()) < 1e-9 && Math.Abs(positions.Sum(position => position * position) - 4) < 1e-9;
    }, iter: 20);

    [Fact]
    public void Of_AnyCounts_EqualsAPlainSecondEstimation() => Filled.Sample(rows =>
    {
        var result = Estimate(ScalingData.Matrix(rows), "d0", "d3");
        return result.Documents.Zip(NaiveWordfish.Positions(rows, result.Rounds)).All(pair => Math.Abs(pair.First.Position!.Value - pair.Second) < 1e-4);
    }, iter: 5);

    [Fact]
    public void Of_PublishedTexts_EqualsAPlainSecondEstimation()
    {
        var counts = ScalingData.LaverBenoitGarry;
        int[][] rows = [.. Enumerable.Range(0, 6).Select(d => Dense(counts, d))];

        var expected = NaiveWordfish.Positions(rows, 22);

        Assert.All(Estimate(counts, "R1", "R5").Documents.Zip(expected), pair => Assert.Equal(pair.Second, pair.First.Position!.Value, 1e-6));
    }

    // quanteda.textmodels, tests: Lenihan 1.82 with standard error .019, tolerance .01. Marks of punctuation are tokens there.
    [Fact]
    public void Of_IrishBudgetDebate_IsNearThePublishedPosition()
    {
        var path = RealData("gold", "quanteda_corpora", "data_corpus_irishbudget2010.csv");
        var counts = DocumentFeatureMatrix.FromWords(Records(File.ReadAllText(path)).Skip(1).Select(record => (record[0], Words(record[^1]))));

        var first = Estimate(counts, counts.Documents[5], counts.Documents[4]).Documents[0];

        Assert.Equal(1.82, first.Position!.Value, .01);
        Assert.Equal(.019, first.PositionError!.Value, .01);
    }

    private static WordfishResult Estimate(DocumentFeatureMatrix counts, string lower, string upper, WordfishOptions? options = null) =>
        Wordfish.Of(counts, lower, upper, options, TestContext.Current.CancellationToken);

    private static double[] Positions(int[][] rows, string lower, string upper) =>
        [.. Estimate(ScalingData.Matrix(rows), lower, upper).Documents.Select(document => document.Position!.Value)];

    private static int[] Dense(DocumentFeatureMatrix counts, int document)
    {
        var row = new int[counts.Features.Count];
        foreach (var (feature, count) in counts.Row(document))
        {
            row[feature] = count;
        }

        return row;
    }

    // Data that no one may copy are read where they are; elsewhere the test is skipped by name.
    private static string RealData(params string[] path)
    {
        if (Environment.GetEnvironmentVariable("PARALLAX_DATA") is { Length: > 0 } data)
        {
            return Path.Combine([data, .. path]);
        }

        const string reason = "No data: set PARALLAX_DATA to the folder of the published tables.";
        Assert.Skip(reason);
        throw new InvalidOperationException(reason);
    }

    private static IEnumerable<string> Words(string text) => WordOrMark().Matches(text).Select(token => token.Value.ToLowerInvariant());

    // Quoted fields with doubled quotes and line ends inside; enough for the one table.
    private static IEnumerable<string[]> Records(string csv)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var character in csv)
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && character is ',' or '\n' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
                if (character == '\n')
                {
                    yield return [.. fields];
                    fields.Clear();
                }
            }
            else
            {
                field.Append(character);
            }
        }
    }

    private static int Poisson(Pcg32 generator, double mean)
    {
        var (count, product) = (-1, 1.0);
        while (product > Math.Exp(-mean))
        {
            product *= generator.NextDouble();
            count++;
        }

        return count;
    }

    private static double Correlation(double[] first, double[] second)
    {
        var (x, y) = (first.Average(), second.Average());
        return first.Zip(second).Sum(pair => (pair.First - x) * (pair.Second - y))
            / Math.Sqrt(first.Sum(value => (value - x) * (value - x)) * second.Sum(value => (value - y) * (value - y)));
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*\w*(?:-\w+)*|\w+(?:['’.]\w+|-\w+)*|[^\w\s]")]
    private static partial Regex WordOrMark();
}
