using System.Globalization;
using System.Text.Json;
using Parallax.Corpora;
using Parallax.Files.Csv;
using Xunit;

namespace Parallax.Cli;

public sealed class AgreeCommandTests : IDisposable
{
    // Krippendorff (2011), section C: four observers, twelve units, a blank for a missing value.
    private const string FourObservers = """
        unit;A;B;C;D
        1;1;1;;1
        2;2;2;3;2
        3;3;3;3;3
        4;3;3;3;3
        5;2;2;2;2
        6;1;2;3;4
        7;4;4;4;4
        8;1;1;2;1
        9;2;2;2;2
        10;;5;5;5
        11;;;1;1
        12;;3;;
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("parallax-agree-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Agree_FourObservers_PrintsThePublishedAlphaAndWhatWasDropped()
    {
        using var json = Json(FourObservers, "--resamples", "0");
        var root = json.RootElement;

        Assert.Equal((11, 40, 4), (root.GetProperty("units").GetInt32(), root.GetProperty("values").GetInt32(), root.GetProperty("coders").GetInt32()));
        var dropped = Assert.Single(root.GetProperty("dropped").EnumerateArray());
        Assert.Equal(("12", 13, "one value"), (dropped.GetProperty("unit").GetString(), dropped.GetProperty("line").GetInt32(), dropped.GetProperty("reason").GetString()));
        var alpha = Row(root, "krippendorff_alpha", "identity");
        Assert.Equal(
            (.743421, .2, .779487), (alpha.GetProperty("value").GetDouble(), alpha.GetProperty("observed").GetDouble(), alpha.GetProperty("expected").GetDouble()));
        Assert.Equal("nominal", alpha.GetProperty("level").GetString());
        Assert.Equal(JsonValueKind.Null, alpha.GetProperty("lower").ValueKind);
        Assert.Equal(JsonValueKind.Null, alpha.GetProperty("reason").ValueKind);
    }

    [Fact]
    public void Agree_FourObservers_HasAnIntervalAroundTheValue()
    {
        using var json = Json(FourObservers);
        var alpha = Row(json.RootElement, "krippendorff_alpha", "identity");

        Assert.True(alpha.GetProperty("lower").GetDouble() < .743421 && alpha.GetProperty("upper").GetDouble() > .743421);
        Assert.InRange(alpha.GetProperty("p_below_667").GetDouble(), .1, .5);
    }

    // METHOD §2.5, R12.
    [Theory]
    [InlineData]
    [InlineData("--layout", "spans")]
    public void Agree_StretchesThatCodersChose_PrintsTheAlphasForUnitizing(params string[] more)
    {
        using var json = Json("coder,start,end,value,length\nA,2,6,a,20\nA,10,15,b,20\nB,2,7,a,20\nB,10,14,b,20\n", more);
        var root = json.RootElement;

        Assert.Equal(("spans", 1, 4), (root.GetProperty("layout").GetString(), root.GetProperty("units").GetInt32(), root.GetProperty("values").GetInt32()));
        Assert.Equal(
            [("unitizing_alpha_coding", 1), ("unitizing_alpha_binary", .811111), ("unitizing_alpha", .843187)],
            root.GetProperty("coefficients").EnumerateArray().Skip(1).Select(row => (row.GetProperty("name").GetString()!, row.GetProperty("value").GetDouble())));
    }

    [Fact]
    public void Agree_FourCoders_HasNoCohenButItsPairs()
    {
        using var json = Json(FourObservers, "--resamples", "0");
        var cohen = Row(json.RootElement, "cohen_kappa", "identity");

        Assert.Equal(JsonValueKind.Null, cohen.GetProperty("value").ValueKind);
        Assert.Contains("two coders", cohen.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(6, json.RootElement.GetProperty("pairs").GetArrayLength());
    }

    [Theory]
    [InlineData("ordinal", .815388)]
    [InlineData("interval", .849107)]
    [InlineData("ratio", .797403)]
    public void Agree_OtherLevels_GiveThePublishedAlphaAndTheWeightedForms(string level, double expected)
    {
        using var json = Json(FourObservers, "--resamples", "0", "--level", level);

        Assert.Equal(expected, Row(json.RootElement, "krippendorff_alpha", level).GetProperty("value").GetDouble());
        Assert.Equal(.914001, Row(json.RootElement, "gwet_ac2", "quadratic").GetProperty("value").GetDouble());
    }

    [Fact]
    public void Agree_NoVariation_SaysSoInsteadOfOne()
    {
        using var json = Json("unit,Rater1,Rater2\na,1,1\nb,1,1\n");
        var alpha = Row(json.RootElement, "krippendorff_alpha", "identity");

        Assert.Equal((JsonValueKind.Null, "no variation"), (alpha.GetProperty("value").ValueKind, alpha.GetProperty("reason").GetString()));
    }

    // The vignette on benchmarking of the R package irrCAC: standard error .14295, moderate.
    [Fact]
    public void Agree_FourObservers_TellsWhatAc1MayBeCalled()
    {
        using var json = Json(FourObservers, "--resamples", "0");
        var benchmark = Row(json.RootElement, "gwet_ac1", "identity").GetProperty("benchmark");

        Assert.Equal((.14295, "moderate"), (benchmark.GetProperty("standard_error").GetDouble(), benchmark.GetProperty("at_least").GetString()));
        Assert.Equal(.99542, benchmark.GetProperty("cumulative").GetProperty("moderate").GetDouble(), 5e-6);
        Assert.False(Row(json.RootElement, "krippendorff_alpha", "identity").TryGetProperty("benchmark", out _));
        Assert.Contains("is at least moderate on the scale of Landis and Koch", WithoutBreaks(Run(Write(FourObservers), "--resamples", "0").Output), StringComparison.Ordinal);
    }

    [Fact]
    public void Agree_NoVariation_CallsAc1Nothing()
    {
        using var json = Json("unit,Rater1,Rater2\na,1,1\nb,1,1\n");

        Assert.Equal(JsonValueKind.Null, Row(json.RootElement, "gwet_ac1", "identity").GetProperty("benchmark").ValueKind);
    }

    private static string WithoutBreaks(string text) => text.ReplaceLineEndings(" ");

    [Fact]
    public void Agree_GuessedLayout_IsSaid()
    {
        var (code, output, error) = Run(Write(FourObservers), "--resamples", "50");

        Assert.Equal(ExitCodes.Done, code);
        Assert.StartsWith("Layout: wide (a row a unit, a column a coder), guessed", error, StringComparison.Ordinal);
        Assert.Contains("11 units with two values or more, 40 values in them, 4 coders", output, StringComparison.Ordinal);
        Assert.Contains("for tentative conclusions only", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Agree_Csv_HasARowForEachCoefficientAndPair()
    {
        var lines = Run(Write(FourObservers), "--resamples", "0", "--csv").Output.TrimEnd().Split('\n');

        Assert.StartsWith("coders,name,level,weights,value,lower,upper,", lines[0], StringComparison.Ordinal);
        Assert.Equal(1 + 9 + (6 * 4), lines.Length);
        Assert.Contains(lines, line => line.StartsWith("A;B,cohen_kappa,nominal,identity,0.844828,", StringComparison.Ordinal));
    }

    [Fact]
    public void Agree_VeryManyDifferentRatings_SaysThatThereIsNoJackknife()
    {
        var rows = Enumerable.Range(0, 14_000).Select(unit => $"u{unit},{2 * unit},{(2 * unit) + 1}");

        var output = Run(Write("unit,Rater1,Rater2\n" + string.Join('\n', rows)), "--level", "interval", "--resamples", "2").Output;

        Assert.Contains("No jackknife: clusters and values are too many", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Agree_Twice_GivesTheSameBytes()
    {
        var file = Write(FourObservers);

        Assert.Equal(Run(file, "--json").Output, Run(file, "--json").Output);
    }

    [Fact]
    public void Agree_BadTable_TellsAllProblems()
    {
        var (code, _, error) = Run(Write("unit,Rater1,Rater2\na,low,1\na,2,high\n"), "--level", "interval");

        Assert.Equal(ExitCodes.Input, code);
        Assert.Contains("RA003 error ratings.csv:2:", error, StringComparison.Ordinal);
        Assert.Contains("RA003 error ratings.csv:3:", error, StringComparison.Ordinal);
        Assert.Contains("RA006 error ratings.csv:3:", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--resamples", "-1")]
    [InlineData("--level", "metric")]
    [InlineData("--layout", "tall")]
    public void Agree_WrongOption_IsWrongUsage(string option, string value) =>
        Assert.Equal(ExitCodes.Usage, Run(Write(FourObservers), option, value).Code);

    // Values printed with the packages irr and irrCAC for the tables they carry.
    [Theory]
    [InlineData("irr_irrCAC/cac.raw4raters.csv", "nominal", "percent_agreement", .81818)]
    [InlineData("irr_irrCAC/cac.raw4raters.csv", "nominal", "gwet_ac1", .77544)]
    [InlineData("irr_irrCAC/cac.raw4raters.csv", "nominal", "fleiss_kappa", .76117)]
    [InlineData("irr_irrCAC/cac.raw4raters.csv", "nominal", "krippendorff_alpha", .74342)]
    [InlineData("irr_irrCAC/cac.raw4raters.csv", "nominal", "conger_kappa", .76282)]
    [InlineData("irr_irrCAC/cac.raw4raters.csv", "nominal", "brennan_prediger", .77273)]
    [InlineData("irr_irrCAC/distrib.6raters.csv", "nominal", "gwet_ac1", .4448007)]
    [InlineData("irr_irrCAC/distrib.6raters.csv", "nominal", "fleiss_kappa", .4139265)]
    [InlineData("irr_irrCAC/distrib.6raters.csv", "nominal", "krippendorff_alpha", .4204384)]
    [InlineData("irr_irrCAC/distrib.6raters.csv", "nominal", "brennan_prediger", .4388889)]
    [InlineData("irr_irrCAC/cac.dist4cat.csv", "nominal", "gwet_ac1", .3518903)]
    [InlineData("irr_irrCAC/cont3x3abstractors.csv", "nominal", "percent_agreement", .89)]
    [InlineData("irr_irrCAC/cont3x3abstractors.csv", "nominal", "gwet_ac1", .849)]
    [InlineData("irr_irrCAC/irr_diagnoses.csv", "nominal", "fleiss_kappa", .430)]
    [InlineData("krippendorff_4x12/krippendorff_c_data.csv", "nominal", "krippendorff_alpha", .743)]
    [InlineData("krippendorff_4x12/krippendorff_c_data.csv", "ordinal", "krippendorff_alpha", .815)]
    [InlineData("krippendorff_4x12/krippendorff_c_data.csv", "interval", "krippendorff_alpha", .849)]
    [InlineData("krippendorff_4x12/krippendorff_c_data.csv", "ratio", "krippendorff_alpha", .797)]
    public void Agree_PublishedTables_GiveTheirPublishedValues(string file, string level, string name, double expected)
    {
        var (_, output, _) = Run(Data("gold", file), "--level", level, "--resamples", "0", "--json");
        using var json = JsonDocument.Parse(output);
        var row = json.RootElement.GetProperty("coefficients").EnumerateArray().First(row => row.GetProperty("name").GetString() == name);

        var decimals = expected.ToString(CultureInfo.InvariantCulture).Length - 2;
        Assert.Equal(expected, row.GetProperty("value").GetDouble(), .51 * Math.Pow(10, -Math.Min(decimals, 6)));
    }

    // Fleiss (1971): κ of each diagnosis, computed there from shares in three digits. α of a value is the same but for
    // Krippendorff's correction (n − 1)/n, here of 180 values.
    [Fact]
    public void Agree_FleissDiagnoses_GiveThePublishedKappaOfEach()
    {
        var (_, output, _) = Run(Data("gold", "irr_irrCAC/irr_diagnoses.csv"), "--resamples", "0", "--json");
        using var json = JsonDocument.Parse(output);

        var kappas = json.RootElement.GetProperty("by_value").EnumerateArray()
            .Select(value => 1 - ((1 - value.GetProperty("alpha").GetDouble()) * 180 / 179));

        Assert.All(kappas.Zip([.248, .248, .517, .470, .565]), pair => Assert.Equal(pair.Second, pair.First, .004));
    }

    // Two coders of General Debate sentences on five ordered values, matched by set and id, of equal ids the last.
    [Theory]
    [InlineData("nominal", "percent_agreement", .461)]
    [InlineData("nominal", "krippendorff_alpha", .310)]
    [InlineData("ordinal", "krippendorff_alpha", .736)]
    [InlineData("interval", "krippendorff_alpha", .760)]
    public void Agree_SentencesOfTwoCoders_GiveTheKnownFigures(string level, string name, double expected)
    {
        string[] order = ["Conflictual", "Somewhat conflictual", "Neutral", "Somewhat cooperative", "Cooperative"];
        Dictionary<string, int> first = Sentences("Coder1-JS", order), second = Sentences("Coder2-CR", order);
        string[] units = [.. first.Keys.Where(second.ContainsKey).Order(StringComparer.Ordinal)];
        var text = "unit,coder1,coder2\n" + string.Concat(units.Select(unit => $"{unit},{first[unit]},{second[unit]}\n"));

        using var json = Json(text, "--level", level, "--resamples", "0");

        Assert.Equal(128, json.RootElement.GetProperty("units").GetInt32());
        var row = json.RootElement.GetProperty("coefficients").EnumerateArray().First(row => row.GetProperty("name").GetString() == name);
        Assert.Equal(expected, row.GetProperty("value").GetDouble(), .0005);
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("1000001")]
    public void Agree_MoreResamplesThanMemoryHolds_IsWrongUsage(string resamples) =>
        Assert.Equal(ExitCodes.Usage, Run(Write(FourObservers), "--resamples", resamples).Code);

    [Fact]
    public void Agree_MoreCodersThanAnybodyPairs_HasNoPairsAndSaysSo()
    {
        var coders = Enumerable.Range(0, 51).ToArray();
        var text = $"unit,{string.Join(',', coders.Select(coder => $"c{coder}"))}\n"
            + string.Concat(Enumerable.Range(0, 4).Select(unit => $"u{unit},{string.Join(',', coders.Select(coder => (unit + coder) % 3))}\n"));

        Assert.Contains("Pairs of coders are told up to 50 coders.", Run(Write(text), "--resamples", "0").Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        using var json = Json(text, "--resamples", "0");
        Assert.Empty(json.RootElement.GetProperty("pairs").EnumerateArray());
        Assert.NotEmpty(json.RootElement.GetProperty("coefficients").EnumerateArray());
    }

    private static Dictionary<string, int> Sentences(string coder, string[] order)
    {
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var set = 1; set <= 3; set++)
        {
            var problems = new List<Problem>();
            var file = Data("gold", $"unga_russia_2coders/{coder}_IndividualData{set}.csv");
            foreach (var row in CsvTable.ReadFileOfAnyColumns(file, file, problems)!.Rows())
            {
                values[$"{set}-{row["sentence_id"]}"] = Array.IndexOf(order, row["human"]) + 1;
            }

            Assert.Empty(problems);
        }

        return values;
    }

    private static string Data(params string[] path)
    {
        if (Environment.GetEnvironmentVariable("PARALLAX_DATA") is { Length: > 0 } data)
        {
            return Path.Combine([data, .. path]);
        }

        const string reason = "No data: set PARALLAX_DATA to the folder of the published tables.";
        Assert.False(Environment.GetEnvironmentVariable("PARALLAX_REQUIRE_ALL") == "1", reason);
        Assert.Skip(reason);
        return "";
    }

    private static JsonElement Row(JsonElement root, string name, string weights) => root.GetProperty("coefficients").EnumerateArray()
        .Single(row => row.GetProperty("name").GetString() == name && row.GetProperty("weights").GetString() == weights);

    private JsonDocument Json(string text, params string[] options)
    {
        var (code, output, _) = Run(Write(text), [.. options, "--json"]);
        Assert.Equal(ExitCodes.Done, code);
        return JsonDocument.Parse(output);
    }

    private string Write(string text)
    {
        var file = Path.Combine(folder, "ratings.csv");
        File.WriteAllText(file, text);
        return file;
    }

    private static (int Code, string Output, string Error) Run(string file, params string[] options)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(["agree", file, .. options], new Screen(output, error, ShowsProgress: false), CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }
}
