using Parallax.Files.Csv;
using Parallax.Reliability;

namespace Parallax.Files.Results;

/// <summary>How far people agree on what they coded: agreement.csv.</summary>
public static class AgreementCsv
{
    /// <summary>The columns of the file.</summary>
    public static readonly CsvFile<AgreementRow> File = new(
        "agreement.csv",
        "One coefficient of the agreement between people on a code or theme. Without people's codings the file has its header only.\n\n"
        + "A unit is a sentence, and the value of a coder who has read it is whether it carries the code, or any code of the theme. "
        + "Coefficients: `krippendorff_alpha` (the headline), `percent_agreement`, `gwet_ac1`; where sentences were drawn with "
        + "chances that differ also `gwet_ac1_weighted`, each sentence weighing 1/chance, with the prevalence so weighted; of each two coders `cohen_kappa`; "
        + "`positive_agreement` and `negative_agreement` where the prevalence is below .10 or above .90; of themes `masi_alpha`, the sets "
        + "of codes compared, and `masi_alpha_coded`, the same over sentences that somebody gave a code of it; `stance_alpha`, "
        + "`specificity_alpha` and `certainty_alpha` where two gave a sentence the same code and these facets; `drift_1`, `drift_2` … "
        + "α of one window of sentences after another in the order of coding.",
        [
            new("code", "A code, a theme, or `all`: any code.", row => row.Code),
            new("language", "Language of the sentences, or `all`.", row => row.Language),
            new("coders", "`all`, or two people's ids joined by `;`.", row => row.Coders),
            new("coefficient", "Name of the coefficient.", row => row.Coefficient),
            new("level", "nominal, ordinal or set.", row => row.Level),
            new("value", "The coefficient; empty where it is undefined.", row => Number.Format(row.Value)),
            new("lower", "Lower end of the 95 % interval; documents are resampled.", row => Number.Format(row.Lower)),
            new("upper", "Upper end.", row => Number.Format(row.Upper)),
            new("p_below_667", "Share of the resamples below .667.", row => Number.Format(row.BelowTentative)),
            new("p_below_800", "Share of the resamples below .800.", row => Number.Format(row.BelowReliable)),
            new("units", "Units that two coders or more gave a value.", row => Number.Format(row.Units)),
            new("dropped", "Units that fewer gave one; the reason says why.", row => Number.Format(row.Dropped)),
            new("values", "Values in the units used.", row => Number.Format(row.Values)),
            new("prevalence", "Share of these values that say the code is there.", row => Number.Format(row.Prevalence)),
            new("status", "Of `krippendorff_alpha` over all coders: passed, tentative, failed or not_validated; of all else ok or undefined.", row => row.Status),
            new("reason", "Why, in plain words; of `gwet_ac1` what it is called with a probability above .95, which decides nothing.", row => row.Reason),
        ]);
}
