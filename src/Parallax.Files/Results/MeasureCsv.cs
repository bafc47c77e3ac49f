using Parallax.Comparison;
using Parallax.Files.Csv;

namespace Parallax.Files.Results;

/// <summary>Every number of a comparison: measures.csv.</summary>
public static class MeasureCsv
{
    /// <summary>The columns of the file.</summary>
    public static readonly CsvFile<MeasureRow> File = new(
        "measures.csv",
        "One number with its interval and what it rests on. A blocked row has no estimate and says why.",
        [
            new("measure", "Name of the measure.", row => row.Measure),
            new("theme", "Theme, or `all`.", row => row.Theme),
            new("code", "Code, or `all`.", row => row.Code),
            new("actor", "The actor measured.", row => row.Actor),
            new("partner", "The other side of a difference, distance or index, or the target of an attitude; empty for any.", row => row.Partner),
            new("source", "Kind of text, `official`, a genre of the study, or `EX:` and an expert base.", row => row.Source),
            new("period", "Period of the study, `all`, or of a change `after - before`.", row => row.Period),
            new("language", "Language of the texts, or `all`.", row => row.Language),
            new("estimate", "The estimate; empty where blocked.", row => Estimate(row, row.Estimate)),
            new("lower", "Lower end of the 95 % interval.", row => Estimate(row, row.Lower)),
            new("upper", "Upper end of the 95 % interval.", row => Estimate(row, row.Upper)),
            new("unit", "What the estimate is counted in.", row => row.Unit),
            new("n_documents", "Documents of the actor, after short ones are joined.", row => Number.Format(row.Documents)),
            new("n_units", "Relevant sentences of the actor.", row => Number.Format(row.Units)),
            new("n_hits", "Sentences that carry the code.", row => Number.Format(row.Hits)),
            new("status", "`ok`, `warn` (read the reason) or `blocked` (no estimate).", row => Of(row.Status)),
            new("reason", "Why not ok; empty when ok.", row => row.Reason),
            new("aggregation", "`documents`: mean of documents; `pooled`: all sentences together.", row => row.Aggregation),
            new("coder", "The coder whose codings were measured; people beside a machine are those whose reading corrects its share.", row => row.Coder),
            new("p", "p of a contrast by permutation, or where its interval is `mover` by that: the share outside the interval that just reaches zero; empty where there is none.", row => Number.Format(row.P)),
            new("n_full", "Documents counted from full text.", row => Number.Format(row.Full)),
            new("n_coded", "Documents counted from shipped codings.", row => Number.Format(row.Coded)),
            new("n_digest", "Documents known by digest only: never counted.", row => Number.Format(row.Digest)),
            new("partner_documents", "Documents of the partner; empty where there is no partner side.", row => Number.Format(row.PartnerDocuments)),
            new("partner_units", "Relevant sentences of the partner.", row => Number.Format(row.PartnerUnits)),
            new("partner_hits", "Sentences of the partner that carry the code.", row => Number.Format(row.PartnerHits)),
            new("interval", "How the interval was made: `t`, `welch`, `bootstrap` (percentile), `bca`, `basic`, `wilson`, `3/n`, `mover` (of a share that people's reading corrects), `newey-west`, `placebo` (range of steps at other dates) or `tost` (90%).", row => row.Interval),
            new("lower_bootstrap", "Lower end of the bootstrap interval, percentile unless the study asks for BCa, beside a t or Welch interval.", row => Estimate(row, row.LowerBootstrap)),
            new("upper_bootstrap", "Upper end of that bootstrap interval, beside a t or Welch interval.", row => Estimate(row, row.UpperBootstrap)),
            new("n_clusters", "Clusters of the actor: documents of one issuer and day count once.", row => Number.Format(row.Clusters)),
            new("partner_clusters", "Clusters of the partner.", row => Number.Format(row.PartnerClusters)),
            new("lower_week", "Lower end of the t or Welch interval if documents of one issuer and week, Monday to Sunday, count once; empty where that changes nothing.", row => Estimate(row, row.LowerWeek)),
            new("upper_week", "Upper end of that interval.", row => Estimate(row, row.UpperWeek)),
            new("n_weeks", "Clusters of the actor then; one week alone has no interval.", row => Number.Format(row.Weeks)),
            new("partner_weeks", "Clusters of the partner then.", row => Number.Format(row.PartnerWeeks)),
            new("n_read", "Sentences of the actor that people read, where what they found corrects the share; else empty.", row => Number.Format(row.Read)),
            new("partner_read", "Sentences of the partner likewise.", row => Number.Format(row.PartnerRead)),
        ]);

    /// <summary>The word of a status: ok, warn or blocked.</summary>
    public static string Of(MeasureStatus status) => status switch
    {
        MeasureStatus.Ok => "ok",
        MeasureStatus.Warn => "warn",
        _ => "blocked",
    };

    // A number without enough data under it is not to be read off a file by accident.
    private static string Estimate(MeasureRow row, double? value) => row.Status == MeasureStatus.Blocked ? "" : Number.Format(value);
}
