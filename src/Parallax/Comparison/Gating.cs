using Parallax.Codebooks;
using Parallax.Reliability;

namespace Parallax.Comparison;

/// <summary>Holds the rows of a comparison to the gates of the codes they rest on (METHOD §2.6).</summary>
/// <remarks>
/// A code that fails collapses to its theme: its own rows are blocked and the theme's stand. A theme that fails blocks what
/// rests on it, and with it those of its codes that did not pass by themselves. What is tentative warns. What nobody tested
/// changes nothing: the report says that nobody did.
/// </remarks>
public static class Gating
{
    /// <summary>The rows, blocked or with a warning where a gate says so.</summary>
    /// <param name="rows">Rows of measures.csv.</param>
    /// <param name="gates">Gates by code or theme and language.</param>
    /// <param name="codebook">The codebook of both.</param>
    /// <param name="codes">Codes that measures are defined by.</param>
    public static IReadOnlyList<MeasureRow> Apply(
        IReadOnlyList<MeasureRow> rows, CodingGates gates, Codebook codebook, MeasureCodes codes)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(gates);
        ArgumentNullException.ThrowIfNull(codebook);
        var themeOf = codebook.Codes.ToDictionary(code => code.Id, code => code.Theme, StringComparer.Ordinal);
        return gates == CodingGates.None ? rows : [.. rows.Select(row => row.Status == MeasureStatus.Blocked ? row : Held(row))];

        MeasureRow Held(MeasureRow row)
        {
            List<string> blocks = [], warnings = [];
            foreach (var topic in RestsOn.Topics(row, codebook, codes))
            {
                Judge(topic, row, blocks, warnings);
            }

            return blocks.Count > 0 ? Blocked(row, blocks) : warnings.Count > 0 ? Warned(row, warnings) : row;
        }

        void Judge(string topic, MeasureRow row, List<string> blocks, List<string> warnings)
        {
            var gate = gates.Of(topic, row.Language);
            var theme = themeOf.GetValueOrDefault(topic);
            var ofTheme = theme is null ? gate : gates.Of(theme, row.Language);
            if (gate.Status == GateStatus.Failed)
            {
                blocks.Add(theme is null ? gate.Reason : $"{gate.Reason}; read it as its theme, {theme}, {Standing(ofTheme)}");
            }
            else if (ofTheme.Status == GateStatus.Failed && gate.Status != GateStatus.Passed)
            {
                blocks.Add(ofTheme.Reason);
            }
            else if (gate.Status == GateStatus.Tentative)
            {
                warnings.Add(gate.Reason);
            }

            if (theme is null && RestsOn.SetsCodesApart(row))
            {
                string[] failed = [.. themeOf.Where(code => code.Value == topic && gates.Of(code.Key, row.Language).Status == GateStatus.Failed)
                    .Select(code => code.Key)];
                if (failed.Length > 0)
                {
                    warnings.Add($"it sets codes apart that people do not agree on: {string.Join(", ", failed)}");
                }
            }
        }
    }

    private static string Standing(CodingGate theme) => theme.Status switch
    {
        GateStatus.Passed => "which stands",
        GateStatus.Tentative => "which stands tentatively",
        GateStatus.Failed => "which fails too",
        _ => "which was not tested",
    };

    private static MeasureRow Blocked(MeasureRow row, IEnumerable<string> reasons) => row with
    {
        Status = MeasureStatus.Blocked,
        Reason = string.Join("; ", reasons.Distinct(StringComparer.Ordinal)),
        Estimate = null,
        Lower = null,
        Upper = null,
        Interval = "",
        LowerBootstrap = null,
        UpperBootstrap = null,
        LowerWeek = null,
        UpperWeek = null,
        Weeks = null,
        PartnerWeeks = null,
        P = null,
    };

    private static MeasureRow Warned(MeasureRow row, IEnumerable<string> reasons) => row with
    {
        Status = MeasureStatus.Warn,
        Reason = string.Join("; ", reasons.Prepend(row.Reason).Where(reason => reason.Length > 0).Distinct(StringComparer.Ordinal)),
    };
}
