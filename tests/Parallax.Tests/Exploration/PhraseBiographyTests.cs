using CsCheck;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Exploration;

public class PhraseBiographyTests
{
    private static readonly Gen<PhraseUse[]> Lives =
        Gen.Select(Gen.Int[0, 2], Gen.Int[1, 28], Gen.Int[0, 2]).Array[0, 30].Select(uses => uses.Select((use, at) =>
            Use($"d{at:00}", "ABC"[use.Item1].ToString(), $"2022-0{1 + (use.Item2 % 3)}-{use.Item2:00}", use.Item3)).ToArray());

    [Fact]
    public void Of_Phrase_TellsWhoBeganAndWhoFollowed()
    {
        var life = PhraseBiography.Of(
        [
            Use("r1", "RUS", "2021-01-01", 0), Use("c1", "CHN", "2021-06-01", 2), Use("j1", "JOINT", "2022-02-04", 1), Use("r2", "RUS", "2022-03-01", 1),
            Use("c2", "CHN", "2023-01-01", 0), Use("k1", "KAZ", "2022-01-01", 0),
        ], BiographyStep.Year);

        Assert.Equal("c1", life.First!.Id);
        Assert.Equal(["CHN", "JOINT", "RUS", "KAZ"], life.Actors.Select(actor => actor.Actor));
        Assert.Equal((2, 1, 2, 1), (life.Actors[0].Documents, life.Actors[0].Holding, life.Actors[0].Uses, life.Actors[0].Since));
        Assert.Null(life.Actors[3].First);
        Assert.Equal(["CHN 2021 1", "CHN 2023 0", "JOINT 2022 1", "KAZ 2022 0", "RUS 2021 0", "RUS 2022 1"], life.Series.Select(span => $"{span.Actor} {span.Span} {span.Share}"));
    }

    [Fact]
    public void Of_PhraseThatVanishes_Fades()
    {
        PhraseUse[] uses = [Use("0", "A", "2020-01-01", 1), .. Enumerable.Range(1, 12).Select(at => Use($"{at:00}", "A", $"2021-{at:00}-01", at <= 6 ? 1 : 0))];

        var trend = PhraseBiography.Of(uses, BiographyStep.Year).Actors[0].Trend!;

        Assert.Equal(-1, trend.Change);
        Assert.Equal(2 / 924.0, trend.P, 1e-12);
    }

    [Fact]
    public void Of_FewDocumentsAfterTheFirst_HaveNoTrend() => Assert.Null(PhraseBiography.Of(
        [Use("1", "A", "2020-01-01", 1), Use("2", "A", "2020-01-02", 0), Use("3", "A", "2020-01-03", 0), Use("4", "A", "2020-01-04", 0)], BiographyStep.Year).Actors[0].Trend);

    [Fact]
    public void Of_VagueDates_HaveNoMonthAndMissingOnesNoPlace()
    {
        var life = PhraseBiography.Of([Use("1", "A", "2020", 1), Use("2", "A", "", 1), Use("3", "A", "2020-05", 1)], BiographyStep.Month);

        Assert.Equal(["2020-05"], life.Series.Select(span => span.Span));
        Assert.Equal((1, 2), (life.Undated, life.Actors[0].Documents));
    }

    [Fact]
    public void Of_WordsUnknown_HaveNoRate()
    {
        var known = PhraseBiography.Of([Use("1", "A", "2020-01-01", 3)], BiographyStep.Year).Series[0];
        var unknown = PhraseBiography.Of([Use("1", "A", "2020-01-01", 3) with { Words = null }], BiographyStep.Year).Series[0];

        Assert.Equal(300, known.PerTenThousand);
        Assert.Null(unknown.PerTenThousand);
    }

    [Fact]
    public void Of_NoDocument_HasNoFirst() => Assert.Null(PhraseBiography.Of([], BiographyStep.Year).First);

    [Fact]
    public void Of_TwoLanguages_AreRefused() => Assert.Throws<ArgumentException>(() => PhraseBiography.Of(
        [Use("1", "A", "2020-01-01", 1), Use("2", "A", "2020-01-01", 1) with { Document = new Document { Id = "2", Actor = "A", Language = "ru" } }], BiographyStep.Year));

    [Fact]
    public void Of_DocumentsInAnotherOrder_IsTheSame() => Lives.Sample(uses =>
    {
        string Text(PhraseUse[] given)
        {
            var life = PhraseBiography.Of(given, BiographyStep.Month);
            return string.Join(';', life.Actors) + string.Join(';', life.Series);
        }

        return Text(uses) == Text([.. uses.Reverse()]);
    });

    // The oracle looks every number up anew.
    [Fact]
    public void Of_AnyLife_EqualsTheCounts() => Lives.Sample(uses =>
    {
        var life = PhraseBiography.Of(uses, BiographyStep.Month);
        return life.Actors.Sum(actor => actor.Uses) == uses.Sum(use => use.Uses)
            && life.Series.Sum(span => span.Holding) == uses.Count(use => use.Uses > 0)
            && life.Actors.All(actor => actor.First is null
                ? uses.All(use => use.Document.Actor != actor.Actor || use.Uses == 0)
                : uses.All(use => use.Document.Actor != actor.Actor || use.Uses == 0 || use.Document.Date!.Value.CompareTo(actor.First.Date!.Value) >= 0)
                    && actor.Since == uses.Count(use => use.Document.Actor == actor.Actor && IsAfter(use.Document, actor.Last!)));
    });

    private static bool IsAfter(Document one, Document other) =>
        one.Date!.Value.CompareTo(other.Date!.Value) is var order && (order > 0 || (order == 0 && string.CompareOrdinal(one.Id, other.Id) > 0));

    private static PhraseUse Use(string id, string actor, string date, int uses) => new(
        new Document { Id = id, Actor = actor, Language = "en", Date = PartialDate.TryParse(date, out var known) ? known : null }, uses, 100);
}
