using Parallax.Corpora;

namespace Parallax.Files.Observed;

/// <summary>A file of the observed layer, written for one test and read with its problems.</summary>
internal static class ObservedFile
{
    public static (List<(int Line, TRow Row)> Rows, List<Problem> Problems) Read<TRow>(
        Func<string, string, ICollection<Problem>, IEnumerable<(int Line, TRow Row)>> read, string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            List<Problem> problems = [];
            return ([.. read(path, "observed.csv", problems)], problems);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static IEnumerable<(string Code, int? Line)> Told(IEnumerable<Problem> problems)
    {
        var all = problems.ToList();
        Xunit.Assert.All(all, problem => Xunit.Assert.True(
            problem.Found.Length > 0 && problem.Expected.Length > 0 && problem.Remedy.Length > 0, problem.ToString()));
        return all.Select(problem => (problem.Code, problem.Line));
    }
}
