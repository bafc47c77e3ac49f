using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Parallax.Studies.Running;
using Xunit;

namespace Parallax.Studies;

public sealed class ValidationRunTests : IDisposable
{
    private const int Documents = 10;
    private const int Sentences = 12;

    private static readonly string[] Actors = ["RUS", "CHN"];

    private static readonly string[] OfProbabilities = ["brier", "log_loss", "average_precision", "average_precision_lower"];

    private readonly TemporaryStudy folder = new();

    public ValidationRunTests()
    {
        folder.Write("study.yaml", TemporaryStudy.Settings + "method: {gold_units: 100, gold_positives: 20, resamples: 200, correction_units: 10}\n");
        var register = new StringBuilder("id,title,date,actor,source,language,file,issuer\n");
        foreach (var (actor, other) in new[] { ("RUS", "China"), ("CHN", "Russia") })
        {
            for (var number = 0; number < Documents; number++)
            {
                register.Append(CultureInfo.InvariantCulture, $"{actor}{number},,2023-01-{number + 1:00},{actor},LS,en,texts/{actor}{number}.txt,Office\n");
                folder.Write($"texts/{actor}{number}.txt", string.Concat(Enumerable.Range(0, Sentences).Select(unit => $"{Sentence(unit, other)}\n\n")));
            }
        }

        folder.Write("documents.csv", register.ToString());
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_NobodyReadOrJudged_WritesNoValidation()
    {
        Run();

        Assert.False(File.Exists(Path.Combine(folder.Folder, "results", "validation.csv")));
    }

    [Fact]
    public void Run_PeopleRead_MeasuresDictionaryAndClassifierAndCorrectsTheShare()
    {
        folder.Write("codings/anna.jsonl", string.Concat(Actors.SelectMany(Lines)));

        Run();

        var rows = Rows("validation.csv");
        var dictionary = Assert.Single(rows, row => row["coder"].StartsWith("dictionary:", StringComparison.Ordinal)
            && row["kind"] == "coder" && row["code"] == "INT.TRADE" && row["actor"] == "all");
        Assert.Equal(("240", "120", "1", "0.5"), (dictionary["n_units"], dictionary["n_positives"], dictionary["precision"], dictionary["recall"]));
        var classifier = Assert.Single(rows, row => row["coder"].StartsWith("classifier:", StringComparison.Ordinal)
            && row["kind"] == "coder" && row["code"] == "INT.TRADE" && row["actor"] == "all");
        Assert.Equal("1", classifier["recall"]);
        Assert.All(OfProbabilities, column => Assert.NotEqual("", classifier[column]));
        Assert.Equal(("documents", ""), (classifier["split"], dictionary["split"]));
        Assert.All(
            rows.Where(row => row["kind"] == "coder" && row["split"] == "documents" && row["code"] == "INT.TRADE"), row => Assert.Equal("1", row["average_precision"]));
        Assert.Equal(
            [("time", "measured", "144"), ("source", "not validated", "0")],
            rows.Where(row => row["kind"] == "split" && row["code"] == "INT.TRADE").Select(row => (row["split"], row["status"], row["n_units"])));
        Assert.Equal("passed", Assert.Single(rows, row => row["kind"] == "difference" && row["code"] == "INT.TRADE"
            && row["coder"].StartsWith("dictionary:", StringComparison.Ordinal))["status"]);
        var share = Assert.Single(Rows("measures.csv"), row => row["measure"] == "salience" && row["code"] == "INT.TRADE" && row["actor"] == "RUS"
            && row["source"] == "LS" && row["period"] == "after" && row["aggregation"] == "documents");
        Assert.Equal("0.5", share["estimate"]);
        Assert.EndsWith(";anna", share["coder"], StringComparison.Ordinal);
        Assert.Contains("How good the machine coding is", folder.Read("results/report.html"), StringComparison.Ordinal);
        Assert.Contains("The classifier on texts of another time or kind", folder.Read("results/report.html"), StringComparison.Ordinal);
    }

    // Sentences that the dictionary finds were all drawn, of the others one in ten: 60 found stand beside 60 missed, each of which stands for ten.
    [Fact]
    public void Run_EnrichedSample_TellsHowMuchOfTheTextsIsFound()
    {
        folder.Write("codings/anna.jsonl", string.Concat(Actors.SelectMany(Lines).Select(line => line.Replace(
            "\"when\"", $"\"probability\": {(IsFound(line) ? "1" : "0.1")}, \"when\"", StringComparison.Ordinal))));

        Run();

        var dictionary = Assert.Single(Rows("validation.csv"), row => row["coder"].StartsWith("dictionary:", StringComparison.Ordinal)
            && row["kind"] == "coder" && row["code"] == "INT.TRADE" && row["actor"] == "all");
        Assert.Equal(
            ("240", "1860", "120", "1", "0.090909", "measured"),
            (dictionary["n_units"], dictionary["n_represented"], dictionary["n_positives"], dictionary["precision"], dictionary["recall"], dictionary["status"]));

        static bool IsFound(string line) => int.Parse(Regex.Match(line, "\"unit\": ([0-9]+)").Groups[1].Value, CultureInfo.InvariantCulture) % 4 == 1;
    }

    [Fact]
    public void Run_Again_GivesTheSameBytes()
    {
        folder.Write("codings/anna.jsonl", string.Concat(Actors.SelectMany(Lines)));
        Run();
        var first = folder.Read("results/validation.csv");
        Run(recheck: true);

        Assert.Equal(first, folder.Read("results/validation.csv"));
    }

    // Every other sentence is about trade; of these every other says so in a word that the dictionary lacks.
    private static string Sentence(int unit, string other) => (unit % 4) switch
    {
        0 => $"We trade with {other} every year.",
        2 => $"Our commerce with {other} is large.",
        _ => $"Our visit to {other} was short.",
    };

    private static IEnumerable<string> Lines(string actor) =>
        from other in new[] { actor == "RUS" ? "China" : "Russia" }
        from number in Enumerable.Range(0, Documents)
        from unit in Enumerable.Range(0, Sentences)
        let start = Enumerable.Range(0, unit).Sum(before => Sentence(before, other).Length + 2)
        let place = $"\"id\": \"{actor}{number}-{unit}\", \"when\": \"2026-03-01\", \"document\": \"{actor}{number}\", \"unit\": {unit + 1}"
        select unit % 2 == 0
            ? $"{{{place}, \"start\": {start}, \"end\": {start + 5}, \"code\": \"INT.TRADE\"}}\n"
            : $"{{{place}, \"code\": null, \"reason\": \"none fits\"}}\n";

    private void Run(bool recheck = false) => StudyRun.Run(
        new RunOptions(folder.Folder) { Recheck = recheck }, TimeProvider.System, _ => { }, TestContext.Current.CancellationToken);

    private IReadOnlyList<Files.Csv.CsvRow> Rows(string file)
    {
        var problems = new List<Corpora.Problem>();
        var table = Files.Csv.CsvTable.ReadFileOfAnyColumns(Path.Combine(folder.Folder, "results", file), file, problems)!;
        return [.. table.Rows()];
    }
}
