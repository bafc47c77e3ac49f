using System.Collections.Concurrent;
using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>The seeds that a comparison derived, each noted so that provenance can tell them.</summary>
internal sealed class DerivedSeeds(ulong master)
{
    private readonly ConcurrentDictionary<string, ulong> noted = new(StringComparer.Ordinal);

    /// <summary>The seed of one resampling, noted as <c>measure|cell</c>.</summary>
    internal ulong Of(string measure, string cell) => noted.GetOrAdd($"{measure}|{cell}", _ => Seeds.Derive(master, measure, cell));

    /// <summary>All that were derived, in the order of their names.</summary>
    internal IReadOnlyList<(string Use, ulong Seed)> All =>
        [.. noted.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))];
}
