using System.CommandLine;
using System.Globalization;
using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Files.Networks;
using Parallax.Studies;
using Parallax.Studies.Exploring;

namespace Parallax.Cli.Commands.Exploring;

/// <summary><c>parallax explore network SOURCE</c>.</summary>
internal sealed class NetworkCommand
{
    private const int MostDays = 36_525;

    // A matrix of so many cells takes a hundred megabytes.
    private const int MostTies = 4_000_000;

    private readonly Argument<string> source = new("SOURCE")
    {
        Description = "A study, a CSV of statements (organization or person, concept, agreement, date, document), or a .dna file.",
    };

    private readonly Option<string> kind = Choice("--kind", "two-mode", "Who is tied to whom.", "two-mode", "actors", "concepts");
    private readonly Option<string> agreement = Choice("--agreement", "ignore", "How positions count.", "ignore", "congruence", "conflict", "subtract");
    private readonly Option<string> duplicates = Choice(
        "--duplicates", "document", "Within what statements that are alike count once.", "all", "document", "day", "week", "month", "year");

    private readonly Option<string> normalisation = Choice(
        "--normalisation", "none", "What a tie is divided by; dna_… as the program Discourse Network Analyzer has it.",
        "none", "average", "jaccard", "cosine", "dna_jaccard", "dna_cosine");

    private readonly Option<string?> theme = ExploreOptions.Text("--theme", "THEME", "Of a study: only codes of this theme.");
    private readonly Option<string?> actors = ExploreOptions.Text("--actors", "COLUMN", "Of a file: who the actors are, such as person.");
    private readonly Option<string[]> exclude = new("--exclude") { Description = "An actor or concept to leave out; may stand several times.", HelpName = "NAME" };
    private readonly Option<int?> window = Days("--window", "Networks of windows of so many days.");
    private readonly Option<int?> step = Days("--step", "Days from one window to the next; a window's length otherwise.");
    private readonly Option<string?> target = ExploreOptions.Text("--out", "FILE", "Also write the network as GraphML.");
    private readonly ExploreOptions options;

    private NetworkCommand() => options = new ExploreOptions(200) { Place = source };

    public static Command Create(Screen screen, CancellationToken cancellation) => new NetworkCommand().Make(screen, cancellation);

    private Command Make(Screen screen, CancellationToken cancellation)
    {
        var command = new Command("network", """
            Discourse networks: which actor takes which position on which concept, and who is tied to whom by it. Of a study the
            codings are the statements: the voice is the actor, the code the concept, AFFIRM agrees and OPPOSE disagrees.

            Examples:
              parallax explore network my-study --theme INT
              parallax explore network my-study --kind actors --agreement subtract --normalisation cosine --out debate.graphml
              parallax explore network debate.dna --kind actors --agreement congruence --duplicates all --window 60 --step 30
            """);
        options.AddTo(command, kind, agreement, duplicates, normalisation, theme, actors, exclude, window, step, target);
        command.Validators.Add(result =>
        {
            // What was not given has no value yet.
            var isTwoMode = (result.GetValue(kind) ?? "two-mode") == "two-mode";
            if (isTwoMode && (result.GetValue(agreement) is "congruence" or "conflict" || (result.GetValue(normalisation) ?? "none") != "none"))
            {
                result.AddError("A two-mode network has --agreement ignore or subtract and no --normalisation; --kind actors or concepts has all.");
            }

            if (result.GetResult(window) is null ? result.GetResult(step) is not null : result.GetResult(target) is not null)
            {
                result.AddError("--step needs --window, and --out writes one network, not one a window.");
            }

            if (result.GetValue(target) is { } path && Path.GetFullPath(path) == Path.GetFullPath(result.GetRequiredValue(source)))
            {
                result.AddError("--out would write over SOURCE; name another file.");
            }
        });
        command.SetAction(parsed =>
        {
            var excluded = parsed.GetValue(exclude) ?? [];
            Statement[] read = [.. Read(parsed, cancellation).Where(one => !excluded.Contains(one.Actor) && !excluded.Contains(one.Concept))];
            var (statements, undated) = Statements.Distinct(read, Choose<Duplicates>(parsed.GetValue(duplicates)!));
            CheckSize(parsed, statements);
            var table = Table(parsed, statements, undated);
            if (parsed.GetValue(target) is { } path)
            {
                using var graph = new MemoryStream();
                GraphMl.Write(Network(parsed, statements), RowType(parsed), "concept", graph);
                WholeFile.Write(path, graph.ToArray());
            }

            options.Print(parsed, table, screen);
            return ExitCodes.Done;
        });
        return command;
    }

    private IReadOnlyList<Statement> Read(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetRequiredValue(source);
        var asked = options.Asked(parsed);
        if (!File.Exists(path))
        {
            return StudyStatements.Read(options.Open(parsed), asked, parsed.GetValue(theme), cancellation);
        }

        if (asked.Actors.Count > 0 || asked.Source is not null || asked.Period is not null || asked.Language is not null || parsed.GetValue(theme) is not null)
        {
            throw new InputException([new Problem(
                "XP006", path, null, "a file of statements with a filter for a study", "--exclude alone", "Take --actor, --source, --period, --language and --theme out.")]);
        }

        var problems = new List<Problem>();
        var name = Path.GetFileName(path);
        var statements = Path.GetExtension(path).Equals(".dna", StringComparison.OrdinalIgnoreCase)
            ? DnaDatabase.ReadFile(path, name, parsed.GetValue(actors), problems)
            : StatementsReader.ReadFile(path, name, parsed.GetValue(actors), problems);
        return statements ?? throw new InputException(problems);
    }

    private void CheckSize(ParseResult parsed, IReadOnlyList<Statement> statements)
    {
        var actorCount = statements.Select(one => one.Actor).Distinct(StringComparer.Ordinal).LongCount();
        var concepts = statements.Select(one => one.Concept).Distinct(StringComparer.Ordinal).LongCount();
        var nodes = parsed.GetValue(kind) switch { "actors" => actorCount, "concepts" => concepts, _ => 0 };
        if (Math.Max(actorCount * concepts, nodes * nodes) > MostTies)
        {
            throw new InputException([new Problem(
                "DN007", parsed.GetRequiredValue(source), null, $"{actorCount} actors and {concepts} concepts", $"at most {MostTies} pairs of two nodes",
                "Leave some out with --exclude or --theme, or check that the columns are what they should be.")]);
        }
    }

    private NetworkMatrix Network(ParseResult parsed, IReadOnlyList<Statement> statements)
    {
        var positions = Choose<Agreement>(parsed.GetValue(agreement)!);
        var norm = Choose<Normalisation>(parsed.GetValue(normalisation)!);
        return parsed.GetValue(kind) switch
        {
            "actors" => DiscourseNetwork.Actors(statements, positions, norm),
            "concepts" => DiscourseNetwork.Concepts(statements, positions, norm),
            _ => DiscourseNetwork.TwoMode(statements, positions),
        };
    }

    private string RowType(ParseResult parsed) => parsed.GetValue(kind) == "concepts" ? "concept" : "actor";

    private ExploratoryTable Table(ParseResult parsed, IReadOnlyList<Statement> statements, int undated)
    {
        var days = parsed.GetValue(window);
        var rows = days is { } length
            ? Statements.Windows(statements, length, parsed.GetValue(step) ?? length).SelectMany(span => Ties(
                Network(parsed, Statements.Within(statements, span.From, span.To)), Day(span.From), Day(span.To)))
            : Ties(Network(parsed, statements), "", "");
        return new ExploratoryTable(
            "network",
            $"{parsed.GetValue(kind)} network of {statements.Count} statements, {parsed.GetValue(agreement)}, counted once a "
                + $"{(parsed.GetValue(duplicates) == "all" ? "statement" : parsed.GetValue(duplicates))}, normalisation {parsed.GetValue(normalisation)}.",
            ["from", "to", "source", "target", "weight"], [.. rows])
        {
            OnlyForPrograms = days is null ? ["from", "to"] : [],
            Notes = undated > 0 ? [$"{undated} statements have no date exact enough and were left out."] : [],
        };
    }

    // A tie of a one-mode network is told once.
    private static IEnumerable<IReadOnlyList<object?>> Ties(NetworkMatrix network, string first, string last) =>
        network.Rows.Index().SelectMany(row => network.Columns.Index()
            .Where(column => (network.IsTwoMode || column.Index > row.Index) && network.Ties[row.Index][column.Index] != 0)
            .Select(column => (IReadOnlyList<object?>)[first, last, row.Item, column.Item, network.Ties[row.Index][column.Index]]));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T Choose<T>(string key) where T : struct, Enum =>
        Enum.Parse<T>(key.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private static Option<string> Choice(string name, string otherwise, string description, params string[] values)
    {
        var option = new Option<string>(name)
        {
            Description = $"{description} One of {string.Join(", ", values)}.",
            HelpName = "WORD",
            DefaultValueFactory = _ => otherwise,
        };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private static Option<int?> Days(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DAYS",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MostDays)
            {
                return days;
            }

            result.AddError($"{name} takes a whole number of days from 1 to {MostDays}.");
            return null;
        },
    };
}
