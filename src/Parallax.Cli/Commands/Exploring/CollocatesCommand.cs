using System.CommandLine;
using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Files;
using Parallax.Inference;
using Parallax.Studies;
using Parallax.Studies.Exploring;

namespace Parallax.Cli.Commands.Exploring;

/// <summary><c>parallax explore collocates STUDY PATTERN</c>.</summary>
internal static class CollocatesCommand
{
    public static Command Create(Screen screen, CancellationToken cancellation)
    {
        var options = new ExploreOptions();
        var pattern = new Argument<string>("PATTERN") { Description = "The term, as in the codebook: * any letters, / variants." };
        var actors = new Option<string?>("--actors") { Description = "Two actors whose uses of the term are contrasted.", HelpName = "A,B" };
        actors.Validators.Add(result =>
        {
            if (result.GetValue(actors)?.Split(',') is { } named && (named.Length != 2 || named.Contains("") || named[0] == named[1]))
            {
                result.AddError("--actors takes two actors parted by a comma, such as RUS,CHN.");
            }
        });
        var window = NumberOption.Create("--window", "Words on each side of the term, within its sentence.", 1, 5);
        var minimum = NumberOption.Create("--minimum", "Fewest occurrences of a word near the term.", 1, 3);
        var command = new Command("collocates", """
            Which words stand near a term more often than elsewhere. With --actors: the same word in two mouths, whether the words
            around it differ, and which. Whole documents are shared out anew to tell how much of that is chance.

            Examples:
              parallax explore collocates my-study "bostravia*" --language en
              parallax explore collocates my-study our --actors QMV,QMB --language en
            """);
        options.AddTo(command, pattern, actors, window, minimum);
        command.SetAction(parsed =>
        {
            var study = options.Open(parsed);
            var asked = options.Asked(parsed);
            string[]? pair = parsed.GetValue(actors)?.Split(',');
            var term = parsed.GetRequiredValue(pattern);
            var terms = StudyTerms.Find(study, pair is null ? asked : asked with { Actors = pair }, term, cancellation);
            var table = pair is null
                ? Near(terms, term, parsed.GetValue(window), parsed.GetValue(minimum))
                : Contrasted(study, terms, term, pair, new SharedTermOptions
                {
                    Window = parsed.GetValue(window),
                    Minimum = parsed.GetValue(minimum),
                    EnumerateUpTo = study.Plan.Method.EnumerateUpTo,
                    Draws = study.Plan.Method.Permutations,
                    Seed = Seeds.Derive(study.Plan.Seed, "collocates", $"{terms.Corpus.Language}|{pair[0]}|{pair[1]}|{term}"),
                });
            options.Print(parsed, table, screen, terms.WithoutText);
            return ExitCodes.Done;
        });
        return command;
    }

    private static ExploratoryTable Near(StudyTerms terms, string term, int window, int minimum) => new(
        "collocates",
        $"words within {window} of '{term}', {Languages.NameOf(terms.Corpus.Language)}, {terms.Documents.Sum(document => document.Places.Count)} "
            + $"occurrences in {terms.Documents.Count(document => document.Places.Count > 0)} of {terms.Documents.Count} documents.",
        ["word", "near", "elsewhere", "documents", "g2", "log_dice"],
        [.. Collocates.Of(terms.Corpus.Types, terms.Documents, window, minimum).Select(word => (IReadOnlyList<object?>)
            [word.Word, word.Frequencies.A, word.Frequencies.B, word.Documents, word.LogLikelihood, word.LogDice])]);

    private static ExploratoryTable Contrasted(
        Study study, StudyTerms terms, string term, string[] actors, SharedTermOptions options)
    {
        TermDocument[] Of(string actor) => [.. terms.Documents.Where(document => document.Document.Document.Actor == actor)];
        string[] names = [.. actors.Select(study.Names.DisplayName)];
        var contrast = SharedTerm.Contrast(terms.Corpus.Types, Of(actors[0]), Of(actors[1]), options);
        return new ExploratoryTable(
            "collocates_by_actor",
            contrast is null
                ? $"'{term}' cannot be compared: one of {names[0]} and {names[1]} has no document that holds it with words around it."
                : $"words within {options.Window} of '{term}', {names[0]} ({contrast.DocumentsA} documents) against {names[1]} "
                    + $"({contrast.DocumentsB}), {Languages.NameOf(terms.Corpus.Language)}. {Divergence(contrast, options)}",
            ["word", actors[0], actors[1], "difference", "p", "q", "divergence", "divergence_expected", "divergence_p"],
            [.. (contrast?.Words ?? []).Select(word => (IReadOnlyList<object?>)
            [
                word.Word, word.Frequencies.A, word.Frequencies.B, word.Difference, word.P, word.Q, contrast!.Divergence, contrast.Expected, contrast.P,
            ])])
        {
            OnlyForPrograms = ["divergence", "divergence_expected", "divergence_p"],
            Notes = ["difference: share of the words near the term, first actor minus second. The excess says whether the company of the term differs at all."],
        };
    }

    private static string Divergence(SharedTermContrast contrast, SharedTermOptions options) =>
        contrast is { Divergence: { } divergence, Expected: { } expected, Excess: { } excess, P: { } p }
            ? $"Divergence {Number.Short(divergence)} bits, {Number.Short(expected)} with documents shared out anew (excess {Number.Short(excess)}, p {Number.Short(p)})."
            : $"No divergence: {contrast.Reason}; --minimum asks for {options.Minimum}.";
}
