using CsCheck;
using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Comparison;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Reports;

public sealed class PassageCollectorTests
{
    private static readonly Codebook Codebook = new()
    {
        Title = "T",
        Version = "1",
        Languages = new Dictionary<string, WordLists>(),
        Themes = [new Theme("INT", "Interests", "", [Code("INT.TRADE"), Code("INT.ENERGY")])],
    };

    [Fact]
    public void Sample_MoreThanTwenty_DrawsTwentyAndTellsTheTotal()
    {
        var sample = Collect(Enumerable.Range(1, 57).Select(unit => Coding("d1", unit))).Sample(Row(), ["INT.TRADE"]);

        Assert.Equal((57, 20), (sample.Total, sample.Drawn.Count));
    }

    [Fact]
    public void Sample_DocumentsInAnyOrder_DrawsTheSame() =>
        Gen.Shuffle(Enumerable.Range(1, 40).ToArray()).Sample(order =>
        {
            var codings = order.Select(number => Coding($"d{number:00}", 1)).ToList();
            var expected = Collect(codings.OrderBy(coding => coding.Document)).Sample(Row(), ["INT.TRADE"]);
            return Collect(codings).Sample(Row(), ["INT.TRADE"]).Drawn.Select(passage => passage.Document.Id)
                .SequenceEqual(expected.Drawn.Select(passage => passage.Document.Id));
        });

    [Fact]
    public void Sample_AnotherSeed_DrawsOthers()
    {
        var codings = Enumerable.Range(1, 400).Select(unit => Coding("d1", unit)).ToList();

        Assert.NotEqual(
            Collect(codings, seed: 1).Sample(Row(), ["INT.TRADE"]).Drawn.Select(passage => passage.Unit),
            Collect(codings, seed: 2).Sample(Row(), ["INT.TRADE"]).Drawn.Select(passage => passage.Unit));
    }

    [Fact]
    public void Sample_CodeTwiceInASentence_CountsTheSentenceOnce()
    {
        var sample = Collect([Coding("d1", 3), Coding("d1", 3) with { Start = 40 }]).Sample(Row(), ["INT.TRADE"]);

        Assert.Equal(1, sample.Total);
    }

    [Fact]
    public void Sample_Theme_CountsASentenceWithTwoOfItsCodesOnce()
    {
        var sample = Collect([Coding("d1", 3), Coding("d1", 3) with { Code = "INT.ENERGY" }]).Sample(Row(), ["INT"]);

        Assert.Equal(1, sample.Total);
    }

    [Theory]
    [InlineData("open (CC0)", true)]
    [InlineData("quote: with source", true)]
    [InlineData("closed", false)]
    [InlineData("", false)]
    public void Sample_RightsOfTheDocument_DecideWhetherTheTextIsShown(string rights, bool isShown)
    {
        var sample = Collect([Coding("d1", 1)], rights: rights).Sample(Row(), ["INT.TRADE"]);

        Assert.Equal(isShown ? "A sentence." : null, Assert.Single(sample.Drawn).Text);
    }

    [Fact]
    public void Sample_TextNotAtHand_KeepsThePlace()
    {
        var collector = new PassageCollector(Codebook, 1);
        collector.Add(Placed("d1", "open"), Coding("d1", 7), null);

        var passage = Assert.Single(collector.Sample(Row(), ["INT.TRADE"]).Drawn);
        Assert.Equal((7, null), (passage.Unit, passage.Text));
    }

    [Fact]
    public void Sample_WhatNoMeasureCounts_IsLeftOut()
    {
        var sample = Collect(
        [
            Coding("d1", 1) with { Attribution = Attribution.Quoted }, Coding("d1", 2) with { Relevant = false },
            Coding("d1", 3) with { Voice = "CHN" },
        ]).Sample(Row(), ["INT.TRADE"]);

        Assert.Equal(0, sample.Total);
    }

    [Fact]
    public void Sample_NumberAboutATarget_HoldsOnlySentencesAboutIt()
    {
        var sample = Collect([Coding("d1", 1) with { Target = "CHN;USA" }, Coding("d1", 2) with { Target = "USA" }, Coding("d1", 3)])
            .Sample(Row() with { Measure = "stance", Partner = "CHN" }, ["INT.TRADE"]);

        Assert.Equal(1, Assert.Single(sample.Drawn).Unit);
    }

    [Fact]
    public void Sample_Change_HoldsBothPeriods()
    {
        var collector = new PassageCollector(Codebook, 1);
        collector.Add(Placed("d1", "open", "before"), Coding("d1", 1), null);
        collector.Add(Placed("d2", "open", "after"), Coding("d2", 1), null);

        Assert.Equal(2, collector.Sample(Row() with { Period = "after - before" }, ["INT.TRADE"]).Total);
    }

    private static PassageCollector Collect(IEnumerable<Coding> codings, ulong seed = 1, string rights = "open")
    {
        var collector = new PassageCollector(Codebook, seed);
        foreach (var coding in codings)
        {
            collector.Add(Placed(coding.Document, rights), coding, () => "A sentence.");
        }

        return collector;
    }

    private static PlacedDocument Placed(string id, string rights, string period = "before") => new(
        new Document { Id = id, Actor = "RUS", Language = "en", Source = SourceClass.LS, Rights = rights }, "LS", period);

    private static Coding Coding(string document, int unit) => new()
    {
        Document = document,
        Unit = unit,
        Start = unit * 10,
        Code = "INT.TRADE",
        Coder = "dictionary:00000000",
        Voice = "RUS",
        Relevant = true,
    };

    private static MeasureRow Row() => new()
    {
        Measure = "salience",
        Theme = "INT",
        Code = "INT.TRADE",
        Actor = "RUS",
        Source = "LS",
        Period = "before",
        Language = "en",
        Unit = "share",
    };

    private static Code Code(string id) => new()
    {
        Id = id,
        Theme = "INT",
        Name = id,
        Definition = "",
        Terms = new Dictionary<string, IReadOnlyList<Entry>>(),
    };
}
