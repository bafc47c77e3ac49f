namespace Parallax.Corpora;

/// <summary>What became of a commitment by the day it was checked.</summary>
public enum CommitmentStatus
{
    /// <summary>Neither kept nor broken yet.</summary>
    Open,

    /// <summary>Kept.</summary>
    Fulfilled,

    /// <summary>Kept in part.</summary>
    Partial,

    /// <summary>Not kept.</summary>
    Broken,

    /// <summary>Replaced by a later commitment or made pointless by events; says nothing of keeping.</summary>
    Overtaken,
}

/// <summary>One commitment with a predicate that can be checked: a row of commitments.csv, the ledger.</summary>
public sealed record LedgerCommitment
{
    /// <summary>Identifier, unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>Document of the register it stands in; empty where none is registered.</summary>
    public string Document { get; init; } = "";

    /// <summary>When it was made.</summary>
    public required PartialDate Date { get; init; }

    /// <summary>Who committed, at least one.</summary>
    public required IReadOnlyList<string> Actors { get; init; }

    /// <summary>Whom it benefits; may be empty.</summary>
    public IReadOnlyList<string> Beneficiary { get; init; } = [];

    /// <summary>What was promised, in the study's own words.</summary>
    public required string Text { get; init; }

    /// <summary>What must be the case for it to be kept.</summary>
    public required string Predicate { get; init; }

    /// <summary>By when; null where no date was set, and then it never matures.</summary>
    public PartialDate? Due { get; init; }

    /// <summary>What became of it.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>When that was looked up; null where it was not.</summary>
    public PartialDate? Checked { get; init; }

    /// <summary>Who reports what became of it.</summary>
    public required string Source { get; init; }

    /// <summary>Address it was seen at; empty where none is known.</summary>
    public string Url { get; init; } = "";

    /// <summary>Whether the whole of the due date had passed when it was checked.</summary>
    public bool IsMatured => Due is { } due && Checked is { } seen && due.Last <= seen.Last;
}
