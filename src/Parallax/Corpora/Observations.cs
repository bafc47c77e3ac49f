namespace Parallax.Corpora;

/// <summary>What a study holds about the state of the world, as against what is said of it: the observed layer.</summary>
public sealed record Observations
{
    /// <summary>Nothing observed.</summary>
    public static Observations None { get; } = new();

    /// <summary>Values of series, in the file's order; conflicting sources side by side.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>Events, in the file's order.</summary>
    public IReadOnlyList<Event> Events { get; init; } = [];

    /// <summary>The commitments ledger, in the file's order.</summary>
    public IReadOnlyList<LedgerCommitment> Commitments { get; init; } = [];

    /// <summary>Roll-call votes, in the file's order.</summary>
    public IReadOnlyList<RollCallVote> Votes { get; init; } = [];

    /// <summary>Whether there is nothing at all.</summary>
    public bool IsEmpty => Indicators.Count == 0 && Events.Count == 0 && Commitments.Count == 0 && Votes.Count == 0;
}
