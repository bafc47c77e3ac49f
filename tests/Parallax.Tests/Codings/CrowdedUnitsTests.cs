using Xunit;

namespace Parallax.Codings;

/// <summary>Sentences with more than four codes are kept whole and found again.</summary>
public class CrowdedUnitsTests
{
    [Fact]
    public void In_FiveCodesInASentence_NamesIt() =>
        Assert.Equal([new CrowdedUnit("a", 2, 5)], CrowdedUnits.In(Codes(2, "A", "B", "C", "D", "E", "E"), 4));

    [Fact]
    public void In_FourCodesInASentence_NamesNone() =>
        Assert.Empty(CrowdedUnits.In([.. Codes(1, "A", "B", "C", "D", "D"), .. Codes(2, "E")], 4));

    [Fact]
    public void Code_SixCodesInASentence_KeepsThemAll()
    {
        var codings = RuleSentenceTests.Code(
            "Sanctions, friendship, multipolarity, mutual trust, natural gas and diktat met in Moscow.",
            "en", "CHN", "2023-03-21");

        Assert.Equal([new CrowdedUnit("d", 1, 6)], CrowdedUnits.In(codings, 4));
    }

    private static IEnumerable<Coding> Codes(int unit, params string[] codes) =>
        codes.Select(code => new Coding { Document = "a", Unit = unit, Code = code, Coder = "x", Voice = "RUS" });
}
