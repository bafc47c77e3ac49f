using Parallax.Corpora;

namespace Parallax.Comparison;

/// <summary>What a study compares, and the conventions it compares by.</summary>
public sealed record ComparisonPlan
{
    /// <summary>Focal actors, in the study's order.</summary>
    public required IReadOnlyList<string> Actors { get; init; }

    /// <summary>Focal dyads.</summary>
    public required IReadOnlyList<(string A, string B)> Dyads { get; init; }

    /// <summary>Control actors; each focal actor with each of them is a control dyad.</summary>
    public IReadOnlyList<string> Controls { get; init; } = [];

    /// <summary>Periods in order; by default before and after the break.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>Genres: names for documents with given register values, compared apart.</summary>
    public IReadOnlyList<Genre> Genres { get; init; } = [];

    /// <summary>Master seed; every resampling derives its own from it.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Conventions that METHOD marks [D].</summary>
    public MethodOptions Method { get; init; } = new();
}

/// <summary>A named span of time; a document belongs to it if the whole of its date does.</summary>
/// <param name="Name">Name in results.</param>
/// <param name="From">First day; null for open.</param>
/// <param name="To">Last day, inclusive; null for open.</param>
public sealed record Period(string Name, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether the whole of a date lies in the period.</summary>
    public bool Holds(PartialDate date) => (From is null || date.First >= From) && (To is null || date.Last <= To);
}

/// <summary>Documents with given register values, such as General Debate statements; a source class of their own.</summary>
/// <param name="Name">Name in results.</param>
/// <param name="Values">Register column and the value it must have, all of them.</param>
public sealed record Genre(string Name, IReadOnlyDictionary<string, string> Values);
