using System.Globalization;
using Microsoft.Data.Sqlite;
using Parallax.Corpora;
using Parallax.Exploration;

namespace Parallax.Files.Networks;

/// <summary>Reads statements from a database of the program Discourse Network Analyzer, version 3, as it lies on disk.</summary>
/// <remarks>
/// Only statements of the type that has the variables <c>concept</c> and the actor's are read. Days are those of the
/// documents' times in UTC. The file is opened for reading only.
/// </remarks>
public static class DnaDatabase
{
    // One statement a row; an actor or concept that was left blank is an empty text there.
    private const string Query = """
        SELECT actor_entity.Value, concept_entity.Value, agreement.Value, statement.DocumentId, document.Date
        FROM STATEMENTS AS statement
        JOIN DOCUMENTS AS document ON document.ID = statement.DocumentId
        JOIN VARIABLES AS actor_variable ON actor_variable.StatementTypeId = statement.StatementTypeId AND actor_variable.Variable = $actor
        JOIN DATASHORTTEXT AS actor_data ON actor_data.StatementId = statement.ID AND actor_data.VariableId = actor_variable.ID
        JOIN ENTITIES AS actor_entity ON actor_entity.ID = actor_data.Entity
        JOIN VARIABLES AS concept_variable ON concept_variable.StatementTypeId = statement.StatementTypeId AND concept_variable.Variable = $concept
        JOIN DATASHORTTEXT AS concept_data ON concept_data.StatementId = statement.ID AND concept_data.VariableId = concept_variable.ID
        JOIN ENTITIES AS concept_entity ON concept_entity.ID = concept_data.Entity
        LEFT JOIN VARIABLES AS agreement_variable
            ON agreement_variable.StatementTypeId = statement.StatementTypeId AND agreement_variable.Variable = $agreement
        LEFT JOIN DATABOOLEAN AS agreement ON agreement.StatementId = statement.ID AND agreement.VariableId = agreement_variable.ID
        ORDER BY statement.ID
        """;

    /// <summary>Reads the statements of a database.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="actor">Variable that names the actor; null for <c>organization</c>.</param>
    /// <param name="problems">Where problems are added.</param>
    /// <returns>The statements in the order of their numbers; null where the file is no such database.</returns>
    public static IReadOnlyList<Statement>? ReadFile(string path, string source, string? actor, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var place = new SqliteConnectionStringBuilder { DataSource = Place(path), Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        try
        {
            using var connection = new SqliteConnection(place.ConnectionString);
            connection.Open();
            if (View(connection) is { } view)
            {
                problems.Add(new Problem(
                    "DN005", source, null, $"a database whose {view} is computed, not stored", "a .dna file of Discourse Network Analyzer 3",
                    "Check where the file comes from; that program writes plain tables."));
                return null;
            }

            var before = problems.Count;
            var statements = Read(connection, actor ?? "organization", source, problems);
            if (problems.Count > before)
            {
                return null;
            }

            if (statements.Count == 0)
            {
                problems.Add(new Problem(
                    "DN006", source, null, $"no statement with the variables {actor ?? "organization"} and concept",
                    "statements of a discourse network", "Name the actors' variable with --actors, such as person."));
                return null;
            }

            return statements;
        }
        catch (SqliteException exception)
        {
            problems.Add(new Problem(
                "DN005", source, null, $"a file that cannot be read as a DNA database ({exception.Message.Trim()})",
                "a .dna file of Discourse Network Analyzer 3", "Check the path; open and save an older file with version 3 first."));
            return null;
        }
    }

    // Without a journal of its own the file is complete, and SQLite need not lay one beside it to read it.
    private static string Place(string path)
    {
        var journal = new FileInfo(path + "-wal");
        return journal.Exists && journal.Length > 0 ? path : new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1";
    }

    // A view may be a query without end.
    private static string? View(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type <> 'table' AND type <> 'index' AND upper(name) IN "
            + "('STATEMENTS', 'DOCUMENTS', 'VARIABLES', 'DATASHORTTEXT', 'DATABOOLEAN', 'ENTITIES') ORDER BY name";
        return command.ExecuteScalar() as string;
    }

    private static List<Statement> Read(SqliteConnection connection, string actor, string source, ICollection<Problem> problems)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Query;
        command.Parameters.AddWithValue("$actor", actor);
        command.Parameters.AddWithValue("$concept", "concept");
        command.Parameters.AddWithValue("$agreement", "agreement");
        using var reader = command.ExecuteReader();
        var statements = new List<Statement>();
        var undated = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            var document = reader.GetInt64(3).ToString(CultureInfo.InvariantCulture);
            var (who, concept) = (Text(reader, 0), Text(reader, 1));
            var date = reader.IsDBNull(4) ? null : Day(reader.GetInt64(4));
            if (date is null && undated.Add(document))
            {
                problems.Add(new Problem(
                    "DN004", source, null, $"the document {document} with the time {(reader.IsDBNull(4) ? "empty" : reader.GetInt64(4))}",
                    "seconds since 1970, in the years 1000 to 2999", "Correct the document's date in Discourse Network Analyzer."));
            }

            if (who.Length > 0 && concept.Length > 0)
            {
                statements.Add(new Statement(who, concept, reader.IsDBNull(2) ? null : reader.GetInt64(2) != 0, document, date));
            }
        }

        return statements;
    }

    private static string Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? "" : reader.GetString(column);

    private static PartialDate? Day(long seconds)
    {
        if (seconds < DateTimeOffset.MinValue.ToUnixTimeSeconds() || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return null;
        }

        var day = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime);
        return PartialDate.IsTaken(day) ? new PartialDate(day, day) : null;
    }
}
