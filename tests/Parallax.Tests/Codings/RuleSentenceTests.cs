using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Files.Codebooks;
using Parallax.Files.Results;
using Parallax.Tokens;
using Xunit;

namespace Parallax.Codings;

/// <summary>Sentences each written for one rule, METHOD §3.1–3.2's own among them; see sentences.tsv.</summary>
public class RuleSentenceTests
{
    internal static readonly Codebook Codebook = ReadCodebook();

    public static IEnumerable<TheoryDataRow<string, string, string, string, string, string, string, string>> Sentences() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Codings", "sentences.tsv")).Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => new TheoryDataRow<string, string, string, string, string, string, string, string>(
                cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Code_SentenceForOneRule_HasTheExpectedFacet(
        string rule, string language, string actor, string date, string text, string code, string term, string expected)
    {
        var hit = Code(text, language, actor, date).FirstOrDefault(coding => coding.Code == code);

        Assert.Equal(term, hit?.Term ?? "-");
        if (hit is null || expected == "-")
        {
            return;
        }

        foreach (var pair in expected.Split(";;"))
        {
            var facet = pair.Split('=')[0];
            var value = string.Join('|', pair.Split('=')[1].Split('|').Order(StringComparer.Ordinal));
            Assert.True(value == Facet(hit, facet), $"{rule}: {facet} is {Facet(hit, facet)}, expected {value}: {text}");
        }
    }

    [Fact]
    public void Sentences_EveryLanguage_HasSixtyMoreThanMethods() =>
        Assert.All(Languages.All, language => Assert.True(Sentences().Count(row => row.Data.Item2 == language) >= 65));

    internal static IReadOnlyList<Coding> Code(string text, string language, string actor, string date)
    {
        Assert.True(PartialDate.TryParse(date, out var day));
        var vocabulary = new Vocabulary();
        var columns = new TokenColumns();
        new Tokenizer(vocabulary).Read(KeptText.From(text), columns);
        var plan = new CoderPlan
        {
            Codebook = Codebook,
            Names = StateTable.BuiltIn,
            Actors = ["RUS", "CHN", "USA", "IND", "KAZ", "UKR"],
            Dyads = [("RUS", "CHN")],
        };
        var source = actor switch { "THIRD" => SourceClass.EX, "JOINT" => SourceClass.JD, _ => SourceClass.LS };
        return new DictionaryCoder(plan).Compile(language, vocabulary).ReaderOf(columns)
            .Code(new DocumentFacts("d", actor, source, language, "", day)).Codings;
    }

    private static string Facet(Coding hit, string facet) => facet switch
    {
        "attribution" => FacetWords.Of(hit.Attribution),
        "voice" => hit.Voice,
        "subject" => hit.Subject.Length == 0 ? "-" : hit.Subject,
        "target" => hit.Target.Length == 0 ? "NONE" : hit.Target.Replace(';', '|'),
        "stance" => hit.Stance is { } stance ? $"{stance}" : "-",
        "polarity" => FacetWords.Of(hit.Polarity),
        "horizon" => string.Join('|', FacetWords.Of(hit.Horizon).Split(';').Order(StringComparer.Ordinal)),
        "years" => hit.Years.Length == 0 ? "-" : hit.Years.Replace(';', '|'),
        "certainty" => FacetWords.Of(hit.Certainty),
        "commitment" => FacetWords.Of(hit.Commitment),
        "third_party" => FacetWords.Of(hit.ThirdParty),
        "tied" => FacetWords.Of(hit.Tied),
        "code" => hit.Code,
        _ => throw new ArgumentException($"unknown facet {facet}"),
    };

    private static Codebook ReadCodebook()
    {
        var problems = new List<Problem>();
        var path = Path.Combine(AppContext.BaseDirectory, "Codings", "codebook.test.yaml");
        var codebook = CodebookReader.Read(File.ReadAllText(path), "codebook.test.yaml", problems);
        return problems.Count == 0 && codebook is not null ? codebook : throw new InputException(problems);
    }
}
