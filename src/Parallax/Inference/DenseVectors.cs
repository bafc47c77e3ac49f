using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Inference;

/// <summary>Sums over long vectors, four entries at a time on every machine, so that the order of sums is one.</summary>
internal static class DenseVectors
{
    /// <summary>Σ first_i second_i, as four sums of every fourth product and the rest.</summary>
    internal static double Dot(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var ones = MemoryMarshal.Cast<double, Vector256<double>>(first);
        var others = MemoryMarshal.Cast<double, Vector256<double>>(second)[..ones.Length];
        var fours = Vector256<double>.Zero;
        for (var at = 0; at < ones.Length; at++)
        {
            fours += ones[at] * others[at];
        }

        var sum = fours[0] + fours[1] + (fours[2] + fours[3]);
        for (var at = ones.Length * Vector256<double>.Count; at < first.Length; at++)
        {
            sum += first[at] * second[at];
        }

        return sum;
    }

    /// <summary>Adds a multiple of a vector to another.</summary>
    internal static void Add(Span<double> target, ReadOnlySpan<double> vector, double share)
    {
        var targets = MemoryMarshal.Cast<double, Vector256<double>>(target);
        var ones = MemoryMarshal.Cast<double, Vector256<double>>(vector)[..targets.Length];
        for (var at = 0; at < targets.Length; at++)
        {
            targets[at] += ones[at] * share;
        }

        for (var at = targets.Length * Vector256<double>.Count; at < target.Length; at++)
        {
            target[at] += vector[at] * share;
        }
    }
}
