using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Files.Yaml;

namespace Parallax.Studies.Opening;

/// <summary>Actors of study.yaml: ids, and names that extend or correct the built-in table.</summary>
internal sealed class ActorNamesReader(string source, ICollection<Problem> problems)
{
    private static readonly (string Key, NameKind Kind)[] Kinds =
    [
        ("name", NameKind.Name), ("demonym", NameKind.Demonym), ("capital", NameKind.Capital),
        ("ministry", NameKind.Ministry), ("leader", NameKind.Leader), ("negative", NameKind.Negative),
    ];

    private readonly List<Name> added = [];

    /// <summary>Ids of known actors: built-in states, and actors the study names itself.</summary>
    public HashSet<string> Known { get; } = [.. StateTable.BuiltIn.States];

    /// <summary>The built-in names extended and corrected by the study's.</summary>
    public StateTable Names() => StateTable.BuiltIn.With(added);

    /// <summary>Reads the focal actors.</summary>
    public List<string> Actors(IReadOnlyList<YamlNode> nodes)
    {
        var actors = new List<string>();
        foreach (var node in nodes)
        {
            var id = node.Kind == YamlKind.Mapping ? Defined(YamlMapping.Of(node, "an actor", source, problems)!) : Id(node, "actors");
            Add(actors, id, node.Line);
        }

        return actors;
    }

    /// <summary>Reads a list of ids.</summary>
    public List<string> Ids(IReadOnlyList<YamlNode> nodes, string what)
    {
        var ids = new List<string>();
        foreach (var node in nodes)
        {
            Add(ids, Id(node, what), node.Line);
        }

        return ids;
    }

    /// <summary>How to mend an unknown actor.</summary>
    public static string Suggest(string written, IEnumerable<string> known)
    {
        var named = StateTable.BuiltIn.Names.FirstOrDefault(name => name.Kind is NameKind.Name or NameKind.Demonym
            && name.State.Length > 0 && name.Pattern.Split('/').Contains(written, StringComparer.OrdinalIgnoreCase));
        return named is not null
            ? $"Write {named.State}."
            : $"{Nearest.Suggest(written, known)} Actors are ISO 3166 alpha-3 codes, or ids that study.yaml defines under actors.".Trim();
    }

    private void Add(List<string> ids, string? id, int line)
    {
        if (id is not null && ids.Contains(id))
        {
            problems.Add(new Problem("ST003", source, line, $"{id} twice", "each actor once", "Take one of the two out."));
        }
        else if (id is not null)
        {
            ids.Add(id);
        }
    }

    private string? Id(YamlNode node, string what)
    {
        if (node.Kind == YamlKind.Scalar && Known.Contains(node.Text))
        {
            return node.Text;
        }

        problems.Add(new Problem(
            "ST002", source, node.Line, $"{what}: {(node.Kind == YamlKind.Scalar ? $"the unknown actor '{node.Text}'" : "no actor's id")}",
            "an actor's id, as RUS", Suggest(node.Text, Known)));
        return null;
    }

    private string? Defined(YamlMapping actor)
    {
        var id = actor.RequireText("id");
        var names = actor.Mapping("names");
        if (names is not null)
        {
            foreach (var language in Languages.All)
            {
                ReadKinds(names.Mapping(language), id, language);
            }

            names.Finish();
        }

        actor.Finish();
        if (id.Length == 0 || Known.Contains(id))
        {
            return id.Length == 0 ? null : id;
        }

        if (!id.All(char.IsAsciiLetterUpper) || id.Length < 2 || id is "JOINT" or "THIRD" or "OTHER" || names is null)
        {
            problems.Add(new Problem(
                "ST002", source, actor.Line, $"the unknown actor '{id}'{(names is null ? " without names" : "")}",
                "a known state's code, or a new id of capital letters with its names", Suggest(id, Known)));
            return null;
        }

        Known.Add(id);
        return id;
    }

    private void ReadKinds(YamlMapping? kinds, string actor, string language)
    {
        if (kinds is null)
        {
            return;
        }

        var article = kinds.Text("article")?.Trim() ?? "";
        foreach (var (key, kind) in Kinds)
        {
            foreach (var node in kinds.List(key))
            {
                if (node.Kind == YamlKind.Mapping && kind == NameKind.Leader)
                {
                    ReadLeader(YamlMapping.Of(node, key, source, problems)!, actor, language);
                }
                else if (node.Kind == YamlKind.Scalar && node.Text.Trim().Length > 0 && TermPattern.FaultOf(node.Text) is null)
                {
                    added.Add(new Name(actor, language, kind, node.Text.Trim(), null, null)
                    {
                        Article = kind == NameKind.Name ? article : "",
                    });
                }
                else
                {
                    problems.Add(new Problem(
                        "YA005", source, node.Line, $"{key}: no text", "a name", "Write the name; only leaders take from and to."));
                }
            }
        }

        kinds.Finish();
    }

    private void ReadLeader(YamlMapping leader, string actor, string language)
    {
        var name = leader.RequireText("name");
        if (TermPattern.FaultOf(name) is not null)
        {
            problems.Add(new Problem("YA005", source, leader.Line, $"the name '{name}' without letters", "a name", "Write the name."));
        }

        added.Add(new Name(
            actor, language, NameKind.Leader, name, StudySettingsReader.Day(leader, "from", problems), StudySettingsReader.Day(leader, "to", problems)));
        leader.Finish();
    }
}
