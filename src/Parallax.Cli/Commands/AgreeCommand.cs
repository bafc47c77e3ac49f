using System.CommandLine;
using Parallax.Corpora;
using Parallax.Files.Ratings;
using Parallax.Reliability;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax agree RATINGS.csv</c>.</summary>
internal static class AgreeCommand
{
    private const int MostResamples = 1_000_000;

    private static readonly Dictionary<string, RatingsLayout> Layouts = new(StringComparer.Ordinal)
    {
        ["wide"] = RatingsLayout.Wide,
        ["long"] = RatingsLayout.Long,
        ["table"] = RatingsLayout.Table,
        ["counts"] = RatingsLayout.Counts,
        ["coders-in-rows"] = RatingsLayout.CodersInRows,
        ["spans"] = RatingsLayout.Spans,
    };

    private static readonly Dictionary<string, MeasurementLevel> Levels = Enum.GetValues<MeasurementLevel>()
        .ToDictionary(level => level.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static Command Create(Screen screen, CancellationToken cancellation)
    {
        var file = new Argument<string>("RATINGS") { Description = "The table: a header line, then ratings parted by comma, semicolon or tab; an empty cell is a missing value." };
        var level = new Option<string>("--level") { Description = "What the values allow: nominal, ordinal, interval or ratio.", HelpName = "LEVEL", DefaultValueFactory = _ => "nominal" };
        level.AcceptOnlyFromAmong([.. Levels.Keys]);
        var layout = new Option<string?>("--layout") { Description = "How the table is laid out: wide, long, table, counts, coders-in-rows or spans; left out, it is guessed and said.", HelpName = "LAYOUT" };
        layout.AcceptOnlyFromAmong([.. Layouts.Keys]);
        var unit = new Option<string?>("--unit") { Description = "Column that names the units.", HelpName = "COLUMN" };
        var cluster = new Option<string?>("--cluster") { Description = "Column that names what units belong to, as their document; it is resampled whole.", HelpName = "COLUMN" };
        var resamples = NumberOption.Create(
            "--resamples", "Bootstrap resamples for the intervals; 0 gives none.", 0, new AgreementOptions().Resamples, MostResamples);
        var format = new TableFormat();
        var command = new Command("agree", """
            How far coders agree: every usual coefficient of a table of ratings, with intervals.

            Layouts: wide (a row a unit, a column a coder), long (unit,coder,value), table (two coders, a row and a column a
            value), counts (a row a unit, a column a value), coders-in-rows, spans (document,coder,start,end,value: stretches that
            coders chose themselves, compared by the alphas for unitizing). --csv and --json print the numbers for programs.

            Examples:
              parallax agree ratings.csv
              parallax agree ratings.csv --level ordinal --cluster document
              parallax agree ratings.csv --layout counts --unit Subject --resamples 0 --json
              parallax agree stretches.csv --layout spans
            """)
        {
            file, level, layout, unit, cluster, resamples,
        };
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var (ratings, spans) = Read(parsed.GetRequiredValue(file), screen, new RatingsOptions
            {
                Layout = parsed.GetValue(layout) is { } word ? Layouts[word] : null,
                Unit = parsed.GetValue(unit),
                Cluster = parsed.GetValue(cluster),
                Level = Levels[parsed.GetRequiredValue(level)],
            });
            var options = new AgreementOptions { Resamples = parsed.GetValue(resamples) };
            Write(parsed, format, spans is null ? OfRatings(ratings!, options, screen, cancellation) : OfSpans(spans, options, cancellation), screen);
            return ExitCodes.Done;
        });
        return command;
    }

    private static AgreementPrint OfRatings(RatingsFile ratings, AgreementOptions options, Screen screen, CancellationToken cancellation)
    {
        var result = screen.ShowsProgress && options.Resamples > 0
            ? ProgressLine.Show(screen, show => Agreement.Of(
                ratings.Data, ratings.Clusters, options, new Told(share => show("Resampling", share)), cancellation))
            : Agreement.Of(ratings.Data, ratings.Clusters, options, null, cancellation);
        return new AgreementPrint(
            new RatedTable(ratings.Layout, ratings.Lines, ratings.Clusters is null ? "unit" : "cluster", ratings.Data.Coders.Count > 0), result, options);
    }

    private static AgreementPrint OfSpans(SpansFile spans, AgreementOptions options, CancellationToken cancellation) => new(
        new RatedTable(RatingsLayout.Spans, [], "document", AreCodersKnown: true),
        UnitizingAgreement.Of(spans.Coders, spans.Documents, options, cancellation), options);

    private static void Write(ParseResult parsed, TableFormat format, AgreementPrint print, Screen screen)
    {
        if (format.IsJson(parsed))
        {
            print.WriteJson(screen.Out);
        }
        else if (format.IsForPrograms(parsed))
        {
            format.Write(parsed, print.Table(), screen.Out);
        }
        else
        {
            print.WriteText(screen.Out);
        }
    }

    private static (RatingsFile? Ratings, SpansFile? Spans) Read(string file, Screen screen, RatingsOptions options)
    {
        var problems = new List<Problem>();
        var read = RatingsReader.ReadFile(file, Path.GetFileName(file), options, problems);
        if ((read.Ratings?.Notes ?? read.Spans?.Notes) is not { } notes)
        {
            throw new InputException(problems);
        }

        ProblemLines.Write(screen.Error, problems);
        foreach (var note in notes)
        {
            screen.Error.WriteLine(PlainText.Of(note));
        }

        return read;
    }

    // The library's own Progress<T> would report from another thread, later.
    private sealed class Told(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
