using Microsoft.Data.Sqlite;
using Parallax.Corpora;
using Parallax.Exploration;
using Xunit;

namespace Parallax.Files.Networks;

/// <summary>Databases that the program Discourse Network Analyzer would not write.</summary>
public sealed class DnaFaultTests : IDisposable
{
    private const string Tables = """
        CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Date);
        CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId, DocumentId);
        CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable, StatementTypeId);
        CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId, VariableId, Entity);
        CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId, VariableId, Value);
        CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, Value);
        INSERT INTO VARIABLES VALUES (1, 'organization', 1), (2, 'concept', 1), (3, 'agreement', 1);
        INSERT INTO DOCUMENTS VALUES (1, 1600000000);
        INSERT INTO ENTITIES VALUES (1, 'A'), (2, 'c');
        INSERT INTO STATEMENTS VALUES (1, 1, 1);
        INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 1), (2, 1, 2, 2);
        INSERT INTO DATABOOLEAN VALUES (1, 1, 3, 1);
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("parallax-dna-").FullName;
    private readonly List<Problem> problems = [];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void ReadFile_FewestTables_GivesTheStatement() =>
        Assert.Equal([new Statement("A", "c", true, "1", new PartialDate(new DateOnly(2020, 9, 13), new DateOnly(2020, 9, 13)))], Read(""));

    [Theory]
    [InlineData("NULL")]
    [InlineData("1600000000000")]
    [InlineData("9223372036854775807")]
    [InlineData("-9223372036854775808")]
    [InlineData("1e300")]
    public void ReadFile_TimeThatIsNone_IsToldOnceADocument(string time)
    {
        Assert.Null(Read($"UPDATE DOCUMENTS SET Date = {time}; INSERT INTO STATEMENTS VALUES (2, 1, 1); INSERT INTO DATASHORTTEXT VALUES (3, 2, 1, 1), (4, 2, 2, 2);"));
        Assert.Equal("DN004", Assert.Single(problems).Code);
    }

    [Fact]
    public void ReadFile_DocumentWithALargeNumber_KeepsIt() => Assert.Equal(
        "9223372036854775807", Assert.Single(Read("UPDATE DOCUMENTS SET ID = 9223372036854775807; UPDATE STATEMENTS SET DocumentId = 9223372036854775807;")!).Document);

    [Fact]
    public void ReadFile_NamesThatAreEmpty_AreNoStatements()
    {
        Assert.Null(Read("UPDATE ENTITIES SET Value = NULL;"));
        Assert.Equal("DN006", Assert.Single(problems).Code);
    }

    [Fact(Timeout = 20_000)]
    public async Task ReadFile_QueryWithoutEnd_IsRefused()
    {
        const string endless = """
            DROP TABLE STATEMENTS;
            CREATE VIEW STATEMENTS AS WITH RECURSIVE r(ID, StatementTypeId, DocumentId) AS (SELECT 1, 1, 1 UNION ALL SELECT ID + 1, 1, 1 FROM r) SELECT * FROM r;
            """;

        Assert.Null(await Task.Run(() => Read(endless), TestContext.Current.CancellationToken));
        Assert.Equal("DN005", Assert.Single(problems).Code);
    }

    // A database that keeps a journal of its own would get two files beside it for being read.
    [Fact]
    public void ReadFile_JournalClosed_LaysNothingBesideIt()
    {
        Assert.NotNull(Read("PRAGMA journal_mode = WAL; INSERT INTO ENTITIES VALUES (3, 'B');"));
        Assert.Equal(["a #1?.dna"], Directory.GetFiles(folder).Select(Path.GetFileName));
    }

    private IReadOnlyList<Statement>? Read(string changes)
    {
        // A name with signs that mean something in an address.
        var path = Path.Combine(folder, OperatingSystem.IsWindows() ? "a #1.dna" : "a #1?.dna");
        var place = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
        using (var connection = new SqliteConnection(place.ConnectionString))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = Tables + changes;
            command.ExecuteNonQuery();
        }

        return DnaDatabase.ReadFile(path, "a.dna", null, problems);
    }
}
