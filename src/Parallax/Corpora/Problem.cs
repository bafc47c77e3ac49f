namespace Parallax.Corpora;

/// <summary>One thing wrong with a user's material, told so that the user can mend it.</summary>
/// <param name="Code">Stable code, two letters and three digits; documented in docs/guide/problems.md.</param>
/// <param name="Source">File the problem stands in, relative to the study where possible.</param>
/// <param name="Line">Line in that file, from 1; null where no line applies.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Remedy">How to mend it.</param>
/// <param name="IsWarning">True where the item is set aside and work goes on.</param>
public sealed record Problem(
    string Code, string Source, int? Line, string Found, string Expected, string Remedy, bool IsWarning = false)
{
    /// <summary>The problem as one line of text, the same on the command line and on a page.</summary>
    public override string ToString() =>
        $"{Code} {(IsWarning ? "warning" : "error")} {Source}{(Line is { } line ? $":{line}" : "")}: "
        + $"found {Found}; expected {Expected}. {Remedy}";
}

/// <summary>The user's material has problems; all of them are told at once.</summary>
public sealed class InputException : Exception
{
    /// <summary>Creates the exception from every problem found.</summary>
    /// <param name="problems">All problems, at least one of them an error.</param>
    public InputException(IReadOnlyList<Problem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>All problems, in the order of file and line.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
