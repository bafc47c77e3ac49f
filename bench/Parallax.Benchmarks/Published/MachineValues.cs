using Parallax.Inference;
using Parallax.Reliability;

namespace Parallax.Benchmarks.Published;

/// <summary>Worked numbers of machine coders measured against people, and of what corrects their errors.</summary>
internal static class MachineValues
{
    private const string Worked = PublishedValue.Recomputed;

    public static IEnumerable<PublishedValue> All() => [.. Classifying(), .. Correcting()];

    private static IEnumerable<PublishedValue> Classifying()
    {
        const string counts = "TP 40, FP 10, FN 20, TN 130";
        var confusion = new Confusion(40, 10, 20, 130);
        yield return new("Precision", counts, Worked, ".80", confusion.Precision);
        yield return new("Recall", counts, Worked, ".666667", confusion.Recall);
        yield return new("F1", counts, Worked, ".727273", confusion.F1);
        yield return new("Accuracy", counts, Worked, ".85", confusion.Accuracy);
        yield return new("Matthews' correlation", counts, Worked, ".629941", confusion.MatthewsCorrelation);
        const string stated = "8 probabilities";
        double[] p = [.9, .8, .7, .6, .3, .2, .1, .4];
        bool[] y = [true, false, false, true, false, false, false, true];
        yield return new("Brier score", stated, Worked, ".225", ProbabilityScores.Brier(p, y));
        yield return new("Log-loss", stated, Worked, ".628883", ProbabilityScores.LogLoss(p, y));
        yield return new("Expected calibration error, 2 bins", stated, Worked, ".125", ProbabilityScores.CalibrationError(p, y, 2));
    }

    private static IEnumerable<PublishedValue> Correcting()
    {
        yield return new(
            "Rogan–Gladen", "Se .666667, Sp .928571, p .30", Worked, ".384", RoganGladen.Of(.30, 2.0 / 3, 13.0 / 14).Value);
        const string units = "8 units, 4 read";
        var learnt = DesignBasedLearning.Mean(
            DesignBasedLearning.PseudoOutcomes(
                [.9, .8, .2, .1, .7, .3, .6, .4], [1, null, 0, null, null, 1, 0, null], [.5, .5, .25, .25, .5, .5, .25, .25]),
            [0, 1, 2, 3, 4, 5, 6, 7]);
        yield return new("Design-based supervised learning", units, Worked, ".300000", learnt?.Mean);
        yield return new("Design-based supervised learning, standard error", units, Worked, ".384522", learnt?.StandardError);
        const string sample = "n = 10, N = 100";
        double[] people = [1, 0, 0, 0, 1, 1, 0, 1, 0, 0], machine = [1, 1, 0, 0, 1, 0, 0, 1, 0, 0];
        double[] others = [.. Enumerable.Range(0, 100).Select(unit => unit < 45 ? 1.0 : 0)];
        yield return new("Prediction-powered inference", sample, Worked, ".450000", PredictionPowered.Plain(people, machine, others)?.Mean);
        yield return new(
            "Prediction-powered inference, standard error", sample, Worked, ".157233", PredictionPowered.Plain(people, machine, others)?.StandardError);
        yield return new("PPI++, λ", sample, Worked, ".565657", PredictionPowered.Tuned(people, machine, others)?.Lambda);
        yield return new("PPI++", sample, Worked, ".428283", PredictionPowered.Tuned(people, machine, others)?.Mean);
        const string program = "λ as in ppi_py";
        yield return new("PPI++, λ", sample, program, ".510539", PredictionPowered.Tuned(people, machine, others, PowerTuning.Program)?.Lambda);
        yield return new("PPI++", sample, program, ".425527", PredictionPowered.Tuned(people, machine, others, PowerTuning.Program)?.Mean);
    }
}
