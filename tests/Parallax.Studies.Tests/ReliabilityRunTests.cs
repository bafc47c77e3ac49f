using System.Globalization;
using System.Text.RegularExpressions;
using Parallax.Corpora;
using Parallax.Files.Csv;
using Parallax.Studies.Adding;
using Parallax.Studies.Running;
using Xunit;

namespace Parallax.Studies;

/// <summary>From a drawn sample over two invented coders to gates, corrected shares and the report.</summary>
public sealed partial class ReliabilityRunTests : IDisposable
{
    private const int Documents = 8;
    private const int Sentences = 12;

    private static readonly DateTimeOffset Day = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Sides = ["RUS", "CHN"];

    private static readonly string[] Columns =
        ["document", "unit", "start", "end", "language", "probability", "sentence", "text", "before", "after", "codes", "reason"];

    private readonly TemporaryStudy folder = new();

    public ReliabilityRunTests()
    {
        folder.Write("study.yaml", TemporaryStudy.Settings + "method: {gold_units: 40, gold_positives: 10, resamples: 200, correction_units: 10}\n");
        folder.Write("documents.csv", "id,title,date,actor,source,language,file,rights,issuer\n" + string.Concat(
            from side in Sides
            from number in Enumerable.Range(0, Documents)
            select string.Create(CultureInfo.InvariantCulture, $"{side}{number},,2023-01-{number + 1:00},{side},LS,en,texts/{side}{number}.txt,{(number == 0 ? "closed" : "open")},Office\n")));
        foreach (var (side, other) in new[] { ("RUS", "China"), ("CHN", "Russia") })
        {
            for (var number = 0; number < Documents; number++)
            {
                folder.Write($"texts/{side}{number}.txt", string.Concat(Enumerable.Range(0, Sentences).Select(unit => $"{Words(unit, other)}\n\n")) + "At home all is well.\n");
            }
        }
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Export_Sentences_DrawsRelevantOnesWithTheirChanceAndShowsOnlyWhatMayBeQuoted()
    {
        var drawn = Draw(40, "drawn.csv");

        var rows = Rows(Path.Combine(folder.Folder, "drawn.csv"));
        Assert.Equal(("en", 40), Assert.Single(drawn.Sentences));
        Assert.All(rows, row => Assert.Equal(20.0 / (Documents * Sentences), double.Parse(row["probability"], CultureInfo.InvariantCulture), 12));
        Assert.DoesNotContain(rows, row => row["text"].Contains("At home", StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Equal(row["document"].EndsWith('0'), row["text"].Length == 0));
        Assert.Equal(Columns, rows[0].Columns.OrderBy(column => column.Value).Select(column => column.Key));
        Draw(40, "again.csv");
        Assert.Equal(folder.Read("drawn.csv"), folder.Read("again.csv"));
        Assert.Equal("CO021", Assert.Single(Assert.Throws<InputException>(() => Draw(40, "again.csv")).Problems).Code);
    }

    [Fact]
    public void Export_Enriched_DrawsHalfWhereTheDictionaryFindsTheCode()
    {
        SentencesExport.Write(
            Study.Open(folder.Folder), new SentencesOptions(Path.Combine(folder.Folder, "rare.csv"), 40, ["INT.TRADE"]), _ => { }, TestContext.Current.CancellationToken);

        var found = Rows(Path.Combine(folder.Folder, "rare.csv")).Where(row => (int.Parse(row["unit"], CultureInfo.InvariantCulture) - 1) % 4 == 0).ToList();
        Assert.Equal(20, found.Count);
        Assert.All(found, row => Assert.Equal(10.0 / 24, double.Parse(row["probability"], CultureInfo.InvariantCulture), 12));
    }

    [Fact]
    public void Import_Twice_ChangesNothingAndASentenceReadAnewIsReplaced()
    {
        Draw(20, "drawn.csv");
        Fill("drawn.csv", "anna.csv", unit => unit % 2 == 0 ? "INT.TRADE" : "none");

        Assert.Equal((20, 0, 0), Outcome(Import("anna", Day)));
        var first = folder.Read("codings/anna.jsonl");
        Assert.Equal((0, 20, 0), Outcome(Import("anna", Day.AddDays(1))));
        Assert.Equal(first, folder.Read("codings/anna.jsonl"));

        Fill("drawn.csv", "anna.csv", unit => unit == 0 ? "INT.TRADE;INT.ENERGY" : unit % 2 == 0 ? "INT.TRADE" : "");
        var outcome = Import("anna", Day.AddDays(2));
        Assert.Equal(Rows(Path.Combine(folder.Folder, "drawn.csv")).Count(row => row["unit"] == "1"), outcome.Changed);
        Assert.True(outcome.Unread > 0);
        Assert.Contains("\"probability\":", first, StringComparison.Ordinal);
        Assert.Contains("\"code\":null,\"reason\":\"no code fits\"", first, StringComparison.Ordinal);
        Assert.Contains($"\"sentence\":\"{Rows(Path.Combine(folder.Folder, "drawn.csv"))[0]["sentence"]}\"", first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RUS1,1,0,5,INT.TRAID,,", "CO016")]
    [InlineData("RUS1,1,0,5,INT.TRADE,no,", "CO017")]
    [InlineData("NOBODY,1,0,5,INT.TRADE,,", "CO018")]
    [InlineData("RUS1,1,0,5,INT.TRADE;INT.TRADE,,", "CO019")]
    [InlineData("RUS1,1,0,5,INT.TRADE,,high", "CO012")]
    [InlineData("RUS1,one,0,5,none,,", "CO012")]
    public void Import_RowWithAFault_IsToldAndNothingIsTakenIn(string row, string code)
    {
        folder.Write("anna.csv", $"document,unit,start,end,codes,reason,stance\n{row}\nRUS2,1,0,5,INT.TRADE,,1\n");

        var problems = Assert.Throws<InputException>(() => Import("anna", Day)).Problems;

        Assert.All(problems, problem => Assert.Equal((code, 2), (problem.Code, problem.Line)));
        Assert.False(File.Exists(Path.Combine(folder.Folder, "codings", "anna.jsonl")));
    }

    [Fact]
    public void Run_TwoCodersWhoAgree_JudgesGatesCorrectsAndReports()
    {
        Draw(120, "drawn.csv");
        Fill("drawn.csv", "anna.csv", unit => unit % 2 == 0 ? "INT.TRADE" : "none");
        Fill("drawn.csv", "boris.csv", unit => unit % 2 == 0 ? "INT.TRADE" : unit == 11 ? "INT.ENERGY" : "none");
        Import("anna", Day);
        Import("boris", Day);
        Run();

        var alpha = Assert.Single(Results("agreement.csv"), row => row["code"] == "INT.TRADE" && row["language"] == "en"
            && row["coefficient"] == "krippendorff_alpha" && row["coders"] == "all");
        Assert.Equal(("1", "120", "passed"), (alpha["value"], alpha["units"], alpha["status"]));
        Assert.Equal("failed", Assert.Single(Results("agreement.csv"), row => row["code"] == "INT.ENERGY" && row["language"] == "en"
            && row["coefficient"] == "krippendorff_alpha" && row["coders"] == "all")["status"]);
        Assert.All(Results("measures.csv").Where(row => row["measure"] == "salience" && row["code"] == "INT.ENERGY" && row["language"] == "en"),
            row => Assert.Equal("blocked", row["status"]));
        Assert.Contains(Results("validation.csv"), row => row["code"] == "INT.TRADE" && row["actor"] == "all" && row["precision"] == "1");

        // Half of the sentences are about trade, of which the dictionary finds half; people find the other.
        var share = Assert.Single(Results("measures.csv"), row => row["measure"] == "salience" && row["code"] == "INT.TRADE" && row["actor"] == "RUS"
            && row["source"] == "LS" && row["period"] == "after" && row["aggregation"] == "documents");
        Assert.EndsWith(";anna;boris", share["coder"], StringComparison.Ordinal);
        Assert.InRange(double.Parse(share["estimate"], CultureInfo.InvariantCulture), .4, .6);

        var section = Section().Match(folder.Read("results/report.html")).Value;
        Assert.Contains("120 sentences were read by two people or more", section, StringComparison.Ordinal);
        Assert.Contains("Not usable codes: energy.", section, StringComparison.Ordinal);
        Assert.Contains("chart-reliability-themes", section, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NobodyCoded_ReportsThePlan()
    {
        Run();

        var section = Section().Match(folder.Read("results/report.html")).Value;
        Assert.Contains("Nobody has coded a sentence", section, StringComparison.Ordinal);
        Assert.Contains("parallax export STUDY sentences --size", section, StringComparison.Ordinal);
    }

    // Every other sentence is about trade; of these every other says so in a word that the dictionary lacks.
    private static string Words(int unit, string other) => (unit % 4) switch
    {
        0 => $"We trade with {other} every year.",
        2 => $"Our commerce with {other} is large.",
        _ => $"Our visit to {other} was short.",
    };

    private static (int, int, int) Outcome(ImportOutcome outcome) => (outcome.Changed, outcome.Same, outcome.Unread);

    private DrawnSentences Draw(int size, string file) => SentencesExport.Write(
        Study.Open(folder.Folder), new SentencesOptions(Path.Combine(folder.Folder, file), size, []), _ => { }, TestContext.Current.CancellationToken);

    private void Fill(string drawn, string filled, Func<int, string> codes) => folder.Write(filled, "document,unit,start,end,probability,sentence,codes\n"
        + string.Concat(Rows(Path.Combine(folder.Folder, drawn)).Select(row =>
            $"{row["document"]},{row["unit"]},{row["start"]},{row["end"]},{row["probability"]},{row["sentence"]},{codes(int.Parse(row["unit"], CultureInfo.InvariantCulture) - 1)}\n")));

    private ImportOutcome Import(string coder, DateTimeOffset now) => ImportCodings.Run(
        Study.Open(folder.Folder), new ImportOptions(Path.Combine(folder.Folder, coder + ".csv"), coder, IsEmptyRead: false), new Clock(now));

    private void Run() =>
        StudyRun.Run(new RunOptions(folder.Folder), TimeProvider.System, _ => { }, TestContext.Current.CancellationToken);

    private List<CsvRow> Results(string file) => Rows(Path.Combine(folder.Folder, "results", file));

    private static List<CsvRow> Rows(string path) => [.. CsvTable.ReadFileOfAnyColumns(path, path, new List<Problem>())!.Rows()];

    [GeneratedRegex("<section[^>]*id=\"reliability\".*?</section>", RegexOptions.Singleline)]
    private static partial Regex Section();

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
