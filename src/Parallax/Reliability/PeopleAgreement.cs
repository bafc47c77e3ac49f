using System.Globalization;
using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>Agreement of a study's coders on every theme and code, by language and over all, and the gates that follow from it.</summary>
/// <remarks>
/// Units are sentences, and a coder's value is whether the sentence carries the code, or any code of the theme; only
/// sentences that the coder read have one. Headline is Krippendorff's α with a bootstrap of documents. Gates: METHOD §2.6
/// after K. Krippendorff, Content Analysis, 4th edition (2019), chapter 12; the bound on the lower end of the interval is a
/// convention of this project. Adjudicated codings never enter (METHOD §2.3).
/// </remarks>
public static class PeopleAgreement
{
    internal const string Every = "all";

    /// <summary>Agreement of all coders and of each two.</summary>
    /// <param name="people">What people coded.</param>
    /// <param name="codebook">Its themes and codes.</param>
    /// <param name="languages">Language of each document.</param>
    /// <param name="options">Resampling and thresholds.</param>
    /// <param name="cancellation">Stops the resampling.</param>
    public static StudyAgreement Of(
        PeopleCodings people, Codebook codebook, IReadOnlyDictionary<string, string> languages, PeopleAgreementOptions options,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(languages);
        ArgumentNullException.ThrowIfNull(options);
        if (people.Coders.Count == 0)
        {
            return StudyAgreement.None;
        }

        ReadUnit[] units = [.. people.Units.Where(unit => unit.Coder != PeopleCodings.Adjudicated)];
        var places = units.Select(unit => languages[unit.Document]).Distinct().Order(StringComparer.Ordinal).Append(Every);
        (string Language, DoubleReading Reading)[] readings =
        [
            .. places.Select(language => (language, new DoubleReading(
                units.Where(unit => language == Every || languages[unit.Document] == language), people.Coders))),
        ];
        AgreedTopic[] topics =
        [
            .. readings.SelectMany(one => Topics(codebook), (one, topic) => new AgreedTopic(topic, one.Language, one.Reading, options)),
        ];
        Parallel.For(0, topics.Length, new ParallelOptions { CancellationToken = cancellation }, at => topics[at].Compute(cancellation));
        return new StudyAgreement(
            [.. topics.SelectMany(topic => topic.Rows)],
            new CodingGates(topics.Where(topic => topic.Gate is not null)
                .ToDictionary(topic => (topic.Topic.Id, topic.Language), topic => topic.Gate!)),
            [.. topics.Where(topic => topic.Seed is not null).Select(topic => (topic.Use, topic.Seed!.Value))]);
    }

    private static IEnumerable<JudgedTopic> Topics(Codebook codebook) => codebook.Themes
        .SelectMany(theme => theme.Codes.Select(code => new JudgedTopic(code.Id, one => one == code.Id, IsTheme: false))
            .Prepend(new JudgedTopic(theme.Id, one => theme.Codes.Any(code => code.Id == one), IsTheme: true)))
        .Prepend(new JudgedTopic(Every, _ => true, IsTheme: true));
}

/// <summary>What coders agree on or not: a code, a theme, or any code at all.</summary>
/// <param name="Id">Code, theme or <c>all</c>.</param>
/// <param name="Holds">Whether a code belongs to it.</param>
/// <param name="IsTheme">Whether it has several codes.</param>
internal sealed record JudgedTopic(string Id, Func<string, bool> Holds, bool IsTheme);

/// <summary>Agreement on one topic in one language.</summary>
internal sealed class AgreedTopic(JudgedTopic topic, string language, DoubleReading reading, PeopleAgreementOptions options)
{
    // Outside of these the chance-corrected coefficient alone misleads (METHOD §2.6).
    private const double Rare = .10;
    private const double Common = .90;

    private readonly List<AgreementRow> rows = [];

    internal JudgedTopic Topic => topic;

    internal string Language => language;

    internal IReadOnlyList<AgreementRow> Rows => rows;

    /// <summary>What α allows; null where nobody coded a sentence that another did too.</summary>
    internal CodingGate? Gate { get; private set; }

    internal string Use => $"agreement|{topic.Id}|{language}";

    /// <summary>Seed of the resampling; null where nothing was resampled.</summary>
    internal ulong? Seed { get; private set; }

    internal void Compute(CancellationToken cancellation)
    {
        var data = reading.Of(topic.Holds);
        var result = Agreed(data, reading.Documents, "", cancellation);
        AddOfAll(data, result);
        AddPairs(result);
        if (topic.IsTheme)
        {
            AddSets(result);
        }

        foreach (var facet in CodedFacet.All)
        {
            AddFacet(facet, cancellation);
        }

        if (topic.IsTheme && language == PeopleAgreement.Every)
        {
            AddDrift();
        }
    }

    private AgreementResult Agreed(ReliabilityData data, IReadOnlyList<string> documents, string facet, CancellationToken cancellation)
    {
        // Where all values are the same there is nothing to resample.
        var varies = SpecificAgreement.Of(data).Count(value => value.Count > 0) > 1;
        var seed = Seeds.Derive(options.Seed, "agreement", $"{topic.Id}{facet}|{language}");
        Seed ??= varies && options.Resamples > 0 ? seed : null;
        return Agreement.Of(
            data, documents, new AgreementOptions { Resamples = varies ? options.Resamples : 0, Seed = seed }, null, cancellation);
    }

    private void AddOfAll(ReliabilityData data, AgreementResult result)
    {
        var alpha = Named(result.Coefficients, "krippendorff_alpha");
        var prevalence = result.ByValue[1].Prevalence;
        var judged = new AlphaGate(topic.Id, language, result, alpha, prevalence, options);
        Gate = result.Units > 0 ? judged.Gate : null;
        rows.Add(Row(result, alpha, PeopleAgreement.Every, prevalence) with { Status = judged.Word, Reason = judged.Reason });
        rows.Add(Row(result, Named(result.Coefficients, "percent_agreement"), PeopleAgreement.Every, prevalence));
        rows.Add(Row(result, Named(result.Coefficients, "gwet_ac1"), PeopleAgreement.Every, prevalence));
        AddWeighted();
        if (prevalence is < Rare or > Common)
        {
            foreach (var (name, value) in new[] { ("positive_agreement", 1), ("negative_agreement", 0) })
            {
                var specific = result.ByValue[value].SpecificAgreement;
                var interval = specific is null ? null : SpecificAgreement.Uncertainty(data, value, reading.Documents, Resampled(name))?.Interval;
                rows.Add(Row(result, name, "nominal", PeopleAgreement.Every, specific, "nobody gave this value") with
                {
                    Lower = interval?.Lower,
                    Upper = interval?.Upper,
                    Prevalence = prevalence,
                });
            }
        }
    }

    // A sample enriched with a rare code tells of the sample; weighted by the chances of being drawn it tells of the texts (METHOD §2.3).
    private void AddWeighted()
    {
        const string name = "gwet_ac1_weighted";
        if (reading.Drawn is not var (drawn, weights))
        {
            return;
        }

        var data = drawn.Of(topic.Holds);
        var sums = WholeData.Sums(data, weights);
        var ac1 = GwetAc.Of(sums, 0);
        var uncertainty = ac1.Value is null ? null : GwetAc.Uncertainty(data, weights, drawn.Documents, Resampled(name));
        int[] paired = [.. Enumerable.Range(0, data.UnitCount).Where(unit => data.Size(unit) > 1)];
        var values = sums.PairedValues.Sum();
        var row = Row(null, new CoefficientRow(name, null, ac1, uncertainty), PeopleAgreement.Every, values > 0 ? sums.PairedValues[1] / values : null);
        string[] reasons = [row.Reason, UnknownChance.Of(reading.Count - drawn.Count)];
        rows.Add(row with
        {
            Units = paired.Length,
            Values = paired.Sum(data.Size),
            Dropped = reading.Count - paired.Length,
            Reason = string.Join("; ", reasons.Where(reason => reason.Length > 0)),
        });
    }

    private AgreementOptions Resampled(string what) => new()
    {
        Resamples = options.Resamples,
        Seed = Seeds.Derive(options.Seed, "agreement", $"{topic.Id}|{what}|{language}"),
    };

    private void AddPairs(AgreementResult result)
    {
        IEnumerable<(string Coders, int Units, IReadOnlyList<CoefficientRow> Coefficients)> pairs = reading.Coders.Count == 2
            ? [(string.Join(';', reading.Coders), result.Units, result.Coefficients)]
            : result.Pairs.Select(pair => ($"{pair.First};{pair.Second}", pair.Units, pair.Coefficients));
        foreach (var (coders, units, coefficients) in pairs)
        {
            foreach (var name in (ReadOnlySpan<string>)["krippendorff_alpha", "percent_agreement", "cohen_kappa"])
            {
                rows.Add(Row(result, Named(coefficients, name), coders, null) with
                {
                    Units = units,
                    Values = 2 * units,
                    Dropped = reading.Count - units,
                });
            }
        }
    }

    private void AddSets(AgreementResult result)
    {
        IReadOnlySet<string>[][] sets = [.. reading.Sets(topic.Holds)];
        var alpha = SetAlpha.Of(sets);
        var (all, coded) = SetAlpha.Uncertainty(sets, reading.Documents, Resampled("sets"));
        foreach (var (name, estimate, uncertainty) in new[] { ("masi_alpha", alpha.AllUnits, all), ("masi_alpha_coded", alpha.CodedUnits, coded) })
        {
            rows.Add(Row(result, name, "set", PeopleAgreement.Every, estimate.Value, Unvaried(estimate.Units)) with
            {
                Lower = uncertainty?.Interval?.Lower,
                Upper = uncertainty?.Interval?.Upper,
                BelowTentative = uncertainty?.BelowTentative,
                BelowReliable = uncertainty?.BelowReliable,
                Units = estimate.Units,
                Values = estimate.PairableValues,
                Dropped = reading.Count - estimate.Units,
            });
        }
    }

    private void AddFacet(CodedFacet facet, CancellationToken cancellation)
    {
        var (data, documents) = reading.Of(facet, topic.Holds);
        var result = Agreed(data, documents, "|" + facet.Name, cancellation);
        if (result.Units > 0)
        {
            rows.Add(Row(result, Named(result.Coefficients, "krippendorff_alpha"), PeopleAgreement.Every, null) with
            {
                Coefficient = facet.Name + "_alpha",
            });
        }
    }

    private void AddDrift()
    {
        var ordered = reading.InOrderOfCoding();
        if (ordered.Count <= options.DriftWindow)
        {
            return;
        }

        var drift = new AgreementOptions { Resamples = options.Resamples, Seed = Seeds.Derive(options.Seed, "drift", topic.Id) };
        foreach (var (window, at) in AgreementDrift.Of(ordered.Of(topic.Holds), drift, options.DriftWindow).Select((window, at) => (window, at)))
        {
            var units = window.LastUnit - window.FirstUnit + 1;
            var row = Row(null, window.Alpha, PeopleAgreement.Every, null);
            rows.Add(row with
            {
                Coefficient = $"drift_{at + 1}",
                Units = units,
                Values = 2 * units,
                Reason = $"sentences {window.FirstUnit} to {window.LastUnit} in the order in which they were coded{(row.Reason.Length > 0 ? $": {row.Reason}" : "")}",
            });
        }
    }

    private AgreementRow Row(AgreementResult? result, CoefficientRow row, string coders, double? prevalence) =>
        Row(result, row.Name, result?.Level.ToString().ToLowerInvariant() ?? "nominal", coders, row.Estimate.Value, row.Estimate.Reason ?? "") with
        {
            Lower = row.Uncertainty?.Interval?.Lower,
            Upper = row.Uncertainty?.Interval?.Upper,
            BelowTentative = row.Uncertainty?.BelowTentative,
            BelowReliable = row.Uncertainty?.BelowReliable,
            Prevalence = prevalence,
            AtLeast = row.Benchmark is { } told ? told.Scale[told.AtLeast()].Word : "",
            Reason = row.Benchmark is { } benchmark ? Called(benchmark) : row.Estimate.Reason ?? "",
        };

    private AgreementRow Row(AgreementResult? result, string name, string level, string coders, double? value, string whyNot) => new()
    {
        Code = topic.Id,
        Language = language,
        Coders = coders,
        Coefficient = name,
        Level = level,
        Value = value,
        Units = result?.Units ?? 0,
        Dropped = result?.Dropped.Count ?? 0,
        Values = result?.Values ?? 0,
        Status = value is null ? "undefined" : "ok",
        Reason = value is null ? whyNot : "",
    };

    private static string Called(Membership benchmark) => string.Create(
        CultureInfo.InvariantCulture,
        $"at least {benchmark.Scale[benchmark.AtLeast()].Word} on the scale of Landis and Koch (probability {benchmark.Cumulative[benchmark.AtLeast()]:0.000}, standard error {benchmark.StandardError:0.000}), which is a name and no test");

    private static string Unvaried(int units) => units == 0 ? AgreementEstimate.NoPairs : AgreementEstimate.NoVariation;

    private static CoefficientRow Named(IReadOnlyList<CoefficientRow> rows, string name) => rows.First(row => row.Name == name);
}
