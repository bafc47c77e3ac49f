using Parallax.Codebooks;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Reliability;

namespace Parallax.Claims;

/// <summary>Everything in a study that claims are tested on.</summary>
public sealed record ClaimMaterial
{
    /// <summary>Counts of all documents.</summary>
    public required CountTable Table { get; init; }

    /// <summary>What the study compares, and its conventions.</summary>
    public required ComparisonPlan Plan { get; init; }

    /// <summary>The codebook.</summary>
    public required Codebook Codebook { get; init; }

    /// <summary>Ids of all registered documents.</summary>
    public required IReadOnlySet<string> Register { get; init; }

    /// <summary>Whether the codings of each code may be relied on.</summary>
    public CodingGates Gates { get; init; } = CodingGates.None;

    /// <summary>Series, events, commitments and votes.</summary>
    public Observations Observed { get; init; } = Observations.None;

    /// <summary>Counts with single dictionary entries left out or alone.</summary>
    public TermTables Terms { get; init; } = TermTables.None;

    /// <summary>Conventions by which claims are judged.</summary>
    public ClaimConventions Conventions => Plan.Method.Claims;
}
