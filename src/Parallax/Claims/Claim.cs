using Parallax.Inference;

namespace Parallax.Claims;

/// <summary>What kind of statement a claim makes; it decides how much the claim must show.</summary>
public enum ClaimType
{
    /// <summary>How something is.</summary>
    Descriptive,

    /// <summary>How one side differs from another; judged as a descriptive claim.</summary>
    Comparative,

    /// <summary>That one thing brings about another.</summary>
    Causal,

    /// <summary>What would be the case otherwise; judged as a causal claim, and at best consistent with the data.</summary>
    Counterfactual,
}

/// <summary>A statement that is tested, with everything that speaks for it or against it, written down before the data are read.</summary>
public sealed record Claim
{
    /// <summary>Identifier, as C06.</summary>
    public required string Id { get; init; }

    /// <summary>The statement.</summary>
    public required string Text { get; init; }

    /// <summary>Its kind.</summary>
    public required ClaimType Type { get; init; }

    /// <summary>First day of the documents that its tests rest on; null for open.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the documents that its tests rest on; null for open.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Day up to which the evidence was sought; null where the study does not say.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Its tests, primary and secondary.</summary>
    public IReadOnlyList<QuantitativeTest> Tests { get; init; } = [];

    /// <summary>Evidence that is read, not counted.</summary>
    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];

    /// <summary>Hypotheses it stands against; what speaks to none of its evidence counts with a weight of 0.</summary>
    public IReadOnlyList<string> Rivals { get; init; } = [];

    /// <summary>What would refute it, in words.</summary>
    public IReadOnlyList<string> Refuters { get; init; } = [];

    /// <summary>What is wrong or open in its wording, told before any verdict.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Further codes, or themes as <c>ORD.*</c>, whose coding must be validated.</summary>
    public IReadOnlyList<string> ValidatedCodes { get; init; } = [];

    /// <summary>Fewest documents of each side that its primary tests need; null for the method's own minimum.</summary>
    public int? LeastDocuments { get; init; }

    /// <summary>Quarters of the panel that a counterfactual claim rests on; 0 without a panel.</summary>
    public int PanelQuarters { get; init; }

    /// <summary>Tests that decide.</summary>
    public IEnumerable<QuantitativeTest> Primary => Tests.Where(test => test.IsPrimary);
}

/// <summary>All claims of a study with the hypotheses they stand between.</summary>
public sealed record ClaimSet
{
    /// <summary>Hypotheses; the first is the one that the claims spell out.</summary>
    public IReadOnlyList<Hypothesis> Hypotheses { get; init; } = [];

    /// <summary>Evidence beside every hypothesis, cells in the hypotheses' order.</summary>
    public IReadOnlyList<ConsistencyRow> Matrix { get; init; } = [];

    /// <summary>Claims in the file's order.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }
}

/// <summary>A hypothesis that claims and evidence are set against.</summary>
/// <param name="Id">Identifier, as H2.</param>
/// <param name="Text">What it says.</param>
public sealed record Hypothesis(string Id, string Text);

/// <summary>A piece of evidence, with how probable it is if the claim holds and if a named rival does instead.</summary>
public sealed record EvidenceItem
{
    /// <summary>Identifier, as E06.1.</summary>
    public required string Id { get; init; }

    /// <summary>What was found, or sought and not found.</summary>
    public required string Text { get; init; }

    /// <summary>P(evidence | claim) as a range of judgements, each above 0 and below 1.</summary>
    public required Interval GivenClaim { get; init; }

    /// <summary>P(evidence | rival) as a range of judgements, each above 0 and below 1.</summary>
    public required Interval GivenRival { get; init; }

    /// <summary>The hypothesis it is weighed against; it says nothing about any other.</summary>
    public required string Rival { get; init; }

    /// <summary>Whether it was found; false where it was sought and is absent.</summary>
    public bool IsFound { get; init; } = true;

    /// <summary>Credibility of the source, or adequacy of the search for what is absent, 0 to 1.</summary>
    public double Credibility { get; init; } = 1;

    /// <summary>Items of one provenance share it, and only the weightiest of them counts; empty for an item of its own.</summary>
    public string Cluster { get; init; } = "";

    /// <summary>Where it is to be seen.</summary>
    public string Source { get; init; } = "";

    /// <summary>Document of the register that it is drawn from; empty for none.</summary>
    public string Document { get; init; } = "";

    /// <summary>Whether its probabilities are the study's authors' illustration and were elicited from nobody.</summary>
    public bool IsIllustration { get; init; }
}
