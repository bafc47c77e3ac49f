using System.Text.Encodings.Web;
using System.Text.Json;
using Parallax.Claims;
using Parallax.Inference;

namespace Parallax.Files.Results;

/// <summary>Writes claims.json: every claim with its verdict and all that it rests on.</summary>
public static class ClaimsJson
{
    /// <summary>Name of the file.</summary>
    public const string Name = "claims.json";

    /// <summary>Writes the file; numbers have at most six decimals.</summary>
    /// <param name="path">Where it goes.</param>
    /// <param name="claims">The claims as the study states them.</param>
    /// <param name="judged">The claims with their verdicts.</param>
    public static void Write(string path, ClaimSet claims, IReadOnlyList<JudgedClaim> judged)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(judged);
        using var file = File.Create(path);
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(file, options);
        json.WriteStartObject();
        json.WriteStartArray("claims");
        foreach (var claim in judged)
        {
            Write(json, claim);
        }

        json.WriteEndArray();
        WriteHypotheses(json, claims);
        json.WriteEndObject();
        json.Flush();
        file.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, JudgedClaim judged)
    {
        json.WriteStartObject();
        json.WriteString("id", judged.Claim.Id);
        json.WriteString("text", judged.Claim.Text);
        json.WriteString("type", judged.Claim.Type.ToString().ToLowerInvariant());
        json.WriteString("verdict", ClaimJudgement.Words(judged.Verdict.Kind));
        json.WriteString("verdict_without_evidence", ClaimJudgement.Words(judged.WithoutIllustrations.Kind));
        json.WriteString("rule", judged.Verdict.Rule);
        Texts(json, "qualifiers", judged.Qualifiers);
        Each(json, "tests", judged.Outcomes, WriteTest);
        Each(json, "evidence", judged.Evidence.Items, WriteEvidence);
        json.WriteStartObject("posterior");
        foreach (var prior in JudgedClaim.Priors)
        {
            Range(json, Number.Format(prior), judged.Posterior(prior));
        }

        json.WriteEndObject();
        Value(json, "robustness", judged.Robustness);
        Text(json, "flips", judged.Flips);
        Each(json, "sensitivity", judged.Sensitivity, WriteSensitivity);
        Each(json, "needs", judged.Needs, WriteNeed);
        Texts(json, "refuters", judged.Claim.Refuters);
        Texts(json, "flags", judged.Claim.Flags);
        json.WriteEndObject();
    }

    private static void WriteTest(Utf8JsonWriter json, TestOutcome outcome)
    {
        json.WriteString("id", outcome.Test.Id);
        json.WriteString("measure", outcome.Test.Measure);
        json.WriteString("contrast", outcome.Test.Contrast);
        Value(json, "estimate", outcome.Measured.Estimate);
        Value(json, "lower", outcome.Measured.Interval?.Lower);
        Value(json, "upper", outcome.Measured.Interval?.Upper);
        Value(json, "sesoi", outcome.Test.Sesoi);
        Value(json, "threshold", outcome.Test.Threshold);
        json.WriteString("direction", outcome.Test.Direction switch
        {
            Direction.Above => ">",
            Direction.AtLeast => ">=",
            Direction.Below => "<",
            _ => "<=",
        });
        Value(json, "result", outcome.Result);
        json.WriteString("reason", outcome.FailedGate.Length > 0 ? $"{outcome.FailedGate}; {outcome.Reason}" : outcome.Reason);
    }

    private static void WriteEvidence(Utf8JsonWriter json, WeighedItem weighed)
    {
        json.WriteString("id", weighed.Item.Id);
        json.WriteString("text", weighed.Item.Text);
        json.WriteString("label", weighed.Label switch
        {
            EvidenceLabel.Hoop => "hoop",
            EvidenceLabel.SmokingGun => "smoking gun",
            EvidenceLabel.DoublyDecisive => "doubly decisive",
            _ => "straw in the wind",
        });
        Range(json, "likelihood_ratio", weighed.Ratio);
        Value(json, "decibels", weighed.Decibels);
        Text(json, "cluster", weighed.Item.Cluster);
        json.WriteString("source", weighed.Item.Source);
        json.WriteString("rival", weighed.Item.Rival);
        json.WriteBoolean("found", weighed.Item.IsFound);
        json.WriteBoolean("counts", weighed.Counts);
        json.WriteBoolean("illustration", weighed.Item.IsIllustration);
    }

    private static void WriteSensitivity(Utf8JsonWriter json, TestSensitivity sensitivity)
    {
        var curve = sensitivity.Curve;
        json.WriteString("test", sensitivity.Test);
        json.WriteNumber("specifications", curve.Specifications.Count);
        json.WriteNumber("inadmissible", curve.Inadmissible);
        Value(json, "median", curve.Median);
        Value(json, "share_significant", curve.ShareSignificant);
        Value(json, "share_agreeing", curve.ShareAgreeing);
        Value(json, "joint_p", curve.JointP);
        Each(json, "influential", sensitivity.Influences, WriteInfluence);
    }

    private static void WriteInfluence(Utf8JsonWriter json, Influence influence)
    {
        json.WriteString("kind", influence.Kind);
        json.WriteString("without", influence.What);
        Value(json, "estimate", influence.Estimate);
        Value(json, "change", influence.Change);
    }

    private static void WriteNeed(Utf8JsonWriter json, WorkItem need)
    {
        json.WriteString("kind", need.Kind.ToString().ToLowerInvariant());
        json.WriteString("text", need.Text);
        Text(json, "actor", need.Actor);
        Text(json, "source", need.Source);
        Text(json, "language", need.Language);
        Text(json, "period", need.Period);
        Text(json, "code", need.Code);
        Text(json, "what", need.What);
        Value(json, "count", need.Count);
    }

    private static void WriteHypotheses(Utf8JsonWriter json, ClaimSet claims)
    {
        var ranked = CompetingHypotheses.Rank(claims.Matrix, claims.Hypotheses.Count);
        json.WriteStartArray("hypotheses");
        foreach (var (place, hypothesis) in claims.Hypotheses.Index())
        {
            json.WriteStartObject();
            json.WriteString("id", hypothesis.Id);
            json.WriteString("text", hypothesis.Text);
            Value(json, "inconsistency", ranked.Inconsistency[place]);
            Value(json, "rank", ranked.Ranks[place]);
            json.WriteStartArray("rank_range");
            json.WriteNumberValue(ranked.BestRanks[place]);
            json.WriteNumberValue(ranked.WorstRanks[place]);
            json.WriteEndArray();
            Each(json, "evidence", claims.Matrix, (writer, row) =>
            {
                writer.WriteString("id", row.Id);
                writer.WriteNumber("consistency", row.Cells[place]);
                writer.WriteNumber("diagnosticity", row.Diagnosticity);
            });
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Each<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Range(Utf8JsonWriter json, string name, Interval range)
    {
        json.WriteStartArray(name);
        json.WriteRawValue(Number.Format(range.Lower));
        json.WriteRawValue(Number.Format(range.Upper));
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length == 0)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteString(name, text);
    }

    private static void Value(Utf8JsonWriter json, string name, double? value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value is { } number ? Number.Format(number) : "null");
    }
}
