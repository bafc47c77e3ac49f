using System.Text;
using Parallax.Corpora;
using Parallax.Files.Csv;
using Parallax.Studies.Opening;

namespace Parallax.Studies.Adding;

/// <summary>documents.csv as bytes to which rows are appended while those there stay as they are.</summary>
internal sealed class RegisterFile
{
    private readonly string folder;
    private readonly string text;
    private readonly string newLine;
    private readonly CsvTable table;

    private RegisterFile(string folder, string text, CsvTable table)
    {
        (this.folder, this.table) = (folder, table);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        newLine = end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
        this.text = text.EndsWith('\n') ? text : text + newLine;
        NextLine = this.text.AsSpan().Count('\n') + 1;
    }

    /// <summary>Line on which the first new row will stand.</summary>
    public int NextLine { get; }

    /// <summary>Reads the register, or begins one where there is none; null where it cannot be used.</summary>
    public static RegisterFile? Read(string folder, List<Problem> problems)
    {
        var path = Path.Combine(folder, "documents.csv");
        if (!File.Exists(path))
        {
            var header = string.Join(',', Register.Written) + "\n";
            return new RegisterFile(folder, header, CsvTable.Read(header, "documents.csv", Register.Required, Register.Optional, problems)!);
        }

        return CsvTable.ReadFile(path, "documents.csv", Register.Required, Register.Optional, problems) is { } table
            ? new RegisterFile(folder, new UTF8Encoding().GetString(File.ReadAllBytes(path)), table)
            : null;
    }

    /// <summary>Documents that stand in it; what is wrong with them is for check to say.</summary>
    public List<StudyDocument> Documents(StudySettings settings) =>
        new Register(folder, "documents.csv", settings.KnownActors, isComplete: true, Languages.All, [])
            .Read(WithoutByteOrderMark(text));

    /// <summary>The register with rows appended in its own columns, delimiter and line ends.</summary>
    public string With(IEnumerable<IReadOnlyDictionary<string, string>> rows, ICollection<Problem> problems)
    {
        var writer = new StringWriter();
        var lacking = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            CsvLine.Write(writer, table.Columns.Select(column => row.GetValueOrDefault(column, "")), table.Delimiter);
            lacking.UnionWith(row.Where(cell => cell.Value.Length > 0 && !table.Columns.Contains(cell.Key)).Select(cell => cell.Key));
        }

        foreach (var column in lacking)
        {
            problems.Add(new Problem(
                "AD008", "documents.csv", 1, $"no column '{column}' for what is to be added", $"the column '{column}'",
                "Add the column to the header and a cell to every row."));
        }

        return text + writer.ToString().Replace("\n", newLine, StringComparison.Ordinal);
    }

    /// <summary>The text as the reader of tables takes it.</summary>
    public static string WithoutByteOrderMark(string text) => text.TrimStart('\uFEFF');

    /// <summary>Puts the text in the register's place in one step.</summary>
    public void Write(string text) =>
        WholeFile.Write(Path.Combine(folder, "documents.csv"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));
}
