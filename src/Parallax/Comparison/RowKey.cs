namespace Parallax.Comparison;

/// <summary>What one row of a comparison is of: everything that names it, and nothing that it found.</summary>
public sealed record RowKey
{
    /// <summary>Name of the measure.</summary>
    public required string Measure { get; init; }

    /// <summary>Theme or <c>all</c>.</summary>
    public string Theme { get; init; } = "all";

    /// <summary>Code or <c>all</c>.</summary>
    public string Code { get; init; } = "all";

    /// <summary>The actor measured.</summary>
    public required string Actor { get; init; }

    /// <summary>The other side, or the target; empty for any.</summary>
    public string Partner { get; init; } = "";

    /// <summary>Source class, <c>official</c>, a genre, or <c>EX:</c> and an expert base.</summary>
    public required string Source { get; init; }

    /// <summary>Period name, a change as <c>after - before</c>, or <c>all</c>.</summary>
    public string Period { get; init; } = "all";

    /// <summary>Language.</summary>
    public required string Language { get; init; }

    /// <summary><c>documents</c>, <c>pooled</c>, or empty for whichever the measure gives first.</summary>
    public string Aggregation { get; init; } = "";

    /// <summary>Whether a row is the one.</summary>
    /// <param name="row">The row.</param>
    public bool Names(MeasureRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Measure == Measure && row.Theme == Theme && row.Code == Code && row.Actor == Actor && row.Partner == Partner
            && row.Source == Source && row.Period == Period && row.Language == Language
            && (Aggregation.Length == 0 || row.Aggregation == Aggregation);
    }

    /// <summary>The key of a row.</summary>
    /// <param name="row">The row.</param>
    public static RowKey Of(MeasureRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new RowKey
        {
            Measure = row.Measure,
            Theme = row.Theme,
            Code = row.Code,
            Actor = row.Actor,
            Partner = row.Partner,
            Source = row.Source,
            Period = row.Period,
            Language = row.Language,
            Aggregation = row.Aggregation,
        };
    }
}
