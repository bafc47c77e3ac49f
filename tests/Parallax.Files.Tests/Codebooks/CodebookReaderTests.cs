using Parallax.Codebooks;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Files.Codebooks;

public class CodebookReaderTests
{
    private const string Sound = """
        title: A codebook
        version: "1.0"
        themes:
          - id: INT
            name: Interests
            definition: gains
            codes:
              - id: INT.TRADE
                name: Trade
                definition: exchange
                stance: negative
                polarity: oppose
                horizon: NEAR
                third_party: yes
                terms:
                  en: [tariff*, {term: BRICS, name: yes}, {year: by/until, horizon: near}]
                  zh: [关税]
        languages:
          en:
            negators: [{term: "no", not_before: number}]
            hedges: [{term: may, case: lower}]
          zh:
            reporting: [{term: 称, before: "，："}]
        """;

    private readonly List<Problem> problems = [];

    [Fact]
    public void Read_SoundText_KeepsEveryFacet()
    {
        var book = CodebookReader.Read(Sound, "codebook.yaml", problems)!;
        var code = book.Codes.Single();

        Assert.Empty(problems);
        Assert.Equal((-1, DefaultPolarity.Oppose, Horizons.Near, true), (code.Stance, code.Polarity, code.Horizon, code.ThirdParty));
        Assert.Equal(
            [new Entry("tariff*", Line: 16), new Entry("BRICS", IsName: true, Line: 16), new Entry("by/until", Year: Horizons.Near, Line: 16)],
            code.Terms["en"]);
        Assert.Equal(new RuleWord("no", NotBeforeNumber: true), book.Languages["en"].Negators.Single());
        Assert.Equal(new RuleWord("may", LowerCaseOnly: true), book.Languages["en"].Hedges.Single());
        Assert.Equal(new RuleWord("称", Before: "，："), book.Languages["zh"].Reporting.Single());
    }

    [Theory]
    [InlineData("zh: [关税]", "zh: [关*]", "CB004")]
    [InlineData("zh: [关税]", "zh: ['']", "CB003")]
    [InlineData("zh: [关税]", "zh: [关税/]", "CB003")]
    [InlineData("zh: [关税]", "de: [Zoll]", "CB008")]
    [InlineData("zh: [关税]", "zh: 关税", "YA005")]
    [InlineData("third_party: yes", "negated: INT.TRAED", "CB005")]
    [InlineData("id: INT.TRADE", "id: ORD.TRADE", "CB006")]
    [InlineData("id: INT.TRADE", "id: trade", "CB007")]
    [InlineData("stance: negative", "stance: bad", "YA007")]
    [InlineData("stance: negative", "stanze: negative", "YA002")]
    [InlineData("name: Trade", "include: Trade", "YA004")]
    public void Read_OneFault_IsTold(string sound, string faulty, string code)
    {
        CodebookReader.Read(Sound.Replace(sound, faulty, StringComparison.Ordinal), "codebook.yaml", problems);

        var problem = Assert.Single(problems);
        Assert.Equal(code, problem.Code);
        Assert.NotNull(problem.Line);
    }

    [Fact]
    public void Read_EntryUnderTwoCodes_NamesBoth()
    {
        const string Second = """
              - id: INT.ENERGY
                name: Energy
                definition: supply
                terms: {en: [Tariff*]}
        languages:
        """;
        CodebookReader.Read(Sound.Replace("languages:", Second.TrimStart(), StringComparison.Ordinal)
            .Replace("- id: INT.ENERGY", "      - id: INT.ENERGY", StringComparison.Ordinal), "codebook.yaml", problems);

        Assert.Equal("CB002", Assert.Single(problems).Code);
    }

    [Fact]
    public void Read_CodeTwice_IsTold()
    {
        var code = Sound[Sound.IndexOf("      - id: INT.TRADE", StringComparison.Ordinal)..Sound.IndexOf("languages:", StringComparison.Ordinal)];
        CodebookReader.Read(Sound.Replace("languages:", code + "languages:", StringComparison.Ordinal), "codebook.yaml", problems);

        Assert.Equal("CB001", Assert.Single(problems).Code);
    }
}
