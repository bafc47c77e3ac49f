using Spectre.Console;

namespace Parallax.Cli;

/// <summary>Progress of long work: a moving bar on a terminal, one plain line a step elsewhere.</summary>
internal static class ProgressLine
{
    /// <summary>Does work that tells its step and the share done.</summary>
    public static T Show<T>(Screen screen, Func<Action<string, double>, T> work)
    {
        if (screen.ShowsProgress)
        {
            return ShowBar(screen, work);
        }

        var last = "";
        return work((step, _) =>
        {
            if (step != last)
            {
                last = step;
                screen.Error.WriteLine($"{step} …");
            }
        });
    }

    // Kept apart so that nothing of the terminal library is loaded where nobody watches.
    private static T ShowBar<T>(Screen screen, Func<Action<string, double>, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(screen.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                var tasks = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
                return work((step, share) =>
                {
                    if (!tasks.TryGetValue(step, out var task))
                    {
                        tasks[step] = task = context.AddTask(Markup.Escape(step), maxValue: 1);
                    }

                    task.Value = Math.Clamp(share, 0, 1);
                });
            });
    }
}
