using Parallax.Codings;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Exploration;

public class TermUsesTests
{
    [Fact]
    public void Key_PhrasesOfTwoSides_AreTheMostHeldFirst()
    {
        var uses = new TermUses(["RUS", "CHN"]);
        Add(uses, "r1", "RUS", "en", "mutual trust", "win win", "trade");
        Add(uses, "c1", "CHN", "en", "win win", "only here");
        Add(uses, "j1", "JOINT", "en", "mutual trust", "win win", "trade");
        Add(uses, "k1", "KAZ", "en", "mutual trust");
        Add(uses, "c2", "CHN", "zh", "互信", "战略协作伙伴");
        Add(uses, "j2", "JOINT", "zh", "互信", "战略协作伙伴");

        var phrases = uses.Key(5);

        Assert.Equal(["en win win", "en mutual trust", "zh 战略协作伙伴"], phrases.Select(phrase => $"{phrase.Language} {phrase.Phrase}"));
        Assert.Equal(["CHN 1 of 1", "JOINT 1 of 1", "RUS 1 of 1"], phrases[0].Life.Actors
            .Select(actor => $"{actor.Actor} {actor.Holding} of {actor.Documents}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Key_TwoCodesOfOneMatch_CountOnce()
    {
        var uses = new TermUses(["RUS"]);
        Add(uses, "r1", "RUS", "en", "mutual trust");
        uses.Add(Document("j1", "JOINT", "en"), [Coding("j1", "mutual trust", 0), Coding("j1", "mutual trust", 0), Coding("j1", "mutual trust", 50)]);

        Assert.Equal(2, uses.Key(1).Single().Life.Actors.Single(actor => actor.Actor == "JOINT").Uses);
    }

    [Fact]
    public void Key_DocumentsWithoutThePhrase_AreItsBase()
    {
        var uses = new TermUses(["RUS"]);
        Add(uses, "r1", "RUS", "en", "mutual trust");
        Add(uses, "r2", "RUS", "en");
        Add(uses, "r3", "RUS", "ru");
        Add(uses, "j1", "JOINT", "en", "mutual trust");

        Assert.Equal((2, 1), uses.Key(1).Single().Life.Actors.Where(actor => actor.Actor == "RUS").Select(actor => (actor.Documents, actor.Holding)).Single());
    }

    [Fact]
    public void Key_MoreThanAskedFor_IsCut()
    {
        var uses = new TermUses(["RUS"]);
        Add(uses, "r1", "RUS", "en", "a b", "c d", "e f");
        Add(uses, "j1", "JOINT", "en", "a b", "c d", "e f");

        Assert.Equal(["a b", "c d"], uses.Key(2).Select(phrase => phrase.Phrase));
    }

    private static void Add(TermUses uses, string id, string actor, string language, params string[] terms) =>
        uses.Add(Document(id, actor, language), terms.Select((term, at) => Coding(id, term, at)));

    private static Document Document(string id, string actor, string language) => new()
    {
        Id = id,
        Actor = actor,
        Language = language,
        Source = SourceClass.LS,
        Date = new PartialDate(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 1)),
    };

    private static Coding Coding(string document, string term, int start) => new()
    {
        Document = document,
        Code = "REL.TRUST",
        Coder = "dictionary:00000000",
        Voice = "RUS",
        Term = term,
        Start = start,
    };
}
