using Parallax.Corpora;
using Parallax.Files.Yaml;
using Parallax.Reports;

namespace Parallax.Studies.Opening;

/// <summary>The list <c>dossiers:</c> of study.yaml: focal cases, each with the data that bear on it.</summary>
internal sealed class DossiersReader(string source, ICollection<Problem> problems)
{
    private readonly List<Dossier> read = [];

    /// <summary>Reads the dossiers in their order.</summary>
    public IReadOnlyList<Dossier> Read(YamlMapping file)
    {
        foreach (var node in file.List("dossiers"))
        {
            if (YamlMapping.Of(node, "a dossier", source, problems) is { } mapping)
            {
                var dossier = ReadOne(mapping);
                mapping.Finish();
                CheckId(dossier.Id, mapping.Line);
                read.Add(dossier);
            }
        }

        return read;
    }

    private Dossier ReadOne(YamlMapping mapping)
    {
        var terms = mapping.Mapping("terms");
        var documents = mapping.Mapping("documents");
        var dossier = new Dossier
        {
            Id = mapping.RequireText("id"),
            Title = mapping.RequireText("title"),
            Topic = mapping.Text("topic") ?? "",
            Question = mapping.RequireText("question"),
            Codes = terms is null ? [] : Texts(terms, "codes"),
            Entries = terms is null ? new Dictionary<string, IReadOnlyList<string>>() : Languages.All
                .Select(language => (Language: language, Entries: (IReadOnlyList<string>)Texts(terms, language))).Where(one => one.Entries.Count > 0)
                .ToDictionary(one => one.Language, one => one.Entries, StringComparer.Ordinal),
            Series = Series(mapping),
            Events = Texts(mapping, "events"),
            Commitments = Texts(mapping, "commitments"),
            Claims = Texts(mapping, "claims"),
            For = documents is null ? [] : Texts(documents, "for"),
            Against = documents is null ? [] : Texts(documents, "against"),
            Reading = mapping.Text("reading") ?? "",
        };
        terms?.Finish();
        documents?.Finish();
        return dossier;
    }

    /// <summary>Reads the list <c>series:</c> of a dossier, or of the study: a series is named alone, or with what the report is to call it.</summary>
    public IReadOnlyList<SeriesName> Series(YamlMapping mapping)
    {
        var series = new List<SeriesName>();
        foreach (var node in mapping.List("series"))
        {
            var one = new SeriesName(node.Text.Trim());
            if (node.Kind != YamlKind.Scalar)
            {
                if (YamlMapping.Of(node, "a series", source, problems) is not { } named)
                {
                    continue;
                }

                one = new SeriesName(named.RequireText("id"), named.RequireText("name"));
                named.Finish();
            }

            if (IsNew("series", one.Id, series.Exists(other => other.Id == one.Id), node.Line))
            {
                series.Add(one);
            }
        }

        return series;
    }

    private List<string> Texts(YamlMapping mapping, string key)
    {
        var texts = new List<string>();
        foreach (var node in mapping.List(key))
        {
            if (node.Kind != YamlKind.Scalar || node.Text.Trim().Length == 0)
            {
                problems.Add(new Problem(
                    "DO002", source, node.Line, $"{key}: {(node.Kind == YamlKind.Scalar ? "nothing" : "a list or keys")}", "a name", "Write the name alone."));
            }
            else if (IsNew(key, node.Text.Trim(), texts.Contains(node.Text.Trim()), node.Line))
            {
                texts.Add(node.Text.Trim());
            }
        }

        return texts;
    }

    private bool IsNew(string key, string name, bool isKnown, int line)
    {
        if (isKnown)
        {
            problems.Add(new Problem("DO003", source, line, $"{key}: '{name}' again", "each name once", "Take one out."));
        }

        return !isKnown;
    }

    // The id becomes part of an address within the report.
    private void CheckId(string id, int line)
    {
        if (id.Length > 0 && (id.Length > 40 || !id.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') || read.Exists(other => other.Id == id)))
        {
            problems.Add(new Problem(
                "DO001", source, line, $"the dossier '{id}'", "an id of its own: up to 40 lower-case letters, digits and hyphens", "Give it another id."));
        }
    }
}
