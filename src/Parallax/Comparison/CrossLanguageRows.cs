using Parallax.Corpora;
using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>Differences of salience between states that speak in different languages; only as far as these are calibrated.</summary>
/// <remarks>
/// All of a side's texts count, whatever their language. Against the first of the languages in ordinal order, the share of
/// a text in a language that failed has δ subtracted, and the interval takes up δ's standard error: with ω the share of a
/// side's weight in a language, the half-width h becomes √(h² + Σ_l ((ω_A − ω_B) t SE(δ_l))²) (METHOD §2.6). There is no
/// permutation: where each state speaks its own language, language and state cannot be dealt out apart.
/// </remarks>
internal sealed class CrossLanguageRows(
    ComparisonPlan plan, CountLayout layout, Cells cells, Rows rows, IReadOnlyList<CalibrationRow> calibration)
{
    private const double Level = .95;

    private readonly Dictionary<(string Code, string Language, string Other), CalibrationRow> known =
        calibration.ToDictionary(row => (row.Code, row.Language, row.Other));

    internal IEnumerable<Func<IEnumerable<MeasureRow>>> Tasks() =>
        from dyad in plan.Dyads
        where cells.Languages.Count(language => cells.Speaks(dyad.A, language) || cells.Speaks(dyad.B, language)) > 1
        from source in cells.Languages.SelectMany(cells.Sources).Append(Cells.Official).Distinct(StringComparer.Ordinal).Where(IsOwnSpeech)
        from period in cells.Periods
        select new Func<IEnumerable<MeasureRow>>(() => Of(dyad.A, dyad.B, source, period));

    private static bool IsOwnSpeech(string source) =>
        source != nameof(SourceClass.JD) && !source.StartsWith("EX:", StringComparison.Ordinal);

    // Where no topic is calibrated one row says so; it stands in the official texts, which hold most of what states say.
    private IEnumerable<MeasureRow> Of(string actor, string partner, string source, string period)
    {
        Cell a = cells.AcrossLanguages(source, period, actor), b = cells.AcrossLanguages(source, period, partner);
        string[] languages = [.. Languages(a).Concat(Languages(b)).Distinct().Order(StringComparer.Ordinal)];
        var isThin = a.IsThin || b.IsThin;
        if (languages.Length < 2 || (isThin && source != Cells.Official))
        {
            return source == Cells.Official ? [Blocked(actor, partner, period, NotCalibrated(cells.Languages))] : [];
        }

        var isTested = layout.Topics.Any(topic => Lacking(topic, languages).Length == 0);
        return isTested
            ? [.. layout.Topics.Where(topic => !isThin || topic.Number == CountLayout.AllCodes).Select(topic => Of(topic, a, b, languages))]
            : source == Cells.Official ? [Blocked(actor, partner, period, NotCalibrated(languages))] : [];
    }

    private MeasureRow Of(Topic topic, Cell a, Cell b, string[] languages)
    {
        if (Lacking(topic, languages) is { Length: > 0 } lacking)
        {
            return Blocked(a.Key.Actor, b.Key.Actor, a.Key.Period, lacking) with { Theme = topic.Theme, Code = topic.Code, Source = a.Key.Source };
        }

        var corrections = languages.Skip(1).Select(language => known[(Name(topic), languages[0], language)])
            .Where(row => row.Status == CalibrationStatus.Failed).ToDictionary(row => row.Other, StringComparer.Ordinal);
        Side sideA = new(Salience(topic, corrections), a, a.Key.Actor), sideB = new(Salience(topic, corrections), b, b.Key.Actor);
        var row = rows.Contrast(
            "salience_difference", b.Key.Actor, sideA, sideB, Estimation.Difference(sideA.Measure.Quantity, sideB.Measure.Quantity), null);
        return corrections.Count == 0 || row.Status == MeasureStatus.Blocked ? row : Corrected(row, a, b, corrections);
    }

    // δ is first minus other: a share in the other language, on the scale of the first, is the share plus δ.
    private static Measure Salience(Topic topic, Dictionary<string, CalibrationRow> corrections)
    {
        var column = new Column(Counted.Units, topic.Number);
        double Units(CountedDocument document) => document.Units;
        double Hits(CountedDocument document) => document[column];
        double OnOneScale(CountedDocument document) => Hits(document)
            + (corrections.GetValueOrDefault(document.Document.Language)?.Difference ?? 0) * document.Units;
        return new Measure(
            "salience",
            Quantity.MeanOfDocuments(OnOneScale, Units, Hits),
            new Needs(topic.Number == CountLayout.AllCodes ? "sentences with a code" : $"sentences with {Name(topic)}", null, 0, 1))
        {
            Theme = topic.Theme,
            Code = topic.Code,
        };
    }

    private static MeasureRow Corrected(MeasureRow row, Cell a, Cell b, Dictionary<string, CalibrationRow> corrections)
    {
        var variance = 0.0;
        foreach (var (language, correction) in corrections.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var unlike = (Weight(a, language) - Weight(b, language)) * correction.StandardError!.Value
                * StudentT.Quantile(Levels.UpperProbability(Level), correction.Documents - 1);
            variance += unlike * unlike;
        }

        double? Wider(double? end) => end is { } one && row.Estimate is { } estimate
            ? estimate + (Math.Sign(one - estimate) * Math.Sqrt(((one - estimate) * (one - estimate)) + variance))
            : end;
        var reason = "languages differ on it in parallel texts; the difference is subtracted and its error taken up: "
            + string.Join(", ", corrections.Values.Select(one => $"{one.Language} and {one.Other}"));
        return row with
        {
            Lower = Wider(row.Lower),
            Upper = Wider(row.Upper),
            LowerBootstrap = Wider(row.LowerBootstrap),
            UpperBootstrap = Wider(row.UpperBootstrap),
            LowerWeek = Wider(row.LowerWeek),
            UpperWeek = Wider(row.UpperWeek),
            Status = MeasureStatus.Warn,
            Reason = row.Reason.Length == 0 ? reason : $"{row.Reason}; {reason}",
        };
    }

    // Share of a cell's weight that lies in a language.
    private static double Weight(Cell cell, string language)
    {
        double of = 0, all = 0;
        foreach (var document in cell.Documents.Where(document => document.Units > 0))
        {
            all += document.Weight;
            of += document.Document.Language == language ? document.Weight : 0;
        }

        return all > 0 ? of / all : 0;
    }

    // Why a topic cannot be compared across the languages; empty where it can.
    private string Lacking(Topic topic, string[] languages) => string.Join("; ", languages.Skip(1)
        .Select(language => known.GetValueOrDefault((Name(topic), languages[0], language)))
        .Select(row => row is null ? "languages are not calibrated against each other" : row.Status == CalibrationStatus.Untested ? row.Reason : "")
        .Where(reason => reason.Length > 0));

    private string NotCalibrated(IReadOnlyList<string> languages)
    {
        var fewest = calibration.Where(row => row.Code == "all" && languages.Contains(row.Language) && languages.Contains(row.Other))
            .Select(row => row.Documents).DefaultIfEmpty(0).Min();
        return "languages are not calibrated against each other: texts of different languages are not compared until "
            + $"{plan.Method.CalibrationTexts} parallel texts or more show that their codings agree, and {fewest} are counted";
    }

    private static MeasureRow Blocked(string actor, string partner, string period, string reason) => new()
    {
        Measure = "salience_difference",
        Actor = actor,
        Partner = partner,
        Source = Cells.Official,
        Period = period,
        Language = Cells.EveryLanguage,
        Unit = MeasureCatalogue.Of("salience_difference").Unit,
        Status = MeasureStatus.Blocked,
        Reason = reason,
    };

    private static IEnumerable<string> Languages(Cell cell) => cell.Documents.Select(document => document.Document.Language);

    private static string Name(Topic topic) => topic.Code != "all" ? topic.Code : topic.Theme;
}
