using System.Text.Json;
using Parallax.Corpora;
using Parallax.Files.Csv;
using Parallax.Files.Ratings;
using Parallax.Reliability;
using Examples = Parallax.Reliability.Published;

namespace Parallax.Benchmarks.Published;

/// <summary>Published numbers of agreement between coders.</summary>
internal static class ReliabilityValues
{
    private const string Krippendorff2011 = "Krippendorff, Computing Krippendorff's Alpha-Reliability (2011)";
    private const string IrrCac = "R package irrCAC (Gwet), README";
    private const string Recomputed = PublishedValue.Recomputed;

    public static IEnumerable<PublishedValue> All() =>
        [.. FourObservers(), .. TwoAndThreeCoders(), .. Tables(), .. Counts(), .. Benchmarks(), .. GwetFixtures(), .. TwoCodersOfSentences(), .. Unitizing(), .. SampleSizes(), .. Sets(), .. Specific()];

    private static IEnumerable<PublishedValue> FourObservers()
    {
        const string data = "4 observers, 12 units, gaps";
        yield return new("Krippendorff's α, nominal", data, $"{Krippendorff2011}, section C", ".743", Alpha(MeasurementLevel.Nominal));
        yield return new("Krippendorff's α, ordinal", data, $"{Krippendorff2011}, section D", ".815", Alpha(MeasurementLevel.Ordinal));
        yield return new("Krippendorff's α, interval", data, $"{Krippendorff2011}, section D", ".849", Alpha(MeasurementLevel.Interval));
        yield return new("Krippendorff's α, ratio", data, $"{Krippendorff2011}, section D", ".797", Alpha(MeasurementLevel.Ratio));

        const string raters = "irrCAC's 4 raters, 12 units, gaps";
        var nominal = Examples.Lines(MeasurementLevel.Nominal, Examples.FourRaters);
        yield return new("Percent agreement", raters, IrrCac, ".81818", PercentAgreement.Of(nominal).Value);
        yield return new("Gwet's AC1", raters, IrrCac, ".77544", GwetAc.Ac1(nominal).Value);
        yield return new("Fleiss' κ", raters, IrrCac, ".76117", FleissKappa.Of(nominal).Value);
        yield return new("Krippendorff's α", raters, IrrCac, ".74342", KrippendorffAlpha.Of(nominal).Value);
        yield return new("Conger's κ", raters, IrrCac, ".76282", CongerKappa.Of(nominal).Value);
        yield return new("Brennan–Prediger", raters, IrrCac, ".77273", BrennanPrediger.Of(nominal).Value);
        var ordinal = Examples.Lines(MeasurementLevel.Ordinal, Examples.FourObservers);
        yield return new("Gwet's AC2, quadratic", data, Recomputed, ".914001", GwetAc.Ac2(ordinal, WeightKind.Quadratic).Value);
        yield return new("Gwet's AC2, linear", data, Recomputed, ".858739", GwetAc.Ac2(ordinal, WeightKind.Linear).Value);
        yield return new("Gwet's AC2, ordinal", data, Recomputed, ".898940", GwetAc.Ac2(ordinal, WeightKind.Ordinal).Value);

        static double? Alpha(MeasurementLevel level) => KrippendorffAlpha.Of(Examples.Lines(level, Examples.FourObservers)).Value;
    }

    private static IEnumerable<PublishedValue> TwoAndThreeCoders()
    {
        yield return new(
            "Krippendorff's α, binary", "2 coders, 10 units", $"{Krippendorff2011}, section A", ".095",
            KrippendorffAlpha.Of(Examples.Lines(MeasurementLevel.Nominal, "0100000010", "1110010000")).Value);
        yield return new(
            "Krippendorff's α, nominal", "2 coders, 12 units", $"{Krippendorff2011}, section B", ".692",
            KrippendorffAlpha.Of(Examples.Lines(MeasurementLevel.Nominal, "aabbdcccedda", "babbbccceddd")).Value);
        foreach (var (level, value) in new[] { (MeasurementLevel.Nominal, ".691"), (MeasurementLevel.Interval, ".811") })
        {
            yield return new(
                $"Krippendorff's α, {Word(level)}", "3 coders, 15 units, gaps", "Wikipedia, Krippendorff's alpha", value,
                KrippendorffAlpha.Of(Examples.Lines(level, Examples.ThreeCoders)).Value);
        }
    }

    private static IEnumerable<PublishedValue> Tables()
    {
        const string pregnancies = "100 pregnancy records, 3 × 3";
        var abstractors = Examples.Table(Examples.Abstractors);
        yield return new("Percent agreement", pregnancies, IrrCac, ".89", PercentAgreement.Of(abstractors).Value);
        yield return new("Gwet's AC1", pregnancies, IrrCac, ".849", GwetAc.Ac1(abstractors).Value);
        yield return new("Cohen's κ", pregnancies, Recomputed, ".796409", CohenKappa.Of(abstractors).Value);
        yield return new("Scott's π", pregnancies, Recomputed, ".796240", ScottPi.Of(abstractors).Value);
        yield return new("Brennan–Prediger", pregnancies, Recomputed, ".835", BrennanPrediger.Of(abstractors).Value);
        yield return new("Krippendorff's α", pregnancies, Recomputed, ".797258", KrippendorffAlpha.Of(abstractors).Value);
        var ordered = Examples.Table(Examples.Abstractors, MeasurementLevel.Interval);
        yield return new("Cohen's κ, linear", pregnancies, Recomputed, ".842902", CohenKappa.Of(ordered, WeightKind.Linear).Value);
        yield return new("Cohen's κ, quadratic", pregnancies, Recomputed, ".892157", CohenKappa.Of(ordered, WeightKind.Quadratic).Value);

        yield return new(
            "Cohen's κ", "200 diagnoses, 3 × 3", "Cohen (1960), page 45", ".492", CohenKappa.Of(Examples.Table(Examples.Cohen1960)).Value);
        const string paradox = "[[118, 5], [2, 0]]";
        var skewed = Examples.Table(Examples.Paradox);
        yield return new("Gwet's AC1", paradox, "Gwet (2008), prevalence paradox", ".940776", GwetAc.Ac1(skewed).Value);
        yield return new(
            "Gwet's AC1, weighted", "3 units that stand for 118, 5 and 2", "Gwet (2008), prevalence paradox", ".940776",
            GwetAc.Ac1(ReliabilityData.OfCoders(ValueScale.Nominal(["yes", "no"]), [], ["a", "b"], [0, 0, 0, 1, 1, 0]), [118, 5, 2]).Value);
        yield return new("Cohen's κ", paradox, Recomputed, "−.023392", CohenKappa.Of(skewed).Value);
        yield return new("Scott's π", paradox, Recomputed, "−.028807", ScottPi.Of(skewed).Value);
        yield return new("Cohen's κ", "[[20, 5], [10, 15]]", "Wikipedia, Cohen's kappa", ".40", CohenKappa.Of(Examples.Table(new[,] { { 20, 5 }, { 10, 15 } })).Value);
        yield return new("Cohen's κ", "[[45, 15], [25, 15]]", "Wikipedia, Cohen's kappa", ".1304", CohenKappa.Of(Examples.Table(new[,] { { 45, 15 }, { 25, 15 } })).Value);
        yield return new("Cohen's κ", "[[25, 35], [5, 35]]", "Wikipedia, Cohen's kappa", ".2593", CohenKappa.Of(Examples.Table(new[,] { { 25, 35 }, { 5, 35 } })).Value);
        var gwet = Examples.Table(new[,] { { 8, 1 }, { 0, 1 } });
        yield return new("Gwet's AC1", "8 both yes, 1 both no, 1 yes and no", "Gwet (2008), in dkpro-statistics", ".8658", GwetAc.Ac1(gwet).Value);
        yield return new("Scott's π", "8 both yes, 1 both no, 1 yes and no", "Gwet (2008), in dkpro-statistics", ".6078", ScottPi.Of(gwet).Value);
    }

    private static IEnumerable<PublishedValue> Counts()
    {
        const string patients = "6 raters, 15 patients";
        var six = Examples.Counts(Examples.SixRaters);
        yield return new("Gwet's AC1", patients, IrrCac, ".4448007", GwetAc.Ac1(six).Value);
        yield return new("Fleiss' κ", patients, IrrCac, ".4139265", FleissKappa.Of(six).Value);
        yield return new("Krippendorff's α", patients, IrrCac, ".4204384", KrippendorffAlpha.Of(six).Value);
        yield return new("Brennan–Prediger", patients, IrrCac, ".4388889", BrennanPrediger.Of(six).Value);
        var fourteen = FleissKappa.Of(Examples.Counts(Examples.FourteenRaters));
        yield return new("Fleiss' κ", "14 raters, 10 subjects", "Wikipedia, Fleiss' kappa", ".210", fourteen.Value);
        yield return new("Fleiss' κ: observed agreement", "14 raters, 10 subjects", "Wikipedia, Fleiss' kappa", ".378", fourteen.Observed);
        yield return new("Fleiss' κ: agreement by chance", "14 raters, 10 subjects", "Wikipedia, Fleiss' kappa", ".213", fourteen.Expected);

        yield return new(
            "Fleiss' κ", "6 raters, 30 patients", "Fleiss (1971), page 381", ".430",
            FleissKappa.Of(Read("gold/irr_irrCAC/irr_diagnoses.csv", MeasurementLevel.Nominal)).Value);
        yield return new(
            "Gwet's AC1", "4 raters, 3 values, two groups together", IrrCac, ".3518903",
            GwetAc.Ac1(ReliabilityData.OfCounts(ValueScale.Nominal(["a", "b", "c"]), [], CountsOf("gold/irr_irrCAC/cac.dist4cat.csv", "a", "b", "c"))).Value);
    }

    private static IEnumerable<PublishedValue> Benchmarks()
    {
        const string vignette = "R package irrCAC (Gwet), vignette on benchmarking";
        const string ac1 = "AC1 .77544, standard error .14295";
        yield return new(
            "Gwet's AC1: standard error", "irrCAC's 4 raters, 12 units, gaps", IrrCac, ".14295",
            GwetAc.StandardError(Examples.Lines(MeasurementLevel.Nominal, Examples.FourRaters), WeightKind.Identity));
        yield return new("Gwet's AC1: standard error", "6 raters, 15 patients", IrrCac, ".08418757", GwetAc.StandardError(Examples.Counts(Examples.SixRaters), WeightKind.Identity));
        var called = BenchmarkMembership.Of(.77544, .14295)!;
        foreach (var (place, printed) in new[] { (0, ".39674"), (1, ".88336"), (2, ".99542"), (3, ".99997") })
        {
            yield return new($"Probability that agreement is {called.Scale[place].Word}{(place > 0 ? " or better" : "")}", ac1, vignette, printed, called.Cumulative[place]);
        }

        BenchmarkInterval[] fleiss = [new("excellent", .75, 1), new("intermediate to good", .4, .75), new("poor", -1, .4)];
        yield return new("Probability that agreement is excellent, scale of Fleiss", ac1, vignette, ".54414", BenchmarkMembership.Of(.77544, .14295, fleiss)!.Cumulative[0]);
    }

    private static IEnumerable<PublishedValue> GwetFixtures()
    {
        foreach (var path in Directory.GetFiles(PublishedData.At("gold", "dkpro_agreement_fixtures"), "gwet_*.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            int[][] rows = [.. json.RootElement.GetProperty("table").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetInt32()).ToArray())];
            var table = new int[rows.Length, rows.Length];
            for (var cell = 0; cell < rows.Length * rows.Length; cell++)
            {
                table[cell / rows.Length, cell % rows.Length] = rows[cell / rows.Length][cell % rows.Length];
            }

            foreach (var one in json.RootElement.GetProperty("cases").EnumerateArray())
            {
                var isPlain = one.GetProperty("measure").GetString() == "AC1";
                var data = Examples.Table(table, isPlain ? MeasurementLevel.Nominal : MeasurementLevel.Interval);
                yield return new(
                    isPlain ? "Gwet's AC1" : "Gwet's AC2, quadratic",
                    $"two coders of {json.RootElement.GetProperty("n").GetInt32()} units, {rows.Length} × {rows.Length}",
                    "R package irrCAC 1.4, fixture of dkpro-statistics",
                    one.GetProperty("coefficient").GetRawText(),
                    isPlain ? GwetAc.Ac1(data).Value : GwetAc.Ac2(data, WeightKind.Quadratic).Value);
            }
        }
    }

    private static IEnumerable<PublishedValue> TwoCodersOfSentences()
    {
        const string data = "128 sentences of General Debate speeches, 2 coders, 5 values";
        yield return new("Percent agreement", data, Recomputed, ".461", PercentAgreement.Of(Sentences(MeasurementLevel.Nominal)).Value);
        foreach (var (level, value) in new[]
        {
            (MeasurementLevel.Nominal, ".310"), (MeasurementLevel.Ordinal, ".736"), (MeasurementLevel.Interval, ".760"),
        })
        {
            yield return new($"Krippendorff's α, {Word(level)}", data, Recomputed, value, KrippendorffAlpha.Of(Sentences(level)).Value);
        }
    }

    private static IEnumerable<PublishedValue> Unitizing()
    {
        const string source = "Krippendorff (2004), section 11.6, in dkpro-statistics";
        var c = UnitizingAlpha2004.Of(new Continuum(150, 300,
            [[new(225, 70, "c"), new(370, 30, "c")], [new(220, 80, "c"), new(355, 20, "c"), new(400, 20, "c")]])).All;
        var k = UnitizingAlpha2004.Of(new Continuum(150, 300,
            [[new(180, 60, "k"), new(300, 50, "k")], [new(180, 60, "k"), new(300, 50, "k")]])).All;
        yield return new("α for unitising, 2004", "code c", source, ".7286", c.Value);
        yield return new("α for unitising, 2004", "code k", source, "1.0", k.Value);
        yield return new(
            "α for unitising, 2004", "both codes", source, ".8587",
            1 - ((c.ObservedDisagreement + k.ObservedDisagreement) / (c.ExpectedDisagreement + k.ExpectedDisagreement)));
        var labels = UnitizingAgreement.Of(["1", "2"], [new MarkedDocument("d", 15, [[new(0, 4, "a")], [new(0, 4, "a"), new(0, 4, "b")]])], new AgreementOptions());
        yield return new("α_u, 2004, two codes on one stretch", "2 coders over 15 characters", "INCEpTION, KrippendorffAlphaUnitizingAgreementMeasureTest",
            ".4893", labels.Coefficients.Single(row => row.Name == "unitizing_alpha_2004").Estimate.Value);
        yield return new("uα, 2016", "2 coders over 20 places", Recomputed, ".843187", UnitizingAlpha.Of(Twenty("b")).Value);
        yield return new("uα, 2016, of marked or not", "2 coders over 20 places", Recomputed, ".811111", UnitizingAlpha.Binary(Twenty("b")).Value);
        yield return new("uα, 2016", "2 coders over 20 places, one code changed", Recomputed, ".513232", UnitizingAlpha.Of(Twenty("a")).Value);

        static Continuum Twenty(string second) => new(0, 20, [[new(2, 4, "a"), new(10, 5, "b")], [new(2, 5, "a"), new(10, 4, second)]]);
    }

    private static IEnumerable<PublishedValue> SampleSizes()
    {
        yield return new("Sample size, Bloch–Kraemer", "α ≥ .667, prevalence .25", "ATLAS.ti manual, sample sizes after Bloch and Kraemer (1989)", "81", ReliabilitySampleSize.BlochKraemer(.667, .25));
        yield return new("Sample size, Bloch–Kraemer", "α ≥ .800, prevalence .25", "ATLAS.ti manual, sample sizes after Bloch and Kraemer (1989)", "139", ReliabilitySampleSize.BlochKraemer(.8, .25));
        yield return new("Sample size, Lacy–Riffe", "1,000 units, agreement .85", Recomputed, "123", ReliabilitySampleSize.LacyRiffe(1000));
        yield return new("Sample size, Lacy–Riffe", "10,000 units, agreement .85", Recomputed, "138", ReliabilitySampleSize.LacyRiffe(10_000));
    }

    private static IEnumerable<PublishedValue> Sets()
    {
        const string masi = "Passonneau (2006), scale of MASI";
        yield return new("MASI distance", "{A, B} and {A}", masi, ".666667", SetAlpha.Distance(Of("AB"), Of("A")));
        yield return new("MASI distance", "{A, B} and {B, C}", masi, ".888889", SetAlpha.Distance(Of("AB"), Of("BC")));
        yield return new("MASI distance", "no code and one", masi, "1", SetAlpha.Distance(Of(""), Of("A")));
        yield return new(
            "α of sets with one code each", "2 coders, 12 units", $"{Krippendorff2011}, section B", ".692",
            SetAlpha.Of("aabbdcccedda".Zip("babbbccceddd", (a, b) => (IReadOnlySet<char>[])[Of($"{a}"), Of($"{b}")])).AllUnits.Value);

        static HashSet<char> Of(string codes) => [.. codes];
    }

    private static IEnumerable<PublishedValue> Specific()
    {
        const string source = "formula of Cicchetti and Feinstein (1990)";
        var values = SpecificAgreement.Of(Examples.Table(Examples.Paradox));
        yield return new("Negative agreement, 2d/(2d + b + c)", "[[118, 5], [2, 0]]", source, "0", values[1].SpecificAgreement);
        yield return new("Positive agreement, 2a/(2a + b + c)", "[[118, 5], [2, 0]]", source, ".971193", values[0].SpecificAgreement);
    }

    private static ReliabilityData Sentences(MeasurementLevel level)
    {
        Dictionary<string, int> first = Values("Coder1-JS"), second = Values("Coder2-CR");
        int[] cells = [.. first.Keys.Where(second.ContainsKey).Order(StringComparer.Ordinal).SelectMany(unit => new[] { first[unit], second[unit] })];
        string[] names = ["1", "2", "3", "4", "5"];
        var scale = level == MeasurementLevel.Nominal ? ValueScale.Nominal(names) : ValueScale.Numeric(level, [1, 2, 3, 4, 5], names);
        return ReliabilityData.OfCoders(scale, [], ["first", "second"], cells);

        static Dictionary<string, int> Values(string coder)
        {
            string[] order = ["Conflictual", "Somewhat conflictual", "Neutral", "Somewhat cooperative", "Cooperative"];
            var values = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var set = 1; set <= 3; set++)
            {
                foreach (var row in Rows($"gold/unga_russia_2coders/{coder}_IndividualData{set}.csv"))
                {
                    values[$"{set}-{row["sentence_id"]}"] = Array.IndexOf(order, row["human"]);
                }
            }

            return values;
        }
    }

    private static int[] CountsOf(string file, params string[] columns) =>
        [.. Rows(file).SelectMany(row => columns.Select(column => int.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture)))];

    private static IEnumerable<CsvRow> Rows(string file) =>
        CsvTable.ReadFileOfAnyColumns(PublishedData.At(file.Split('/')), file, new List<Problem>())!.Rows();

    private static ReliabilityData Read(string file, MeasurementLevel level) => RatingsReader.ReadFile(
        PublishedData.At(file.Split('/')), file, new RatingsOptions { Layout = RatingsLayout.Wide, Level = level }, new List<Problem>()).Ratings!.Data;

    private static string Word(MeasurementLevel level) => level.ToString().ToLowerInvariant();
}
