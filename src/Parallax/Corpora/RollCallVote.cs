namespace Parallax.Corpora;

/// <summary>How an actor voted; the numbers are those of vote agreement (METHOD §4.15).</summary>
public enum VoteChoice
{
    /// <summary>Was absent or did not vote; left out of every agreement.</summary>
    Absent = 0,

    /// <summary>In favour.</summary>
    Yes = 1,

    /// <summary>Abstained.</summary>
    Abstain = 2,

    /// <summary>Against.</summary>
    No = 3,
}

/// <summary>The vote of one actor on one resolution: a row of votes.csv.</summary>
public sealed record RollCallVote
{
    /// <summary>The sample of roll calls that were taken whatever their subject.</summary>
    public const string WholeSample = "all";

    /// <summary>The resolution or roll call, such as <c>A/RES/ES-11/1</c>.</summary>
    public required string Resolution { get; init; }

    /// <summary>When it was put to the vote.</summary>
    public required PartialDate Date { get; init; }

    /// <summary>Who voted.</summary>
    public required string Actor { get; init; }

    /// <summary>How.</summary>
    public required VoteChoice Vote { get; init; }

    /// <summary>Who reports it.</summary>
    public required string Source { get; init; }

    /// <summary>Address it was seen at; empty where none is known.</summary>
    public string Url { get; init; } = "";

    /// <summary>Samples of roll calls that it belongs to: <see cref="WholeSample"/>, or the subject that roll calls were picked by.</summary>
    /// <remarks>Roll calls picked by subject say something of that subject, so that no figure joins or sets them against others.</remarks>
    public IReadOnlyList<string> Samples { get; init; } = [WholeSample];
}
