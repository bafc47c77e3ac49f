using System.CommandLine;
using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Files.Codebooks;
using Parallax.Studies;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax code PATH --codebook FILE --out FILE</c>.</summary>
internal static class CodeCommand
{
    public static Command Create(Screen screen, CancellationToken cancellation)
    {
        var path = new Argument<string>("PATH") { Description = "A study, a folder with a documents.csv, or a bare folder of texts." };
        var codebook = new Option<string>("--codebook") { Description = "The codebook to code by.", HelpName = "FILE", Required = true };
        var target = new Option<string>("--out") { Description = "CSV file for the codings.", HelpName = "FILE", Required = true };
        var pattern = PatternOption.Create("What file names of a bare folder tell, as \"{actor}_{session}_{year}\".");
        var language = new Option<string?>("--language") { Description = "Language of a bare folder's texts: en, ru or zh; left out, the script decides.", HelpName = "CODE" };
        language.AcceptOnlyFromAmong([.. Languages.All]);
        var cache = new Option<string?>("--cache") { Description = "Folder that keeps what was read, so that unchanged texts are not read again.", HelpName = "DIR" };
        var command = new Command("code", """
            Only the coding: find the codebook's terms in every text and write one row a match, with who says it of whom and how.

            Of a bare folder, the document's name is its path below PATH without its ending. What was read is kept, for a study or
            a register beside it and for a bare folder in your cache folder, so that after a change only what it touches is done again.

            Examples:
              parallax code my-study --codebook my-study/codebook.yaml --out codings.csv
              parallax code speeches --codebook codebook.yaml --out codings.csv --pattern "{actor}_{session}_{year}" --language en
            """)
        {
            path, codebook, target, pattern, language, cache,
        };
        command.SetAction(parsed =>
        {
            var coding = new CodingRun(parsed.GetRequiredValue(path), ReadCodebook(parsed.GetRequiredValue(codebook)))
            {
                Pattern = parsed.GetValue(pattern),
                Language = parsed.GetValue(language),
                Cache = parsed.GetValue(cache),
            };
            var outcome = ProgressLine.Show(
                screen, show => coding.Write(parsed.GetRequiredValue(target), show, cancellation));
            ProblemLines.Write(screen.Error, outcome.Warnings);
            screen.Error.WriteLine(
                $"{outcome.Codings} codings of {outcome.Documents} documents by {outcome.Coder}: {parsed.GetRequiredValue(target)}");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Codebook ReadCodebook(string file)
    {
        var problems = new List<Problem>();
        var codebook = CodebookReader.ReadFile(file, file, problems);
        return codebook is not null && problems.TrueForAll(problem => problem.IsWarning)
            ? codebook
            : throw new InputException(problems);
    }
}
