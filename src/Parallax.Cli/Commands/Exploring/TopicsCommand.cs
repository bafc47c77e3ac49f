using System.CommandLine;
using System.Globalization;
using Parallax.Corpora;
using Parallax.Studies.Exploring;

namespace Parallax.Cli.Commands.Exploring;

/// <summary><c>parallax explore topics STUDY</c>.</summary>
internal static class TopicsCommand
{
    private const int WordsShown = 10;
    private const int DocumentsShown = 5;

    public static Command Create(Screen screen, CancellationToken cancellation)
    {
        var (explore, defaults) = (new ExploreOptions(200), new TopicOptions());
        var topics = NumberOption.Create("--topics", "Number of topics.", 2, defaults.Topics);
        var iterations = NumberOption.Create("--iterations", "Rounds of the sampler through all words.", 1, defaults.Iterations);
        var minimum = NumberOption.Create("--min-count", "Fewest occurrences of a word in all texts together.", 1, 5);
        var common = NumberOption.Create("--max-texts", "Percentage of the texts above which a word that they hold is left out.", 1, 50);
        var exclude = new Option<string[]>("--exclude")
        {
            Description = "Words left out, as the texts write them, in lower case.",
            HelpName = "WORD",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var all = new Option<bool>("--function-words") { Description = "Count articles, pronouns, prepositions and their like too.", Arity = ArgumentArity.Zero };
        var words = new Option<bool>("--words") { Description = "Print each topic's words with their weights instead.", Arity = ArgumentArity.Zero };
        var actors = new Option<bool>("--actors") { Description = "Print each topic's share by actor instead.", Arity = ArgumentArity.Zero };
        var documents = new Option<bool>("--documents") { Description = "Print the texts that are most of each topic instead.", Arity = ArgumentArity.Zero };
        var command = new Command("topics", """
            Which words keep company in the same texts, as topics (latent Dirichlet allocation). A last resort: another number of
            topics gives other topics, and none tests a claim. Read the texts of a topic before you name it.

            The same texts and options give the same topics; the sampler knows no seed. Articles, pronouns, prepositions and their
            like do not count, nor words that stand in more than half of the texts.

            Examples:
              parallax explore topics my-study --language en --topics 3 --min-count 2
              parallax explore topics my-study --language en --topics 3 --min-count 2 --actors --csv
            """);
        explore.AddTo(command, topics, iterations, minimum, common, all, exclude, words, actors, documents);
        command.Validators.Add(result =>
        {
            if (new[] { words, actors, documents }.Count(option => result.GetValue(option)) > 1)
            {
                result.AddError("Give one of --words, --actors and --documents.");
            }
        });
        command.SetAction(parsed =>
        {
            var study = explore.Open(parsed);
            var tokens = StudyTokens.Read(study, explore.Asked(parsed), cancellation);
            var found = StudyTopics.Find(
                tokens.Corpus,
                new TopicWords(parsed.GetValue(minimum), parsed.GetValue(common) / 100.0, parsed.GetValue(all), parsed.GetRequiredValue(exclude)),
                new TopicOptions { Topics = parsed.GetValue(topics), Iterations = parsed.GetValue(iterations) }, cancellation);
            var title = string.Create(CultureInfo.InvariantCulture,
                $"{found.Model.Topics.Count} topics, {Languages.NameOf(tokens.Corpus.Language)}, {found.Texts} texts, {found.Words} words");
            var table = parsed.GetValue(words) ? Words(title, found)
                : parsed.GetValue(actors) ? Actors(title, found)
                : parsed.GetValue(documents) ? Documents(title, found)
                : Topics(title, found);
            explore.Print(parsed, table, screen, tokens.WithoutText);
            return ExitCodes.Done;
        });
        return command;
    }

    private static ExploratoryTable Topics(string title, StudyTopics found) => new(
        "topics", title + ".", ["topic", "share", "found_again", "words", .. found.Actors, "most_typical"],
        [.. found.Model.Topics.Select(topic => (IReadOnlyList<object?>)
        [
            topic.Number, topic.Share, found.FoundAgain[topic.Number - 1], string.Join(' ', topic.Words.Take(WordsShown).Select(word => word.Word)),
            .. found.Actors.Select(actor => (object?)found.ShareOf(topic, actor)), found.Model.MostTypical(topic.Number).First().Document,
        ])])
    {
        OnlyForPrograms = ["most_typical", .. found.Actors.Skip(4)],
        Notes =
        [
            "share: mean over the texts, and by actor over the actor's. found_again: of the ten first words, how many are in one topic again when the "
                + "texts are taken in the opposite order; a topic with few is an accident. --words, --actors and --documents give more.",
        ],
    };

    private static ExploratoryTable Words(string title, StudyTopics found) => new(
        "topics_words", $"words of {title}.", ["topic", "rank", "word", "weight"],
        [.. found.Model.Topics.SelectMany(topic => topic.Words.Take(2 * WordsShown).Select((word, place) => (IReadOnlyList<object?>)
            [topic.Number, place + 1, word.Word, word.Weight]))]);

    private static ExploratoryTable Actors(string title, StudyTopics found) => new(
        "topics_actors", $"shares by actor of {title}.", ["topic", "actor", "texts", "share"],
        [.. found.Model.Topics.SelectMany(topic => found.Actors.Select(actor => (IReadOnlyList<object?>)
            [topic.Number, actor, found.TextsOf(actor), found.ShareOf(topic, actor)]))])
    {
        Notes = ["share: mean over the actor's texts. Texts of two genres differ in topics whoever speaks."],
    };

    private static ExploratoryTable Documents(string title, StudyTopics found) => new(
        "topics_documents", $"most typical texts of {title}.", ["topic", "rank", "document", "actor", "date", "words", "share"],
        [.. found.Model.Topics.SelectMany(topic => found.Model.MostTypical(topic.Number).Take(DocumentsShown).Select((text, place) =>
        {
            var document = found.DocumentOf(text);
            return (IReadOnlyList<object?>)
                [topic.Number, place + 1, text.Document, document.Actor, document.Date?.ToString(), text.Words, text.Shares![topic.Number - 1]];
        }))])
    {
        Notes = ["words: those counted."],
    };
}
