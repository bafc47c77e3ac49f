using Parallax.Inference;

namespace Parallax.Exploration;

/// <summary>How keyness is computed.</summary>
public sealed record KeynessOptions
{
    /// <summary>Fewest occurrences in both bodies together; default 5, at least 1.</summary>
    public int Minimum
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 5;

    /// <summary>Words of the prior of Fightin' Words, α₀; default 500, above 0.</summary>
    public double PriorWords
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 500;

    /// <summary>Whether Yates' correction is capped at |O − E|; default true.</summary>
    public bool IsYatesCapped { get; init; } = true;
}

/// <summary>All that is known of one word in two bodies of text.</summary>
public sealed record KeyWord
{
    /// <summary>The word type.</summary>
    public required string Word { get; init; }

    /// <summary>Occurrences and words of target and reference.</summary>
    public required WordFrequencies Frequencies { get; init; }

    /// <summary>Documents of target (A) and reference (B), and how many hold the word.</summary>
    public required DocumentFrequencies Documents { get; init; }

    /// <summary>G² over four cells, at least 0.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>G² over the word's own two cells, at least 0.</summary>
    public required double LogLikelihoodTwoCell { get; init; }

    /// <summary>G² with Williams' correction; null where undefined.</summary>
    public required double? LogLikelihoodWilliams { get; init; }

    /// <summary>χ²; null where undefined.</summary>
    public required double? ChiSquare { get; init; }

    /// <summary>χ² with Yates' correction; null where undefined.</summary>
    public required double? ChiSquareYates { get; init; }

    /// <summary>Doublings with their interval; null where undefined.</summary>
    public required LogRatio? LogRatio { get; init; }

    /// <summary>Fightin' Words; null where undefined.</summary>
    public required LogOddsDifference? LogOdds { get; init; }

    /// <summary>p of the document frequencies.</summary>
    public required double P { get; init; }

    /// <summary>Benjamini and Hochberg's q over all words of the table.</summary>
    public double Q { get; init; }
}

/// <summary>The vocabulary of two bodies of text of one language, contrasted word by word.</summary>
public static class KeynessTable
{
    /// <summary>Every word frequent enough, the one with the largest G² first; none where a body is empty.</summary>
    /// <param name="corpus">Documents of one language.</param>
    /// <param name="isTarget">True for the target, false for the reference, null for neither.</param>
    /// <param name="options">How.</param>
    public static IReadOnlyList<KeyWord> Of(TokenisedCorpus corpus, Func<TokenisedDocument, bool?> isTarget, KeynessOptions options)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(isTarget);
        ArgumentNullException.ThrowIfNull(options);
        var target = Body.Of(corpus, document => isTarget(document) == true);
        var reference = Body.Of(corpus, document => isTarget(document) == false);
        if (target.Words == 0 || reference.Words == 0)
        {
            return [];
        }

        KeyWord[] words = [.. Enumerable.Range(0, corpus.Types.Count)
            .Where(type => target.Occurrences[type] + reference.Occurrences[type] >= options.Minimum)
            .Select(type => Of(corpus.Types[type], type, target, reference, options))];
        var q = MultipleTesting.BenjaminiHochberg([.. words.Select(word => word.P)]);
        return [.. words.Select((word, at) => word with { Q = q[at] })
            .OrderByDescending(word => word.LogLikelihood).ThenBy(word => word.Word, StringComparer.Ordinal)];
    }

    private static KeyWord Of(string word, int type, Body target, Body reference, KeynessOptions options)
    {
        var frequencies = new WordFrequencies(target.Occurrences[type], reference.Occurrences[type], target.Words, reference.Words);
        var documents = new DocumentFrequencies(target.Holding[type], target.Documents, reference.Holding[type], reference.Documents);

        // The prior is the word's share of both bodies together.
        var prior = options.PriorWords * (frequencies.A + frequencies.B) / (frequencies.C + frequencies.D);
        return new KeyWord
        {
            Word = word,
            Frequencies = frequencies,
            Documents = documents,
            LogLikelihood = Keyness.LogLikelihood(frequencies),
            LogLikelihoodTwoCell = Keyness.LogLikelihoodTwoCell(frequencies),
            LogLikelihoodWilliams = Keyness.LogLikelihoodWilliams(frequencies),
            ChiSquare = Keyness.ChiSquare(frequencies),
            ChiSquareYates = Keyness.ChiSquareYates(frequencies, options.IsYatesCapped),
            LogRatio = Keyness.LogRatio(frequencies),
            LogOdds = FightinWords.Of(frequencies, prior, options.PriorWords),
            P = DocumentFrequencyTest.P(documents)!.Value,
        };
    }

    private sealed record Body(long[] Occurrences, int[] Holding, long Words, int Documents)
    {
        public static Body Of(TokenisedCorpus corpus, Func<TokenisedDocument, bool> isIn)
        {
            TokenisedDocument[] documents = [.. corpus.Documents.Where(isIn)];
            var occurrences = new long[corpus.Types.Count];
            var holding = new int[corpus.Types.Count];
            foreach (var (type, count) in documents.SelectMany(document => document.Counts()))
            {
                occurrences[type] += count;
                holding[type]++;
            }

            return new Body(occurrences, holding, occurrences.Sum(), documents.Length);
        }
    }
}
