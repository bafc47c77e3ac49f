using Parallax.Codings;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Comparison;

// METHOD §0: what must never be compared is not.
public class GuardRailTests
{
    private static readonly DateOnly After = new(2023, 1, 1);

    private static (Document Document, int Units, IEnumerable<Coding> Codings)[] Series(
        string actor, Func<Document, Document> change, int count = 6) =>
    [
        .. Sample.Series(actor, After, "INT.TRADE", [.. Enumerable.Range(1, count)]).Select(one =>
        {
            var document = change(one.Document);
            return (document, one.Units, one.Codings.Select(coding => coding with { Document = document.Id }));
        }),
    ];

    private static Document As(Document document, SourceClass source) => document with { Source = source, Id = $"{source}{document.Id}" };

    [Fact]
    public void All_EachStateInItsLanguage_ComparesNothingAndSaysWhy()
    {
        var rows = Sample.Rows(Sample.Table(
        [
            .. Series("RUS", document => document with { Language = "ru" }), .. Series("CHN", document => document with { Language = "zh" }),
        ]));

        var across = rows.Where(row => row.Language == "all").ToArray();
        Assert.Equal(["before", "after", "all"], across.Select(row => row.Period));
        Assert.All(across, row => Assert.Equal((MeasureStatus.Blocked, "salience_difference", "official"), (row.Status, row.Measure, row.Source)));
        Assert.All(across, row => Assert.Contains("not calibrated against each other", row.Reason, StringComparison.Ordinal));
        Assert.All(
            rows.Where(row => row.Measure.EndsWith("_difference", StringComparison.Ordinal) || row.Measure.StartsWith("framing_", StringComparison.Ordinal)),
            row => Assert.Equal(MeasureStatus.Blocked, row.Status));
    }

    [Fact]
    public void All_JointTexts_HaveRowsOfTheirOwnAndNoContrast()
    {
        var rows = Sample.Rows(Sample.Table(Series("JOINT", document => As(document, SourceClass.JD))));

        Assert.All(rows, row => Assert.Equal(("JOINT", "JD"), (row.Actor, row.Source)));
        Assert.Contains(rows, row => row.Measure == "salience" && row.Estimate is not null);
        Assert.DoesNotContain(rows, row => row.Measure.EndsWith("_difference", StringComparison.Ordinal));
    }

    [Fact]
    public void All_JointTextRegisteredToAState_EntersNoRow() =>
        Assert.Empty(Sample.Rows(Sample.Table(Series("RUS", document => As(document, SourceClass.JD)))));

    [Fact]
    public void All_Genre_IsAClassOfItsOwnAndLeavesItsClassAndOfficial()
    {
        var rows = Sample.Rows(Sample.Table(
        [
            .. Series("RUS", document => document),
            .. Series("RUS", document => document with { Id = "u" + document.Id, Issuer = "UN General Assembly" }, 8),
        ]));

        Assert.Equal(8, rows.Row("salience", "RUS", source: "general-debate").Documents);
        Assert.Equal(6, rows.Row("salience", "RUS", source: "LS").Documents);
        Assert.Equal(6, rows.Row("salience", "RUS", source: "official").Documents);
    }

    [Fact]
    public void All_OfficialPools_PolicySpeechesTreatiesBriefingsOnly()
    {
        var rows = Sample.Rows(Sample.Table(
        [
            .. Enum.GetValues<SourceClass>().Where(source => source != SourceClass.EX)
                .SelectMany(source => Series("RUS", document => As(document, source))),
        ]));

        Assert.Equal(24, rows.Row("salience", "RUS", source: "official").Documents);
        Assert.Equal(6, rows.Row("salience", "RUS", source: "official").Clusters);
    }

    [Fact]
    public void All_ExpertsOfTwoIssuers_AreBlocked()
    {
        var rows = Sample.Rows(Sample.Table(Series("THIRD", document => As(document, SourceClass.EX) with
        {
            ExpertBase = "third",
            Issuer = document.Id.EndsWith('1') ? "A" : "B",
        })));

        Assert.Equal("too few issuers: 2 of at least 3 issuers (en, EX:third, all)", rows.Row("salience", "THIRD", source: "EX:third").Reason);
    }

    [Fact]
    public void All_Experts_TellOfStatesInTheActorColumn()
    {
        var texts = Series("THIRD", document => As(document, SourceClass.EX) with { ExpertBase = "third", Issuer = document.Id }).Select(one =>
            (one.Document, one.Units, Sample.Codings(one.Document, "REL.TRUST", 3)
                .Select(coding => coding with { Subject = "CHN", Target = "RUS" })
                .Concat(Sample.Codings(one.Document, "REL.DISTRUST", 4, 4).Select(coding => coding with { Subject = "RUS", Target = "CHN" }))));

        var rows = Sample.Rows(Sample.Table([.. texts]));

        Assert.Equal(18.0 / 19, rows.Row("trust", "CHN", "RUS", source: "EX:third", aggregation: "pooled").Estimate!.Value, 1e-12);
        Assert.Equal(-24.0 / 25, rows.Row("mutual_trust", "RUS", "CHN", source: "EX:third", aggregation: "pooled").Estimate!.Value, 1e-12);
        Assert.Null(rows.Row("trust_asymmetry", "RUS", "CHN", source: "EX:third", aggregation: "pooled").P);
    }

    [Fact]
    public void All_DigestOnly_IsToldAndNeverCounted()
    {
        var builder = new CountTableBuilder(Sample.Plan, Sample.Codebook);
        builder.AddDigest(Sample.Document("d1", "RUS", "2023-01-01") with { Basis = DocumentBasis.Digest });

        var row = Sample.Rows(builder.Build()).Row("salience", "RUS", period: "after");

        Assert.Equal((MeasureStatus.Blocked, 0, 0, 1), (row.Status, row.Documents, row.Full, row.Digest));
    }

    [Fact]
    public void All_StateOutsideTheStudy_HasNoRow() =>
        Assert.Empty(Sample.Rows(Sample.Table(Series("FRA", document => document))));

    // What is not said of a control is no finding; of the partner it is one, and its row says what is missing.
    [Fact]
    public void Attitudes_NothingSaidOfEither_HaveARowForThePartnerAndNoneForAControl()
    {
        var rows = Sample.Rows(Sample.Table([.. Sample.Series("RUS", new DateOnly(2023, 1, 1), "INT.TRADE", 2, 4, 6, 8, 10)]));

        foreach (var measure in new[] { "stance", "trust" })
        {
            Assert.Equal(
                ["CHN"], rows.Where(row => row.Measure == measure && row.Period == "after" && row.Source == "LS" && row.Partner.Length > 0
                    && row.Aggregation == (measure == "trust" ? "pooled" : "documents")).Select(row => row.Partner));
        }
    }
}
