using System.Globalization;
using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>Whether a code is found alike in two languages.</summary>
public enum CalibrationStatus
{
    /// <summary>Shares may be compared across the two languages.</summary>
    Passed,

    /// <summary>It is found more often in one of them; where they meet the difference is subtracted.</summary>
    Failed,

    /// <summary>Parallel texts cannot tell; the two languages are not compared.</summary>
    Untested,
}

/// <summary>How far two languages differ on a code in texts that say the same: a row of calibration.csv.</summary>
/// <param name="Code">A code, a theme, or <c>all</c>: any code.</param>
/// <param name="Language">The first language.</param>
/// <param name="Other">The second.</param>
/// <param name="Documents">Parallel texts counted in both.</param>
/// <param name="Difference">δ, mean share in the first minus in the second, −1 to 1; null without such texts.</param>
/// <param name="StandardError">Standard error of δ; null below two texts.</param>
/// <param name="Lower">Lower end of its 90 % interval.</param>
/// <param name="Upper">Upper end of its 90 % interval.</param>
/// <param name="Status">What follows.</param>
/// <param name="Reason">Why, in plain words.</param>
public sealed record CalibrationRow(
    string Code, string Language, string Other, int Documents, double? Difference, double? StandardError, double? Lower, double? Upper,
    CalibrationStatus Status, string Reason);

/// <summary>Language calibration: whether codings of parallel texts agree across languages (METHOD §2.6).</summary>
/// <remarks>
/// δ_k = mean_d (S_dk − S′_dk), S_dk the share of the relevant units of text d that carry code k in the one language and
/// S′_dk in the other, with the t interval of a mean of paired differences (Student 1908). The pass is an equivalence test:
/// the 90 % interval inside the margin is two one-sided tests at .05 (D. J. Schuirmann, Journal of Pharmacokinetics and
/// Biopharmaceutics 15, 1987, 657–680). Parallel texts are joint declarations and treaties that share a pair.
/// </remarks>
public static class LanguageCalibration
{
    private const double Level = .90;

    /// <summary>Every code and theme for each two languages of the counted documents, in ordinal order.</summary>
    /// <param name="table">Counts of all documents.</param>
    /// <param name="plan">Margin and least number of texts.</param>
    /// <param name="codebook">The codebook the counts follow.</param>
    public static IReadOnlyList<CalibrationRow> Of(CountTable table, ComparisonPlan plan, Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(codebook);
        var layout = new CountLayout(plan, codebook);
        string[] languages = [.. table.Documents.Select(one => one.Document.Language).Distinct().Order(StringComparer.Ordinal)];
        var versions = table.Documents.Where(one => IsParallel(one.Document) && one.Units > 0)
            .GroupBy(one => (one.Document.Pair, one.Document.Language))
            .ToDictionary(group => group.Key, group => CountedDocument.Join([.. group]));
        string[] pairs = [.. versions.Keys.Select(key => key.Pair).Distinct().Order(StringComparer.Ordinal)];
        return
        [
            .. from topic in layout.Topics
               from a in languages
               from b in languages
               where string.CompareOrdinal(a, b) < 0
               select Row(topic, a, b, [.. pairs.Where(pair => versions.ContainsKey((pair, a)) && versions.ContainsKey((pair, b)))
                   .Select(pair => (versions[(pair, a)], versions[(pair, b)]))], plan.Method),
        ];
    }

    /// <summary>δ of parallel texts with its standard error; null without texts.</summary>
    /// <param name="shares">Share of each text in the first language, 0 to 1.</param>
    /// <param name="others">Share of the same text in the second language.</param>
    /// <exception cref="ArgumentException">There is not one share a text in each.</exception>
    public static MeanEstimate? Difference(ReadOnlySpan<double> shares, ReadOnlySpan<double> others)
    {
        if (shares.Length != others.Length)
        {
            throw new ArgumentException("Each text needs a share in both languages.", nameof(others));
        }

        var differences = new double[shares.Length];
        var (weights, texts) = (new double[shares.Length], new int[shares.Length]);
        for (var text = 0; text < differences.Length; text++)
        {
            (differences[text], weights[text], texts[text]) = (shares[text] - others[text], 1, text);
        }

        return ClusterMean.Of(differences, weights, texts);
    }

    private static bool IsParallel(Document document) =>
        document.Pair.Length > 0 && document.Source is SourceClass.JD or SourceClass.TR;

    private static CalibrationRow Row(
        Topic topic, string a, string b, IReadOnlyList<(CountedDocument A, CountedDocument B)> texts, MethodOptions method)
    {
        var column = new Column(Counted.Units, topic.Number);
        var code = topic.Code != "all" ? topic.Code : topic.Theme;
        double[] ofA = [.. texts.Select(text => text.A[column] / text.A.Units)], ofB = [.. texts.Select(text => text.B[column] / text.B.Units)];
        if (Difference(ofA, ofB) is not { } mean)
        {
            return new CalibrationRow(code, a, b, 0, null, null, null, null, CalibrationStatus.Untested, TooFew(0));
        }

        var interval = ClusterMean.T(mean, Level);
        var (status, reason) = texts.Count < method.CalibrationTexts ? (CalibrationStatus.Untested, TooFew(texts.Count))
            : Array.TrueForAll(ofA, share => share == 0) && Array.TrueForAll(ofB, share => share == 0)
                ? (CalibrationStatus.Untested, $"{code} stands in none of {Text(texts.Count)} parallel texts, in {a} nor in {b}: they cannot show that it is found alike")
            : interval!.Value.Lower > -method.CalibrationMargin && interval.Value.Upper < method.CalibrationMargin
                ? (CalibrationStatus.Passed, "")
                : (CalibrationStatus.Failed, Failure(code, a, b, ofA, ofB, texts.Count, mean.Mean, interval.Value, method.CalibrationMargin));
        return new CalibrationRow(code, a, b, texts.Count, mean.Mean, mean.StandardError, interval?.Lower, interval?.Upper, status, reason);

        string TooFew(int count) => $"{Text(count)} of at least {Text(method.CalibrationTexts)} parallel texts in {a} and {b}: the two are not compared";
    }

    private static string Failure(
        string code, string a, string b, double[] ofA, double[] ofB, int texts, double difference, Interval interval, double margin)
    {
        var more = difference > 0 ? a : b;
        var why = Math.Abs(difference) >= margin
            ? $"{code} is found more often in {more} than in {(more == a ? b : a)} where both say the same"
            : $"parallel texts do not show that {code} is found alike in {a} and {b}";
        return $"{why}: {Share(ofA.Average())}% of the sentences in {a} and {Share(ofB.Average())}% in {b} over {Text(texts)} parallel texts, "
            + $"a difference of {Share(difference)} points with a 90% interval of {Share(interval.Lower)} to {Share(interval.Upper)}, "
            + $"not inside ±{Share(margin)}; it is subtracted where the two languages meet";
    }

    private static string Share(double share) => (100 * share).ToString("0.0;-0.0;0.0", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
