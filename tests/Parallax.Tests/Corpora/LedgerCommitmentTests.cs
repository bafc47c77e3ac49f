using Xunit;

namespace Parallax.Corpora;

public class LedgerCommitmentTests
{
    [Theory]
    [InlineData("2024", "2024-12-31", true)]
    [InlineData("2024", "2024-12-30", false)]
    [InlineData("2024-06-01", "2024-06-01", true)]
    [InlineData("2024-06-01", "2024-05-31", false)]
    [InlineData(null, "2024-05-31", false)]
    [InlineData("2024", null, false)]
    public void IsMatured_OnlyOnceTheWholeDueDateHadPassedWhenChecked(string? due, string? seen, bool expected) =>
        Assert.Equal(expected, Commitment(due, seen).IsMatured);

    private static LedgerCommitment Commitment(string? due, string? seen) => new()
    {
        Id = "c",
        Date = new PartialDate(new DateOnly(2020, 1, 1), new DateOnly(2020, 1, 1)),
        Actors = ["RUS"],
        Text = "",
        Predicate = "",
        Due = Date(due),
        Status = CommitmentStatus.Fulfilled,
        Checked = Date(seen),
        Source = "",
    };

    private static PartialDate? Date(string? text) => PartialDate.TryParse(text, out var date) ? date : null;
}
