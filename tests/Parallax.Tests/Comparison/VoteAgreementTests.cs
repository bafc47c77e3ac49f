using CsCheck;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Comparison;

public class VoteAgreementTests
{
    private static readonly Gen<(VoteChoice A, VoteChoice B)[]> Votes =
        Gen.Select(Gen.Enum<VoteChoice>(), Gen.Enum<VoteChoice>(), (a, b) => (a, b)).Array[0, 30];

    // METHOD §4.15: S and strict agreement of eight roll calls.
    [Fact]
    public void Similarity_EightRollCalls_MatchesTheWorkedNumbers()
    {
        var table = Table("11 11 33 13 23 23 12 33");

        Assert.Equal(.6875, VoteAgreement.Similarity(table)!.Value, 1e-12);
        Assert.Equal(.50, VoteAgreement.Strict(table)!.Value, 1e-12);
    }

    // Emergency special session ES-11/1 to /6: Russia no throughout; China abstains, but votes no on /3 and /5.
    [Theory]
    [InlineData("32 32 33 32 33 32", .666667, .333333)]
    [InlineData("32 32 33 32 33 32 32", .642857, .285714)]
    public void Similarity_EmergencySession_MatchesTheWorkedNumbers(string votes, double similarity, double strict)
    {
        var table = Table(votes);

        Assert.Equal(similarity, VoteAgreement.Similarity(table)!.Value, 5e-7);
        Assert.Equal(strict, VoteAgreement.Strict(table)!.Value, 5e-7);
    }

    // By hand: D_o = .3125, and the sixteen votes are 6 yes, 3 abstentions and 7 no.
    [Fact]
    public void Pi_EightRollCalls_IsOneMinusObservedOverExpected()
    {
        double[] p = [6 / 16.0, 3 / 16.0, 7 / 16.0];
        var expected = (p[0] * p[1]) + (p[1] * p[2]) + (2 * p[0] * p[2]);

        Assert.Equal(1 - (.3125 / expected), VoteAgreement.Pi(Table("11 11 33 13 23 23 12 33"))!.Value, 1e-12);
    }

    [Fact]
    public void Statistics_OfNothingOrOfOneVoteOnly_AreUndefined()
    {
        Assert.Null(VoteAgreement.Similarity(Table("")));
        Assert.Null(VoteAgreement.Strict(Table("01 10 00")));
        Assert.Null(VoteAgreement.Pi(Table("11 11")));
        Assert.Null(VoteAgreement.Kappa(Table("33 33")));
        Assert.Equal(1, VoteAgreement.Similarity(Table("11 11")));
    }

    // Chance agreement of one who always says no with one who never does is complete disagreement: κ is 0, π below.
    [Fact]
    public void Kappa_OneSideNeverVaries_IsZero() => Assert.Equal(0, VoteAgreement.Kappa(Table("32 32 33 31"))!.Value, 1e-12);

    [Fact]
    public void Statistics_SidesExchanged_AreTheSame() => Votes.Sample(votes =>
    {
        double[] forth = VoteAgreement.Table(votes), back = VoteAgreement.Table(votes.Select(vote => (vote.B, vote.A)));
        return Same(VoteAgreement.Similarity(forth), VoteAgreement.Similarity(back)) && Same(VoteAgreement.Pi(forth), VoteAgreement.Pi(back))
            && Same(VoteAgreement.Kappa(forth), VoteAgreement.Kappa(back)) && Same(VoteAgreement.Strict(forth), VoteAgreement.Strict(back));
    });

    [Fact]
    public void Statistics_YesAndNoExchanged_AreTheSame() => Votes.Sample(votes =>
    {
        double[] table = VoteAgreement.Table(votes), turned = VoteAgreement.Table(votes.Select(vote => (Turned(vote.A), Turned(vote.B))));
        return Same(VoteAgreement.Similarity(table), VoteAgreement.Similarity(turned)) && Same(VoteAgreement.Pi(table), VoteAgreement.Pi(turned))
            && VoteAgreement.Similarity(table) is null or (>= 0 and <= 1) && VoteAgreement.Kappa(table) is null or <= 1;
    });

    [Fact]
    public void Similarity_AnyVotes_IsTheDefinitionWrittenOut() => Votes.Sample(votes =>
    {
        var both = votes.Where(vote => vote.A != VoteChoice.Absent && vote.B != VoteChoice.Absent).ToArray();
        double? naive = both.Length == 0 ? null : 1 - (both.Sum(vote => Math.Abs(vote.A - vote.B)) / (2.0 * both.Length));
        return Same(naive, VoteAgreement.Similarity(VoteAgreement.Table(votes)));
    });

    [Fact]
    public void PiAndKappa_AnyVotes_AreTheDefinitionOverAllPairings() => Votes.Sample(votes =>
    {
        var both = votes.Where(vote => vote.A != VoteChoice.Absent && vote.B != VoteChoice.Absent).ToArray();
        return Same(Naive(both, pooled: true), VoteAgreement.Pi(VoteAgreement.Table(votes)))
            && Same(Naive(both, pooled: false), VoteAgreement.Kappa(VoteAgreement.Table(votes)));
    });

    // Mean distance over all pairings of one's votes with the other's, instead of by shares.
    private static double? Naive((VoteChoice A, VoteChoice B)[] votes, bool pooled)
    {
        VoteChoice[] all = [.. votes.SelectMany(vote => new[] { vote.A, vote.B })];
        VoteChoice[] first = pooled ? all : [.. votes.Select(vote => vote.A)], second = pooled ? all : [.. votes.Select(vote => vote.B)];
        var expected = first.Sum(a => second.Sum(b => Math.Abs(a - b))) / (2.0 * first.Length * second.Length);
        var observed = votes.Sum(vote => Math.Abs(vote.A - vote.B)) / (2.0 * votes.Length);
        return expected > 0 ? 1 - (observed / expected) : null;
    }

    private static VoteChoice Turned(VoteChoice vote) => vote switch { VoteChoice.Yes => VoteChoice.No, VoteChoice.No => VoteChoice.Yes, _ => vote };

    private static bool Same(double? a, double? b) => a is null ? b is null : b is { } other && Math.Abs(a.Value - other) < 1e-9;

    private static double[] Table(string votes) => VoteAgreement.Table(
        votes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => ((VoteChoice)(pair[0] - '0'), (VoteChoice)(pair[1] - '0'))));
}
