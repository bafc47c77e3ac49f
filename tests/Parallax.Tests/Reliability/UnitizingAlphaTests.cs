using CsCheck;
using Xunit;

namespace Parallax.Reliability;

public class UnitizingAlphaTests
{
    private static readonly Continuum Krippendorff2004 = new(150, 300,
    [
        [new(225, 70, "c"), new(370, 30, "c")],
        [new(220, 80, "c"), new(355, 20, "c"), new(400, 20, "c")],
    ]);

    // Two coders over twenty places: where each begins and ends one or two segments.
    private static readonly Gen<Continuum> Continua =
        Gen.Select(Coder, Coder, Coder).Select((a, b, c) => new Continuum(0, 20, [a, b, c]));

    private static Gen<Segment[]> Coder => Gen.Select(Gen.Int[0, 4], Gen.Int[1, 5], Gen.Int[0, 4], Gen.Int[1, 5], Gen.Int[0, 2], Gen.Int[0, 2])
        .Select((gap, first, then, second, a, b) => new[]
        {
            new Segment(gap, first, "abc"[a].ToString()), new Segment(gap + first + then, second, "abc"[b].ToString()),
        });

    // METHOD §2.5, R12.
    [Fact]
    public void Of_TwoCodersOnTwenty_MatchesWorkedValue()
    {
        var alpha = UnitizingAlpha.Of(Twenty("b"));

        Assert.Equal((4, 25.508021, .843187), (alpha.ObservedDisagreement, Math.Round(alpha.ExpectedDisagreement, 6), Math.Round(alpha.Value!.Value, 6)));
    }

    [Theory]
    [InlineData("b")]
    [InlineData("a")]
    public void Binary_TwoCodersOnTwenty_MatchesWorkedValueWhateverTheCode(string code) =>
        Assert.Equal(.811111, UnitizingAlpha.Binary(Twenty(code)).Value!.Value, 5e-7);

    [Fact]
    public void Of_OtherCode_MatchesWorkedValue() => Assert.Equal(.513232, UnitizingAlpha.Of(Twenty("a")).Value!.Value, 5e-7);

    [Fact]
    public void Of_NothingMarked_IsUndefined() => Assert.Null(UnitizingAlpha.Of(new Continuum(0, 10, [[], []])).Value);

    [Fact]
    public void Of_AllTheSame_IsOne() =>
        Assert.Equal(1, UnitizingAlpha.Of(new Continuum(0, 10, [[new(2, 3, "a")], [new(2, 3, "a")]])).Value);

    [Fact]
    public void Of_OneCoder_Throws() => Assert.Throws<ArgumentException>(() => UnitizingAlpha.Of(new Continuum(0, 10, [[new(2, 3, "a")]])));

    [Fact]
    public void Continuum_SegmentsOfOneCoderOverlap_Throws() =>
        Assert.Throws<ArgumentException>(() => new Continuum(0, 10, [[new(2, 3, "a"), new(4, 3, "b")]]));

    [Fact]
    public void Of_CodersSwapped_IsTheSame() => Continua.Sample(continuum =>
        Math.Abs(UnitizingAlpha.Of(continuum).Value!.Value
            - UnitizingAlpha.Of(new Continuum(0, 20, [.. continuum.Coders.Reverse()])).Value!.Value) < 1e-9);

    // The oracle walks over the twenty places one by one.
    [Fact]
    public void Of_AnyContinuum_EqualsThePlacesOneByOne() => Continua.Sample(continuum =>
    {
        var m = continuum.Coders.Count;
        string[][] places = [.. continuum.Coders.Select(segments => Enumerable.Range(0, 20)
            .Select(place => segments.Where(segment => segment.Begin <= place && place < segment.End).Select(segment => segment.Code).SingleOrDefault("φ")).ToArray())];
        double total = 0, same = 0;
        var margins = new Dictionary<string, double>();
        for (var place = 0; place < 20; place++)
        {
            for (var i = 0; i < m; i++)
            {
                for (var j = 0; j < m; j++)
                {
                    if (i != j)
                    {
                        total += 1.0 / (m - 1);
                        same += places[i][place] == places[j][place] ? 1.0 / (m - 1) : 0;
                        margins[places[i][place]] = margins.GetValueOrDefault(places[i][place]) + (1.0 / (m - 1));
                    }
                }
            }
        }

        var marked = continuum.Coders.SelectMany(segments => segments).ToArray();
        var self = marked.Sum(segment => segment.Length * segment.Length) + ((20 * m) - marked.Sum(segment => segment.Length));
        var expected = ((total * total) - margins.Values.Sum(margin => margin * margin)) / (total - (self / total));
        return Math.Abs(UnitizingAlpha.Of(continuum).Value!.Value - (1 - ((total - same) / expected))) < 1e-9;
    });

    // By hand: the coders meet on a–a 8 and on a–b 4, either way round; pairable lengths are four times 4. So ℓ* = 16,
    // R* = 64, and D_o = 8 = D_e = (16² − 12² − 4²)/(16 − 64/16).
    [Fact]
    public void Coding_OtherCode_MatchesTheSumByHand()
    {
        var alpha = UnitizingCodingAlpha.Of(Twenty("a"));

        Assert.Equal((8, 8, 0), (alpha.ObservedDisagreement, alpha.ExpectedDisagreement, alpha.Value));
    }

    [Fact]
    public void Coding_SameCodesOnOtherStretches_IsOne() => Assert.Equal(1, UnitizingCodingAlpha.Of(Twenty("b")).Value);

    [Fact]
    public void Coding_OneCodeOnly_IsUndefined() =>
        Assert.Null(UnitizingCodingAlpha.Of(new Continuum(0, 10, [[new(2, 3, "a")], [new(2, 3, "a")]])).Value);

    [Fact]
    public void Coding_NoStretchInCommon_IsUndefined() =>
        Assert.Null(UnitizingCodingAlpha.Of(new Continuum(0, 10, [[new(0, 3, "a")], [new(5, 3, "b")]])).Value);

    [Fact]
    public void ByCode_SameCodesOnOtherStretches_IsOneForEach() =>
        Assert.All(UnitizingCodingAlpha.ByCode(Twenty("b")).Values, alpha => Assert.Equal(1, alpha.Value));

    [Fact]
    public void Coding_AnyContinuum_EqualsThePlacesOneByOne() => Continua.Sample(continuum =>
    {
        string? At(int coder, int place) => continuum.Coders[coder]
            .Where(segment => segment.Begin <= place && place < segment.End).Select(segment => segment.Code).SingleOrDefault();
        double total = 0, same = 0, self = 0;
        var margins = new Dictionary<string, double>();
        for (var place = 0; place < 20; place++)
        {
            foreach (var (i, j) in new[] { (0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1) })
            {
                if (At(i, place) is { } first && At(j, place) is { } second)
                {
                    (total, same) = (total + .5, same + (first == second ? .5 : 0));
                    margins[first] = margins.GetValueOrDefault(first) + .5;
                }
            }
        }

        for (var i = 0; i < 3; i++)
        {
            foreach (var segment in continuum.Coders[i])
            {
                var pairable = Enumerable.Range((int)segment.Begin, (int)segment.Length)
                    .Count(place => Enumerable.Range(0, 3).Any(j => j != i && At(j, place) is not null));
                self += pairable * pairable;
            }
        }

        var pairs = total - (self / total);
        var expected = ((total * total) - margins.Values.Sum(margin => margin * margin)) / pairs;
        var alpha = UnitizingCodingAlpha.Of(continuum).Value;
        return total == 0 || margins.Count < 2 || pairs <= 0 || expected < 1e-9
            || (alpha is not null && Math.Abs(alpha.Value - (1 - ((total - same) / expected))) < 1e-9);
    });

    // Krippendorff (2004), section 11.6; METHOD §2.5, R11.
    [Fact]
    public void FirstForm_OneCode_MatchesPublishedValue()
    {
        var alpha = UnitizingAlpha2004.Of(Krippendorff2004).ByCode["c"];

        Assert.Equal(
            (.014444, .053222, .728599),
            (Math.Round(alpha.ObservedDisagreement, 6), Math.Round(alpha.ExpectedDisagreement, 6), Math.Round(alpha.Value!.Value, 6)));
    }

    [Fact]
    public void FirstForm_TwoCodesTogether_MatchesPublishedValue()
    {
        // The two codes overlap in one coder, so each has a continuum of its own.
        var other = UnitizingAlpha2004.Of(new Continuum(150, 300,
            [[new(180, 60, "k"), new(300, 50, "k")], [new(180, 60, "k"), new(300, 50, "k")]])).All;
        var first = UnitizingAlpha2004.Of(Krippendorff2004).All;

        Assert.Equal((0, .048979), (other.ObservedDisagreement, Math.Round(other.ExpectedDisagreement, 6)));
        Assert.Equal(
            .858665,
            1 - ((first.ObservedDisagreement + other.ObservedDisagreement) / (first.ExpectedDisagreement + other.ExpectedDisagreement)), 5e-7);
    }

    [Fact]
    public void FirstForm_ThreeCoders_Throws() =>
        Assert.Throws<ArgumentException>(() => UnitizingAlpha2004.Of(new Continuum(0, 10, [[], [], []])));

    [Fact]
    public void FirstForm_CodersSwapped_IsTheSame() => Continua.Sample(continuum =>
        Math.Abs(UnitizingAlpha2004.Of(new Continuum(0, 20, [continuum.Coders[0], continuum.Coders[1]])).All.Value!.Value
            - UnitizingAlpha2004.Of(new Continuum(0, 20, [continuum.Coders[1], continuum.Coders[0]])).All.Value!.Value) < 1e-9);

    private static Continuum Twenty(string second) => new(0, 20,
    [
        [new(2, 4, "a"), new(10, 5, "b")],
        [new(2, 5, "a"), new(10, 4, second)],
    ]);
}
