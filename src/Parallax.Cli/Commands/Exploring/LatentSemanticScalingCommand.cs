using System.CommandLine;
using Parallax.Corpora;
using Parallax.Exploration;

namespace Parallax.Cli.Commands.Exploring;

/// <summary><c>parallax explore lss STUDY</c>.</summary>
internal static class LatentSemanticScalingCommand
{
    private const int MostDimensions = 10_000;

    public static Command Create(Screen screen, CancellationToken cancellation)
    {
        var options = new ScalingOptions(minimumCount: 5, minimumTexts: 1);
        var named = ScalingOptions.Pairs("--seed", "A word and its weight, as 1 or -1; several.", atLeast: 1);
        var dimensions = NumberOption.Create("--dimensions", "Dimensions kept.", 1, LatentSemanticScaling.DefaultDimensions, MostDimensions);
        var words = new Option<bool>("--words") { Description = "Print the polarities of words instead.", Arity = ArgumentArity.Zero };
        var sensitivity = new Option<bool>("--leave-one-out") { Description = "Print what leaving out each seed does instead.", Arity = ArgumentArity.Zero };
        var command = new Command("lss", """
            Where texts stand between two poles that a few seed words name (latent semantic scaling). Give several seeds a pole, and look
            at --words and --leave-one-out before you believe the scale. It needs thousands of sentences; with so many leave out
            --min-count and --dimensions, which here make do with the few of the template.

            Examples:
              parallax explore lss my-study --language en --seed trust=1 peace=1 threat=-1 aggression=-1 --min-count 1 --dimensions 20
              parallax explore lss my-study --language en --seed trust=1 peace=1 threat=-1 --min-count 1 --dimensions 20 --leave-one-out
            """);
        options.AddTo(command, named, dimensions, words, sensitivity);
        command.Validators.Add(result =>
        {
            if (result.GetValue(words) && result.GetValue(sensitivity))
            {
                result.AddError("Give --words or --leave-one-out, not both.");
            }
        });
        command.SetAction(parsed =>
        {
            var tokens = options.Read(parsed, cancellation);
            var (texts, sentences) = (options.Counts(parsed, tokens), options.Sentences(parsed, tokens));
            var (weights, size) = (parsed.GetRequiredValue(named), parsed.GetValue(dimensions));
            var title = $"{ScalingOptions.Description(tokens, texts)}, {sentences.Documents.Count} sentences.";
            if (parsed.GetValue(sensitivity))
            {
                var seeds = LatentSemanticScaling.LeaveOneOut(sentences, texts, weights, size, cancellation);
                Tell(weights.Keys.Except(seeds.Select(seed => seed.Seed), StringComparer.Ordinal), seeds.Count, screen);
                options.Print(parsed, Sensitivity(title, seeds), screen, tokens);
                return ExitCodes.Done;
            }

            var polarities = LatentSemanticScaling.Polarities(sentences, weights, size, cancellation);
            Tell(polarities.MissingSeeds, polarities.Seeds.Count, screen);
            options.Print(
                parsed, parsed.GetValue(words) ? Words(title, polarities) : Texts(title, LatentSemanticScaling.Score(texts, polarities.Words)), screen, tokens);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Tell(IEnumerable<string> missing, int found, Screen screen)
    {
        if (found == 0)
        {
            throw new InputException([new Problem(
                "XP012", "--seed", null, LatentSemanticScaling.NoSeed, "seeds as the texts write them, in lower case",
                "Choose other seeds, or lower --min-count.")]);
        }

        foreach (var seed in missing.Order(StringComparer.Ordinal))
        {
            screen.Error.WriteLine($"No text holds the seed {seed}, or it is too rare.");
        }
    }

    private static ExploratoryTable Texts(string title, IReadOnlyList<PolarityScore> scores) => new(
        "lss", $"texts between the seeds' poles, {title}", ["text", "score", "standard_error", "raw", "raw_error", "words", "reason"],
        [.. scores.Select(text => (IReadOnlyList<object?>)[text.Document, text.Score, text.Error, text.Raw, text.RawError, text.Words, text.Reason])])
    {
        OnlyForPrograms = ["raw", "raw_error"],
        Notes = ["Standard deviations from the mean of these texts. The errors take words for independent and polarities for known."],
    };

    private static ExploratoryTable Words(string title, WordPolarities polarities) => new(
        "lss", $"polarities of words, {title}", ["word", "polarity"],
        [.. polarities.Words.OrderByDescending(word => Math.Abs(word.Value)).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => (IReadOnlyList<object?>)[word.Key, word.Value])]);

    private static ExploratoryTable Sensitivity(string title, IReadOnlyList<SeedSensitivity> seeds) => new(
        "lss", $"texts' scores with each seed left out, {title}", ["seed", "correlation", "greatest_shift", "reason"],
        [.. seeds.Select(seed => (IReadOnlyList<object?>)[seed.Seed, seed.Correlation, seed.GreatestShift, seed.Reason])]);
}
