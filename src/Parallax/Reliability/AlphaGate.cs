using System.Globalization;

namespace Parallax.Reliability;

/// <summary>What α of a code or theme allows, and why in plain words (METHOD §2.6).</summary>
internal sealed class AlphaGate(
    string topic, string language, AgreementResult result, CoefficientRow alpha, double? prevalence, PeopleAgreementOptions options)
{
    internal CodingGate Gate => new(Status, Reason);

    /// <summary>The status as agreement.csv writes it.</summary>
    internal string Word => Status switch
    {
        GateStatus.Passed => "passed",
        GateStatus.Tentative => "tentative",
        GateStatus.Failed => "failed",
        _ => "not_validated",
    };

    internal string Reason => Text() + Left();

    private GateStatus Status => alpha.Estimate.Value is not { } value ? GateStatus.NotValidated
        : value < options.Tentative ? GateStatus.Failed
        : value >= options.Reliable && Lower >= options.LeastLower && result.Units >= Enough ? GateStatus.Passed
        : GateStatus.Tentative;

    // Where few carry the topic and all agree, resampling never sees a disagreement: the interval alone would pass on one sentence.
    private int Enough => prevalence is > 0 and < 1 ? NeededAt(prevalence.Value) : int.MaxValue;

    private double? Lower => alpha.Uncertainty?.Interval?.Lower;

    private string Text()
    {
        var on = $"{topic}{(language == PeopleAgreement.Every ? "" : $" in {language}")}";
        if (alpha.Estimate.Value is null)
        {
            return result.Units == 0
                ? $"no sentence was coded by two people, so nothing shows that they agree on {on}; {Needed(.25)}"
                : $"no variation in {Count(result.Units)} sentences: {(prevalence > 0 ? "all" : "none")} of them carry {on}, which shows nothing of agreement";
        }

        var interval = alpha.Uncertainty?.Interval is { } found ? $" [{Decimals(found.Lower)}, {Decimals(found.Upper)}]" : "";
        var figures = $"α {Decimals(alpha.Estimate.Value)}{interval} on {Count(result.Units)} sentences";
        return Status switch
        {
            GateStatus.Passed => $"people agree on {on}: {figures}",
            GateStatus.Failed => $"people do not agree on {on}: {figures}, and {Decimals(options.Tentative)} is the least",
            _ when alpha.Estimate.Value < options.Reliable =>
                $"people agree on {on} only tentatively: {figures}, and {Decimals(options.Reliable)} is reliable",
            _ when Lower >= options.LeastLower => $"people agree on {on} only tentatively: {figures}, too few to tell; " + Needed(prevalence ?? .25),
            _ => $"people agree on {on} only tentatively: {figures}, and the interval does not stay above {Decimals(options.LeastLower)}; "
                + Needed(prevalence ?? .25),
        };
    }

    private string Left() => result.Dropped.Count == 0 ? ""
        : $"; left out: {Count(result.Dropped.Count)} sentences that one person alone has read";

    private int NeededAt(double share) => ReliabilitySampleSize.BlochKraemer(options.LeastLower, share, Math.Max(2, result.Coders));

    private string Needed(double share) => share is > 0 and < 1
        ? $"about {Count(NeededAt(share))} sentences read by two are needed at a prevalence of {Decimals(share)}"
        : "more sentences are needed";

    private static string Decimals(double? value) => value!.Value.ToString("0.00#;-0.00#;0.00", CultureInfo.InvariantCulture);

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
