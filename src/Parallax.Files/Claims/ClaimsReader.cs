using Parallax.Claims;
using Parallax.Corpora;
using Parallax.Files.Csv;
using Parallax.Files.Yaml;

namespace Parallax.Files.Claims;

/// <summary>Reads <c>claims.yaml</c> strictly and tells every fault at once.</summary>
public static class ClaimsReader
{
    /// <summary>Reads claims; null where the file cannot be read at all. With any error among the problems they are not to be used.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="problems">Where problems are added.</param>
    public static ClaimSet? ReadFile(string path, string source, ICollection<Problem> problems) =>
        YamlReader.ReadFile(path, source, problems) is { } root ? Read(root, source, problems) : null;

    /// <summary>Reads claims from text; null where it is not YAML.</summary>
    public static ClaimSet? Read(string text, string source, ICollection<Problem> problems) =>
        YamlReader.Read(text, source, problems) is { } root ? Read(root, source, problems) : null;

    private static ClaimSet? Read(YamlNode root, string source, ICollection<Problem> problems)
    {
        if (YamlMapping.Of(root, "the claims", source, problems) is not { } file)
        {
            return null;
        }

        var ids = new ClaimIds(source, problems);
        var hypotheses = Each(file, "hypotheses", "a hypothesis", problems)
            .Select(item => Hypothesis(item, ids)).ToArray();
        string[] known = [.. hypotheses.Select(hypothesis => hypothesis.Id)];
        var set = new ClaimSet
        {
            Hypotheses = hypotheses,
            Matrix = [.. Each(file, "matrix", "a row of the matrix", problems).Select(item => Row(item, known, ids, problems))],
            Claims = [.. Each(file, "claims", "a claim", problems, isRequired: true).Select(item => Claim(item, known, ids, problems))],
        };
        file.Finish();
        return set;
    }

    private static Hypothesis Hypothesis(YamlMapping item, ClaimIds ids)
    {
        var read = new Hypothesis(ids.Take(item), item.RequireText("text"));
        item.Finish();
        return read;
    }

    private static ConsistencyRow Row(YamlMapping item, string[] known, ClaimIds ids, ICollection<Problem> problems)
    {
        var id = ids.Take(item);
        var cells = new int[known.Length];
        if (item.Require("cells") is { } node && YamlMapping.Of(node, "cells", item.Source, problems) is { } row)
        {
            for (var one = 0; one < known.Length; one++)
            {
                row.Require(known[one]);
                cells[one] = row.OneOf(known[one], 0, ("CC", 2), ("C", 1), ("N", 0), ("I", -1), ("II", -2));
            }

            row.Finish();
        }

        var numbers = new ClaimNumbers(item, problems);
        var read = new ConsistencyRow(id, item.RequireText("text"), cells, numbers.Share("credibility"), numbers.Share("relevance"))
        {
            Source = item.Text("source") ?? "",
        };
        item.Finish();
        return read;
    }

    private static Claim Claim(YamlMapping item, string[] known, ClaimIds ids, ICollection<Problem> problems)
    {
        var id = ids.Take(item);
        var (from, to) = Window(item, problems);
        var own = item.Text("hypothesis") is { } named ? Hypothesis(named, item, known, problems) : known.FirstOrDefault();
        var rivals = item.Take("rivals") is null
            ? [.. known.Where(one => one != own)]
            : item.List("rivals").Select(node => Hypothesis(node.Text, item, known, problems)).ToArray();
        var evidence = new EvidenceReader(known, ids, problems);
        var gates = item.Mapping("gates");
        var read = new Claim
        {
            Id = id,
            Text = item.RequireText("text"),
            Type = item.Require("type") is null ? ClaimType.Descriptive : item.OneOf(
                "type", ClaimType.Descriptive, ("descriptive", ClaimType.Descriptive), ("comparative", ClaimType.Comparative),
                ("causal", ClaimType.Causal), ("counterfactual", ClaimType.Counterfactual)),
            From = from,
            To = to,
            AsOf = Day(item.Take("as_of"), "as_of", item.Source, problems),
            Rivals = rivals,
            PanelQuarters = new ClaimNumbers(item, problems).Whole("panel_quarters") ?? 0,
            ValidatedCodes = gates is null ? [] : [.. gates.List("codes").Select(node => node.Text)],
            LeastDocuments = gates is null ? null : new ClaimNumbers(gates, problems).Whole("documents"),
            Tests = [.. Each(item, "tests", "a test", problems).Select(test => TestReader.Read(test, ids, problems))],
            Evidence = evidence.Read(Each(item, "evidence", "an item of evidence", problems)),
            Refuters = [.. item.List("refuters").Select(node => node.Text.Trim())],
            Flags = [.. item.List("flags").Select(node => node.Text.Trim())],
        };
        gates?.Finish();
        item.Finish();
        return read;
    }

    private static (DateOnly? From, DateOnly? To) Window(YamlMapping item, ICollection<Problem> problems)
    {
        var ends = item.List("window");
        if (ends.Count is not (0 or 2))
        {
            problems.Add(new Problem(
                "CL006", item.Source, item.Take("window")!.Line, $"a window of {ends.Count} days", "two days, the first and the last",
                "Write [2022-02-24, 2026-11-01]; leave an end empty, as \"\", where it is open."));
            return (null, null);
        }

        DateOnly? from = ends.Count == 0 ? null : Day(ends[0], "window", item.Source, problems);
        DateOnly? to = ends.Count == 0 ? null : Day(ends[1], "window", item.Source, problems);
        if (from > to)
        {
            problems.Add(new Problem(
                "CL006", item.Source, ends[0].Line, "a window that ends before it begins", "the first day and then the last", "Change the two."));
        }

        return (from, to);
    }

    private static DateOnly? Day(YamlNode? node, string key, string source, ICollection<Problem> problems)
    {
        if (node is null or { Text: "" })
        {
            return null;
        }

        if (PartialDate.TryParseDay(node.Text, out var day))
        {
            return day;
        }

        problems.Add(new Problem(
            "CL006", source, node.Line, $"{key}: '{node.Text}'", "a day, as 2022-02-24",
            RewrittenDate.Remedy(node.Text) ?? "Write year, month and day."));
        return null;
    }

    internal static string Hypothesis(string named, YamlMapping item, string[] known, ICollection<Problem> problems)
    {
        if (!known.Contains(named))
        {
            problems.Add(new Problem(
                "CL004", item.Source, item.Line, $"the hypothesis '{named}'", "one that stands under hypotheses",
                Nearest.Suggest(named, known) is { Length: > 0 } near ? near : "Add it under hypotheses with id and text."));
        }

        return named;
    }

    private static IEnumerable<YamlMapping> Each(
        YamlMapping parent, string key, string what, ICollection<Problem> problems, bool isRequired = false) =>
        (isRequired ? parent.RequireList(key) : parent.List(key))
            .Select(node => YamlMapping.Of(node, what, parent.Source, problems)).OfType<YamlMapping>();
}
