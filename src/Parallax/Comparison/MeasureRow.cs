namespace Parallax.Comparison;

/// <summary>Whether a number may be relied on (METHOD §4.13).</summary>
public enum MeasureStatus
{
    /// <summary>Enough data.</summary>
    Ok,

    /// <summary>An estimate on little data, or with a caveat that the reason gives.</summary>
    Warn,

    /// <summary>No estimate; the reason says what is missing.</summary>
    Blocked,
}

/// <summary>One number of a comparison with what it rests on: a row of measures.csv.</summary>
public sealed record MeasureRow
{
    /// <summary>Name of the measure, such as <c>salience</c>.</summary>
    public required string Measure { get; init; }

    /// <summary>Theme or <c>all</c>.</summary>
    public string Theme { get; init; } = "all";

    /// <summary>Code or <c>all</c>.</summary>
    public string Code { get; init; } = "all";

    /// <summary>The actor measured.</summary>
    public required string Actor { get; init; }

    /// <summary>The other side of a difference, distance or index, or the target; empty for any.</summary>
    public string Partner { get; init; } = "";

    /// <summary>Source class, <c>official</c>, a genre, or <c>EX:</c> and an expert base.</summary>
    public required string Source { get; init; }

    /// <summary>Period name; of a change <c>after - before</c>; or <c>all</c>.</summary>
    public required string Period { get; init; }

    /// <summary>Language.</summary>
    public required string Language { get; init; }

    /// <summary>The estimate; null where blocked.</summary>
    public double? Estimate { get; init; }

    /// <summary>Lower end of the 95 % interval.</summary>
    public double? Lower { get; init; }

    /// <summary>Upper end of the 95 % interval.</summary>
    public double? Upper { get; init; }

    /// <summary>What the estimate is counted in.</summary>
    public required string Unit { get; init; }

    /// <summary>Documents of the actor, after short ones are joined.</summary>
    public int Documents { get; init; }

    /// <summary>Relevant units of the actor.</summary>
    public int Units { get; init; }

    /// <summary>Units that carry the code.</summary>
    public int Hits { get; init; }

    /// <summary>Whether it may be relied on.</summary>
    public MeasureStatus Status { get; init; }

    /// <summary>Why not; empty when ok.</summary>
    public string Reason { get; init; } = "";

    /// <summary><c>documents</c> or <c>pooled</c>.</summary>
    public string Aggregation { get; init; } = "documents";

    /// <summary>The coder whose codings were measured.</summary>
    public string Coder { get; init; } = "";

    /// <summary>p of a contrast, by permutation; null where there is none.</summary>
    public double? P { get; init; }

    /// <summary>Register documents counted from full text.</summary>
    public int Full { get; init; }

    /// <summary>Register documents counted from shipped codings.</summary>
    public int Coded { get; init; }

    /// <summary>Register documents of the cell that are digests only, never counted.</summary>
    public int Digest { get; init; }

    /// <summary>Documents of the partner; null where there is no partner side.</summary>
    public int? PartnerDocuments { get; init; }

    /// <summary>Relevant units of the partner.</summary>
    public int? PartnerUnits { get; init; }

    /// <summary>Units of the partner that carry the code.</summary>
    public int? PartnerHits { get; init; }

    /// <summary><c>t</c>, <c>welch</c>, <c>bootstrap</c>, <c>bca</c>, <c>basic</c>, <c>wilson</c>, <c>3/n</c>,
    /// <c>mover</c>, <c>newey-west</c>, <c>placebo</c> or <c>tost</c> (90 %); empty without interval.</summary>
    public string Interval { get; init; } = "";

    /// <summary>Lower end of the bootstrap interval, percentile or BCa, beside a t or Welch interval.</summary>
    public double? LowerBootstrap { get; init; }

    /// <summary>Upper end of the bootstrap interval, beside a t or Welch interval.</summary>
    public double? UpperBootstrap { get; init; }

    /// <summary>Clusters of the actor: documents of one issuer and day count once.</summary>
    public int Clusters { get; init; }

    /// <summary>Clusters of the partner.</summary>
    public int? PartnerClusters { get; init; }

    /// <summary>Lower end of the t or Welch interval with documents of one issuer and week as one cluster; null where that is the same.</summary>
    public double? LowerWeek { get; init; }

    /// <summary>Upper end of that interval.</summary>
    public double? UpperWeek { get; init; }

    /// <summary>Clusters of the actor then; null where there is no such interval to tell apart.</summary>
    public int? Weeks { get; init; }

    /// <summary>Clusters of the partner then.</summary>
    public int? PartnerWeeks { get; init; }

    /// <summary>Sentences of the actor that people read, where these correct the share; else null.</summary>
    public int? Read { get; init; }

    /// <summary>Sentences of the partner likewise.</summary>
    public int? PartnerRead { get; init; }
}
