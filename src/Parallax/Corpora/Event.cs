namespace Parallax.Corpora;

/// <summary>How exactly the date of an event is known.</summary>
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the year.</summary>
    Year,
}

/// <summary>One dated event: a row of events.csv.</summary>
public sealed record Event
{
    /// <summary>Identifier, unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>When it was, no finer than <see cref="Precision"/>.</summary>
    public required PartialDate Date { get; init; }

    /// <summary>How exactly the date is known.</summary>
    public required DatePrecision Precision { get; init; }

    /// <summary>What kind of event it is.</summary>
    public required EventType Type { get; init; }

    /// <summary>Actors, at least one; the first is who acts, the others whom it is towards.</summary>
    public required IReadOnlyList<string> Actors { get; init; }

    /// <summary>Theme of the codebook it belongs to; empty for none.</summary>
    public string Theme { get; init; } = "";

    /// <summary>What happened, in the study's own words.</summary>
    public required string Summary { get; init; }

    /// <summary>Who reports it.</summary>
    public required string Source { get; init; }

    /// <summary>Address it was seen at; empty where none is known.</summary>
    public string Url { get; init; } = "";

    /// <summary>Whether both are among its actors.</summary>
    public bool IsBetween(string a, string b) => Actors.Contains(a) && Actors.Contains(b);
}
