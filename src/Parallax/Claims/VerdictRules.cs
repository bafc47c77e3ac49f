using System.Globalization;
using Parallax.Comparison;

namespace Parallax.Claims;

/// <summary>What the rules make of a claim.</summary>
public enum VerdictKind
{
    /// <summary>There is not enough to judge by.</summary>
    InsufficientEvidence,

    /// <summary>The data speak against it.</summary>
    NotSupported,

    /// <summary>The data speak both ways, or not clearly.</summary>
    Mixed,

    /// <summary>Every condition is met.</summary>
    Supported,
}

/// <summary>A verdict with the rule that gave it.</summary>
/// <param name="Kind">The verdict.</param>
/// <param name="Rule">The rule and what made it fire, in words.</param>
public sealed record Verdict(VerdictKind Kind, string Rule);

/// <summary>A primary test as the rules see it.</summary>
/// <param name="Weight">Its weight, above 0.</param>
/// <param name="Result">1, 0 or −1; null where there is no number.</param>
/// <param name="IsUnderpowered">Whether it is undecided with an interval wider than twice the smallest effect of interest.</param>
/// <param name="IsThreshold">Whether it is a test against a threshold.</param>
public readonly record struct RuledTest(double Weight, int? Result, bool IsUnderpowered = false, bool IsThreshold = false);

/// <summary>Everything the rules look at, and nothing else.</summary>
public sealed record VerdictInput
{
    /// <summary>Kind of claim.</summary>
    public required ClaimType Type { get; init; }

    /// <summary>Primary tests; empty for a claim that is judged by evidence alone.</summary>
    public IReadOnlyList<RuledTest> Primary { get; init; } = [];

    /// <summary>Required gates that fail, in words.</summary>
    public IReadOnlyList<string> FailedGates { get; init; } = [];

    /// <summary>Items of evidence that count, each of a provenance of its own.</summary>
    public int IndependentItems { get; init; }

    /// <summary>W̄, decibels.</summary>
    public double Decibels { get; init; }

    /// <summary>Whether a hoop was failed.</summary>
    public bool HasFailedHoop { get; init; }

    /// <summary>R, share of specifications with the same sign and no result against the claim, 0 to 1.</summary>
    public double Robustness { get; init; }
}

/// <summary>The four rules by which a claim gets its verdict; the first that fires decides.</summary>
/// <remarks>
/// METHOD §5.4: 1 insufficient evidence, 2 not supported, 3 supported, 4 mixed. No condition of a later rule can outweigh a
/// failed gate of the first.
/// </remarks>
public static class VerdictRules
{
    /// <summary>Judges a claim.</summary>
    /// <param name="input">What is known of it.</param>
    /// <param name="conventions">Where the rules draw their lines.</param>
    public static Verdict Judge(VerdictInput input, ClaimConventions conventions)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(conventions);
        return Insufficient(input) is { } lacking ? new Verdict(VerdictKind.InsufficientEvidence, "1: " + lacking)
            : NotSupported(input, conventions) is { } against ? new Verdict(VerdictKind.NotSupported, "2: " + against)
            : Unmet(input, conventions) is { } unmet ? new Verdict(VerdictKind.Mixed, "4: " + unmet)
            : new Verdict(VerdictKind.Supported, "3: every condition is met");
    }

    /// <summary>Q, weighted mean of the results that there are, −1 to 1; null where there is none.</summary>
    /// <param name="primary">Primary tests.</param>
    public static double? MeanResult(IReadOnlyList<RuledTest> primary)
    {
        ArgumentNullException.ThrowIfNull(primary);
        RuledTest[] known = [.. primary.Where(test => test.Result is not null)];
        return known.Length == 0 ? null : known.Sum(test => test.Weight * test.Result!.Value) / known.Sum(test => test.Weight);
    }

    private static string? Insufficient(VerdictInput input)
    {
        if (input.FailedGates.Count > 0)
        {
            return "a required gate fails: " + string.Join("; ", input.FailedGates.Distinct(StringComparer.Ordinal));
        }

        if (input.Primary.Count == 0 && input.IndependentItems == 0)
        {
            return "there is neither a primary test nor evidence to judge by";
        }

        var missing = input.Primary.Where(test => test.Result is null).Sum(test => test.Weight);
        if (input.Primary.Count > 0 && missing >= input.Primary.Sum(test => test.Weight) / 2)
        {
            return "half or more of the weight of the primary tests has no number";
        }

        RuledTest[] effects = [.. input.Primary.Where(test => test.Result is not null && !test.IsThreshold)];
        if (effects.Length > 0 && Array.TrueForAll(effects, test => test is { Result: 0, IsUnderpowered: true }))
        {
            return "underpowered: every interval is wider than twice the smallest effect of interest";
        }

        return IsCausal(input.Type) && input.IndependentItems == 0
            ? "a causal or counterfactual claim has no evidence beside its numbers"
            : null;
    }

    private static string? NotSupported(VerdictInput input, ClaimConventions conventions)
    {
        if (input.HasFailedHoop)
        {
            return "evidence that the claim could not do without was sought and not found";
        }

        if (MeanResult(input.Primary) is { } mean && mean <= -conventions.MeanResult)
        {
            return $"the mean result of the primary tests is {Text(mean)}";
        }

        return input.Decibels <= -conventions.DecisiveDecibels
            ? $"the evidence weighs {Text(input.Decibels)} dB against its strongest rival"
            : null;
    }

    // The first condition of support that is not met; null where all are.
    private static string? Unmet(VerdictInput input, ClaimConventions conventions)
    {
        var hasTests = input.Primary.Count > 0;
        if (hasTests && MeanResult(input.Primary) is var mean && !(mean >= conventions.MeanResult))
        {
            return $"the mean result of the primary tests is {Text(mean ?? 0)}, short of {Text(conventions.MeanResult)}";
        }

        if (input.Primary.Any(test => test.Result == -1))
        {
            return "a primary test speaks against the claim";
        }

        var needed = hasTests && !IsCausal(input.Type) ? 0 : conventions.DecisiveDecibels;
        if (!(input.Decibels >= needed))
        {
            return $"the evidence weighs {Text(input.Decibels)} dB against its strongest rival, short of {Text(needed)}";
        }

        return hasTests && !(input.Robustness >= conventions.RobustShare)
            ? input.Robustness > 0 ? $"{Text(input.Robustness)} of the specifications agree, short of {Text(conventions.RobustShare)}"
                : $"no robustness is shown: none of the specifications agrees, or a test has fewer than {conventions.LeastSpecifications} of them"
            : null;
    }

    internal static bool IsCausal(ClaimType type) => type is ClaimType.Causal or ClaimType.Counterfactual;

    // Adding zero takes the sign off a rounded negative zero.
    private static string Text(double number) =>
        (Math.Round(number, 2, MidpointRounding.AwayFromZero) + 0.0).ToString("0.##;−0.##", CultureInfo.InvariantCulture);
}
