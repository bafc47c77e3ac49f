using Parallax.Corpora;
using Parallax.Files.Csv;
using Parallax.Studies.Guide;
using Parallax.Studies.Running;
using Xunit;

namespace Parallax.Studies;

/// <summary>The shipped study as a fresh clone has it, run once for all tests of a class.</summary>
public sealed class ShippedStudy : IDisposable
{
    public const string RealTexts = "PARALLAX_DATA";

    private readonly string folder = Directory.CreateTempSubdirectory("parallax-shipped-").FullName;

    public ShippedStudy()
    {
        Results = Run("study");
        Measures = Read(Path.Combine(Results, "measures.csv"));
        Register = Read(Path.Combine(folder, "study", "documents.csv"));
    }

    public string Results { get; }

    public IReadOnlyList<CsvRow> Measures { get; }

    public IReadOnlyList<CsvRow> Register { get; }

    /// <summary>Runs a fresh copy of the study; the folder of its results.</summary>
    public string Run(string name, string? texts = null)
    {
        var from = Path.Combine(Repository.Root, "studies", "russia-china");
        var to = Path.Combine(folder, name);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from, file);
            if (path.Split(Path.DirectorySeparatorChar)[0] is not ("results" or ".parallax"))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, path))!);
                File.Copy(file, Path.Combine(to, path));
            }
        }

        return StudyRun.Run(
            new RunOptions(to) { Texts = texts }, TimeProvider.System, _ => { }, TestContext.Current.CancellationToken).Results;
    }

    /// <summary>The register's documents of an actor and a language, told apart as the results tell them, without the program's own sorting.</summary>
    public int CountRegister(string actor, string source, string language, string? period = null) => Register.Count(row =>
    {
        var kind = row["issuer"] == "UN General Assembly" ? "general-debate"
            : row["source"] == "EX" ? "EX:" + row["expert_base"]
            : row["source"];
        var isOfficial = kind is "PD" or "LS" or "TR" or "MB" && row["actor"] is not ("JOINT" or "THIRD");
        return row["actor"] == actor && row["language"] == language && (kind == source || (source == "official" && isOfficial))
            && (period is null || period == PeriodOf(row["date"]));
    });

    public static IReadOnlyList<CsvRow> Read(string path)
    {
        List<Problem> problems = [];
        var rows = CsvTable.ReadFile(path, Path.GetFileName(path), [], File.ReadLines(path).First().Split(','), problems)!.Rows().ToList();
        Assert.Empty(problems);
        return rows;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // A year or a month that holds the break belongs to neither side.
    private static string PeriodOf(string date)
    {
        const string day = "2022-02-24";
        var order = string.CompareOrdinal(date, day[..date.Length]);
        return order < 0 ? "before" : order > 0 || date.Length == day.Length ? "after" : "";
    }
}
