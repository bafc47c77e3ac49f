using Parallax.Claims;
using Parallax.Corpora;
using Parallax.Files.Yaml;

namespace Parallax.Files.Claims;

/// <summary>Reads a quantitative test of a claim.</summary>
internal static class TestReader
{
    private const string DocumentMeasure = "document:";

    internal static QuantitativeTest Read(YamlMapping item, ClaimIds ids, ICollection<Problem> problems)
    {
        var id = ids.Take(item);
        var numbers = new ClaimNumbers(item, problems);
        var measure = item.RequireText("measure");
        var contrast = item.Text("contrast") ?? "";
        var (actor, partner) = Sides(contrast, item, problems);
        var (direction, isPresence) = DirectionOf(item, measure, problems);
        var (sesoi, threshold) = (numbers.Positive("sesoi"), numbers.Any("threshold"));
        if (isPresence)
        {
            threshold ??= .5;
        }

        // A number that cannot be read is told already.
        var isStated = (item.Take("sesoi") is null || sesoi is not null) && (item.Take("threshold") is null || threshold is not null);
        if (isStated && sesoi is null == threshold is null)
        {
            problems.Add(new Problem(
                "CL003", item.Source, item.Line, $"the test {id} with {(sesoi is null ? "neither" : "both")} sesoi and threshold", "one of the two",
                "A smallest effect of interest tests a difference from none; a threshold tests the number itself."));
        }

        var read = new QuantitativeTest
        {
            Id = id,
            Measure = measure,
            Contrast = contrast,
            Actor = actor,
            Partner = partner,
            Theme = item.Text("theme") ?? "all",
            Code = item.Text("code") ?? "all",
            Term = item.Text("term") ?? "",
            Sources = Sources(item, problems),
            Period = item.Text("period") ?? "all",
            Language = item.Text("language") ?? "",
            Aggregation = item.OneOf("aggregation", "", ("documents", "documents"), ("pooled", "pooled")),
            Per = item.Text("per") ?? "",
            Direction = direction,
            Sesoi = sesoi,
            Threshold = threshold,
            Alpha = numbers.Risk("alpha"),
            IsPrimary = item.OneOf("family", true, ("primary", true), ("secondary", false)),
            Weight = numbers.Positive("weight") ?? 1,
        };
        if (read.Term.Length > 0 && read.Code == "all")
        {
            problems.Add(new Problem(
                "CL007", item.Source, item.Take("term")!.Line, $"the term '{read.Term}' without a code", "the code whose entry it is",
                "Add 'code:' with the code that the entry belongs to."));
        }

        item.Finish();
        return read.Code != "all" && read.Theme == "all" ? read with { Theme = read.Code.Split('.')[0] } : read;
    }

    // One source, or several of which the first is tested.
    private static string[] Sources(YamlMapping item, ICollection<Problem> problems)
    {
        if (item.Take("source") is not { } node)
        {
            return ["official"];
        }

        IReadOnlyList<YamlNode> nodes = node.Kind == YamlKind.Sequence ? node.Items : [node];
        if (nodes.Count == 0 || nodes.Any(one => one.Kind != YamlKind.Scalar || one.Text.Length == 0))
        {
            problems.Add(YamlMapping.WrongKind(item.Source, node, "source", "a kind of text, or a list of some"));
            return ["official"];
        }

        return [.. nodes.Select(one => one.Text)];
    }

    private static (string Actor, string Partner) Sides(string contrast, YamlMapping item, ICollection<Problem> problems)
    {
        string[] words = contrast.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case []:
                return ("", "");
            case [var actor] when IsActor(actor):
                return (actor, "");
            case [var actor, "-" or "->", var partner] when IsActor(actor) && IsActor(partner) && actor != partner:
                return (actor, partner);
            default:
                problems.Add(new Problem(
                    "CL005", item.Source, item.Take("contrast")!.Line, $"the contrast '{contrast}'",
                    "RUS - CHN (one minus the other), RUS -> CHN (one towards the other) or RUS",
                    "Write the actors' ids with blanks around the sign."));
                return ("", "");
        }
    }

    private static bool IsActor(string word) => word.Length > 0 && word.All(char.IsAsciiLetterOrDigit);

    private static (Direction Direction, bool IsPresence) DirectionOf(YamlMapping item, string measure, ICollection<Problem> problems)
    {
        if (item.Require("direction") is not { } node)
        {
            return (Direction.Above, false);
        }

        if (measure.StartsWith(DocumentMeasure, StringComparison.Ordinal) && node.Text is "present" or "absent")
        {
            return (node.Text == "present" ? Direction.Above : Direction.Below, true);
        }

        if (node.Text is "present" or "absent")
        {
            problems.Add(new Problem(
                "CL005", item.Source, node.Line, $"direction: {node.Text}", "\"<\", \"<=\", \">\" or \">=\"",
                "Only a document is present or absent; a number lies on a side."));
            return (Direction.Above, false);
        }

        return (
            item.OneOf(
                "direction", Direction.Above, ("<", Direction.Below), ("<=", Direction.AtMost), (">", Direction.Above), (">=", Direction.AtLeast)),
            false);
    }
}
