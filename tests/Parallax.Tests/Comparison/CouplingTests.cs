using CsCheck;
using Parallax.Codings;
using Xunit;

namespace Parallax.Comparison;

public class CouplingTests
{
    private static readonly ComparisonPlan Plan = Sample.Plan with
    {
        Method = new MethodOptions { Resamples = 40, Permutations = 40, EnumerateUpTo = 100, Documents = (3, 20), Units = (10, 20), Hits = (1, 2) },
        Codes = new MeasureCodes { Identity = "REL" },
    };

    private static readonly Gen<(bool Interest, bool Identity)[]> Paragraphs = Gen.Select(Gen.Bool, Gen.Bool).Array[1, 40];

    // The oracle counts single paragraphs.
    [Fact]
    public void Lift_AnyParagraphs_IsTheShareOfBothOverTheProductOfShares() => Paragraphs.Sample(all =>
    {
        double n = all.Length, interest = all.Average(one => one.Interest ? 1 : 0), identity = all.Average(one => one.Identity ? 1 : 0);
        var lift = Coupling.Lift(
            all.Count(one => one.Interest && one.Identity), all.Count(one => one.Interest), all.Count(one => one.Identity), n);
        return interest == 0 || identity == 0
            ? lift is null
            : Math.Abs((all.Average(one => one.Interest && one.Identity ? 1 : 0) / (interest * identity)) - lift!.Value) < 1e-9;
    });

    // Brin, Motwani and Silverstein 1997, tea and coffee: 20 of 100 buy both, 25 tea, 90 coffee; the interest is .89.
    [Fact]
    public void Lift_TeaAndCoffee_IsThePublishedInterest() => Assert.Equal(.89, Coupling.Lift(20, 25, 90, 100)!.Value, .005);

    [Fact]
    public void Lift_Independent_IsOne() => Assert.Equal(1, Coupling.Lift(6, 20, 30, 100)!.Value, 1e-12);

    [Fact]
    public void Lift_NeverTogether_IsZero() => Assert.Equal(0, Coupling.Lift(0, 20, 30, 100));

    [Fact]
    public void Lift_NoIdentity_IsNull() => Assert.Null(Coupling.Lift(0, 20, 0, 100));

    // Interest in sentences 2 and 9, identity in 4: windows of three meet in sentence 3 alone.
    [Fact]
    public void Contexts_ParagraphsLost_AreSentencesWithTheirNeighbours()
    {
        var document = Sample.Document("a", "RUS", "2023-03-01");

        var contexts = Coupling.Contexts(
            Sample.Counts(document, 10),
            [Sample.Coding(document, 2, "INT.TRADE"), Sample.Coding(document, 9, "INT.TRADE")],
            [Sample.Coding(document, 4, "REL.TRUST")]);

        Assert.Equal((10, 6, 3, 1), contexts);
    }

    [Fact]
    public void Contexts_Paragraphs_CountOnceEach()
    {
        var document = Sample.Document("a", "RUS", "2023-03-01");
        Coding InParagraph(int unit, int paragraph, string code) => Sample.Coding(document, unit, code) with { Paragraph = paragraph };

        var contexts = Coupling.Contexts(
            Sample.Counts(document, 10) with { Paragraphs = 4 },
            [InParagraph(1, 1, "INT.TRADE"), InParagraph(2, 1, "INT.ENERGY"), InParagraph(8, 3, "INT.TRADE")],
            [InParagraph(3, 1, "REL.TRUST"), InParagraph(9, 4, "REL.TRUST")]);

        Assert.Equal((4, 2, 2, 1), contexts);
    }

    [Fact]
    public void Rows_AnyStudy_PoolParagraphsOfAllDocuments() => Gen.Select(Gen.Int[1, 9], Gen.Int[1, 9]).Array[4, 6].Sample(
        documents =>
        {
            // Trade in the first units, trust from the fifth on, a paragraph a unit.
            var table = Sample.Table(Plan, documents.Select((one, day) =>
            {
                var document = Sample.Document($"RUS{day}", "RUS", $"2023-03-{10 + day}");
                IEnumerable<Coding> codings = Sample.Codings(document, "INT.TRADE", one.Item1)
                    .Concat(Sample.Codings(document, "REL.TRUST", one.Item2, 5));
                return (document, 20, codings);
            }));
            double both = 0, interest = 0, identity = 0;
            foreach (var (trade, trust) in documents)
            {
                var ofTrade = Enumerable.Range(1, trade + 1).ToHashSet();
                var ofTrust = Enumerable.Range(4, trust + 2).ToHashSet();
                both += ofTrade.Intersect(ofTrust).Count();
                interest += ofTrade.Count;
                identity += ofTrust.Count;
            }

            return Math.Abs(
                (both * 20 * documents.Length / (interest * identity))
                - Sample.Rows(table, Plan).Row("coupling", "RUS", aggregation: "pooled").Estimate!.Value) < 1e-9;
        },
        iter: 10);
}
