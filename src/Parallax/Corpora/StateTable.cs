using System.Reflection;
using System.Text;

namespace Parallax.Corpora;

/// <summary>How a name refers to a state.</summary>
public enum NameKind
{
    /// <summary>A string that holds a name but does not mean the state: Moscow State University.</summary>
    Negative,

    /// <summary>The state's name or its abbreviation.</summary>
    Name,

    /// <summary>An adjective or noun for its people and things.</summary>
    Demonym,

    /// <summary>Its capital or seat of power, standing for it.</summary>
    Capital,

    /// <summary>A ministry of it.</summary>
    Ministry,

    /// <summary>A leader while in office.</summary>
    Leader,

    /// <summary>A region of the world; names no state.</summary>
    Region,

    /// <summary>An international organisation.</summary>
    Organisation,

    /// <summary>The international system at large.</summary>
    System,
}

/// <summary>One way to name a state, region, organisation or the international system in one language.</summary>
/// <param name="State">ISO 3166 alpha-3 code or a study's own; empty for what names no state.</param>
/// <param name="Language">en, ru or zh.</param>
/// <param name="Kind">How it refers.</param>
/// <param name="Pattern">Dictionary syntax; words in capitals match only so.</param>
/// <param name="From">First day a leader was in office; null for always.</param>
/// <param name="To">Last day; null for still in office.</param>
public sealed record Name(string State, string Language, NameKind Kind, string Pattern, DateOnly? From, DateOnly? To)
{
    /// <summary>What stands before a state's name inside a sentence, as "the"; empty for nothing.</summary>
    public string Article { get; init; } = "";
}

/// <summary>The names the dictionary coder knows: those built into the program and what a study adds.</summary>
/// <param name="Names">All names.</param>
public sealed record StateTable(IReadOnlyList<Name> Names)
{
    private static readonly Lazy<StateTable> Shipped = new(ReadShipped);

    /// <summary>The table built into the program: names of states, regions, organisations and the international system.</summary>
    public static StateTable BuiltIn => Shipped.Value;

    /// <summary>Codes of the states the table can name.</summary>
    public IReadOnlySet<string> States { get; } =
        Names.Select(name => name.State).Where(state => state.Length > 0).ToHashSet(StringComparer.Ordinal);

    /// <summary>The table with a study's names; where a study names a state in a language, its names of that kind replace the table's.</summary>
    public StateTable With(IReadOnlyList<Name> study)
    {
        var corrected = study.Select(name => (name.State, name.Language, name.Kind)).ToHashSet();
        return new StateTable(
            [.. Names.Where(name => !corrected.Contains((name.State, name.Language, name.Kind))), .. study]);
    }

    /// <summary>The plain English name of a state for reports; the code itself where the table has none.</summary>
    public string DisplayName(string state) =>
        Shown(state)?.Pattern.Split('/')[0].Replace("*", "", StringComparison.Ordinal) ?? state;

    /// <summary>The name as it stands inside a sentence: the United States.</summary>
    public string NameInSentence(string state) =>
        Shown(state) is { Article.Length: > 0 } name ? $"{name.Article} {DisplayName(state)}" : DisplayName(state);

    private Name? Shown(string state) =>
        Names.FirstOrDefault(name => name.State == state && name.Language == "en" && name.Kind == NameKind.Name);

    private static StateTable ReadShipped()
    {
        var names = new List<Name>();
        foreach (var fields in Rows("states.tsv"))
        {
            names.Add(new Name(fields[0], fields[1], Enum.Parse<NameKind>(fields[2], ignoreCase: true), fields[3], First(fields[4]), Last(fields[5]))
            {
                Article = fields.ElementAtOrDefault(6) ?? "",
            });
        }

        foreach (var fields in Rows("gazetteer.tsv"))
        {
            names.Add(new Name("", fields[0], Enum.Parse<NameKind>(fields[1], ignoreCase: true), fields[2], null, null));
        }

        return new StateTable(names);
    }

    private static DateOnly? First(string text) => PartialDate.TryParse(text, out var date) ? date.First : null;

    private static DateOnly? Last(string text) => PartialDate.TryParse(text, out var date) ? date.Last : null;

    private static IEnumerable<string[]> Rows(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program was built without its table {resource}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            yield return line.Split('\t');
        }
    }
}
