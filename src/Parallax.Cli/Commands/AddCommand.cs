using System.CommandLine;
using Parallax.Studies.Adding;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax add STUDY PATH…</c>.</summary>
internal static class AddCommand
{
    public static Command Create(Screen screen)
    {
        var study = StudyArguments.Study();
        var paths = new Argument<string[]>("PATH") { Description = "Text files (.txt, .md; UTF-8), or folders of them.", Arity = ArgumentArity.OneOrMore };
        var pattern = PatternOption.Create("What file names tell, as \"{actor}_{session}_{year}\". Names with a meaning: id, actor, source, language, date, year, title, issuer; others are ignored.");
        var actor = Text("--actor", "CODE", "Actor where the file name tells none: ISO 3166 alpha-3 as RUS, an id of the study's, JOINT or THIRD.");
        var source = Text("--source", "CLASS", "Kind of text where the file name tells none: JD joint document, PD policy document, LS leader's speech, TR treaty, MB ministry, EX expert, ME media.");
        var language = Text("--language", "CODE", "en, ru or zh; left out, the script of the text decides.");
        var date = Text("--date", "DATE", "Date where the file name tells none: yyyy, yyyy-mm or yyyy-mm-dd.");
        var issuer = Text("--issuer", "NAME", "Who issued the texts.");
        var command = new Command("add", """
            Take texts into a study: they are copied into texts/ and get a row each in documents.csv.

            Either all are added or, where anything is wrong, none, and every problem is told. Adding the same texts again changes
            nothing. Rows that stand in the register stay as they are.

            Examples:
              parallax add my-study speech.txt --actor QMV --source LS --date 2024-05-16
              parallax add my-study speeches/ --pattern "{actor}_{session}_{year}" --source LS --issuer "UN General Assembly"
            """)
        {
            study, paths, pattern, actor, source, language, date, issuer,
        };
        command.SetAction(parsed =>
        {
            var outcome = AddDocuments.Run(parsed.GetRequiredValue(study), parsed.GetRequiredValue(paths), new AddOptions
            {
                Pattern = parsed.GetValue(pattern),
                Actor = parsed.GetValue(actor),
                Source = parsed.GetValue(source),
                Language = parsed.GetValue(language),
                Date = parsed.GetValue(date),
                Issuer = parsed.GetValue(issuer),
            });
            ProblemLines.Write(screen.Error, outcome.Warnings);
            foreach (var id in outcome.Added)
            {
                screen.Out.WriteLine($"added {id}");
            }

            screen.Out.WriteLine($"{outcome.Added.Count} added, {outcome.Present.Count} already there.");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Option<string?> Text(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };
}
