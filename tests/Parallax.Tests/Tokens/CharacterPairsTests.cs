using CsCheck;
using Xunit;

namespace Parallax.Tokens;

public class CharacterPairsTests
{
    private static readonly Gen<string[]> Runs = Gen.Int[0, 5].Array[0, 8].Select(places => places.Select(place => ((string[])["疫", "情", "防", "控", "中国", "ab"])[place]).ToArray());

    [Fact]
    public void Join_CharactersThatKeepTogether_AreOneWord()
    {
        var pairs = Counted(["疫", "情", "防", "控"], 10);

        Assert.Equal(["疫情", "防控"], pairs.Join(["疫", "情", "防", "控"]));
        Assert.Equal(["防控", "疫", "中国", "情"], pairs.Join(["防", "控", "疫", "中国", "情"]));
    }

    // 情 and 防 stand side by side as often as 疫 and 情, but each of them also stands with another.
    [Fact]
    public void Join_PairsThatShareACharacter_TheCloserOneWins()
    {
        var pairs = Counted(["疫", "情"], 20);
        Count(pairs, ["情", "防"], 10);

        Assert.Equal(["疫情", "防"], pairs.Join(["疫", "情", "防"]));
        Assert.Equal(["情防"], pairs.Join(["情", "防"]));
    }

    [Theory]
    [InlineData(9, 0, false)]
    [InlineData(10, 0, true)]
    [InlineData(10, 60, true)]
    [InlineData(10, 61, false)]
    public void Join_RareOrLoosePair_StandsAlone(int together, int apart, bool isJoined)
    {
        var pairs = Counted(["疫", "情"], together);
        Count(pairs, ["疫"], apart);

        Assert.Equal(isJoined ? ["疫情"] : ["疫", "情"], pairs.Join(["疫", "情"]));
    }

    // Dice (1945): 2h/(a + b), here 2 · 10/(10 + 30).
    [Fact]
    public void Dice_OfPair_IsThatOfItsDefinition()
    {
        var pairs = Counted(["疫", "情"], 10);
        Count(pairs, ["情"], 20);

        Assert.Equal(.5, pairs.Dice("疫", "情"), 1e-12);
        Assert.Equal(0, pairs.Dice("情", "疫"));
    }

    [Fact]
    public void Join_WordsOfSeveralCharacters_StayAsTheyAre() => Assert.Equal(["中国", "ab", "疫"], Counted(["中国", "ab", "疫"], 50).Join(["中国", "ab", "疫"]));

    [Fact]
    public void Join_AnyRun_LosesNothingAndJoinsOnlySingleCharacters() => Gen.Select(Runs.Array[0, 60], Runs).Sample((texts, run) =>
    {
        var pairs = new CharacterPairs();
        foreach (var text in texts)
        {
            pairs.Count(text);
        }

        var joined = pairs.Join(run);
        return string.Concat(joined) == string.Concat(run) && joined.Except(run).All(word => word.Length == 2);
    });

    // The oracle looks at every two neighbours of every text anew.
    [Fact]
    public void Dice_AnyTexts_EqualsTheWalkOverAllNeighbours() => Runs.Array[0, 200].Sample(texts =>
    {
        var pairs = new CharacterPairs();
        foreach (var text in texts)
        {
            pairs.Count(text);
        }

        int Alone(string one) => texts.Sum(text => text.Count(word => word == one));
        var times = texts.Sum(text => text.Zip(text.Skip(1)).Count(two => two == ("疫", "情")));
        return Math.Abs(pairs.Dice("疫", "情") - (times < 10 ? 0 : 2.0 * times / (Alone("疫") + Alone("情")))) < 1e-12;
    }, iter: 200);

    private static CharacterPairs Counted(string[] run, int times)
    {
        var pairs = new CharacterPairs();
        Count(pairs, run, times);
        return pairs;
    }

    private static void Count(CharacterPairs pairs, string[] run, int times)
    {
        for (var time = 0; time < times; time++)
        {
            pairs.Count(run);
        }
    }
}
