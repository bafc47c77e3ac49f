using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>Contrasts that were looked at together and whose p-values are corrected together.</summary>
/// <param name="Name">What they are, in the plural, as it stands behind their number.</param>
/// <param name="Findings">The contrasts with their corrected p.</param>
internal sealed record Family(string Name, IReadOnlyList<Finding> Findings)
{
    /// <summary>How many the correction counts.</summary>
    public int Size => Findings.Count(finding => finding.P is not null);

    /// <summary>By which method and over how many p is corrected.</summary>
    public string Note => Size == 1 ? "One contrast is tested here, so its p needs no correction."
        : $"Corrected p: Holm’s method over {Wording.Count(Size)} {Name}.";

    /// <summary>The finding that a contrast is; null where the row is no contrast of this family.</summary>
    public Finding? Of(MeasureRow row) => Findings.FirstOrDefault(finding => finding.Row == row);

    /// <summary>The difference whose first side a level is; null where there is none.</summary>
    public Finding? Beside(MeasureRow row) => row.IsOfPair() || row.IsChange() ? null
        : Findings.FirstOrDefault(finding => finding.Row.Measure == row.Measure + "_difference" && finding.Row.Actor == row.Actor
            && (row.Partner.Length == 0 || row.Partner == finding.Row.Partner) && finding.Row.Theme == row.Theme && finding.Row.Code == row.Code && finding.Row.Source == row.Source
            && finding.Row.Language == row.Language && finding.Row.Period == row.Period);
}
