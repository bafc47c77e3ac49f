using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Parallax.Inference;

/// <summary>A seeded generator of random numbers that gives the same sequence on every machine.</summary>
/// <param name="seed">Where in its period the sequence starts.</param>
/// <param name="stream">Which of 2⁶³ sequences it is; the top bit does not count.</param>
/// <remarks>
/// PCG-XSH-RR 64/32: a linear congruential generator modulo 2⁶⁴ whose state is shortened to 32 bits by a shift and a
/// rotation. Source: M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for
/// Random Number Generation", Harvey Mudd College HMC-CS-2014-0905 (2014).
/// </remarks>
public sealed class Pcg32(ulong seed, ulong stream = 54)
{
    private const ulong Multiplier = 6364136223846793005;

    private readonly ulong increment = (stream << 1) | 1;

    // The reference seeds by one step from 0, adding the seed, and one step more.
    private ulong state = unchecked(((((stream << 1) | 1) + seed) * Multiplier) + ((stream << 1) | 1));

    /// <summary>The next 32 random bits.</summary>
    public uint Next()
    {
        var old = state;
        state = unchecked((old * Multiplier) + increment);
        var shifted = unchecked((uint)(((old >> 18) ^ old) >> 27));
        return uint.RotateRight(shifted, (int)(old >> 59));
    }

    /// <summary>A whole number from 0 to <paramref name="bound"/> − 1, each equally likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is below 1.</exception>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var range = (uint)bound;

        // 2³² is seldom a multiple of the range: the first 2³² mod range values would make small results likelier. They are
        // all below the range, so that few draws need the division that tells them.
        var drawn = Next();
        if (drawn < range)
        {
            var threshold = unchecked(0u - range) % range;
            while (drawn < threshold)
            {
                drawn = Next();
            }
        }

        return (int)(drawn % range);
    }

    /// <summary>Fills the places with what as many calls of <see cref="Below"/> would give.</summary>
    /// <remarks>
    /// The remainder is taken by two multiplications: D. Lemire, O. Kaser and N. Kurz, "Faster Remainder by Direct Computation",
    /// Software: Practice and Experience 49 (2019), 953–970. An innermost loop of every resampling: without the attribute it
    /// would run unoptimised for much of a run.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is below 1.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(Span<int> drawn, int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var range = (uint)bound;
        var threshold = unchecked(0u - range) % range;
        var reciprocal = unchecked((ulong.MaxValue / range) + 1);
        var (now, step) = (state, increment);
        for (var place = 0; place < drawn.Length; place++)
        {
            uint number;
            do
            {
                var shifted = unchecked((uint)(((now >> 18) ^ now) >> 27));
                number = uint.RotateRight(shifted, (int)(now >> 59));
                now = unchecked((now * Multiplier) + step);
            }
            while (number < threshold);

            drawn[place] = (int)Math.BigMul(unchecked(reciprocal * number), range, out _);
        }

        state = now;
    }

    /// <summary>A number from 0 up to but not including 1, a multiple of 2⁻⁵³; takes two steps.</summary>
    public double NextDouble()
    {
        var high = Next() >> 5;
        var low = Next() >> 6;
        return ((high * 67108864.0) + low) / 9007199254740992.0;
    }

    /// <summary>Puts the items in an order drawn at random, every order equally likely.</summary>
    /// <remarks>R. Durstenfeld, "Algorithm 235: Random Permutation", Communications of the ACM 7 (1964).</remarks>
    public void Shuffle(Span<int> items)
    {
        for (var left = items.Length; left > 1; left--)
        {
            var chosen = Below(left);
            (items[chosen], items[left - 1]) = (items[left - 1], items[chosen]);
        }
    }
}

/// <summary>Seeds of single resamplings, derived from a study's master seed.</summary>
public static class Seeds
{
    /// <summary>The seed of one measure in one cell, so that adding a measure or a cell changes no other draw.</summary>
    /// <param name="master">The study's seed.</param>
    /// <param name="measure">Name of the measure.</param>
    /// <param name="cell">What else tells this resampling from the others: actor, source, period, language.</param>
    /// <remarks>The first 8 bytes, most significant first, of SHA-256 over the UTF-8 text <c>master|measure|cell</c>.</remarks>
    public static ulong Derive(ulong master, string measure, string cell)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(cell);
        var text = string.Create(CultureInfo.InvariantCulture, $"{master}|{measure}|{cell}");
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
