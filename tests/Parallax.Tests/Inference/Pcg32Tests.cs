using CsCheck;
using Xunit;

namespace Parallax.Inference;

public class Pcg32Tests
{
    // Output of the reference implementation's demonstration program, seed 42, stream 54, round 1 (pcg-random.org).
    private static Pcg32 Demonstration() => new(42, 54);

    private static Pcg32 AfterSixNumbers()
    {
        var random = Demonstration();
        for (var i = 0; i < 6; i++)
        {
            random.Next();
        }

        return random;
    }

    private static Pcg32 AfterCoins()
    {
        var random = AfterSixNumbers();
        for (var i = 0; i < 65; i++)
        {
            random.Below(2);
        }

        return random;
    }

    [Fact]
    public void Fill_AnyBound_GivesWhatBelowGives() => Gen.Select(Gen.Int[1, int.MaxValue], Gen.Int[1, 50], Gen.ULong, Gen.Int[0, 20]).Sample(drawn =>
    {
        var bound = drawn.Item2 < 25 ? drawn.Item2 : drawn.Item1;
        var (one, all) = (new Pcg32(drawn.Item3), new Pcg32(drawn.Item3));
        var filled = new int[drawn.Item4];

        all.Fill(filled, bound);

        return filled.SequenceEqual(filled.Select(_ => one.Below(bound))) && one.Next() == all.Next();
    });

    // Nearly half of all numbers are drawn again.
    [Fact]
    public void Fill_BoundFarFromAPowerOfTwo_DrawsAgainAsBelowDoes()
    {
        const int bound = 1_500_000_000;
        var (one, all) = (Demonstration(), Demonstration());
        var filled = new int[1000];

        all.Fill(filled, bound);

        Assert.Equal(filled.Select(_ => one.Below(bound)), filled);
    }

    [Fact]
    public void Fill_NoBound_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Demonstration().Fill(new int[1], 0));

    [Fact]
    public void Next_ReferenceSeed_GivesReferenceNumbers()
    {
        var random = Demonstration();

        uint[] drawn = [random.Next(), random.Next(), random.Next(), random.Next(), random.Next(), random.Next()];

        Assert.Equal([0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e], drawn);
    }

    [Fact]
    public void Below_ReferenceCoins_GiveReferenceSides()
    {
        var random = AfterSixNumbers();

        var coins = string.Concat(Enumerable.Range(0, 65).Select(_ => random.Below(2) == 1 ? 'H' : 'T'));

        Assert.Equal("HHTTTHTHHHTHTTTHHHHHTTTHHHTHTHTHTTHTTTHHHHHHTTTTHHTTTTTHTTTTTTTHT", coins);
    }

    [Fact]
    public void Below_ReferenceDice_GiveReferenceRolls()
    {
        var random = AfterCoins();

        var rolls = string.Concat(Enumerable.Range(0, 33).Select(_ => random.Below(6) + 1));

        Assert.Equal("341122324324335231315141564662633", rolls);
    }

    [Fact]
    public void Shuffle_ReferenceCards_LieInReferenceOrder()
    {
        var random = AfterCoins();
        for (var i = 0; i < 33; i++)
        {
            random.Below(6);
        }

        int[] cards = [.. Enumerable.Range(0, 52)];

        random.Shuffle(cards);

        var shown = cards.Take(22).Select(card => $"{"A23456789TJQK"[card / 4]}{"hcds"[card % 4]}");
        Assert.Equal("Qd Ks 6d 3s 3d 4c 3h Td Kc 5c Jh Kd Jd As 4s 4h Ad Th Ac Jc 7s Qs", string.Join(' ', shown));
    }

    [Fact]
    public void Next_AnySeedAndStream_FollowsTheRecurrence() =>
        Gen.Select(Gen.ULong, Gen.ULong).Sample((seed, stream) =>
        {
            var random = new Pcg32(seed, stream);
            UInt128 modulus = (UInt128)1 << 64, increment = ((UInt128)stream * 2 % modulus) | 1;
            UInt128 Step(UInt128 from) => ((from * 6364136223846793005) + increment) % modulus;
            var state = Step(((Step(0) + seed) % modulus));

            return Enumerable.Range(0, 20).All(_ =>
            {
                var folded = (uint)(ulong)(((state >> 18) ^ state) >> 27 & uint.MaxValue);
                var turn = (int)(state >> 59);
                state = Step(state);
                return random.Next() == ((folded >> turn) | (turn == 0 ? 0 : folded << (32 - turn)));
            });
        });

    [Fact]
    public void Below_AnyBound_StaysBelow() =>
        Gen.Select(Gen.ULong, Gen.Int[1, int.MaxValue]).Sample((seed, bound) =>
        {
            var drawn = new Pcg32(seed).Below(bound);
            return drawn >= 0 && drawn < bound;
        });

    [Fact]
    public void Below_One_IsZero() => Assert.Equal(0, new Pcg32(1).Below(1));

    [Fact]
    public void Below_Zero_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new Pcg32(1).Below(0));

    [Fact]
    public void Below_LargeBound_HasNoBias()
    {
        // With 3·2²⁹ of 2³² values, plain remainders would put 5/8 instead of 1/2 into the lower half.
        var random = new Pcg32(7);
        const int bound = 3 << 29;

        var lower = Enumerable.Range(0, 20_000).Count(_ => random.Below(bound) < bound / 2);

        Assert.InRange(lower, 10_000 - 300, 10_000 + 300);
    }

    [Fact]
    public void NextDouble_AnySeed_IsFrom0AndBelow1() => Gen.ULong.Sample(seed =>
    {
        var random = new Pcg32(seed);
        return Enumerable.Range(0, 50).All(_ => random.NextDouble() is >= 0 and < 1);
    });

    [Fact]
    public void NextDouble_TwoSteps_AreFiftyThreeBits()
    {
        var random = Demonstration();

        var drawn = random.NextDouble();

        var bits = ((ulong)(0xa15c02b7 >> 5) << 26) | (0x7b47f409 >> 6);
        Assert.Equal(bits / Math.Pow(2, 53), drawn);
    }

    [Fact]
    public void Shuffle_AnyItems_KeepsThem() =>
        Gen.Select(Gen.ULong, Gen.Int.Array[0, 30]).Sample((seed, items) =>
        {
            var shuffled = (int[])items.Clone();
            new Pcg32(seed).Shuffle(shuffled);
            return shuffled.Order().SequenceEqual(items.Order());
        });

    // SHA-256 of "1|salience|RUS" by an independent implementation (Python's hashlib).
    [Fact]
    public void Derive_KnownText_GivesFirstBytesOfItsHash() =>
        Assert.Equal(0xc1a325341b0326eeUL, Seeds.Derive(1, "salience", "RUS"));

    [Fact]
    public void Derive_LargestMaster_IsWrittenUnsigned() =>
        Assert.Equal(0x142851414e7064f2UL, Seeds.Derive(ulong.MaxValue, "framing_excess", "RUS|CHN|俄"));
}
