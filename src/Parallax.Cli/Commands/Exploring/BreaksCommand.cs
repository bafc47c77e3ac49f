using System.CommandLine;
using Parallax.Comparison;
using Parallax.Inference;
using Parallax.Studies.Exploring;

namespace Parallax.Cli.Commands.Exploring;

/// <summary><c>parallax explore breaks STUDY</c>.</summary>
internal static class BreaksCommand
{
    private const double HundredPercent = 100;
    private const int MostTrimmed = 49;

    public static Command Create(Screen screen, CancellationToken cancellation)
    {
        var (explore, defaults) = (new ExploreOptions(), new SupremumFOptions());
        var theme = ExploreOptions.Text("--theme", "THEME", "Look at this theme and at each of its codes.");
        var line = new Option<bool>("--line") { Description = "Fit lines instead of levels, so that a steady rise is no break. Finds less.", Arity = ArgumentArity.Zero };
        var trimming = NumberOption.Create("--trim", "Percentage of the points at either end where no break is looked for.", 1, (int)(HundredPercent * defaults.Trimming), MostTrimmed);
        var command = new Command("breaks", """
            When the course of a theme breaks most clearly in an actor's texts, if no date is given beforehand: the largest F over all
            dates, with a p that allows for having looked at all of them. It suggests dates to read about and tests nothing.

            Examples:
              parallax explore breaks studies/russia-china --theme REL
              parallax explore breaks studies/russia-china --theme REL --actor CHN --language zh --line
            """);
        explore.AddTo(command, theme, line, trimming);
        command.SetAction(parsed =>
        {
            var study = explore.Open(parsed);
            var found = StudyBreaks.Find(
                study, explore.Asked(parsed), parsed.GetValue(theme),
                defaults with
                {
                    Shape = parsed.GetValue(line) ? BreakShape.Line : BreakShape.Level,
                    Trimming = parsed.GetValue(trimming) / HundredPercent,
                    LeastPoints = Math.Max(study.Plan.Method.TimePoints.Block, defaults.LeastPoints),
                    Draws = study.Plan.Method.Resamples,
                },
                cancellation);
            explore.Print(parsed, Table(found), screen);
            return ExitCodes.Done;
        });
        return command;
    }

    private static ExploratoryTable Table(UnknownBreaks found) => new(
        "breaks", found.Rows.Count == 0 ? "no course has enough points." : $"the clearest break of {found.Rows.Count} courses.",
        [
            "theme", "code", "actor", "source", "language", "last_before", "first_after", "before", "after", "sup_f", "p", "q", "points", "from", "to",
            "dates", "memory", "reason",
        ],
        [.. found.Rows.Select(row => (IReadOnlyList<object?>)
        [
            row.Theme, row.Code, row.Actor, row.Source, row.Language, Day(row.LastBefore), Day(row.FirstAfter), row.Before, row.After, row.Fit?.Statistic,
            row.Fit?.P, row.Q, row.Points, Day(row.From), Day(row.To), row.Fit?.Dates, row.Fit?.Memory, row.Fit is null ? "does not vary but for one break" : "",
        ])])
    {
        OnlyForPrograms = ["from", "to", "dates", "memory", "reason"],
        Notes =
        [
            "The break lies between last_before and first_after; before and after are mean shares of sentences. q: p corrected for the courses looked at.",
            .. found.Short > 0 ? (string[])[$"{found.Short} courses have fewer than {UnknownBreaks.LeastPoints} points and were left out."] : [],
        ],
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
