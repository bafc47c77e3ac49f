using CsCheck;
using Parallax.Inference;
using Xunit;

namespace Parallax.Reliability;

public class LogisticRegressionTests
{
    private static readonly Gen<(int[][] Units, bool[] Labels)> Data = Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool).Array[4, 15].Select(rows => (
        rows.Select(row => new[] { row.Item1, row.Item2, row.Item3 }.Index().Where(one => one.Item).Select(one => one.Index).ToArray()).ToArray(),
        rows.Select(row => row.Item4).ToArray()));

    private static FeatureRow[] Rows(int[][] units) => [.. units.Select(unit => FeatureRow.Present(unit))];

    // Without features only the intercept is left, and balanced classes put it at even odds.
    [Fact]
    public void Fit_NoFeatures_IsEvenOdds() =>
        Assert.Equal(0, LogisticRegression.Fit(Rows([[], [], [], []]), [true, false, false, false], 0, 1)!.Intercept, 1e-4);

    [Fact]
    public void Fit_OneClass_IsUndefined() => Assert.Null(LogisticRegression.Fit(Rows([[0], [0]]), [true, true], 1, 1));

    // A second way to the same place: plain gradient descent on the definition.
    [Fact]
    public void Fit_AnyData_EqualsGradientDescent() => Data.Sample((units, labels) =>
    {
        if (LogisticRegression.Fit(Rows(units), labels, 3, .5) is not { } model)
        {
            Assert.True(labels.All(label => label) || labels.All(label => !label));
            return;
        }

        double[] point = new double[4];
        double yes = labels.Count(label => label), no = labels.Length - yes;
        for (var step = 0; step < 4000; step++)
        {
            double[] slope = [.5 * point[0], .5 * point[1], .5 * point[2], 0];
            for (var unit = 0; unit < units.Length; unit++)
            {
                var share = units[unit].Length == 0 ? 0 : 1 / Math.Sqrt(units[unit].Length);
                var score = point[3] + (share * units[unit].Sum(feature => point[feature]));
                var off = labels.Length / (2 * (labels[unit] ? yes : no)) * ((1 / (1 + Math.Exp(-score))) - (labels[unit] ? 1 : 0));
                slope[3] += off;
                foreach (var feature in units[unit])
                {
                    slope[feature] += off * share;
                }
            }

            for (var at = 0; at < 4; at++)
            {
                point[at] -= .05 * slope[at];
            }
        }

        Assert.All(model.Weights.Append(model.Intercept).Zip(point), pair => Assert.Equal(pair.Second, pair.First, 1e-2));
    }, iter: 30);

    [Fact]
    public void Fit_LabelsExchanged_ChangesTheSigns() => Data.Sample((units, labels) =>
    {
        var (one, other) = (LogisticRegression.Fit(Rows(units), labels, 3, .5), LogisticRegression.Fit(Rows(units), [.. labels.Select(label => !label)], 3, .5));
        return one is null ? other is null : Math.Abs(one.Intercept + other!.Intercept) < 1e-3;
    }, iter: 30);
}

public class FeatureRowTests
{
    // Up to twelve units with up to six of eight features; some alike, so that they do not span as many places.
    private static readonly Gen<int[][]> Units = Gen.Int[0, 7].Array[0, 6].Select(features => features.Distinct().Order().ToArray()).Array[1, 12];

    [Fact]
    public void Turned_AnyRows_KeepsAllProducts() => Units.Sample(units =>
    {
        FeatureRow[] rows = [.. units.Select(unit => FeatureRow.Present(unit))];

        var turned = FeatureRow.Turned(rows, 8);

        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows.Length; j++)
            {
                double shared = units[i].Intersect(units[j]).Count();
                var expected = shared == 0 ? 0 : shared / Math.Sqrt(units[i].Length * (double)units[j].Length);
                Assert.Equal(expected, Product(turned, i, j), 1e-9);
            }
        }
    });

    // The same least, met on two ways: each stops where the slope is small, which leaves a rest.
    [Fact]
    public void Turned_AnyRows_GivesTheSameFit() => Gen.Select(Units, Gen.Bool.Array[12]).Sample((units, labels) =>
    {
        FeatureRow[] rows = [.. units.Select(unit => FeatureRow.Present(unit))];
        var turned = FeatureRow.Turned(rows, 8);
        bool[] people = labels[..rows.Length];

        var (plain, other) = (LogisticRegression.Fit(rows, people, 8, .5), LogisticRegression.Fit(turned, people, rows.Length, .5));

        Assert.Equal(plain is null, other is null);
        Assert.All(Enumerable.Range(0, plain is null ? 0 : rows.Length), unit => Assert.Equal(plain!.Score(rows[unit]), other!.Score(turned[unit]), 1e-2));
    }, iter: 30);

    [Fact]
    public void Turned_NoRows_IsNone() => Assert.Empty(FeatureRow.Turned([], 8));

    private static double Product(IReadOnlyList<FeatureRow> rows, int one, int other)
    {
        var spread = new double[rows.Count];
        rows[one].AddTo(spread, 1);
        return rows[other].Dot(spread);
    }
}

public class TextClassifierTests
{
    private static readonly string[] Fillers = ["we", "met", "today", "and", "spoke", "long", "of", "many", "things", "again"];

    [Theory]
    [InlineData("en", "Trade", "w trade", "c  tr", "c rade ")]
    [InlineData("zh", "貿易好", "w 贸", "c 贸易", "c 贸易好")]
    public void Features_Sentence_AreItsWordsAndRuns(string language, string sentence, params string[] some) =>
        Assert.Subset(new TextFeatures(language).Of(sentence).ToHashSet(), some.ToHashSet());

    [Fact]
    public void OutOfFold_WordThatTells_IsLearnt()
    {
        var (units, labels) = Simulated(1, (yes, _) => yes ? "trade" : "weather");

        var probabilities = new TextClassifier("en", units, 7).OutOfFold(labels)!;

        Assert.True(Classification.AveragePrecision(probabilities, labels) > .99);
        Assert.InRange(ProbabilityScores.Brier(probabilities, labels)!.Value, 0, .05);
        Assert.Equal(probabilities, new TextClassifier("en", units, 7).OutOfFold(labels)!);
    }

    // A word that only tells the document must not help: all sentences of a document stay on one side of a split.
    [Fact]
    public void OutOfFold_WordThatTellsTheDocument_IsNotLearnt()
    {
        var (units, labels) = Simulated(2, (_, document) => $"name{document}", ofDocument: true);

        var probabilities = new TextClassifier("en", units, 7).OutOfFold(labels)!;

        Assert.InRange(Classification.AveragePrecision(probabilities, labels)!.Value, 0, .75);
    }

    [Fact]
    public void OutOfFold_IsotonicCurve_MakesOtherProbabilitiesInTheSameOrder()
    {
        var (units, labels) = Simulated(1, (yes, _) => yes ? "trade" : "weather");

        double[] platt = new TextClassifier("en", units, 7).OutOfFold(labels)!, isotonic = new TextClassifier("en", units, 7, Recalibration.Isotonic).OutOfFold(labels)!;

        Assert.NotEqual(platt, isotonic);
        Assert.All(isotonic, probability => Assert.InRange(probability, 0, 1));
        Assert.InRange(ProbabilityScores.Brier(isotonic, labels)!.Value, 0, .05);
    }

    // Neither model nor curve may know what people say of the sentences tried.
    [Fact]
    public void Elsewhere_OtherLabelsOfWhatIsTried_ChangesNothing()
    {
        var (units, labels) = Simulated(4, (yes, _) => yes ? "trade" : "weather");
        int[] learnt = [.. Enumerable.Range(0, 120)], tried = [.. Enumerable.Range(120, 80)];
        var classifier = new TextClassifier("en", units, 7);

        var probabilities = classifier.Elsewhere(labels, learnt, tried)!;

        Assert.Equal(probabilities, classifier.Elsewhere([.. labels.Select((label, at) => at < 120 ? label : !label)], learnt, tried)!);
        Assert.True(Classification.AveragePrecision(probabilities, labels[120..]) > .99);
    }

    [Fact]
    public void Elsewhere_OneClassLearnt_IsUndefined()
    {
        var (units, labels) = Simulated(4, (yes, _) => yes ? "trade" : "weather");
        int[] yes = [.. Enumerable.Range(0, labels.Length).Where(at => labels[at])];

        Assert.Null(new TextClassifier("en", units, 7).Elsewhere(labels, yes, [0]));
        Assert.Null(new TextClassifier("en", units, 7).Elsewhere(labels, [], [0]));
    }

    [Fact]
    public void OutOfFold_OneClass_IsUndefined()
    {
        var (units, labels) = Simulated(3, (_, _) => "trade");

        Assert.Null(new TextClassifier("en", units, 7).OutOfFold([.. labels.Select(_ => false)]));
    }

    [Fact]
    public void IdOf_OtherLabels_IsAnother()
    {
        var unit = new TrainingUnit("a", 1, "We trade.");

        var id = TextClassifier.IdOf([(unit, ["INT.TRADE"])], 7);

        Assert.Matches("^classifier:[0-9a-f]{8}$", id);
        Assert.NotEqual(id, TextClassifier.IdOf([(unit, [])], 7));
        Assert.NotEqual(id, TextClassifier.IdOf([(unit, ["INT.TRADE"])], 8));
    }

    // Twenty documents of ten sentences; half of the sentences, or of the documents, are yes.
    private static (TrainingUnit[] Units, bool[] Labels) Simulated(ulong seed, Func<bool, int, string> word, bool ofDocument = false)
    {
        var random = new Pcg32(seed);
        var units = new List<TrainingUnit>();
        var labels = new List<bool>();
        for (var document = 0; document < 20; document++)
        {
            var isYes = random.Below(2) == 1;
            for (var unit = 1; unit <= 10; unit++)
            {
                isYes = ofDocument ? isYes : random.Below(2) == 1;
                string[] words = [.. Enumerable.Range(0, 6).Select(_ => Fillers[random.Below(Fillers.Length)]), word(isYes, document)];
                units.Add(new TrainingUnit($"d{document}", unit, string.Join(' ', words)));
                labels.Add(isYes);
            }
        }

        return ([.. units], [.. labels]);
    }
}
