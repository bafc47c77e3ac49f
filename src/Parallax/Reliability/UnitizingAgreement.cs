namespace Parallax.Reliability;

/// <summary>What coders marked in one document.</summary>
/// <param name="Name">Name of the document.</param>
/// <param name="Length">Its length, above 0; every segment lies between 0 and it.</param>
/// <param name="Coders">The segments of each coder; null where the coder did not read the document.</param>
public sealed record MarkedDocument(string Name, double Length, IReadOnlyList<IReadOnlyList<Segment>?> Coders);

/// <summary>Every α for unitising of documents in which coders marked stretches of their own choosing, with intervals.</summary>
/// <remarks>
/// Lengths of several documents add up, as if they were one continuum that no stretch leaves a document of; a document counts
/// for the coders who read it, two or more. Documents are resampled whole. In coefficients observed and expected disagreement
/// are shares of the length compared. Sources: see <see cref="UnitizingAlpha"/>, <see cref="UnitizingCodingAlpha"/> and
/// <see cref="UnitizingAlpha2004"/>.
/// </remarks>
public static class UnitizingAgreement
{
    /// <summary>Why codes cannot be compared all at once.</summary>
    public const string Overlap = "stretches of one coder overlap; compare the values one by one";

    /// <summary>Computes them.</summary>
    /// <param name="coders">Names of the coders.</param>
    /// <param name="documents">What they marked; segments of one coder overlap only where their codes differ.</param>
    /// <param name="options">Resampling.</param>
    /// <param name="cancellation">Stops the resampling.</param>
    /// <returns>
    /// Units are documents that two coders or more read, values the segments in them. A value's count is the number of its
    /// segments, its prevalence the share of all coders' lengths that it covers, its specific agreement the share of the length
    /// that a coder marked with it on which another did too, and its α that of this value against all else.
    /// </returns>
    /// <exception cref="ArgumentException">A segment lies outside its document, or overlaps one of the same coder and code.</exception>
    public static AgreementResult Of(
        IReadOnlyList<string> coders, IReadOnlyList<MarkedDocument> documents, AgreementOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(coders);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(options);
        var all = new MarkedTexts(documents, null);
        return new AgreementResult(
            MeasurementLevel.Nominal, all.Documents.Count, all.Segments, coders.Count, all.Documents.Count,
            [.. documents.Index().Where(document => Readers(document.Item) < 2).Select(document => new DroppedUnit(
                document.Index, document.Item.Name, Readers(document.Item) == 0 ? "no coder" : "one coder"))],
            [First(all, coders.Count), .. all.Rows(options, cancellation)],
            coders.Count is > 2 and <= Agreement.MostPaired ? Pairs(coders, documents, options, cancellation) : [],
            [.. all.Codes.Select(all.ByCode)]);
    }

    private static int Readers(MarkedDocument document) => document.Coders.Count(segments => segments is not null);

    private static CoefficientRow First(MarkedTexts all, int coders)
    {
        const string name = "unitizing_alpha_2004";
        var reason = coders != 2 ? "for two coders" : all.Documents.Count != 1 ? "for one document" : all.Segments == 0 ? AgreementEstimate.NoVariation : null;
        if (reason is not null)
        {
            return new CoefficientRow(name, null, AgreementEstimate.Undefined(reason), null);
        }

        UnitizingEstimate[] byCode = [.. all.Codes.Select(code => UnitizingAlpha2004.Of(all.Documents[0].Only(code)).All)];
        var together = new UnitizingEstimate(byCode.Sum(code => code.ObservedDisagreement), byCode.Sum(code => code.ExpectedDisagreement));
        return new CoefficientRow(name, null, MarkedTexts.Estimate(together, 1), null);
    }

    private static List<PairAgreement> Pairs(
        IReadOnlyList<string> coders, IReadOnlyList<MarkedDocument> documents, AgreementOptions options, CancellationToken cancellation)
    {
        var pairs = new List<PairAgreement>();
        for (var first = 0; first < coders.Count; first++)
        {
            for (var second = first + 1; second < coders.Count; second++)
            {
                var both = new MarkedTexts(documents, [first, second]);
                if (both.Documents.Count > 0)
                {
                    pairs.Add(new PairAgreement(coders[first], coders[second], both.Documents.Count, [.. both.Rows(options, cancellation)]));
                }
            }
        }

        return pairs;
    }

    /// <summary>Documents that all or some coders share, with the lengths on which they meet.</summary>
    private sealed class MarkedTexts
    {
        private readonly MeetingLengths[] all;
        private readonly MeetingLengths[] marked;
        private readonly MarkedLengths[] coding;
        private readonly bool isOverlapping;

        internal MarkedTexts(IReadOnlyList<MarkedDocument> documents, int[]? coders)
        {
            Documents =
            [
                .. documents.Select(document => new ReadText(
                        document.Length,
                        [.. (coders is null ? document.Coders : coders.Select(coder => document.Coders[coder])).OfType<IReadOnlyList<Segment>>()]))
                    .Where(document => document.Coders.Count > 1),
            ];
            Codes = [.. Documents.SelectMany(document => document.Coders).SelectMany(segments => segments).Select(segment => segment.Code).Distinct().Order(StringComparer.Ordinal)];
            isOverlapping = Documents.Any(document => document.Coders.Any(ReadText.Overlaps));
            var places = Codes.Index().ToDictionary(code => code.Item, code => code.Index + 1, StringComparer.Ordinal);
            all = isOverlapping ? [] : [.. Documents.Select(document => Met(document.Whole, Codes.Count + 1, code => code is null ? 0 : places[code]))];
            marked = [.. Documents.Select(document => Met(document.Joined, 2, code => code is null ? 0 : 1))];
            coding = isOverlapping ? [] : [.. Documents.Select(document =>
            {
                var lengths = new MarkedLengths(Codes);
                lengths.Add(document.Whole);
                return lengths;
            })];
        }

        internal IReadOnlyList<ReadText> Documents { get; }

        internal IReadOnlyList<string> Codes { get; }

        internal int Segments => Documents.Sum(document => document.Coders.Sum(segments => segments.Count));

        /// <summary>cuα, |uα and, last, uα.</summary>
        internal IEnumerable<CoefficientRow> Rows(AgreementOptions options, CancellationToken cancellation) =>
        [
            Row("unitizing_alpha_coding", times => Sum(coding, times), lengths => lengths.Total, lengths => lengths.Estimate, isOverlapping, options, cancellation),
            Row("unitizing_alpha_binary", times => Sum(marked, times, 2), lengths => lengths.Total, lengths => lengths.Estimate, false, options, cancellation),
            Row("unitizing_alpha", times => Sum(all, times, Codes.Count + 1), lengths => lengths.Total, lengths => lengths.Estimate, isOverlapping, options, cancellation),
        ];

        internal ValueAgreement ByCode(string code)
        {
            var lengths = new MeetingLengths(2);
            foreach (var document in Documents)
            {
                lengths.Add(document.Only(code), one => one is null ? 0 : 1);
            }

            return new ValueAgreement(
                code, Documents.Sum(document => document.Coders.Sum(segments => segments.Count(segment => segment.Code == code))),
                lengths.Total > 0 ? lengths.Of(1) / lengths.Total : null, lengths.SharedOfSecond, lengths.Estimate.Value);
        }

        internal static AgreementEstimate Estimate(UnitizingEstimate estimate, double length) => estimate.Value is { } value
            ? new AgreementEstimate(value, estimate.ObservedDisagreement / length, estimate.ExpectedDisagreement / length, null)
            : AgreementEstimate.Undefined(AgreementEstimate.NoVariation);

        private CoefficientRow Row<T>(
            string name, Func<double[], T> sum, Func<T, double> length, Func<T, UnitizingEstimate> estimate, bool isUndefined, AgreementOptions options,
            CancellationToken cancellation)
        {
            if (isUndefined || Documents.Count == 0)
            {
                return new CoefficientRow(name, null, AgreementEstimate.Undefined(isUndefined ? Overlap : "no document was read by two coders"), null);
            }

            var whole = sum([.. Enumerable.Repeat(1.0, Documents.Count)]);
            var found = Estimate(estimate(whole), length(whole));
            var uncertainty = found.Value is null ? null : ClusterDraws.Of([.. Documents.Select((_, at) => $"{at}")], options, times =>
            {
                cancellation.ThrowIfCancellationRequested();
                return estimate(sum(times)).Value ?? double.NaN;
            });
            return new CoefficientRow(name, null, found, uncertainty);
        }

        private static MeetingLengths Met(Continuum continuum, int values, Func<string?, int> valueOf)
        {
            var lengths = new MeetingLengths(values);
            lengths.Add(continuum, valueOf);
            return lengths;
        }

        private static MeetingLengths Sum(MeetingLengths[] documents, double[] times, int values)
        {
            var sum = new MeetingLengths(values);
            foreach (var (at, document) in documents.Index().Where(document => times[document.Index] > 0))
            {
                sum.Add(document, times[at]);
            }

            return sum;
        }

        private MarkedLengths Sum(MarkedLengths[] documents, double[] times)
        {
            var sum = new MarkedLengths(Codes);
            foreach (var (at, document) in documents.Index().Where(document => times[document.Index] > 0))
            {
                sum.Add(document, times[at]);
            }

            return sum;
        }
    }

    /// <summary>A document with the segments of those who read it.</summary>
    private sealed record ReadText(double Length, IReadOnlyList<IReadOnlyList<Segment>> Coders)
    {
        internal Continuum Whole => new(0, Length, Coders);

        /// <summary>With overlapping segments of one coder joined.</summary>
        internal Continuum Joined => new(0, Length, [.. Coders.Select(Join)]);

        internal Continuum Only(string code) => new(0, Length, [.. Coders.Select(segments => segments.Where(segment => segment.Code == code).ToArray())]);

        internal static bool Overlaps(IReadOnlyList<Segment> segments)
        {
            Segment[] sorted = [.. segments.OrderBy(segment => segment.Begin)];
            return sorted.Zip(sorted.Skip(1)).Any(two => two.Second.Begin < two.First.End);
        }

        private static Segment[] Join(IReadOnlyList<Segment> segments)
        {
            var joined = new List<Segment>();
            foreach (var segment in segments.OrderBy(segment => segment.Begin))
            {
                if (joined is [.., var last] && segment.Begin < last.End)
                {
                    joined[^1] = last with { Length = Math.Max(last.End, segment.End) - last.Begin };
                }
                else
                {
                    joined.Add(segment);
                }
            }

            return [.. joined];
        }
    }
}
