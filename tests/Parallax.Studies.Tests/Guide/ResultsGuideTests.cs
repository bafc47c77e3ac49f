using System.Globalization;
using System.Text;
using Parallax.Comparison;
using Parallax.Files.Csv;
using Parallax.Files.Results;
using Xunit;

namespace Parallax.Studies.Guide;

/// <summary>docs/guide/results.md is made from the program's own lists. To renew it: PARALLAX_APPROVE=1 and run this test.</summary>
public class ResultsGuideTests
{
    private const string Page = "docs/guide/results.md";

    [Fact]
    public void Guide_OfResults_IsWhatTheProgramWrites()
    {
        var page = Write();
        if (Environment.GetEnvironmentVariable("PARALLAX_APPROVE") is { Length: > 0 })
        {
            File.WriteAllText(Path.Combine(Repository.Root, Page), page);
        }

        Assert.Equal(page, Repository.Read(Page));
    }

    private static string Write()
    {
        var page = new StringBuilder();
        page.Append("""
            # What a run writes

            This page is made from the program's own lists of columns and measures; a test holds it to them.

            All tables are CSV in UTF-8 with commas and a point in numbers, at most six decimals; an empty cell means that there is
            nothing to tell, never zero. The same study and seed give the same bytes on every machine. Beside the tables a run writes
            `report.html`, one page for reading and printing, and `provenance.json`: versions, hashes of all inputs, seed, conventions in
            force, and how many documents count from what. Where the study states claims, `claims.json` gives their verdicts; see
            [claims](claims.md).


            """.ReplaceLineEndings("\n"));
        Append(page, MeasureCsv.File);
        page.Append("### Measures\n\n| measure | what it says | unit | range | method |\n|---|---|---|---|---|\n");
        foreach (var measure in MeasureCatalogue.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {measure.Name} | {measure.Description} | {measure.Unit} | {Range(measure)} | {Method(measure)} |\n");
        }

        page.Append('\n');
        Append(page, AgreementCsv.File);
        Append(page, CalibrationCsv.File);
        Append(page, CodingCsv.File);
        Append(page, ValidationCsv.File);
        Append(page, TextCountsCsv.File);
        Append(page, PrecisionCsv.File);
        Append(page, SentencesCsv.File);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Append<TRow>(StringBuilder page, CsvFile<TRow> file)
    {
        page.Append(CultureInfo.InvariantCulture, $"## {file.Name}\n\n{file.Description}\n\n| column | content |\n|---|---|\n");
        foreach (var column in file.Columns)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {column.Name} | {column.Description} |\n");
        }

        page.Append('\n');
    }

    private static string Method(MeasureDefinition measure)
    {
        var page = measure.Source switch
        {
            "§4.1" => "salience",
            "§4.2" => "stance",
            "§4.3" => "framing-distance",
            "§4.4" => "common-interest",
            "§4.5" => "divergence",
            "§4.6" => "declared-gap",
            "§4.8" => "clarity",
            "§4.12" => "coupling",
            "§4.13" => "equivalence-and-power",
            "§4.14" => "change-at-a-break",
            "§4.9" => "caution-and-hedging",
            "§4.10" => "trust",
            "§4.11" => "time-horizon",
            "§3.9" => "event-scores",
            "§4.7a" => "anchored-gap",
            "§4.7b" => "say-do",
            "§4.7c" => "promise-fulfilment",
            "§4.15" => "voting-agreement",
            _ => throw new InvalidOperationException($"{measure.Name} has no page in docs/methods."),
        };
        Assert.True(File.Exists(Path.Combine(Repository.Root, "docs/methods", page + ".md")), page);
        return $"[{page.Replace('-', ' ')}](../methods/{page}.md)";
    }

    private static string Range(MeasureDefinition measure) => (measure.Lower, measure.Upper) switch
    {
        ({ } lower, { } upper) => string.Create(CultureInfo.InvariantCulture, $"{lower} to {upper}"),
        ({ } lower, null) => string.Create(CultureInfo.InvariantCulture, $"from {lower}"),
        (null, { } upper) => string.Create(CultureInfo.InvariantCulture, $"up to {upper}"),
        _ => "any",
    };
}
