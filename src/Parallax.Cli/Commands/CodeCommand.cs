using System.CommandLine;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax code PATH --codebook FILE --out FILE</c>.</summary>
internal static class CodeCommand
{
    public static Command Create(Screen screen, CancellationToken cancellation)
    {
        var path = new Argument<string>("PATH") { Description = "A study, a folder with a documents.csv, or a bare folder of texts." };
        var codebook = new Option<string>("--codebook") { Description = "The codebook to code by.", HelpName = "FILE", Required = true };
        var target = new Option<string>("--out") { Description = "CSV file for the codings.", HelpName = "FILE", Required = true };
        var pattern = new Option<string?>("--pattern") { Description = "What file names of a bare folder tell, as \"{actor}_{session}_{year}\".", HelpName = "PATTERN" };
        var language = new Option<string?>("--language") { Description = "Language of a bare folder's texts: en, ru or zh; left out, the script decides.", HelpName = "CODE" };
        var cache = new Option<string?>("--cache") { Description = "Folder that keeps what was read, so that unchanged texts are not read again.", HelpName = "DIR" };
        var command = new Command("code", """
            Only the coding: find the codebook's terms in every text and write one row a match, with who says it of whom and how.

            Of a bare folder, the document's name is its path below PATH without its ending.

            Examples:
              parallax code my-study --codebook my-study/codebook.yaml --out codings.csv
              parallax code speeches --codebook codebook.yaml --out codings.csv --pattern "{actor}_{session}_{year}" --language en
            """)
        {
            path, codebook, target, pattern, language, cache,
        };
        command.SetAction(parsed =>
        {
            cancellation.ThrowIfCancellationRequested();
            screen.Error.WriteLine($"{parsed.GetRequiredValue(path)}: coding is not yet part of this build.");
            return ExitCodes.Defect;
        });
        return command;
    }
}
