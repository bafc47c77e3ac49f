using System.Globalization;
using Parallax.Corpora;

namespace Parallax.Exploration;

/// <summary>A document and how often a phrase stands in it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Uses">Occurrences, 0 or more.</param>
/// <param name="Words">Words of the document; null where they are not known.</param>
public sealed record PhraseUse(Document Document, int Uses, int? Words);

/// <summary>The span of time that a row of a biography covers.</summary>
public enum BiographyStep
{
    /// <summary>Calendar years.</summary>
    Year,

    /// <summary>Calendar months.</summary>
    Month,
}

/// <summary>Use of a phrase by one actor in one year or month.</summary>
/// <param name="Actor">The documents' actor.</param>
/// <param name="Span">yyyy or yyyy-mm.</param>
/// <param name="Documents">The actor's documents of that time.</param>
/// <param name="Holding">Of these, documents that hold the phrase.</param>
/// <param name="Uses">Occurrences.</param>
/// <param name="Words">Words of these documents; null where those of one are not known.</param>
public sealed record PhraseSpan(string Actor, string Span, int Documents, int Holding, int Uses, int? Words)
{
    /// <summary>Share of documents that hold it, 0 to 1.</summary>
    public double Share => (double)Holding / Documents;

    /// <summary>Occurrences in 10,000 words; null where the words are not known or there are none.</summary>
    public double? PerTenThousand => Words is > 0 and var words ? 10_000.0 * Uses / words : null;
}

/// <summary>Whether a phrase fades: documents after its first use, parted in an earlier and a later half.</summary>
/// <param name="Frequencies">A: earlier half; B: later half.</param>
/// <param name="P">p of the difference under documents shared out anew.</param>
public sealed record PhraseTrend(DocumentFrequencies Frequencies, double P)
{
    /// <summary>Share of documents of the later half minus that of the earlier, −1 to 1; below 0 it fades.</summary>
    public double Change => ((double)Frequencies.HoldB / Frequencies.B) - ((double)Frequencies.HoldA / Frequencies.A);
}

/// <summary>A phrase in the mouth of one actor.</summary>
/// <param name="Actor">The documents' actor; <c>JOINT</c> for joint texts.</param>
/// <param name="Documents">The actor's dated documents.</param>
/// <param name="Holding">Of these, documents that hold the phrase.</param>
/// <param name="Uses">Occurrences.</param>
/// <param name="First">First document that holds it; null where none does.</param>
/// <param name="Last">Last document that holds it; null where none does.</param>
/// <param name="Since">The actor's documents dated after the last.</param>
/// <param name="Trend">Whether it fades; null with fewer than four documents after the first use.</param>
public sealed record PhraseSpread(
    string Actor, int Documents, int Holding, int Uses, Document? First, Document? Last, int Since, PhraseTrend? Trend);

/// <summary>The life of a phrase: who used it first, who took it up and when, and whether it fades.</summary>
/// <param name="First">First document of all that holds it; null where none does.</param>
/// <param name="Actors">Actors in the order in which they took it up, those who never did last.</param>
/// <param name="Series">Use by actor and time, in that order.</param>
/// <param name="Undated">Documents without a date, which have no place in a life and are left out.</param>
/// <remarks>
/// Documents of one date stand in the order of their ids, so that of a day's documents none is known to be the first; a
/// date known to the year counts from its first day. The trend compares the shares of documents that hold the phrase in
/// the earlier and the later half of those after the first use, by <see cref="DocumentFrequencyTest"/>. The document of
/// the first use is left out of it: it holds the phrase by definition.
/// </remarks>
public sealed record PhraseBiography(
    Document? First, IReadOnlyList<PhraseSpread> Actors, IReadOnlyList<PhraseSpan> Series, int Undated)
{
    private const int FewestForTrend = 4;

    /// <summary>Writes the life of a phrase.</summary>
    /// <param name="uses">All documents that were looked through, those without the phrase too, in one language.</param>
    /// <param name="step">Years or months.</param>
    /// <exception cref="ArgumentException">Documents in several languages.</exception>
    public static PhraseBiography Of(IReadOnlyList<PhraseUse> uses, BiographyStep step)
    {
        ArgumentNullException.ThrowIfNull(uses);
        if (uses.Select(use => use.Document.Language).Distinct().Count() > 1)
        {
            throw new ArgumentException("A phrase has one life in each language.", nameof(uses));
        }

        PhraseUse[] dated = [.. uses.Where(use => use.Document.Date is not null)
            .OrderBy(use => use.Document.Date).ThenBy(use => use.Document.Id, StringComparer.Ordinal)];
        return new PhraseBiography(
            Array.Find(dated, use => use.Uses > 0)?.Document,
            [.. dated.GroupBy(use => use.Document.Actor).Select(actor => SpreadOf(actor.Key, [.. actor]))
                .OrderBy(spread => spread.First is null).ThenBy(spread => spread.First?.Date)
                .ThenBy(spread => spread.First?.Id ?? "", StringComparer.Ordinal).ThenBy(spread => spread.Actor, StringComparer.Ordinal)],
            [.. dated.GroupBy(use => (use.Document.Actor, Span: SpanOf(use.Document.Date!.Value, step)))
                .Where(group => group.Key.Span is not null)
                .Select(group => new PhraseSpan(
                    group.Key.Actor, group.Key.Span!, group.Count(), group.Count(use => use.Uses > 0), group.Sum(use => use.Uses), Words(group)))
                .OrderBy(span => span.Actor, StringComparer.Ordinal).ThenBy(span => span.Span, StringComparer.Ordinal)],
            uses.Count - dated.Length);
    }

    private static PhraseSpread SpreadOf(string actor, PhraseUse[] documents)
    {
        var first = Array.FindIndex(documents, use => use.Uses > 0);
        var last = Array.FindLastIndex(documents, use => use.Uses > 0);
        return new PhraseSpread(
            actor, documents.Length, documents.Count(use => use.Uses > 0), documents.Sum(use => use.Uses),
            first < 0 ? null : documents[first].Document, last < 0 ? null : documents[last].Document,
            last < 0 ? 0 : documents.Length - last - 1, first < 0 ? null : TrendOf(documents[(first + 1)..]));
    }

    private static PhraseTrend? TrendOf(PhraseUse[] after)
    {
        if (after.Length < FewestForTrend)
        {
            return null;
        }

        var half = after.Length / 2;
        var frequencies = new DocumentFrequencies(
            after[..half].Count(use => use.Uses > 0), half, after[half..].Count(use => use.Uses > 0), after.Length - half);
        return new PhraseTrend(frequencies, DocumentFrequencyTest.P(frequencies)!.Value);
    }

    private static int? Words(IEnumerable<PhraseUse> uses) =>
        uses.All(use => use.Words is not null) ? uses.Sum(use => use.Words) : null;

    // A date known to the year only has no month.
    private static string? SpanOf(PartialDate date, BiographyStep step)
    {
        var shape = step == BiographyStep.Year ? "yyyy" : "yyyy-MM";
        var first = date.First.ToString(shape, CultureInfo.InvariantCulture);
        return first == date.Last.ToString(shape, CultureInfo.InvariantCulture) ? first : null;
    }
}
