using Parallax.Corpora;
using Parallax.Reliability;

namespace Parallax.Files.Ratings;

/// <summary>The values of a table of ratings as they are met, numbered.</summary>
internal sealed class ValueIds
{
    // What other programs write for a missing value; here a missing value is an empty cell.
    private static readonly string[] MissingWords = ["NA", "N/A", "#N/A", "#VALUE!", "#REF!", "#DIV/0!", "NaN", "null", "none", ".", "-", "?"];

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<(string Text, int Line)> texts = [];
    private readonly List<int> times = [];

    /// <summary>Number of a cell's value; <see cref="ReliabilityData.Missing"/> for an empty cell.</summary>
    internal int Read(string cell, int line)
    {
        var text = cell.Trim();
        if (text.Length == 0)
        {
            return ReliabilityData.Missing;
        }

        if (!ids.TryGetValue(text, out var id))
        {
            ids[text] = id = texts.Count;
            texts.Add((text, line));
            times.Add(0);
        }

        times[id]++;
        return id;
    }

    /// <summary>The values as a scale, with the place in it of each number given out; null where they do not fit the level.</summary>
    /// <param name="level">What the values are to allow.</param>
    /// <param name="isOrderGiven">Whether the order in which they were met is theirs, as that of a table's header.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="problems">Where problems are added.</param>
    internal (ValueScale Scale, int[] Places)? Scale(MeasurementLevel level, bool isOrderGiven, string source, ICollection<Problem> problems)
    {
        double?[] numbers = [.. texts.Select(value => Number.TryParse(value.Text, out var number) ? number : (double?)null)];
        var isNumeric = numbers.All(number => number is not null);
        if (level == MeasurementLevel.Nominal || (level == MeasurementLevel.Ordinal && isOrderGiven && !isNumeric))
        {
            WarnOfMissingWords(source, problems);
            return Named(level, isOrderGiven, isNumeric ? numbers : null);
        }

        if (!isNumeric)
        {
            TellNotNumbers(numbers, level, isOrderGiven, source, problems);
            return null;
        }

        double[] distinct = [.. numbers.Select(number => number!.Value).Distinct().Order()];
        if (level == MeasurementLevel.Ratio && ValueScale.HasBothSigns(distinct))
        {
            problems.Add(new Problem(
                "RA011", source, null, $"values from {Number.Format(distinct[0])} to {Number.Format(distinct[^1])}", "values on one side of zero",
                "Values on both sides of zero have no ratio: say --level interval."));
            return null;
        }

        int[] places = [.. numbers.Select(number => Array.BinarySearch(distinct, number!.Value))];
        string[] names = [.. distinct.Select((_, place) => texts[Array.IndexOf(places, place)].Text)];
        return (ValueScale.Numeric(level, distinct, names), places);
    }

    private (ValueScale Scale, int[] Places) Named(MeasurementLevel level, bool isOrderGiven, double?[]? numbers)
    {
        var order = Enumerable.Range(0, texts.Count);
        int[] sorted = isOrderGiven ? [.. order]
            : numbers is not null ? [.. order.OrderBy(id => numbers[id]).ThenBy(id => texts[id].Text, StringComparer.Ordinal)]
            : [.. order.OrderBy(id => texts[id].Text, StringComparer.Ordinal)];
        string[] names = [.. sorted.Select(id => texts[id].Text)];
        var places = new int[sorted.Length];
        for (var place = 0; place < sorted.Length; place++)
        {
            places[sorted[place]] = place;
        }

        return (level == MeasurementLevel.Nominal ? ValueScale.Nominal(names) : ValueScale.Ordered(names), places);
    }

    private void TellNotNumbers(double?[] numbers, MeasurementLevel level, bool isHeader, string source, ICollection<Problem> problems)
    {
        for (var id = 0; id < numbers.Length; id++)
        {
            if (numbers[id] is null)
            {
                var (text, line) = texts[id];
                problems.Add(new Problem(
                    "RA003", source, isHeader ? 1 : line, $"the value '{text}'{(times[id] > 1 ? $", {times[id]} times" : "")}",
                    $"a number with a point, as --level {level.ToString().ToLowerInvariant()} needs",
                    IsMissingWord(text) ? "Leave the cell empty where a value is missing."
                        : "Write the order or the amount as a number, or say --level nominal."));
            }
        }
    }

    private void WarnOfMissingWords(string source, ICollection<Problem> problems)
    {
        for (var id = 0; id < texts.Count; id++)
        {
            if (IsMissingWord(texts[id].Text))
            {
                problems.Add(new Problem(
                    "RA010", source, texts[id].Line, $"the value '{texts[id].Text}', {times[id]} times", "an empty cell where a value is missing",
                    "It counts as a value like any other; empty these cells if they mean that there is none.", IsWarning: true));
            }
        }
    }

    private static bool IsMissingWord(string text) => MissingWords.Contains(text, StringComparer.OrdinalIgnoreCase);
}
