using System.CommandLine;
using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Studies.Exploring;

namespace Parallax.Cli.Commands.Exploring;

/// <summary><c>parallax explore collocations STUDY</c>.</summary>
internal static class CollocationsCommand
{
    public static Command Create(Screen screen, CancellationToken cancellation)
    {
        var options = new ExploreOptions();
        var size = NumberOption.Create("--size", "Words of the longest sequence, 2 to 5.", 2, 3);
        size.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValue(size) <= 5)
            {
                return;
            }

            result.AddError("--size is at most 5.");
        });
        var minimum = NumberOption.Create("--minimum", "Fewest times a sequence stands in the texts.", 1, 5);
        var command = new Command("collocations", """
            Sequences of words that stand together more often than their frequencies would give. None crosses a mark, a sentence or a
            document.

            Example:
              parallax explore collocations my-study --actor QMV --language en
            """);
        options.AddTo(command, size, minimum);
        command.SetAction(parsed =>
        {
            var read = StudyTokens.Read(options.Open(parsed), options.Asked(parsed), cancellation);
            var found = Collocations.Of(read.Corpus, new CollocationOptions
            {
                Sizes = [.. Enumerable.Range(2, parsed.GetValue(size) - 1)],
                Minimum = parsed.GetValue(minimum),
            });
            options.Print(parsed, Table(read.Corpus, found), screen, read.WithoutText);
            return ExitCodes.Done;
        });
        return command;
    }

    private static ExploratoryTable Table(TokenisedCorpus corpus, IReadOnlyList<Collocation> found) => new(
        "collocations", $"sequences of words, {Languages.NameOf(corpus.Language)}, {corpus.Documents.Count} documents.",
        ["collocation", "length", "count", "count_nested", "lambda", "z"],
        [.. found.Select(collocation => (IReadOnlyList<object?>)
        [
            string.Join(corpus.Language == "zh" ? "" : " ", collocation.Words), collocation.Words.Count, collocation.Count,
            collocation.Nested, collocation.Lambda, collocation.Z,
        ])]);
}
