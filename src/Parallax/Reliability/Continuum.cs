namespace Parallax.Reliability;

/// <summary>A stretch of a continuum that a coder marked with a code.</summary>
/// <param name="Begin">Where it begins, in the continuum's unit, as characters.</param>
/// <param name="Length">How long it is, above 0.</param>
/// <param name="Code">What it was marked with.</param>
public readonly record struct Segment(double Begin, double Length, string Code)
{
    /// <summary>Where it ends; this place no longer belongs to it.</summary>
    public double End => Begin + Length;
}

/// <summary>What coders marked on one continuum, as a text: segments of one coder do not overlap.</summary>
public sealed class Continuum
{
    /// <summary>Takes the segments over.</summary>
    /// <param name="begin">Where the continuum begins.</param>
    /// <param name="length">How long it is, L, above 0.</param>
    /// <param name="coders">The segments of each coder, in any order; a coder who marked nothing has none.</param>
    /// <exception cref="ArgumentException">A segment lies outside, has no length, or overlaps another of its coder.</exception>
    public Continuum(double begin, double length, IReadOnlyList<IReadOnlyList<Segment>> coders)
    {
        ArgumentNullException.ThrowIfNull(coders);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        (Begin, Length) = (begin, length);
        Coders = [.. coders.Select(segments => Checked(segments))];
    }

    /// <summary>Where it begins.</summary>
    public double Begin { get; }

    /// <summary>How long it is, L.</summary>
    public double Length { get; }

    /// <summary>The segments of each coder, from the first to the last.</summary>
    public IReadOnlyList<IReadOnlyList<Segment>> Coders { get; }

    /// <summary>A coder's whole continuum as segments and gaps, whose code is null, from the first to the last.</summary>
    /// <param name="coder">Which coder.</param>
    /// <param name="code">Only segments of this code count, all else is gap; null for all.</param>
    internal IReadOnlyList<Section> Sections(int coder, string? code = null)
    {
        var sections = new List<Section>();
        var place = Begin;
        foreach (var segment in Coders[coder].Where(segment => code is null || segment.Code == code))
        {
            AddGap(sections, place, segment.Begin);
            sections.Add(new Section(segment.Begin, segment.Length, segment.Code));
            place = segment.End;
        }

        AddGap(sections, place, Begin + Length);
        return sections;
    }

    private static void AddGap(List<Section> sections, double from, double to)
    {
        if (to > from)
        {
            sections.Add(new Section(from, to - from, null));
        }
    }

    private Segment[] Checked(IReadOnlyList<Segment> segments)
    {
        Segment[] sorted = [.. segments.OrderBy(segment => segment.Begin)];
        var place = Begin;
        foreach (var segment in sorted)
        {
            if (segment.Begin < place || segment.Length <= 0 || segment.End > Begin + Length)
            {
                throw new ArgumentException("Segments must lie within the continuum and not overlap another of their coder.", nameof(segments));
            }

            place = segment.End;
        }

        return sorted;
    }
}

// A part of a coder's continuum: a segment, or a gap, whose code is null.
internal readonly record struct Section(double Begin, double Length, string? Code)
{
    internal double End => Begin + Length;
}
