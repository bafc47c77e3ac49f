using System.Globalization;
using System.Text.RegularExpressions;
using Parallax.Files.Csv;
using Parallax.Files.Results;
using Parallax.Studies.Guide;
using Parallax.Studies.Running;
using Xunit;

namespace Parallax.Studies;

/// <summary>The UN Charter in three languages as 20 parallel texts, built as docs/methods/language-calibration.md tells.</summary>
public sealed partial class CharterCalibrationTests : IDisposable
{
    private readonly TemporaryStudy folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Header_OfCalibration_IsTheGuides() => Assert.Equal(
        "code,language,other,documents,difference,lower,upper,status,reason", string.Join(',', CalibrationCsv.File.Header));

    [Fact]
    public void Run_StudyOfOneLanguage_WritesTheHeaderOnly()
    {
        Run();

        Assert.Single(folder.Read("results/calibration.csv").TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Run_TheCharterInThreeLanguages_FailsForCommitmentsAndSaysWhy()
    {
        Build(Charter());

        Run();

        var rows = ShippedStudy.Read(Path.Combine(folder.Folder, "results/calibration.csv"));
        CsvRow Row(string code, string a, string b) => rows.Single(row => row["code"] == code && row["language"] == a && row["other"] == b);
        Assert.All(rows, row => Assert.Equal("20", row["documents"]));
        Assert.Equal("failed", Row("STR.COMMIT", "en", "ru")["status"]);
        Assert.Equal("failed", Row("STR.COMMIT", "ru", "zh")["status"]);
        Assert.Contains("STR.COMMIT is found more often in ru than in en where both say the same", Row("STR.COMMIT", "en", "ru")["reason"], StringComparison.Ordinal);
        Assert.All(rows.Where(row => row["status"] == "passed"), row =>
        {
            Assert.InRange(Number(row["lower"]), -.025, .025);
            Assert.InRange(Number(row["upper"]), -.025, .025);
        });
        Assert.All(rows.Where(row => row["status"] == "failed"), row => Assert.True(Number(row["lower"]) <= -.025 || Number(row["upper"]) >= .025));
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private void Run() =>
        StudyRun.Run(new RunOptions(folder.Folder), TimeProvider.System, _ => { }, TestContext.Current.CancellationToken);

    private void Build(string charter)
    {
        folder.Write("codebook.yaml", File.ReadAllBytes(Path.Combine(Repository.Root, "studies", "russia-china", "codebook.yaml")));
        var rows = new List<string>();
        foreach (var (language, heading) in new[] { ("en", English()), ("ru", Russian()), ("zh", Chinese()) })
        {
            var text = File.ReadAllText(Path.Combine(charter, $"raw_un_charter_{language}.txt"));
            int[] starts = [0, .. heading.Matches(text).Select(match => match.Index), text.Length];
            Assert.Equal(20, starts.Length - 1);
            for (var part = 0; part < 20; part++)
            {
                folder.Write($"texts/{language}-{part:00}.txt", text[starts[part]..starts[part + 1]]);
                rows.Add($"charter-{language}-{part:00},1945-06-26,JOINT,TR,{language},United Nations,texts/{language}-{part:00}.txt,charter-{part:00}\n");
            }
        }

        folder.Write("documents.csv", "id,date,actor,source,language,issuer,file,pair\n" + string.Concat(rows));
    }

    private static string Charter()
    {
        if (Environment.GetEnvironmentVariable(ShippedStudy.RealTexts) is { Length: > 0 } data)
        {
            return Path.Combine(data, "official", "un_charter_parallel");
        }

        const string reason = $"No Charter: set {ShippedStudy.RealTexts} to a folder with official/un_charter_parallel in it.";
        Assert.False(Environment.GetEnvironmentVariable("PARALLAX_REQUIRE_ALL") == "1", reason);
        Assert.Skip(reason);
        return "";
    }

    [GeneratedRegex("^Chapter [IVXL]+:", RegexOptions.Multiline)]
    private static partial Regex English();

    [GeneratedRegex("^(Глава|ГЛАВА) [IVXL]+:", RegexOptions.Multiline)]
    private static partial Regex Russian();

    [GeneratedRegex("^第[一二三四五六七八九十]+章：", RegexOptions.Multiline)]
    private static partial Regex Chinese();
}
