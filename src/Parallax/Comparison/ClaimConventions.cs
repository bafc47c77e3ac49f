namespace Parallax.Comparison;

/// <summary>Conventions of METHOD §5 marked [D], by which claims are judged.</summary>
public sealed record ClaimConventions
{
    /// <summary>P(evidence | claim) from which evidence is a hoop that the claim must pass; default .90.</summary>
    public double HoopFrom { get; init; } = .90;

    /// <summary>P(evidence | rival) up to which evidence is a smoking gun; default .10.</summary>
    public double SmokingGunUpTo { get; init; } = .10;

    /// <summary>Most decibels that one item of evidence adds or takes; default 10.</summary>
    public double ItemCap { get; init; } = 10;

    /// <summary>Most decibels for or against one rival in a whole claim; default 20.</summary>
    public double ClaimCap { get; init; } = 20;

    /// <summary>Likelihood ratio of absent evidence up to which a failed hoop refutes; default .2.</summary>
    public double FailedHoopUpTo { get; init; } = .2;

    /// <summary>Adequacy of the search from which absent evidence may refute; default .8.</summary>
    public double HoopAdequacy { get; init; } = .8;

    /// <summary>Weighted mean of results from which a claim may be supported and, negated, is not supported; default .5.</summary>
    public double MeanResult { get; init; } = .5;

    /// <summary>Decibels that a causal claim needs and that, negated, refute any; default 10.</summary>
    public double DecisiveDecibels { get; init; } = 10;

    /// <summary>Share of specifications that must agree; default .80.</summary>
    public double RobustShare { get; init; } = .80;

    /// <summary>Fewest specifications that can show robustness; default 5.</summary>
    public int LeastSpecifications { get; init; } = 5;

    /// <summary>Quarters of a panel from which a counterfactual claim may be called supported; default 12.</summary>
    public int PanelQuarters { get; init; } = 12;

    /// <summary>Years of further texts, at the pace of those at hand, beyond which a work plan asks for something else; default 5.</summary>
    public double PatienceYears { get; init; } = 5;

    /// <summary>Single items told by how much the estimate moves without them, 0 for none; default 10.</summary>
    public int MostInfluential { get; init; } = 10;

    /// <summary>Shuffles of actor labels for the joint test of a specification curve, 0 for none; default 500.</summary>
    public int CurvePermutations { get; init; } = 500;
}
