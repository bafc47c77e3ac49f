namespace Parallax.Comparison;

/// <summary>What two sides' common interest and divergence on a theme are computed from: sums by code, for any draw of texts.</summary>
/// <remarks>
/// Attention is the weighted mean of the documents' distributions, as for framing distance; positions and shares of units
/// are pooled over documents, and a position rests on the unweighted number of units that affirm or oppose. A resample in
/// which a code falls below the least number leaves that code out, as the formula says.
/// </remarks>
internal sealed class IssueSums(IReadOnlyList<Topic> codes, MethodOptions method, int? counter)
{
    // After attention and its weight: five sums a code.
    private const int Blocks = 5;

    private readonly int count = codes.Count;

    // Where no unit tells it, one code as a whole is opposition to a third party.
    private readonly double[]? third = counter is { } only ? [.. codes.Select(code => code.Number == only ? 1.0 : 0)] : null;

    /// <summary>The sums of a side.</summary>
    /// <param name="hits">Units of a document that carry the theme.</param>
    internal Quantity Quantity(Func<CountedDocument, double> hits) => new()
    {
        Width = ((Blocks + 1) * count) + 1,
        Hits = hits,
        Value = _ => double.NaN,
        Add = Add,
    };

    /// <summary>Common interest; NaN where fewer than two codes have a position on both sides: over one, overlap is 1 by construction.</summary>
    internal static double Interest(IssueSide a, IssueSide b) => Parts(a, b)?.Index ?? double.NaN;

    /// <summary>Its overlap of attention.</summary>
    internal static double Overlap(IssueSide a, IssueSide b) => Parts(a, b)?.Overlap ?? double.NaN;

    /// <summary>Its agreement of positions.</summary>
    internal static double Agreement(IssueSide a, IssueSide b) => Parts(a, b)?.Agreement ?? double.NaN;

    /// <summary>The part of it that is opposition to somebody else.</summary>
    internal double CounterThirdParty(IssueSide a, IssueSide b) =>
        Parts(a, b) is { } parts ? CommonInterest.CounterThirdParty(parts, third ?? a.Third, third ?? b.Third) ?? double.NaN : double.NaN;

    /// <summary>Divergence of framing and positions.</summary>
    internal double Divergence(IssueSide a, IssueSide b) => IsSpoken(a, b)
        ? ValueDivergence.Index(a.Attention, b.Attention, a.Position, b.Position, method.FramingWeight) ?? double.NaN
        : double.NaN;

    /// <summary>Its part of framing, D = √JSD.</summary>
    internal static double Framing(IssueSide a, IssueSide b) =>
        IsSpoken(a, b) ? FramingDistance.Distance(a.Attention, b.Attention) : double.NaN;

    /// <summary>Its part of positions, T.</summary>
    internal static double Position(IssueSide a, IssueSide b) =>
        ValueDivergence.Position(a.Attention, b.Attention, a.Position, b.Position) ?? double.NaN;

    /// <summary>Codes on which the sides hold opposite positions; NaN where no code has a position on both sides.</summary>
    internal static double Contradictions(IssueSide a, IssueSide b) =>
        Shared(a, b) > 0 ? IssuePosition.Contradictions(a.Position, b.Position) : double.NaN;

    /// <summary>Whether any unit of a side tells that its content opposes somebody outside the dyad.</summary>
    internal bool TellsThirdParty(ReadOnlySpan<double> sums) => Block(sums, 3).ContainsAnyExcept(0);

    private static CommonInterestParts? Parts(IssueSide a, IssueSide b) =>
        Shared(a, b) > 1 ? CommonInterest.Of(a.Attention, b.Attention, a.Position, b.Position) : null;

    /// <summary>Codes on which both sides have a position.</summary>
    internal static int Shared(IssueSide a, IssueSide b)
    {
        var shared = 0;
        for (var code = 0; code < a.Position.Length; code++)
        {
            shared += a.Position[code] is not null && b.Position[code] is not null ? 1 : 0;
        }

        return shared;
    }

    private static bool IsSpoken(IssueSide a, IssueSide b) => a.Attention.AsSpan().ContainsAnyExcept(0) && b.Attention.AsSpan().ContainsAnyExcept(0);

    private void Add(CountedDocument document, Span<double> into)
    {
        double[] assignments = [.. codes.Select(code => Of(Counted.Units, code))];
        if (FramingDistance.Attention(assignments) is { } shares)
        {
            for (var code = 0; code < count; code++)
            {
                into[code] = document.Weight * shares[code];
            }

            into[count] = document.Weight;
        }

        for (var code = 0; code < count; code++)
        {
            double affirmed = Of(Counted.Affirmed, codes[code]), opposed = Of(Counted.Opposed, codes[code]);
            Block(into, 0)[code] = document.Weight * affirmed;
            Block(into, 1)[code] = document.Weight * opposed;
            Block(into, 2)[code] = affirmed + opposed;
            Block(into, 3)[code] = document.Weight * Of(Counted.ThirdParty, codes[code]);
            Block(into, 4)[code] = document.Weight * assignments[code];
        }

        double Of(Counted what, Topic code) => document[new Column(what, code.Number)];
    }

    /// <summary>What the indices are made of, from the sums of a side.</summary>
    internal IssueSide Read(ReadOnlySpan<double> sums)
    {
        var side = new IssueSide(new double[count], new double?[count], new double[count]);
        for (var code = 0; code < count; code++)
        {
            side.Attention[code] = sums[count] > 0 ? sums[code] / sums[count] : 0;
            double affirmed = Block(sums, 0)[code], opposed = Block(sums, 1)[code], units = Block(sums, 2)[code];
            var scale = affirmed + opposed > 0 ? units / (affirmed + opposed) : 0;
            side.Position[code] = units >= method.PositionUnits ? IssuePosition.Of(affirmed * scale, opposed * scale, 0) : null;
            side.Third[code] = Block(sums, 4)[code] > 0 ? Block(sums, 3)[code] / Block(sums, 4)[code] : 0;
        }

        return side;
    }

    private Span<double> Block(Span<double> sums, int block) => sums.Slice(count + 1 + (block * count), count);

    private ReadOnlySpan<double> Block(ReadOnlySpan<double> sums, int block) => sums.Slice(count + 1 + (block * count), count);
}

/// <summary>A number that two sides of a theme give; NaN where it is undefined.</summary>
internal delegate double OfTwoSides(IssueSide a, IssueSide b);

/// <summary>A side of a theme, code by code.</summary>
/// <param name="Attention">Share of attention; 0 throughout where nothing is said.</param>
/// <param name="Position">Issue position; null where too few units affirm or oppose.</param>
/// <param name="Third">Share of units whose content opposes a third party.</param>
internal sealed record IssueSide(double[] Attention, double?[] Position, double[] Third);

/// <summary>A number that sets two sides against each other and belongs to neither.</summary>
/// <param name="Name">Name in results.</param>
/// <param name="Of">What it computes of both sides.</param>
/// <param name="Undefined">What is missing where it has no value.</param>
/// <param name="IsBiased">Whether small samples shift it, so that its interval is the basic bootstrap's.</param>
/// <param name="IsTested">Whether its p is that of permuted labels.</param>
internal sealed record PairIndex(string Name, OfTwoSides Of, string Undefined, bool IsBiased, bool IsTested);

/// <summary>Two sides of a theme, whose resamples are read once for all numbers that set them against each other.</summary>
internal sealed class IssuePair
{
    private readonly IssueSums issues;
    private readonly Lazy<List<(IssueSide A, IssueSide B)>> resampled;

    internal IssuePair(IssueSums issues, Side a, Side b)
    {
        (this.issues, A, B) = (issues, a, b);
        Observed = (issues.Read(a.Sums.Totals), issues.Read(b.Sums.Totals));
        resampled = new Lazy<List<(IssueSide A, IssueSide B)>>(Resample);
    }

    internal Side A { get; }

    internal Side B { get; }

    /// <summary>Both sides as they are.</summary>
    internal (IssueSide A, IssueSide B) Observed { get; }

    /// <summary>A number under every resample of both sides.</summary>
    internal double[] Draws(OfTwoSides index) => [.. resampled.Value.Select(pair => index(pair.A, pair.B))];

    /// <summary>A number as a contrast of sums, for permuted labels.</summary>
    internal OfTwoSums OfSums(OfTwoSides index) => (a, b) => index(issues.Read(a), issues.Read(b));

    private List<(IssueSide A, IssueSide B)> Resample()
    {
        var read = new List<(IssueSide A, IssueSide B)>(A.Sums.Resamples);
        Estimation.Draws(A, B, (a, b) =>
        {
            read.Add((issues.Read(a), issues.Read(b)));
            return 0;
        });
        return read;
    }
}
