using Parallax.Claims;
using Parallax.Corpora;
using Parallax.Files.Yaml;
using Parallax.Inference;

namespace Parallax.Files.Claims;

/// <summary>Reads the evidence of a claim, and joins items that depend on each other into one provenance.</summary>
internal sealed class EvidenceReader(string[] hypotheses, ClaimIds ids, ICollection<Problem> problems)
{
    private static readonly Interval Unread = new(.5, .5);

    internal IReadOnlyList<EvidenceItem> Read(IEnumerable<YamlMapping> items)
    {
        var read = new List<EvidenceItem>();
        var depends = new List<(string Item, YamlNode On)>();
        foreach (var item in items)
        {
            var one = Read(item);
            depends.AddRange(item.List("depends_on").Select(node => (one.Id, node)));
            read.Add(one);
            item.Finish();
        }

        foreach (var (id, on) in depends)
        {
            Join(read, id, on);
        }

        return read;
    }

    private EvidenceItem Read(YamlMapping item) => new()
    {
        Id = ids.Take(item),
        Text = item.RequireText("text"),
        GivenClaim = Range(item, "p_given_H"),
        GivenRival = Range(item, "p_given_notH"),
        Rival = ClaimsReader.Hypothesis(item.RequireText("rival"), item, hypotheses, problems),
        IsFound = item.OneOf("found", true, ("yes", true), ("true", true), ("no", false), ("false", false)),
        Credibility = new ClaimNumbers(item, problems).Share("credibility"),
        Cluster = item.Text("cluster") ?? "",
        Source = item.Text("source") ?? "",
        Document = item.Text("document") ?? "",
        IsIllustration = item.Flag("illustration"),
    };

    // One probability, or the lowest and the highest that the analysts gave.
    private Interval Range(YamlMapping item, string key)
    {
        if (item.Require(key) is not { } node)
        {
            return Unread;
        }

        YamlNode[] ends = node.Kind == YamlKind.Sequence ? [.. node.Items] : [node, node];
        if (ends is [var low, var high] && Probability(low) is { } lower && Probability(high) is { } upper && lower <= upper)
        {
            return new Interval(lower, upper);
        }

        problems.Add(new Problem(
            "CL002", item.Source, node.Line, $"{key}: {(node.Kind == YamlKind.Scalar ? $"'{node.Text}'" : "not two probabilities in order")}",
            "a probability above 0 and below 1, or two as [.7, .9]", "Nothing that is worth weighing is certain or impossible."));
        return Unread;
    }

    private static double? Probability(YamlNode node) =>
        node.Kind == YamlKind.Scalar && Number.TryParse(node.Text, out var value) && value is > 0 and < 1 ? value : null;

    private void Join(List<EvidenceItem> read, string id, YamlNode on)
    {
        var other = read.FindIndex(item => item.Id == on.Text);
        if (other < 0)
        {
            problems.Add(new Problem(
                "CL004", ids.Source, on.Line, $"depends_on: '{on.Text}'", "an item of evidence of the same claim",
                Nearest.Suggest(on.Text, read.Select(item => item.Id))));
            return;
        }

        var own = read.FindIndex(item => item.Id == id);
        var joined = ClusterOf(read[other]);
        var before = ClusterOf(read[own]);
        for (var place = 0; place < read.Count; place++)
        {
            if (place == own || place == other || ClusterOf(read[place]) == before)
            {
                read[place] = read[place] with { Cluster = joined };
            }
        }
    }

    private static string ClusterOf(EvidenceItem item) => item.Cluster.Length > 0 ? item.Cluster : item.Id;
}
