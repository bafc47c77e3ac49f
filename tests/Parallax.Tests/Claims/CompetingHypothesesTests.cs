using CsCheck;
using Xunit;

namespace Parallax.Claims;

public class CompetingHypothesesTests
{
    private static readonly Gen<ConsistencyRow> Rows = Gen.Select(Gen.Int[-2, 2].Array[3], Gen.Double[0, 1], Gen.Double[0, 1])
        .Select((cells, credibility, relevance) => new ConsistencyRow("e", "", cells, credibility, relevance));

    // METHOD §5.3.
    [Fact]
    public void Rank_WorkedRows_GiveWorkedDiagnosticityAndInconsistency()
    {
        ConsistencyRow[] rows = [new("a", "", [1, 1, -1]), new("b", "", [2, -2, 1]), new("c", "", [1, 1, 1])];

        var ranked = CompetingHypotheses.Rank(rows, 3);

        Assert.Equal([2, 4, 0], rows.Select(row => row.Diagnosticity));
        Assert.Equal([0, 2, 1], ranked.Inconsistency);
        Assert.Equal([1, 3, 2], ranked.Ranks);
    }

    [Fact]
    public void Rank_RowLeftOut_ShowsHowFarTheRanksHold()
    {
        var ranked = CompetingHypotheses.Rank([new("a", "", [1, 1, -1]), new("b", "", [2, -2, 1]), new("c", "", [1, 1, 1])], 3);

        Assert.Equal([1, 1, 1], ranked.BestRanks);
        Assert.Equal([1, 3, 3], ranked.WorstRanks);
    }

    [Fact]
    public void Rank_NoRows_AllShareTheFirstPlace() => Assert.Equal([1, 1], CompetingHypotheses.Rank([], 2).Ranks);

    [Fact]
    public void Rank_RowWithoutEveryCell_IsRefused() =>
        Assert.Throws<ArgumentException>(() => CompetingHypotheses.Rank([new("a", "", [1])], 2));

    [Fact]
    public void Rank_RowWithoutDiagnosticity_ChangesNoRank() => Gen.Select(Rows.Array[0, 6], Gen.Int[-2, 2]).Sample((rows, cell) =>
        CompetingHypotheses.Rank(rows, 3).Ranks.SequenceEqual(
            CompetingHypotheses.Rank([.. rows, new("same", "", [cell, cell, cell])], 3).Ranks));

    // The oracle sums cell by cell and sorts.
    [Fact]
    public void Rank_AnyRows_AgreesWithPlainSums() => Rows.Array[0, 8].Sample(rows =>
    {
        var ranked = CompetingHypotheses.Rank(rows, 3);
        for (var one = 0; one < 3; one++)
        {
            var sum = 0.0;
            foreach (var row in rows)
            {
                sum += row.Cells[one] < 0 ? -row.Cells[one] * row.Credibility * row.Relevance : 0;
            }

            if (Math.Abs(sum - ranked.Inconsistency[one]) > 1e-9)
            {
                return false;
            }
        }

        return ranked.BestRanks.Zip(ranked.WorstRanks).All(range => range.First <= range.Second);
    });
}
