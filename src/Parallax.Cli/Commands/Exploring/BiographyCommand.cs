using System.CommandLine;
using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Studies;
using Parallax.Studies.Exploring;

namespace Parallax.Cli.Commands.Exploring;

/// <summary><c>parallax explore biography STUDY PATTERN</c>.</summary>
internal static class BiographyCommand
{
    public static Command Create(Screen screen, CancellationToken cancellation)
    {
        var options = new ExploreOptions(200);
        var pattern = new Argument<string>("PATTERN") { Description = "The phrase, as in the codebook: * any letters, / variants, … a gap." };
        var series = new Option<bool>("--series") { Description = "Print its use by actor and year instead.", Arity = ArgumentArity.Zero };
        var monthly = new Option<bool>("--monthly") { Description = "Print its use by actor and month instead.", Arity = ArgumentArity.Zero };
        var command = new Command("biography", """
            The life of a phrase: who used it first, when others and the joint texts took it up, how often each uses it, and whether it
            fades. Each language has a life of its own. Where only codings are at hand, phrases of the codebook are found in them.

            Examples:
              parallax explore biography my-study "mutual trust"
              parallax explore biography my-study "mutual trust/взаимн* довери*/互信" --series --csv
            """);
        options.AddTo(command, pattern, series, monthly);
        command.SetAction(parsed =>
        {
            var study = options.Open(parsed);
            var phrase = parsed.GetRequiredValue(pattern);
            var isMonthly = parsed.GetValue(monthly);
            var lives = StudyBiographies.Find(
                study, options.Asked(parsed), phrase, isMonthly ? BiographyStep.Month : BiographyStep.Year, cancellation);
            var table = isMonthly || parsed.GetValue(series) ? Series(study, lives, phrase) : Spread(study, lives, phrase);
            options.Print(parsed, table, screen, lives.NotLookedThrough);
            return ExitCodes.Done;
        });
        return command;
    }

    private static ExploratoryTable Spread(Study study, StudyBiographies lives, string phrase) => new(
        "biography", Title(study, lives, phrase),
        [
            "language", "actor", "first_date", "first_document", "last_date", "last_document", "documents", "holding", "share", "uses",
            "documents_since_last", "share_earlier", "share_later", "fading_p",
        ],
        [.. lives.Lives.SelectMany(life => life.Life.Actors.Select(actor => (IReadOnlyList<object?>)
        [
            life.Language, actor.Actor, actor.First?.Date?.ToString() ?? "", actor.First?.Id ?? "", actor.Last?.Date?.ToString() ?? "",
            actor.Last?.Id ?? "", actor.Documents, actor.Holding, (double)actor.Holding / actor.Documents, actor.Uses, actor.Since,
            actor.Trend is { } earlier ? (double)earlier.Frequencies.HoldA / earlier.Frequencies.A : null,
            actor.Trend is { } later ? (double)later.Frequencies.HoldB / later.Frequencies.B : null, actor.Trend?.P,
        ]))])
    {
        OnlyForPrograms = ["last_document", "uses"],
        Notes =
        [
            "share_earlier, share_later: share of documents that hold it in the earlier and the later half of those after the first use; it "
                + "fades where the later is smaller.",
            .. lives.FromCodings > 0 ? (string[])[$"{lives.FromCodings} documents were looked through by their codings."] : [],
        ],
    };

    private static ExploratoryTable Series(Study study, StudyBiographies lives, string phrase) => new(
        "biography_series", Title(study, lives, phrase),
        ["language", "actor", "time", "documents", "holding", "share", "uses", "per_10000_tokens"],
        [.. lives.Lives.SelectMany(life => life.Life.Series.Select(span => (IReadOnlyList<object?>)
            [life.Language, span.Actor, span.Span, span.Documents, span.Holding, span.Share, span.Uses, span.PerTenThousand]))]);

    private static string Title(Study study, StudyBiographies lives, string phrase) => lives.Lives is []
        ? $"'{phrase}' stands in no document that could be looked through."
        : $"the life of '{phrase}'. " + string.Join(' ', lives.Lives.Where(life => life.Life.First is not null).Select(life =>
            $"First in {Languages.NameOf(life.Language)}: {life.Life.First!.Date}, {Name(study, life.Life.First.Actor)} ({life.Life.First.Id})."));

    private static string Name(Study study, string actor) => actor switch
    {
        "JOINT" => "a joint text",
        "THIRD" => "a third observer",
        _ => study.Names.DisplayName(actor),
    };
}
