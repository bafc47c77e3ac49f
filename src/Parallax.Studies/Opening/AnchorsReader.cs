using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Files.Yaml;

namespace Parallax.Studies.Opening;

/// <summary>The list <c>anchors:</c> of study.yaml: values of indicators that count as nothing and as everything.</summary>
internal sealed class AnchorsReader(string source, ICollection<Problem> problems)
{
    private readonly List<(Anchor Anchor, int Line)> read = [];

    /// <summary>Reads the anchors in their order.</summary>
    public IReadOnlyList<Anchor> Read(YamlMapping file)
    {
        foreach (var node in file.List("anchors"))
        {
            if (YamlMapping.Of(node, "an anchor", source, problems) is { } mapping)
            {
                var anchor = new Anchor(
                    mapping.RequireText("series"), Value(mapping, "lo"), Value(mapping, "hi"), mapping.RequireText("code"), mapping.RequireText("rationale"));
                mapping.Finish();
                Check(anchor, mapping.Line);
                read.Add((anchor, mapping.Line));
            }
        }

        return [.. read.Select(one => one.Anchor)];
    }

    private double Value(YamlMapping mapping, string key)
    {
        if (mapping.Require(key) is not { } node)
        {
            return double.NaN;
        }

        if (node.Kind == YamlKind.Scalar && Number.TryParse(node.Text, out var value))
        {
            return value;
        }

        problems.Add(new Problem(
            "AN001", source, node.Line, $"{key}: {(node.Kind == YamlKind.Scalar ? node.Text : "a list or keys")}", "a number with a point, as 1234.5", "Write the value of the series without its unit."));
        return double.NaN;
    }

    private void Check(Anchor anchor, int line)
    {
        if (anchor.Low.Equals(anchor.High) && !double.IsNaN(anchor.Low))
        {
            problems.Add(new Problem(
                "AN002", source, line, $"lo and hi of {anchor.Series} are the same", "two different values",
                "Write the value that counts as nothing under lo and the one that counts as everything under hi; hi may be the smaller."));
        }

        if (read.Exists(earlier => earlier.Anchor.Series == anchor.Series && earlier.Anchor.Code == anchor.Code))
        {
            problems.Add(new Problem(
                "AN003", source, line, $"anchors of {anchor.Series} for {anchor.Code} again", "one pair of anchors a series and code",
                "Take one out; how much the anchors matter is tried by a grid around them."));
        }
    }

    /// <summary>Anchors whose series and code are there; others are told and set aside.</summary>
    public static IReadOnlyList<Anchor> Known(
        IReadOnlyList<Anchor> anchors, IReadOnlySet<string> series, IReadOnlySet<string> codes, ICollection<Problem> problems)
    {
        foreach (var anchor in anchors)
        {
            Tell(anchor.Series, series, "series", "a series of indicators.csv");
            Tell(anchor.Code, codes, "code", "a code of the codebook");
        }

        return [.. anchors.Where(anchor => series.Contains(anchor.Series) && codes.Contains(anchor.Code))];

        void Tell(string name, IReadOnlySet<string> known, string what, string expected)
        {
            if (!known.Contains(name))
            {
                problems.Add(new Problem(
                    "AN004", "study.yaml", null, $"anchors of the unknown {what} '{name}'", expected,
                    $"{Nearest.Suggest(name, known)} These anchors are set aside.".TrimStart(), IsWarning: true));
            }
        }
    }
}
