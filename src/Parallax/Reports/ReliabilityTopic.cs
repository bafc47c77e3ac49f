using Parallax.Reliability;

namespace Parallax.Reports;

/// <summary>Everything agreement.csv says of all coders together on one theme or code in one language.</summary>
internal sealed class ReliabilityTopic
{
    private readonly Dictionary<string, AgreementRow> rows;

    private ReliabilityTopic(IEnumerable<AgreementRow> rows, bool isOfTheme) =>
        (this.rows, IsOfTheme) = (rows.ToDictionary(row => row.Coefficient, StringComparer.Ordinal), isOfTheme);

    /// <summary>Whether it is a theme, or any code at all.</summary>
    public bool IsOfTheme { get; }

    /// <summary>The headline.</summary>
    public AgreementRow Alpha => rows["krippendorff_alpha"];

    /// <summary>What the headline allows.</summary>
    public string Status => Alpha.Status;

    /// <summary>Whether the code was given to no sentence that two people read.</summary>
    public bool IsUnused => Alpha.Prevalence is null or 0;

    /// <summary>The row of another coefficient; null where there is none.</summary>
    public AgreementRow? this[string coefficient] => rows.GetValueOrDefault(coefficient);

    /// <summary>
    /// Any code, each theme and its codes, in the codebook's order; by language and over all languages where there are several,
    /// else in all that was read.
    /// </summary>
    public static List<ReliabilityTopic> Of(ReportMaterial material)
    {
        var codebook = material.Input.Codebook;
        string[] order = [ReliabilitySection.Every, .. codebook.Themes.SelectMany(theme => theme.Codes.Select(code => code.Id).Prepend(theme.Id))];
        var themes = codebook.Themes.Select(theme => theme.Id).Append(ReliabilitySection.Every).ToHashSet(StringComparer.Ordinal);
        var groups = material.Input.Agreement.Where(row => row.Coders == ReliabilitySection.Every).ToLookup(row => (row.Code, row.Language));
        string[] languages = [.. groups.Select(group => group.Key.Language).Distinct(StringComparer.Ordinal).OrderBy(language => language == ReliabilitySection.Every)
            .ThenBy(language => language, StringComparer.Ordinal)];
        return
        [
            .. from topic in order
               from language in languages.Length == 2 ? languages[1..] : languages
               let rows = groups[(topic, language)]
               where rows.Any()
               select new ReliabilityTopic(rows, themes.Contains(topic)),
        ];
    }
}
