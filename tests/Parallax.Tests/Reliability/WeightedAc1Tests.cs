using CsCheck;
using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Inference;
using Xunit;

namespace Parallax.Reliability;

public class WeightedAc1Tests
{
    private static readonly Gen<(int[][] Units, int[] Times)> Weighed = Gen.Select(Gen.Int[-1, 3].Array[3], Gen.Int[0, 4]).Array[1, 12]
        .Select(units => (units.Select(unit => unit.Item1).ToArray(), units.Select(unit => unit.Item2).ToArray()));

    [Fact]
    public void Ac1_WholeWeights_IsAc1OfUnitsWrittenDownSoOften() => Weighed.Sample((units, times) =>
    {
        int[][] repeated = [.. units.Zip(times).SelectMany(unit => Enumerable.Repeat(unit.First, unit.Second))];

        var weighted = GwetAc.Ac1(Naive.Data(units, 3), [.. times.Select(time => (double)time)]);

        var plain = GwetAc.Ac1(Naive.Data(repeated, 3));
        return weighted.Reason == plain.Reason && (plain.Value is null || Math.Abs(plain.Value.Value - weighted.Value!.Value) < 1e-9);
    });

    [Fact]
    public void Ac1_AllWeightsTheSame_IsPlainAc1() => Naive.ThreeCoders.Sample(units =>
    {
        var data = Naive.Data(units, 3);
        double? plain = GwetAc.Ac1(data).Value, weighted = GwetAc.Ac1(data, [.. units.Select(_ => 1 / .3)]).Value;
        return plain is null ? weighted is null : Math.Abs(plain.Value - weighted!.Value) < 1e-9;
    });

    // The definition written out.
    [Fact]
    public void Ac1_AnyWeights_EqualsTheDefinition() => Weighed.Sample((units, times) =>
    {
        double[] weights = [.. times.Select(time => .25 + time)];
        if (GwetAc.Ac1(Naive.Data(units, 3), weights) is not { Value: { } value } ac1)
        {
            return !Naive.Varies(units);
        }

        var paired = units.Zip(weights).Where(unit => Naive.Given(unit.First).Length > 1).ToArray();
        var observed = paired.Sum(unit => unit.Second * Naive.Observed([unit.First], (k, l) => k == l ? 1 : 0)) / paired.Sum(unit => unit.Second);
        var coded = units.Zip(weights).Where(unit => Naive.Given(unit.First).Length > 0).ToArray();
        var shares = Enumerable.Range(0, 4).Select(k =>
            coded.Sum(unit => unit.Second * Naive.Shares([unit.First])[k]) / coded.Sum(unit => unit.Second));
        var chance = shares.Sum(share => share * (1 - share)) / 3;
        return Math.Abs(ac1.Observed!.Value - observed) < 1e-9 && Math.Abs(value - ((observed - chance) / (1 - chance))) < 1e-9;
    });

    [Fact]
    public void Ac1_NothingWeighs_IsUndefined() =>
        Assert.Equal(AgreementEstimate.NoPairs, GwetAc.Ac1(Naive.Data([[0, 1, 0]], 3), [0]).Reason);

    [Theory]
    [InlineData(new double[] { 1 })]
    [InlineData(new double[] { 1, -1 })]
    [InlineData(new double[] { 1, double.NaN })]
    [InlineData(new double[] { 1, double.PositiveInfinity })]
    public void Ac1_WeightsThatAreNone_AreRefused(double[] weights) =>
        Assert.Throws<ArgumentException>(() => GwetAc.Ac1(Naive.Data([[0, 1, 0], [1, 1, 1]], 3), weights));

    // Simulated labels: 4,000 sentences, a tenth of which a dictionary finds; the code is in half of these and in 1 % of the others,
    // and each of two people errs now and then. Half of each sample is drawn where the dictionary finds it.
    [Fact]
    public void Ac1_EnrichedSamples_AreOnAverageThatOfAllSentences()
    {
        var random = new Pcg32(11);
        int[][] all = [.. Enumerable.Range(0, 4000).Select(sentence => Read(random, random.Below(100) < (sentence < 400 ? 50 : 1)))];
        double[] weights = [.. Enumerable.Range(0, 100).Select(drawn => drawn < 50 ? 400 / 50.0 : 3600 / 50.0)];
        double weighted = 0, plain = 0;
        for (var sample = 0; sample < 400; sample++)
        {
            var data = Naive.Data([.. Drawn(random, 0, 400), .. Drawn(random, 400, 3600)], 2, values: 2);
            weighted += GwetAc.Ac1(data, weights).Value!.Value / 400;
            plain += GwetAc.Ac1(data).Value!.Value / 400;
        }

        var truth = GwetAc.Ac1(Naive.Data(all, 2, values: 2)).Value!.Value;
        Assert.Equal(truth, weighted, .01);
        Assert.InRange(truth - plain, .1, 1);

        IEnumerable<int[]> Drawn(Pcg32 random, int first, int count)
        {
            int[] order = [.. Enumerable.Range(first, count)];
            random.Shuffle(order);
            return order.Take(50).Select(sentence => all[sentence]);
        }
    }

    private static int[] Read(Pcg32 random, bool isThere) => [Judge(random, isThere), Judge(random, isThere)];

    private static int Judge(Pcg32 random, bool isThere) => random.Below(100) < (isThere ? 75 : 2) ? 1 : 0;
}

public class WeightedPeopleAgreementTests
{
    private const string Weighted = "gwet_ac1_weighted";

    private static readonly Codebook Book = new()
    {
        Title = "",
        Version = "1",
        Languages = new Dictionary<string, WordLists>(),
        Themes = [new Theme("INT", "Interests", "", [new Code { Id = "INT.TRADE", Theme = "INT", Name = "", Definition = "", Terms = new Dictionary<string, IReadOnlyList<Entry>>() }])],
    };

    [Fact]
    public void Of_ChancesThatDiffer_WeighsEachSentenceBesideThePlainCoefficients()
    {
        // Both yes 10 of 20 with chance .5, one yes 10 with chance .5, none yes 20 with chance .05.
        var rows = Of([.. Enumerable.Range(0, 40).Select(unit => (unit, unit < 10, unit < 20, unit < 20 ? .5 : (double?).05))]);

        var row = rows.Single(row => row is { Code: "INT.TRADE", Language: "all", Coefficient: Weighted });
        // 40 sentences stand for 20 + 20 + 400: p_a = 420/440, π = (10·2·2 + 10·2)/880.
        var (observed, share) = (420.0 / 440, 60.0 / 880);
        var chance = 2 * share * (1 - share);
        Assert.Equal((observed - chance) / (1 - chance), row.Value!.Value, 1e-9);
        Assert.Equal(share, row.Prevalence!.Value, 1e-9);
        Assert.Equal((40, 80, 0, "ok", ""), (row.Units, row.Values, row.Dropped, row.Status, row.Reason));
        Assert.InRange(row.Value.Value, row.Lower!.Value, row.Upper!.Value);
        Assert.Equal(30.0 / 80, rows.Single(row => row is { Code: "INT.TRADE", Language: "all", Coefficient: "krippendorff_alpha", Coders: "all" }).Prevalence!.Value, 1e-9);
    }

    [Theory]
    [InlineData(.5, .5)]
    [InlineData(null, null)]
    [InlineData(.5, null)]
    public void Of_NoTwoChancesDiffer_HasNoWeightedRow(double? one, double? other) => Assert.DoesNotContain(
        Of([(0, true, true, one), (1, false, true, other), (2, false, false, one)]), row => row.Coefficient == Weighted);

    [Fact]
    public void Of_SentenceOfUnknownChance_IsLeftOutAndSaid()
    {
        (int, bool, bool, double?)[] known = [(0, true, true, .5), (1, true, false, .5), (2, false, false, .1), (3, false, false, .1)];

        var row = Of([.. known, (4, true, false, null)]).Single(row => row is { Code: "INT.TRADE", Language: "all", Coefficient: Weighted });

        Assert.Equal(Of(known).Single(row => row is { Code: "INT.TRADE", Language: "all", Coefficient: Weighted }).Value, row.Value);
        Assert.Equal((4, 1, "left out: 1 sentence whose chance of being drawn is unknown"), (row.Units, row.Dropped, row.Reason));
    }

    [Fact]
    public void Of_NobodyGaveTheCode_IsUndefinedWithTheReason()
    {
        var row = Of([(0, false, false, .5), (1, false, false, .1)]).First(row => row.Coefficient == Weighted);

        Assert.Equal((null, "undefined", AgreementEstimate.NoVariation), (row.Value, row.Status, row.Reason));
    }

    private static IReadOnlyList<AgreementRow> Of((int Unit, bool Anna, bool Boris, double? Chance)[] units) => PeopleAgreement.Of(
        new PeopleCodings([.. units.SelectMany(unit => new[] { Line("anna", unit.Unit, unit.Anna, unit.Chance), Line("boris", unit.Unit, unit.Boris, unit.Chance) })]),
        Book, units.Select(unit => $"d{unit.Unit % 10}").Distinct().ToDictionary(document => document, _ => "en"),
        new PeopleAgreementOptions { Resamples = 200 }, TestContext.Current.CancellationToken).Rows;

    private static PersonalCoding Line(string coder, int unit, bool hasCode, double? chance) => new()
    {
        Id = $"{unit}",
        When = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero),
        Coder = coder,
        Document = $"d{unit % 10}",
        Unit = 1 + (unit / 10),
        Coding = hasCode ? new Coding { Document = $"d{unit % 10}", Unit = 1 + (unit / 10), Code = "INT.TRADE", Coder = coder, Voice = "RUS" } : null,
        Reason = hasCode ? "" : "none fits",
        Probability = chance,
    };
}
