namespace Parallax.Reliability;

/// <summary>How far the codings of a code or theme may be relied on.</summary>
public enum GateStatus
{
    /// <summary>Reliable: people agree on it, or a judged sample showed the machine's hits to be right.</summary>
    Passed,

    /// <summary>Tentative: enough to describe, not to confirm.</summary>
    Tentative,

    /// <summary>Tested and not usable.</summary>
    Failed,

    /// <summary>Nobody has tested it.</summary>
    NotValidated,
}

/// <summary>Whether the codings of a code or theme may be relied on, and why.</summary>
/// <param name="Status">How far.</param>
/// <param name="Reason">In plain words, with the numbers; for what was never tested: <c>coding not validated</c>.</param>
public sealed record CodingGate(GateStatus Status, string Reason)
{
    /// <summary>Of what nobody tested.</summary>
    public static CodingGate Untested { get; } = new(GateStatus.NotValidated, "coding not validated");
}

/// <summary>The gates of a study's codings, by code or theme and language (METHOD §2.6, §3.1).</summary>
/// <param name="gates">The gates that were tested, by code or theme and language.</param>
public sealed class CodingGates(IReadOnlyDictionary<(string Topic, string Language), CodingGate> gates)
{
    /// <summary>Of a study in which nothing was tested.</summary>
    public static CodingGates None { get; } = new(new Dictionary<(string Topic, string Language), CodingGate>());

    /// <summary>The gate of a code or theme in a language; <see cref="CodingGate.Untested"/> where nobody tested it.</summary>
    /// <param name="topic">Code or theme.</param>
    /// <param name="language">Language.</param>
    public CodingGate Of(string topic, string language) => gates.GetValueOrDefault((topic, language)) ?? CodingGate.Untested;

    /// <summary>
    /// Both tests together: what failed one has failed; else what passed one has passed, since people's agreement and a judged
    /// sample each show that codings may be relied on; both reasons are told.
    /// </summary>
    /// <param name="other">Gates of another test.</param>
    public CodingGates And(CodingGates other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new CodingGates(gates.Keys.Union(other.Tested).ToDictionary(
            key => key, key => Both(Of(key.Topic, key.Language), other.Of(key.Topic, key.Language))));
    }

    private IEnumerable<(string Topic, string Language)> Tested => gates.Keys;

    private static CodingGate Both(CodingGate one, CodingGate other)
    {
        CodingGate[] tested = [.. new[] { one, other }.Where(gate => gate.Status != GateStatus.NotValidated)];
        GateStatus[] byWeight = [GateStatus.Failed, GateStatus.Passed, GateStatus.Tentative];
        return tested is []
            ? one
            : new CodingGate(
                byWeight.First(status => Array.Exists(tested, gate => gate.Status == status)),
                string.Join("; ", tested.Select(gate => gate.Reason)));
    }
}
