namespace Parallax.Codings;

/// <summary>A sentence with more codes than a person may give it.</summary>
/// <param name="Document">Document identifier.</param>
/// <param name="Unit">Number of the sentence in the document, from 1.</param>
/// <param name="Codes">Different codes it carries.</param>
public readonly record struct CrowdedUnit(string Document, int Unit, int Codes);

/// <summary>Finds the sentences that carry more than four codes (METHOD §1.4): a dictionary keeps every hit, people stop at four.</summary>
public static class CrowdedUnits
{
    /// <summary>The crowded sentences among codings, by document and sentence.</summary>
    /// <param name="codings">Codings of any documents, in any order, each sentence's by one coder.</param>
    /// <param name="mostCodes">Most codes that a person may give to one unit.</param>
    public static IReadOnlyList<CrowdedUnit> In(IEnumerable<Coding> codings, int mostCodes)
    {
        ArgumentNullException.ThrowIfNull(codings);
        var codes = new Dictionary<(string Document, int Unit), HashSet<string>>();
        foreach (var coding in codings)
        {
            var unit = (coding.Document, coding.Unit);
            if (!codes.TryGetValue(unit, out var found))
            {
                codes.Add(unit, found = new HashSet<string>(StringComparer.Ordinal));
            }

            found.Add(coding.Code);
        }

        return
        [
            .. codes.Where(pair => pair.Value.Count > mostCodes)
                .Select(pair => new CrowdedUnit(pair.Key.Document, pair.Key.Unit, pair.Value.Count))
                .OrderBy(unit => unit.Document, StringComparer.Ordinal).ThenBy(unit => unit.Unit),
        ];
    }
}
