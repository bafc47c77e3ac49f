using CsCheck;
using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Reliability;

public class PrecisionSampleTests
{
    private static readonly Codebook Book = new()
    {
        Title = "A codebook",
        Version = "1",
        Themes =
        [
            new Theme("REL", "Relations", "how they stand",
            [
                Code("REL.TRUST", "trust*/confiden*", "REL.DISTRUST"),
                Code("REL.DISTRUST", "distrust*", null),
            ]),
        ],
        Languages = new Dictionary<string, WordLists>(),
    };

    [Fact]
    public void Entries_VariantOrNegatedVariant_LeadToTheEntryAsWritten()
    {
        var entries = new CodebookEntries(Book);

        Assert.Equal("trust*/confiden*", entries.Of("en", "REL.TRUST", "confiden*"));
        Assert.Equal("trust*/confiden*", entries.Of("en", "REL.DISTRUST", "trust*"));
        Assert.Equal("faith", entries.Of("en", "REL.TRUST", "faith"));
    }

    [Fact]
    public void Draw_AnyOrderOfHits_IsTheSameAndNoLargerThanAsked() => Gen.Int[1, 40].Select(Gen.Int[1, 10]).Sample((hits, size) =>
    {
        Coding[] all = [.. Enumerable.Range(0, hits).Select(at => Hit("a", at))];
        var (one, other) = (Drawn(all, size), Drawn([.. all.Reverse()], size));
        return one.SequenceEqual(other) && one.Count == Math.Min(hits, size);
    });

    // Simple random sampling: over many seeds each of ten hits is drawn about three times in ten.
    [Fact]
    public void Draw_ManySeeds_TakesEachHitAlikeOften()
    {
        Coding[] all = [.. Enumerable.Range(0, 10).Select(at => Hit("a", at))];
        var times = new int[10];
        for (ulong seed = 0; seed < 2000; seed++)
        {
            foreach (var hit in Drawn(all, 3, seed))
            {
                times[hit.Start / 10]++;
            }
        }

        Assert.All(times, count => Assert.InRange(count, 600 - 82, 600 + 82));
    }

    [Fact]
    public void Draw_Again_KeepsVerdictsAndWhatIsNoLongerFound()
    {
        Coding[] all = [.. Enumerable.Range(0, 20).Select(at => Hit("a", at))];
        PrecisionHit[] judged = [.. Drawn(all, 5).Select((hit, at) => hit with { IsRight = at % 2 == 0, Judge = "Anna" })];
        PrecisionHit[] before = [.. judged, judged[0] with { Document = "gone" }, judged[0] with { Document = "unjudged", IsRight = null, Judge = "" }];
        var sample = new PrecisionSample(new CodebookEntries(Book), 7, 5);
        foreach (var coding in all)
        {
            sample.Add(Text("a"), coding);
        }

        var drawn = sample.Draw(before);

        Assert.Equal([.. judged, before[^2]], drawn);
    }

    [Fact]
    public void Add_DomesticHit_IsNotDrawn() => Assert.Empty(Drawn([Hit("a", 1) with { Relevant = false }], 5));

    [Fact]
    public void Gates_EntryThatFailed_IsDroppedInItsKindOfTextOnly()
    {
        var gates = new PrecisionGates([.. Judged(SourceClass.LS, 22, 30), .. Judged(SourceClass.PD, 12, 30)], new PrecisionRule());

        Assert.True(gates.Drops(new EntryKey("en", "REL.TRUST", "trust*/confiden*", SourceClass.PD)));
        Assert.False(gates.Drops(new EntryKey("en", "REL.TRUST", "trust*/confiden*", SourceClass.LS)));
        Assert.Equal(GateStatus.Passed, gates.Codes.Of("REL.TRUST", "en").Status);
        Assert.Equal(GateStatus.NotValidated, gates.Codes.Of("REL.TRUST", "ru").Status);
    }

    [Fact]
    public void Gates_EntryLeftUnjudged_MakesTheCodeTentative()
    {
        var unjudged = Judged(SourceClass.TR, 0, 6).Select(hit => hit with { IsRight = null });

        Assert.Equal(GateStatus.Tentative, Of([.. Judged(SourceClass.LS, 30, 30), .. unjudged]));
        Assert.Equal(GateStatus.Failed, Of(Judged(SourceClass.LS, 3, 30)));
        Assert.Equal(GateStatus.NotValidated, Of(Judged(SourceClass.LS, 3, 3)));

        static GateStatus Of(IEnumerable<PrecisionHit> hits) => new PrecisionGates(hits, new PrecisionRule()).Codes.Of("REL.TRUST", "en").Status;
    }

    // What failed one test has failed, else what passed one has passed.
    [Theory]
    [InlineData(GateStatus.Passed, GateStatus.Failed, GateStatus.Failed)]
    [InlineData(GateStatus.Tentative, GateStatus.Passed, GateStatus.Passed)]
    [InlineData(GateStatus.NotValidated, GateStatus.Tentative, GateStatus.Tentative)]
    [InlineData(GateStatus.NotValidated, GateStatus.NotValidated, GateStatus.NotValidated)]
    public void And_TwoTests_TakesFailureThenSuccess(GateStatus one, GateStatus other, GateStatus expected)
    {
        var both = Gates(one).And(Gates(other));

        Assert.Equal(expected, both.Of("REL.TRUST", "en").Status);
        Assert.Equal(expected, Gates(other).And(Gates(one)).Of("REL.TRUST", "en").Status);

        static CodingGates Gates(GateStatus status) => new(
            new Dictionary<(string, string), CodingGate> { [("REL.TRUST", "en")] = new(status, "tested") });
    }

    private static IReadOnlyList<PrecisionHit> Drawn(IEnumerable<Coding> codings, int size, ulong seed = 7)
    {
        var sample = new PrecisionSample(new CodebookEntries(Book), seed, size);
        foreach (var coding in codings)
        {
            sample.Add(Text(coding.Document), coding);
        }

        return sample.Draw([]);
    }

    private static IEnumerable<PrecisionHit> Judged(SourceClass source, int right, int drawn) =>
        Enumerable.Range(0, drawn).Select(at => new PrecisionHit
        {
            Language = "en",
            Code = "REL.TRUST",
            Entry = "trust*/confiden*",
            Source = source,
            Document = "a",
            Start = at,
            End = at + 1,
            Term = "trust*",
            IsRight = at < right,
        });

    private static Coding Hit(string document, int at) => new()
    {
        Document = document,
        Start = 10 * at,
        End = (10 * at) + 5,
        Unit = at + 1,
        Code = "REL.TRUST",
        Coder = "dictionary:00000000",
        Voice = "RUS",
        Term = "trust*",
        Relevant = true,
    };

    private static Document Text(string id) => new() { Id = id, Actor = "RUS", Language = "en", Source = SourceClass.LS };

    private static Code Code(string id, string entry, string? negated) => new()
    {
        Id = id,
        Theme = "REL",
        Name = id,
        Definition = id,
        Negated = negated,
        Terms = new Dictionary<string, IReadOnlyList<Entry>> { ["en"] = [new Entry(entry)] },
    };
}
