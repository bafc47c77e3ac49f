using System.CommandLine;
using System.Globalization;
using Parallax.Corpora;
using Parallax.Studies;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax check STUDY</c>.</summary>
internal static class CheckCommand
{
    public static Command Create(Screen screen)
    {
        var (study, texts, format) = (StudyArguments.Study(), StudyArguments.Texts(), new TableFormat());
        var command = new Command("check", """
            Tell every problem of a study at once, and for what its data is too thin. Nothing is changed.

            A problem names the file and the line, what was found, what was expected and how to mend it. Errors give exit code 1;
            warnings alone give 0. With --json or --csv the problems are printed as a table and nothing else.

            Example:
              parallax check my-study
            """)
        {
            study,
            texts,
        };
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var check = StudyCheck.Of(parsed.GetRequiredValue(study), parsed.GetValue(texts));
            if (format.IsForPrograms(parsed))
            {
                format.Write(parsed, Problems(check.Problems), screen.Out);
            }
            else
            {
                Print(check, screen);
            }

            return check.IsSound ? ExitCodes.Done : ExitCodes.Input;
        });
        return command;
    }

    private static void Print(StudyCheck check, Screen screen)
    {
        ProblemLines.Write(screen.Error, check.Problems);
        if (check.Coverage is not [])
        {
            screen.Out.WriteLine("What the documents are enough for (the register alone; sentences and hits are counted by a run):");
            screen.Out.WriteLine();
            new PrintedTable(
                ["language", "source", "actor", "period", "documents", "what can be said"],
                [.. check.Coverage.Select(row => (IReadOnlyList<string>)
                    [row.Language, SourceWords.Of(row.Source), Actor(row), row.Period, row.Documents.ToString(CultureInfo.InvariantCulture), row.Words])])
                .WriteText(screen.Out);
            screen.Out.WriteLine();
        }

        foreach (var note in check.Notes)
        {
            screen.Out.WriteLine(note);
        }

        if (check.IsSound)
        {
            screen.Out.WriteLine("The study can be run.");
        }
    }

    private static string Actor(CoverageRow row) => row.Actor switch
    {
        "JOINT" => "both together (JOINT)",
        "THIRD" => "third countries (THIRD)",
        _ => row.ActorName == row.Actor ? row.Actor : $"{row.ActorName} ({row.Actor})",
    };

    private static PrintedTable Problems(IReadOnlyList<Problem> problems) => new(
        ["code", "severity", "file", "line", "found", "expected", "remedy"],
        [.. problems.Select(problem => (IReadOnlyList<string>)
        [
            problem.Code, problem.IsWarning ? "warning" : "error", problem.Source,
            problem.Line?.ToString(CultureInfo.InvariantCulture) ?? "", problem.Found, problem.Expected, problem.Remedy,
        ])]);
}
