namespace Parallax.Exploration;

/// <summary>How raw scores, which crowd about the middle, are stretched so that they can be read beside the references.</summary>
public enum WordscoresRescaling
{
    /// <summary>The two extreme reference texts keep the positions given to them (Martin and Vanberg 2008).</summary>
    MartinVanberg,

    /// <summary>The virgin texts get the spread of the given positions (Laver, Benoit and Garry 2003); two texts or more.</summary>
    LaverBenoitGarry,

    /// <summary>As <see cref="LaverBenoitGarry"/>, with mean and spread over virgin and reference texts together.</summary>
    LaverBenoitGarryPooled,
}

/// <summary>Where a text stands on a scale laid by reference texts.</summary>
/// <param name="Document">The text.</param>
/// <param name="Position">The position given to it; null for a virgin text.</param>
/// <param name="Raw">S_v, mean score of its scored words, within the range of the positions; null where no word is scored.</param>
/// <param name="StandardError">Of <paramref name="Raw"/>: how much the scores of its words vary; null as that.</param>
/// <param name="Rescaled">The rescaled score; null with a reason.</param>
/// <param name="RescaledError">Standard error of <paramref name="Rescaled"/>.</param>
/// <param name="ScoredWords">Words that stand in a reference text too, each as often as it occurs.</param>
/// <param name="Words">All its words.</param>
/// <param name="Reason">Why a score is missing; null where none is.</param>
public sealed record TextScore(
    string Document, double? Position, double? Raw, double? StandardError, double? Rescaled, double? RescaledError,
    long ScoredWords, long Words, string? Reason);

/// <summary>Scores of words and of the texts that use them.</summary>
/// <param name="Words">Each word of a reference text with its score S_w, in the order of the matrix.</param>
/// <param name="Texts">All texts, in the order of the matrix.</param>
public sealed record WordscoresResult(IReadOnlyList<(string Word, double Score)> Words, IReadOnlyList<TextScore> Texts);

/// <summary>Wordscores: positions of texts from the words they share with texts whose positions are known.</summary>
/// <remarks>
/// F_wr share of word w in reference text r; P(r|w) = F_wr / Σ_r F_wr; S_w = Σ_r P(r|w) A_r; S_v = Σ_w F_wv S_w, F_wv the
/// share among the scored words of v; V_v = Σ_w F_wv (S_w − S_v)²; SE = √(V_v / N_v). Source: M. Laver, K. Benoit and
/// J. Garry, "Extracting Policy Positions from Political Texts Using Words as Data", American Political Science Review
/// 97 (2003), 311–331; L. W. Martin and G. Vanberg, "A Robust Transformation Procedure for Interpreting Political Text",
/// Political Analysis 16 (2008), 93–100.
/// </remarks>
public static class Wordscores
{
    /// <summary>Reason: no word of the text stands in a reference text.</summary>
    public const string NoScoredWord = "no word of the text stands in a reference text";

    /// <summary>Reason: the raw scores the rescaling goes by do not differ.</summary>
    public const string NoSpread = "the raw scores that the rescaling goes by do not differ";

    /// <summary>Scores all texts of a matrix.</summary>
    /// <param name="counts">Words of the reference texts and the virgin texts.</param>
    /// <param name="positions">Position A_r of each reference text, two or more.</param>
    /// <param name="rescaling">How raw scores are stretched.</param>
    /// <exception cref="ArgumentException">Fewer than two positions, or one of a text that is not there.</exception>
    public static WordscoresResult Of(
        DocumentFeatureMatrix counts, IReadOnlyDictionary<string, double> positions,
        WordscoresRescaling rescaling = WordscoresRescaling.MartinVanberg)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(positions);
        if (positions.Count < 2 || positions.Keys.Any(name => counts.PlaceOf(name) is null))
        {
            throw new ArgumentException("Wordscores needs two reference texts or more, all in the matrix.", nameof(positions));
        }

        var words = WordScores(counts, positions);
        TextScore[] raw = [.. counts.Documents.Select((document, place) => RawScore(counts, place, words, Given(positions, document)))];
        return new WordscoresResult(
            [.. words.Index().Where(word => word.Item is not null).Select(word => (counts.Features[word.Index], word.Item!.Value))],
            Rescaled(raw, rescaling));
    }

    private static double? Given(IReadOnlyDictionary<string, double> positions, string document) =>
        positions.TryGetValue(document, out var position) ? position : null;

    // A word in no reference text has no score, which is not a score of 0.
    private static double?[] WordScores(DocumentFeatureMatrix counts, IReadOnlyDictionary<string, double> positions)
    {
        var shares = new double[counts.Features.Count];
        var weighted = new double[counts.Features.Count];
        for (var place = 0; place < counts.Documents.Count; place++)
        {
            if (Given(positions, counts.Documents[place]) is { } position)
            {
                foreach (var (feature, count) in counts.Row(place))
                {
                    var share = count / (double)counts.Totals[place];
                    shares[feature] += share;
                    weighted[feature] += share * position;
                }
            }
        }

        return [.. shares.Select((share, feature) => share > 0 ? weighted[feature] / share : (double?)null)];
    }

    private static TextScore RawScore(DocumentFeatureMatrix counts, int place, double?[] words, double? position)
    {
        var (scored, sum) = (0L, 0.0);
        foreach (var (feature, count) in counts.Row(place))
        {
            scored += words[feature] is null ? 0 : count;
            sum += count * (words[feature] ?? 0);
        }

        var text = new TextScore(counts.Documents[place], position, null, null, null, null, scored, counts.Totals[place], NoScoredWord);
        if (scored == 0)
        {
            return text;
        }

        var (mean, squares) = (sum / scored, 0.0);
        foreach (var (feature, count) in counts.Row(place))
        {
            squares += words[feature] is { } score ? count * (score - mean) * (score - mean) : 0;
        }

        return text with { Raw = mean, StandardError = Math.Sqrt(squares / scored / scored), Reason = null };
    }

    private static TextScore[] Rescaled(TextScore[] raw, WordscoresRescaling rescaling)
    {
        var line = rescaling == WordscoresRescaling.MartinVanberg
            ? BetweenExtremes(raw)
            : BySpread(raw, rescaling == WordscoresRescaling.LaverBenoitGarryPooled);
        return [.. raw.Select(text => text.Raw is not { } score ? text : line is not { } on ? text with { Reason = NoSpread } : text with
        {
            Rescaled = on.To + ((score - on.From) * on.Stretch),
            RescaledError = text.StandardError * Math.Abs(on.Stretch),
        })];
    }

    // Several texts at the same extreme count as one, with their mean score.
    private static (double From, double To, double Stretch)? BetweenExtremes(TextScore[] raw)
    {
        TextScore[] references = [.. raw.Where(text => text is { Position: not null, Raw: not null })];
        if (references is [])
        {
            return null;
        }

        var (low, high) = (references.Min(text => text.Position!.Value), references.Max(text => text.Position!.Value));
        var from = references.Where(text => text.Position == low).Average(text => text.Raw!.Value);
        var to = references.Where(text => text.Position == high).Average(text => text.Raw!.Value);
        return to > from ? (from, low, (high - low) / (to - from)) : null;
    }

    private static (double From, double To, double Stretch)? BySpread(TextScore[] raw, bool pooled)
    {
        double[] scores = [.. raw.Where(text => text.Raw is not null && (pooled || text.Position is null)).Select(text => text.Raw!.Value)];
        double[] given = [.. raw.Where(text => text.Position is not null).Select(text => text.Position!.Value)];
        if (scores.Length < 2 || Spread(scores) is not (> 0 and var spread))
        {
            return null;
        }

        return (scores.Average(), scores.Average(), Spread(given) / spread);
    }

    private static double Spread(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
