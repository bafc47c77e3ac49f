using System.Globalization;
using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>What a judged sample of hits must show.</summary>
public sealed record PrecisionRule
{
    /// <summary>Hits to judge; where there are fewer, all; default 30.</summary>
    public int Sample { get; init; } = 30;

    /// <summary>Fewest hits that can show anything; default 5.</summary>
    public int Fewest { get; init; } = 5;

    /// <summary>Least share of right hits; default .70.</summary>
    public double Point { get; init; } = .70;

    /// <summary>Least lower end of Wilson's 95 % interval; default .55.</summary>
    public double Lower { get; init; } = .55;
}

/// <summary>Outcome of a judged sample.</summary>
/// <param name="Status">Passed, failed or not validated.</param>
/// <param name="Right">Hits judged right.</param>
/// <param name="Judged">Hits judged.</param>
/// <param name="Drawn">Hits in the sample.</param>
/// <param name="Interval">Wilson's 95 % interval of the share of right hits; null where none was judged.</param>
/// <param name="Reason">In plain words, with the numbers.</param>
public sealed record PrecisionOutcome(GateStatus Status, int Right, int Judged, int Drawn, Interval? Interval, string Reason)
{
    /// <summary>Share of right hits among those judged, 0 to 1; null where none was.</summary>
    public double? Precision => Judged > 0 ? (double)Right / Judged : null;
}

/// <summary>The precision gate: whether what a dictionary entry finds is what its code means (METHOD §3.1).</summary>
/// <remarks>
/// Kept where at least .70 of the judged hits are right and Wilson's lower bound is at least .55; of 30 that takes 22. Fewer
/// than 30 hits are all read, by the same rule; fewer than 5 show nothing. Interval: <see cref="WilsonInterval"/>.
/// </remarks>
public static class PrecisionGate
{
    /// <summary>Judges one entry in one language and kind of text.</summary>
    /// <param name="right">Hits judged right.</param>
    /// <param name="judged">Hits judged.</param>
    /// <param name="drawn">Hits drawn: all there are, or at least the sample.</param>
    /// <param name="rule">What they must show.</param>
    /// <exception cref="ArgumentOutOfRangeException">More are right than judged, or judged than drawn.</exception>
    public static PrecisionOutcome Judge(int right, int judged, int drawn, PrecisionRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfNegative(right);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(right, judged);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(judged, drawn);
        var interval = WilsonInterval.Of(right, judged);
        var needed = Math.Min(rule.Sample, drawn);
        return drawn < rule.Fewest
            ? Outcome(GateStatus.NotValidated, $"only {Text(drawn)} hits, of at least {Text(rule.Fewest)}")
            : judged < needed
                ? Outcome(GateStatus.NotValidated, $"{Text(judged)} of {Text(needed)} hits judged")
                : (double)right / judged >= rule.Point && interval!.Value.Lower >= rule.Lower
                    ? Outcome(GateStatus.Passed, Numbers())
                    : Outcome(GateStatus.Failed, Numbers());

        PrecisionOutcome Outcome(GateStatus status, string reason) => new(status, right, judged, drawn, interval, reason);

        string Numbers() => string.Create(
            CultureInfo.InvariantCulture,
            $"{right} of {judged} judged hits right, lower bound {interval!.Value.Lower:0.00}; at least {rule.Point:0.00} and {rule.Lower:0.00} are needed");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
