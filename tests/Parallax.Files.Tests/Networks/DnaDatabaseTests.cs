using Parallax.Corpora;
using Parallax.Exploration;
using Xunit;

namespace Parallax.Files.Networks;

/// <summary>Discourse networks of the sample database that the program Discourse Network Analyzer is published with.</summary>
public class DnaDatabaseTests
{
    private const double Tolerance = 5e-5;

    [Fact]
    public void ReadFile_Sample_GivesItsStatements()
    {
        var statements = Sample();

        Assert.Equal(40, statements.Count);
        Assert.Equal((7, 6, 7), (
            statements.Select(statement => statement.Actor).Distinct().Count(), statements.Select(statement => statement.Concept).Distinct().Count(),
            statements.Select(statement => statement.Document).Distinct().Count()));
        Assert.Equal(new DateOnly(2005, 1, 26), statements.Min(statement => statement.Date!.Value.First));
        Assert.Equal(new DateOnly(2005, 2, 16), statements.Max(statement => statement.Date!.Value.First));
        Assert.All(statements, statement => Assert.NotNull(statement.Agrees));
    }

    // rDNA, test-network.R.
    [Fact]
    public void TwoMode_Sample_SumsToThePublished()
    {
        var network = DiscourseNetwork.TwoMode(Sample());

        Assert.Equal((7, 6, 40.0), (network.Rows.Count, network.Columns.Count, network.Sum));
    }

    // rDNA, test-network.R: 276; the parts and the average were computed by another program from the same statements.
    [Theory]
    [InlineData(Agreement.Ignore, Normalisation.None, 276)]
    [InlineData(Agreement.Congruence, Normalisation.None, 160)]
    [InlineData(Agreement.Conflict, Normalisation.None, 116)]
    [InlineData(Agreement.Subtract, Normalisation.None, 44)]
    [InlineData(Agreement.Congruence, Normalisation.Average, 25.8024)]
    public void Actors_Sample_SumsToThePublished(Agreement agreement, Normalisation normalisation, double sum) =>
        Assert.Equal(sum, DiscourseNetwork.Actors(Sample(), agreement, normalisation).Sum, Tolerance);

    // rDNA: the tie of the agency to the first two organisations is printed as 10 and 2.
    [Fact]
    public void Actors_Sample_HasThePrintedTies() => Assert.Equal([10, 2], DiscourseNetwork.Actors(Sample(), Agreement.Ignore, Normalisation.None).Ties[2].Take(2));

    [Fact]
    public void Actors_SampleWithExclusions_SumsToThePublished()
    {
        Statement[] kept = [.. Sample().Where(statement =>
            statement.Actor is not ("Senate" or "Sierra Club") && statement.Concept != "There should be legislation to regulate emissions.")];

        var network = DiscourseNetwork.Actors(kept, Agreement.Congruence, Normalisation.Average);

        Assert.Equal(5, network.Rows.Count);
        Assert.Equal(9.8095, network.Sum, Tolerance);
    }

    // Windows of eight days on every day of the sample: 22 days, the last ones shorter in rDNA, which counts days and not windows.
    [Fact]
    public void Windows_Sample_BeginOnEveryDayUntilTheLastIsReached() => Assert.Equal(15, Statements.Windows(Sample(), 8, 1).Count);

    [Fact]
    public void ReadFile_NoDatabase_IsAProblem()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "no database at all, but long enough to be mistaken for the beginning of one, perhaps");
        var problems = new List<Problem>();

        Assert.Null(DnaDatabase.ReadFile(path, "x.dna", null, problems));

        File.Delete(path);
        Assert.Equal("DN005", problems.Single().Code);
    }

    private static IReadOnlyList<Statement> Sample()
    {
        const string reason = "No data: set PARALLAX_DATA to the folder that holds exchange/dna/sample_dna3.dna.";
        var path = Path.Combine(Environment.GetEnvironmentVariable("PARALLAX_DATA") ?? "", "exchange", "dna", "sample_dna3.dna");
        Assert.SkipUnless(File.Exists(path), reason);
        var problems = new List<Problem>();
        var statements = DnaDatabase.ReadFile(path, "sample_dna3.dna", null, problems);
        Assert.Empty(problems);
        return statements!;
    }
}
