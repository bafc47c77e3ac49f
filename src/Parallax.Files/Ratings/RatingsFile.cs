using Parallax.Reliability;

namespace Parallax.Files.Ratings;

/// <summary>How a table of ratings is laid out.</summary>
public enum RatingsLayout
{
    /// <summary>A row a unit, a column a coder.</summary>
    Wide,

    /// <summary>A row a rating: its unit, its coder, its value.</summary>
    Long,

    /// <summary>A cross-table of two coders: a row a value of the one, a column a value of the other.</summary>
    Table,

    /// <summary>A row a unit, a column a value: how many coders gave it.</summary>
    Counts,

    /// <summary>A row a coder, a column a unit.</summary>
    CodersInRows,

    /// <summary>A row a stretch of a document that a coder marked.</summary>
    Spans,
}

/// <summary>What is known of a table of ratings before it is read.</summary>
public sealed record RatingsOptions
{
    /// <summary>How the table is laid out; null (the default) where its header and rows are to show it.</summary>
    public RatingsLayout? Layout { get; init; }

    /// <summary>Column that names the units; null (the default) where a usual name is looked for.</summary>
    public string? Unit { get; init; }

    /// <summary>Column that names what units belong to, as a document; null (the default) for none.</summary>
    public string? Cluster { get; init; }

    /// <summary>What the values allow. Default nominal.</summary>
    public MeasurementLevel Level { get; init; }
}

/// <summary>A table of ratings as it was read.</summary>
/// <param name="Data">The ratings.</param>
/// <param name="Clusters">What each unit belongs to; null where no column was named for it.</param>
/// <param name="Lines">Line of each unit in the file, from 1; empty where units are not lines.</param>
/// <param name="Layout">How the table is laid out.</param>
/// <param name="Notes">What was guessed and what was left aside, in sentences for the user.</param>
public sealed record RatingsFile(
    ReliabilityData Data, IReadOnlyList<string>? Clusters, IReadOnlyList<int> Lines, RatingsLayout Layout, IReadOnlyList<string> Notes);
