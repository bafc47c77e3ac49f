using Parallax.Corpora;

namespace Parallax.Cli;

/// <summary>Problems as lines of text, with a count at the end.</summary>
internal static class ProblemLines
{
    public static void Write(TextWriter writer, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            writer.WriteLine(PlainText.Of(problem.ToString()));
        }

        if (problems.Count > 0)
        {
            writer.WriteLine(Count(problems));
        }
    }

    /// <summary>The count in words.</summary>
    public static string Count(IReadOnlyList<Problem> problems)
    {
        var errors = problems.Count(problem => !problem.IsWarning);
        var warnings = problems.Count - errors;
        return $"{errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}. "
            + "Each code is explained in docs/guide/problems.md.";
    }
}
