using System.Globalization;

namespace Parallax.Reliability;

/// <summary>An entry of the dictionary with what people's judgement of its hits showed.</summary>
/// <param name="Key">Entry, language and kind of text.</param>
/// <param name="Outcome">Whether it passed.</param>
public sealed record EntryPrecision(EntryKey Key, PrecisionOutcome Outcome);

/// <summary>The precision gates of a study: which entries may be counted, and how far each code was tested.</summary>
/// <remarks>
/// An entry that fails in a language and kind of text is left out of every measure there; its codings stay in codings.csv. An
/// entry that nobody tested stays in. A code passes in a language where an entry of it passed and none that can be tested was left
/// untested; it fails where all that were tested failed and none is left; in between it is tentative [D].
/// </remarks>
public sealed class PrecisionGates
{
    private readonly HashSet<EntryKey> dropped;

    /// <summary>Judges a sample.</summary>
    /// <param name="hits">The sample with its verdicts.</param>
    /// <param name="rule">What the verdicts must show.</param>
    public PrecisionGates(IEnumerable<PrecisionHit> hits, PrecisionRule rule)
    {
        ArgumentNullException.ThrowIfNull(hits);
        ArgumentNullException.ThrowIfNull(rule);
        Entries =
        [
            .. hits.GroupBy(hit => hit.Key).OrderBy(entry => entry.Key).Select(entry => new EntryPrecision(
                entry.Key,
                PrecisionGate.Judge(
                    entry.Count(hit => hit.IsRight == true), entry.Count(hit => hit.IsRight is not null), entry.Count(), rule))),
        ];
        dropped = [.. Entries.Where(entry => entry.Outcome.Status == GateStatus.Failed).Select(entry => entry.Key)];
        Codes = new CodingGates(Entries
            .GroupBy(entry => (Topic: entry.Key.Code, entry.Key.Language))
            .Where(code => code.Any(entry => entry.Outcome.Status is GateStatus.Passed or GateStatus.Failed))
            .ToDictionary(code => code.Key, code => OfCode([.. code.Select(entry => entry.Outcome)], rule)));
    }

    /// <summary>Every entry of the sample, by language, code, entry and kind of text.</summary>
    public IReadOnlyList<EntryPrecision> Entries { get; }

    /// <summary>Whether anything was judged.</summary>
    public bool HasVerdicts => Entries.Any(entry => entry.Outcome.Judged > 0);

    /// <summary>Gates of the codes that were tested, by code and language.</summary>
    public CodingGates Codes { get; }

    /// <summary>Whether hits of an entry are left out of the measures, having failed.</summary>
    public bool Drops(EntryKey entry) => dropped.Contains(entry);

    private static CodingGate OfCode(IReadOnlyList<PrecisionOutcome> entries, PrecisionRule rule)
    {
        var passed = entries.Count(entry => entry.Status == GateStatus.Passed);
        var failed = entries.Count(entry => entry.Status == GateStatus.Failed);
        var open = entries.Count(entry => entry.Status == GateStatus.NotValidated && entry.Drawn >= rule.Fewest);
        var status = open > 0 ? GateStatus.Tentative : passed > 0 ? GateStatus.Passed : GateStatus.Failed;
        return new CodingGate(status, string.Create(
            CultureInfo.InvariantCulture,
            $"of its entries by kind of text {passed} were judged precise, {failed} not and left out, {open} not judged yet"));
    }
}
