using CsCheck;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Exploration;

public class DiscourseNetworkTests
{
    private static readonly Agreement[] Agreements = Enum.GetValues<Agreement>();

    private static readonly Gen<Statement[]> Debates =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 2], (actor, concept, position, document) =>
            Said($"a{actor}", $"c{concept}", position == 2 ? null : position == 1, $"d{document}")).Array[0, 25];

    // Two agree twice each on x; b and c stand against each other on y.
    private static readonly Statement[] Debate =
    [
        Said("a", "x", true), Said("a", "x", true), Said("b", "x", true), Said("b", "x", true), Said("b", "y", true), Said("c", "y", false),
    ];

    [Fact]
    public void TwoMode_Debate_CountsStatements()
    {
        var network = DiscourseNetwork.TwoMode(Debate);

        Assert.Equal(["a", "b", "c"], network.Rows);
        Assert.Equal(["x", "y"], network.Columns);
        Assert.Equal(6, network.Sum);
        Assert.Equal([2, 1], network.Ties[1]);
    }

    [Fact]
    public void TwoMode_Subtract_TakesOffDisagreement() => Assert.Equal([0, -1], DiscourseNetwork.TwoMode(Debate, Agreement.Subtract).Ties[2]);

    [Fact]
    public void TwoMode_Congruence_IsRefused() => Assert.Throws<ArgumentException>(() => DiscourseNetwork.TwoMode(Debate, Agreement.Congruence));

    [Theory]
    [InlineData(Agreement.Congruence, 4, 0)]
    [InlineData(Agreement.Conflict, 0, 1)]
    [InlineData(Agreement.Ignore, 4, 1)]
    [InlineData(Agreement.Subtract, 4, -1)]
    public void Actors_Agreement_MultipliesCounts(Agreement agreement, double ab, double bc)
    {
        var ties = DiscourseNetwork.Actors(Debate, agreement, Normalisation.None).Ties;

        Assert.Equal((ab, bc, 0.0), (ties[0][1], ties[1][2], ties[0][2]));
    }

    // a: 2 on x; b: 2 on x and 1 on y. Textbook: cosine 4/(2·√5), Jaccard 1 of 2 positions. In DNA's form the cosine is
    // 4/(2·3) and Jaccard 4/(4 + 1).
    [Theory]
    [InlineData(Normalisation.Average, 4 / 2.5)]
    [InlineData(Normalisation.Cosine, .894427191)]
    [InlineData(Normalisation.DnaCosine, 4 / 6.0)]
    [InlineData(Normalisation.Jaccard, .5)]
    [InlineData(Normalisation.DnaJaccard, .8)]
    public void Actors_Normalisation_DividesByItsNorm(Normalisation normalisation, double expected) =>
        Assert.Equal(expected, DiscourseNetwork.Actors(Debate, Agreement.Congruence, normalisation).Ties[0][1], 1e-9);

    [Fact]
    public void Concepts_Debate_AreTiedThroughActors() =>
        Assert.Equal(2, DiscourseNetwork.Concepts(Debate, Agreement.Congruence, Normalisation.None).Ties[0][1]);

    [Fact]
    public void Actors_NoStatement_IsEmpty() => Assert.Empty(DiscourseNetwork.Actors([], Agreement.Ignore, Normalisation.Average).Rows);

    [Fact]
    public void Actors_Any_IgnoreIsCongruenceAndConflictWherePositionsAreKnown() => Debates.Sample(statements =>
    {
        Statement[] known = [.. statements.Where(statement => statement.Agrees is not null)];
        double Sum(Agreement agreement) => DiscourseNetwork.Actors(known, agreement, Normalisation.None).Sum;
        return Sum(Agreement.Ignore) == Sum(Agreement.Congruence) + Sum(Agreement.Conflict)
            && Sum(Agreement.Subtract) == Sum(Agreement.Congruence) - Sum(Agreement.Conflict);
    });

    [Fact]
    public void Actors_Any_TextbookFormsLieWithinOne() => Debates.Sample(statements =>
        Agreements.All(agreement => ((Normalisation[])[Normalisation.Cosine, Normalisation.Jaccard]).All(normalisation =>
            DiscourseNetwork.Actors(statements, agreement, normalisation).Ties.SelectMany(row => row).All(tie => tie is >= -1 - 1e-9 and <= 1 + 1e-9))));

    [Fact]
    public void Actors_Any_IsSymmetricAndDoesNotDependOnOrder() => Debates.Sample(statements => Agreements.All(agreement =>
    {
        var network = DiscourseNetwork.Actors(statements, agreement, Normalisation.DnaJaccard);
        var reversed = DiscourseNetwork.Actors([.. statements.Reverse()], agreement, Normalisation.DnaJaccard);
        return network.Ties.Index().All(row => row.Item.Index().All(cell =>
            cell.Item == network.Ties[cell.Index][row.Index] && cell.Item == reversed.Ties[row.Index][cell.Index]));
    }));

    // The oracle counts pairs of statements one by one.
    [Fact]
    public void Actors_Any_EqualsThePairsOfStatements() => Debates.Sample(statements => Agreements.All(agreement =>
    {
        var network = DiscourseNetwork.Actors(statements, agreement, Normalisation.None);
        double Pairs(string i, string j) => statements
            .Where(one => one.Actor == i)
            .Sum(one => statements.Where(other => other.Actor == j && other.Concept == one.Concept).Sum(other => Weight(one, other, agreement)));
        return network.Rows.Index().All(i => network.Rows.Index().All(j =>
            i.Index == j.Index || network.Ties[i.Index][j.Index] == Pairs(i.Item, j.Item)));
    }));

    [Theory]
    [InlineData(Duplicates.All, 6)]
    [InlineData(Duplicates.Document, 5)]
    [InlineData(Duplicates.Day, 4)]
    [InlineData(Duplicates.Week, 3)]
    [InlineData(Duplicates.Month, 2)]
    [InlineData(Duplicates.Year, 1)]
    public void Distinct_WithinASpan_CountsOnce(Duplicates duplicates, int expected)
    {
        Statement[] statements =
        [
            On("2024-01-01", "1"), On("2024-01-01", "1"), On("2024-01-01", "2"), On("2024-01-07", "3"), On("2024-01-08", "4"), On("2024-02-01", "5"),
        ];

        Assert.Equal((expected, 0), (Statements.Distinct(statements, duplicates).Counted.Count, Statements.Distinct(statements, duplicates).Undated));
    }

    [Theory]
    [InlineData("2024", Duplicates.Year, 1, 0)]
    [InlineData("2024", Duplicates.Month, 0, 1)]
    [InlineData("2024-03", Duplicates.Month, 1, 0)]
    [InlineData("2024-03", Duplicates.Week, 0, 1)]
    [InlineData("", Duplicates.Year, 0, 1)]
    public void Distinct_DateTooVague_IsLeftOutAndTold(string date, Duplicates duplicates, int counted, int undated)
    {
        var result = Statements.Distinct([On(date, "1")], duplicates);

        Assert.Equal((counted, undated), (result.Counted.Count, result.Undated));
    }

    [Fact]
    public void Windows_OfEightDays_MoveOverTheWholeTime()
    {
        Statement[] statements = [On("2005-01-26", "1"), On("2005-02-16", "2")];

        var windows = Statements.Windows(statements, 8, 7);

        Assert.Equal([new DateOnly(2005, 1, 26), new DateOnly(2005, 2, 2), new DateOnly(2005, 2, 9)], windows.Select(window => window.From));
        Assert.Equal(new DateOnly(2005, 2, 16), windows[^1].To);
        Assert.Single(Statements.Within(statements, windows[0].From, windows[0].To));
    }

    private static double Weight(Statement one, Statement other, Agreement agreement) => agreement switch
    {
        Agreement.Ignore => 1,
        Agreement.Congruence => one.Agrees is not null && one.Agrees == other.Agrees ? 1 : 0,
        Agreement.Conflict => one.Agrees is not null && other.Agrees is not null && one.Agrees != other.Agrees ? 1 : 0,
        _ => one.Agrees is null || other.Agrees is null ? 0 : one.Agrees == other.Agrees ? 1 : -1,
    };

    private static Statement Said(string actor, string concept, bool? agrees, string document = "d") => new(actor, concept, agrees, document, null);

    private static Statement On(string date, string document) => new(
        "a", "x", true, document, PartialDate.TryParse(date, out var known) ? known : null);
}
