using Parallax.Comparison;
using Parallax.Corpora;

namespace Parallax.Studies.Opening;

/// <summary>Documents of actors that a study does not compare: counted, but in no comparison.</summary>
internal static class OutsideActors
{
    private const int MostTold = 5;

    /// <summary>A warning for each such actor; where there are many, one for all.</summary>
    /// <param name="documents">Actors of documents, with where the row stands.</param>
    /// <param name="plan">What the study compares.</param>
    /// <param name="known">Ids that a register may use; others are told as unknown elsewhere.</param>
    public static IEnumerable<Problem> Warnings(
        IEnumerable<(string Actor, string Source, int? Line)> documents, ComparisonPlan plan, IReadOnlySet<string> known)
    {
        var outside = documents.Where(document => known.Contains(document.Actor) && document.Actor is not ("JOINT" or "THIRD")
                && !plan.Actors.Contains(document.Actor) && !plan.Controls.Contains(document.Actor))
            .GroupBy(document => document.Actor, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        var expected = $"one of {string.Join(", ", [.. plan.Actors, .. plan.Controls, "JOINT", "THIRD"])}";
        if (outside.Length > MostTold)
        {
            return [new Problem(
                "DR018", outside[0].First().Source, null,
                $"{Documents(outside.Sum(group => group.Count()))} of {outside.Length} actors, {outside[0].Key} to {outside[^1].Key}, "
                + "that are neither focal actors nor controls of this study", expected,
                "They enter no comparison. Add those that shall under actors or controls in study.yaml.", IsWarning: true)];
        }

        return outside.Select(group => new Problem(
            "DR018", group.First().Source, group.First().Line,
            $"{Documents(group.Count())} of {group.Key}, which is neither a focal actor nor a control of this study", expected,
            $"Documents of {group.Key} enter no comparison: add it under actors or controls in study.yaml.", IsWarning: true));
    }

    private static string Documents(int count) => count == 1 ? "1 document" : $"{count} documents";
}
