using System.CommandLine;
using System.Globalization;
using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Files;
using Parallax.Studies.Exploring;

namespace Parallax.Cli.Commands.Exploring;

/// <summary>What the models that place texts on a scale take: what one text is, and which words are too rare to count.</summary>
internal sealed class ScalingOptions
{
    private readonly ExploreOptions explore = new();
    private readonly Option<string> by = new("--by")
    {
        Description = "What one text is: document, actor, or year (of an actor).",
        HelpName = "UNIT",
        DefaultValueFactory = _ => "document",
    };

    private readonly Option<int> minimum;
    private readonly Option<int> documents;

    public ScalingOptions(int minimumCount, int minimumTexts)
    {
        by.AcceptOnlyFromAmong("document", "actor", "year");
        minimum = NumberOption.Create("--min-count", "Fewest occurrences of a word in all texts together.", 1, minimumCount);
        documents = NumberOption.Create("--min-texts", "Fewest texts that hold a word.", 1, minimumTexts);
    }

    public void AddTo(Command command, params ReadOnlySpan<Symbol> own) => explore.AddTo(command, [.. own, by, minimum, documents]);

    /// <summary>Reads the words of the texts asked for.</summary>
    public StudyTokens Read(ParseResult parsed, CancellationToken cancellation) =>
        StudyTokens.Read(explore.Open(parsed), explore.Asked(parsed), cancellation);

    /// <summary>Counts them by text, without words too rare.</summary>
    public DocumentFeatureMatrix Counts(ParseResult parsed, StudyTokens tokens) =>
        TextGroups.Texts(tokens.Corpus, Enum.Parse<TextGrouping>(parsed.GetRequiredValue(by), ignoreCase: true))
            .Trimmed(parsed.GetValue(minimum), parsed.GetValue(documents));

    /// <summary>Counts them by sentence, without words too rare.</summary>
    public DocumentFeatureMatrix Sentences(ParseResult parsed, StudyTokens tokens) =>
        TextGroups.Sentences(tokens.Corpus).Trimmed(parsed.GetValue(minimum), 1);

    public void Print(ParseResult parsed, ExploratoryTable table, Screen screen, StudyTokens tokens) =>
        explore.Print(parsed, table, screen, tokens.WithoutText);

    /// <summary>Language and number of texts, for a title.</summary>
    public static string Description(StudyTokens tokens, DocumentFeatureMatrix counts) =>
        string.Create(CultureInfo.InvariantCulture, $"{Languages.NameOf(tokens.Corpus.Language)}, {counts.Documents.Count} texts, {counts.Features.Count} words");

    /// <summary>An option that takes NAME=NUMBER several times.</summary>
    public static Option<Dictionary<string, double>> Pairs(string name, string description, int atLeast) => new(name)
    {
        Description = description,
        HelpName = "NAME=NUMBER",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result =>
        {
            var pairs = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var text in result.Tokens.Select(token => token.Value))
            {
                var sign = text.LastIndexOf('=');
                if (sign < 1 || !double.TryParse(text.AsSpan(sign + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    || !(Math.Abs(number) <= Number.Largest))
                {
                    result.AddError($"{name} takes NAME=NUMBER, not '{text}'.");
                }
                else if (!pairs.TryAdd(text[..sign], number))
                {
                    result.AddError($"{name} names '{text[..sign]}' twice.");
                }
            }

            if (pairs.Count < atLeast && result.Tokens.Count < atLeast)
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes at least {atLeast} of NAME=NUMBER."));
            }

            return pairs;
        },
    };

    /// <summary>Refuses names of texts that are not there.</summary>
    /// <exception cref="InputException">A name is no text's.</exception>
    public static void CheckTexts(string option, IEnumerable<string> names, DocumentFeatureMatrix counts)
    {
        const int named = 10;
        Problem[] problems = [.. names.Where(name => !counts.Documents.Contains(name, StringComparer.Ordinal)).Select(name => new Problem(
            "XP011", option, null, name,
            $"one of the texts: {string.Join(", ", counts.Documents.Take(named))}{(counts.Documents.Count > named ? ", …" : "")}",
            "Name a text as --by makes them: a document's id, an actor's code, or an actor's code and a year."))];
        if (problems is not [])
        {
            throw new InputException(problems);
        }
    }
}
