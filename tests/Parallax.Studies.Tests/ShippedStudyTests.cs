using System.Globalization;
using System.Text.RegularExpressions;
using Parallax.Files.Csv;
using Xunit;

namespace Parallax.Studies;

// What the shipped study must and must not be able to say, whatever its codings become.
public sealed partial class ShippedStudyTests(ShippedStudy study) : IClassFixture<ShippedStudy>
{
    private const string Columns = "measure,theme,code,actor,partner,source,period,language,estimate,lower,upper,unit,n_documents,n_units,"
        + "n_hits,status,reason,aggregation,coder,p,n_full,n_coded,n_digest,partner_documents,partner_units,partner_hits,interval,"
        + "lower_bootstrap,upper_bootstrap,n_clusters,partner_clusters,lower_week,upper_week,n_weeks,partner_weeks,n_read,partner_read";

    private static readonly string[] Themes = ["INT", "VAL", "NRM", "ORD", "ROL", "REL", "STR", "TMP"];

    private static readonly string[] Actors = ["RUS", "CHN"];

    private static readonly string[] Distances = ["framing_distance", "framing_excess"];

    private static readonly string[] Controls = ["BLR", "IND", "KAZ", "KGZ", "MNG", "TJK", "TKM", "UKR", "USA", "UZB"];

    [Fact]
    public void Counts_ByActorSourceAndLanguage_AreTheRegisters()
    {
        var rows = study.Measures.Where(row => row["measure"] == "salience" && row["theme"] == "all" && row["aggregation"] == "documents").ToList();

        Assert.All(rows, row => Assert.Equal(
            study.CountRegister(row["actor"], row["source"], row["language"], row["period"] == "all" ? null : row["period"]), Documents(row)));
        Assert.Equal(
            study.Register.Count, rows.Where(row => row["period"] == "all" && row["source"] != "official").Sum(Documents));
    }

    [Fact]
    public void EnglishLeaderSpeechesAfterTheBreak_OfRussiaAndChina_AreBlockedAndSayWhatIsMissing()
    {
        var rows = Contrasts("LS", "after").ToList();

        Assert.Superset(Themes.ToHashSet(), rows.Select(row => row["theme"]).ToHashSet());
        Assert.All(rows, row =>
        {
            Assert.Equal("blocked", row["status"]);
            Assert.Contains($"too little text: CHN has {row["partner_documents"]} of at least 5 documents", row["reason"], StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("RUS", "en")]
    [InlineData("CHN", "zh")]
    public void ChangeWithinAState_HasEstimates(string actor, string language) => Assert.All(Themes, theme =>
        Assert.Single(study.Measures, row => row["measure"] == "salience_change" && row["actor"] == actor && row["source"] == "LS"
            && row["language"] == language && row["theme"] == theme && row["code"] == "all" && row["aggregation"] == "documents"
            && row["estimate"].Length > 0 && row["lower"].Length > 0 && row["p"].Length > 0));

    [Fact]
    public void GeneralDebate_OfRussiaAndChina_HasEstimates()
    {
        var rows = Contrasts("general-debate", "before").ToList();

        Assert.All(Themes, theme => Assert.Contains(
            rows, row => row["measure"] == "salience_difference" && row["theme"] == theme && row["code"] == "all" && row["estimate"].Length > 0));
        Assert.Contains(rows, row => row["measure"] == "framing_excess" && row["estimate"].Length > 0);
    }

    [Fact]
    public void GeneralDebate_OfEitherAndEachControl_HasDistances() => Assert.All(
        from actor in Actors from control in Controls from measure in Distances select (actor, control, measure),
        wanted => Assert.Contains(study.Measures, row => (row["actor"], row["partner"], row["measure"]) == wanted
            && row["source"] == "general-debate" && row["estimate"].Length > 0 && row["p"].Length > 0));

    [Fact]
    public void NoRow_MixesLanguages()
    {
        Assert.All(study.Measures.Where(row => row["language"] == "all" && !IsObserved(row)), row => Assert.Equal(
            ("blocked", "", "0"), (row["status"], row["estimate"], row["n_documents"])));

        // What is observed rests on no document.
        Assert.All(study.Measures.Where(IsObserved), row => Assert.Equal((0, ""), (Documents(row), row["coder"])));

        // A contrast counts both sides' documents of its language and of no other.
        Assert.All(
            study.Measures.Where(row => row["measure"] == "salience_difference" && row["language"] != "all"),
            row =>
            {
                var period = row["period"] == "all" ? null : row["period"];
                Assert.Equal(
                    study.CountRegister(row["actor"], row["source"], row["language"], period)
                        + study.CountRegister(row["partner"], row["source"], row["language"], period),
                    Documents(row));
            });
    }

    [Fact]
    public void JointDocuments_NeverSetTheirSignersAgainstEachOther() =>
        Assert.All(study.Measures.Where(row => row["source"] == "JD" || row["actor"] == "JOINT"), row =>
        {
            Assert.Equal(("JOINT", "", ""), (row["actor"], row["partner"], row["partner_documents"]));
            Assert.DoesNotContain("difference", row["measure"], StringComparison.Ordinal);
        });

    [Fact]
    public void MeasuresFile_HasTheColumnsAndWordsThatAreWrittenDown()
    {
        Assert.Equal(Columns, File.ReadLines(Path.Combine(study.Results, "measures.csv")).First());
        Assert.All(study.Measures, row =>
        {
            Assert.All(Words, words => Assert.True(
                words.Allowed.Contains(row[words.Column])
                || (IsObserved(row) && words.Column is ("period" or "interval") && YearOrWilson.IsMatch(row[words.Column])), $"{words.Column} {row[words.Column]}"));
            Assert.Equal(row["status"] == "ok", row["reason"].Length == 0);
            Assert.Equal(row["status"] == "blocked", row["estimate"].Length == 0);
            Assert.Equal(row["interval"].Length == 0, row["lower"].Length == 0);
            Assert.All(Numbers, column => Assert.Matches(AtMostSixDecimals, row[column]));
            if (row["status"] == "blocked")
            {
                Assert.Equal("", row["lower"] + row["upper"] + row["p"] + row["interval"] + row["lower_bootstrap"] + row["upper_bootstrap"]);
            }
        });
        Assert.Equal(study.Measures.Count, study.Measures.Select(row => string.Join('|', Key.Select(column => row[column]))).Distinct().Count());
    }

    [Fact]
    public void SecondRun_InAnotherFolder_GivesTheSameBytes()
    {
        var again = study.Run("again");

        var files = Directory.GetFiles(study.Results).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(files, Directory.GetFiles(again).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.True(
            File.ReadAllBytes(Path.Combine(study.Results, file!)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(again, file!))), file));
    }

    [Fact]
    public void Run_WithTheRealTexts_GivesWhatTheShippedCodingsGive()
    {
        var data = Environment.GetEnvironmentVariable(ShippedStudy.RealTexts);
        if (string.IsNullOrEmpty(data))
        {
            const string reason = $"No real texts: set {ShippedStudy.RealTexts} to a folder with russia-china-texts in it.";
            Assert.False(Environment.GetEnvironmentVariable("PARALLAX_REQUIRE_ALL") == "1", reason);
            Assert.Skip(reason);
        }

        var real = study.Run("real", Path.Combine(data, "russia-china-texts"));

        Assert.Equal(File.ReadLines(Path.Combine(study.Results, "codings.csv")), File.ReadLines(Path.Combine(real, "codings.csv")));
        Assert.Equal(
            study.Measures.Select(WithoutBasis), ShippedStudy.Read(Path.Combine(real, "measures.csv")).Select(WithoutBasis));
        Assert.InRange(new FileInfo(Path.Combine(real, "report.html")).Length, 1, 5_000_000);
    }

    private static readonly string[] Numbers = ["estimate", "lower", "upper", "p", "lower_bootstrap", "upper_bootstrap"];

    private static readonly (string Column, string[] Allowed)[] Words =
    [
        ("status", ["ok", "warn", "blocked"]),
        ("interval", ["", "t", "welch", "bootstrap", "basic", "3/n", "newey-west", "placebo", "tost"]),
        ("aggregation", ["documents", "pooled"]),
        ("period", ["before", "after", "all", "after - before"]),
    ];

    private static readonly string[] Key = ["measure", "theme", "code", "actor", "partner", "source", "period", "language", "aggregation"];

    // No NaN, no negative zero, no exponent, no decimals without a meaning.
    [GeneratedRegex(@"^$|^(?!-0$)-?(0|[1-9][0-9]*)(\.[0-9]{0,5}[1-9])?$")]
    private static partial Regex AtMostSixDecimals { get; }

    // Votes and events have a row for each calendar year as well.
    [GeneratedRegex("^(?:[12][0-9]{3}|wilson)$")]
    private static partial Regex YearOrWilson { get; }

    private static bool IsObserved(CsvRow row) => row["source"] is "votes" or "events" or "commitments";

    private IEnumerable<CsvRow> Contrasts(string source, string period) => study.Measures.Where(row =>
        row["actor"] == "RUS" && row["partner"] == "CHN" && row["source"] == source && row["period"] == period && row["language"] == "en"
        && (row["measure"].EndsWith("_difference", StringComparison.Ordinal) || row["measure"].StartsWith("framing_", StringComparison.Ordinal)));

    private static int Documents(CsvRow row) => Number(row, "n_full") + Number(row, "n_coded") + Number(row, "n_digest");

    private static int Number(CsvRow row, string column) => int.Parse(row[column], CultureInfo.InvariantCulture);

    private static string WithoutBasis(CsvRow row) => string.Join(
        ',', Columns.Split(',').Except(["n_full", "n_coded"]).Select(column => row[column]).Append($"{Number(row, "n_full") + Number(row, "n_coded")}"));
}
