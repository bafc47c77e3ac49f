using Parallax.Corpora;

namespace Parallax.Comparison;

/// <summary>All cells of a comparison: language × source × period × actor.</summary>
internal sealed class Cells
{
    /// <summary>Period that holds every document, dated or not.</summary>
    internal const string WholeTime = "all";

    /// <summary>Source that pools policy documents, speeches, treaties and briefings.</summary>
    internal const string Official = "official";

    /// <summary>Whether texts of a source are some state's own: joint ones are nobody's, experts' not a state's.</summary>
    internal static bool IsSpoken(string source) => source != "JD" && !source.StartsWith("EX:", StringComparison.Ordinal);

    /// <summary>Stands for texts of every language together.</summary>
    internal const string EveryLanguage = "all";

    private readonly Dictionary<CellKey, Cell> cells = [];
    private readonly ComparisonPlan plan;
    private readonly RowKey? only;
    private readonly HashSet<(string Language, string Actor)> speaking;
    private readonly ILookup<CellKey, PlacedDocument> everyLanguage;
    private readonly ILookup<CellKey, Document> everyRegistered;

    /// <summary>Puts documents into cells.</summary>
    /// <param name="table">Counts of all documents.</param>
    /// <param name="plan">What is compared.</param>
    /// <param name="only">The one row that is wanted, so that only its periods and kinds of text are laid out; null for all.</param>
    internal Cells(CountTable table, ComparisonPlan plan, RowKey? only = null)
    {
        this.plan = plan;
        this.only = only;
        Seeds = new DerivedSeeds(plan.Seed);
        (Document Document, Placement Placement)[] register =
        [
            .. table.Documents.Select(counted => counted.Document).Concat(table.Digests)
                .Select(document => (document, Placement.Of(document, plan)))
                .Where(one => Speaks(one.Item2)),
        ];
        speaking = [.. register.Select(one => (one.Placement.Language, one.Placement.Actor))];
        Languages = [.. register.Select(one => one.Placement.Language).Distinct().Order(StringComparer.Ordinal)];
        Periods = [.. plan.Periods.Select(period => period.Name).Append(WholeTime).Where(IsWanted)];
        Actors = [.. plan.Actors.Concat(plan.Controls).Distinct(StringComparer.Ordinal), "JOINT", "THIRD"];
        var joined = Joining.Join(table, plan).Where(one => Speaks(one.Placement))
            .SelectMany(one => KeysOf(one.Placement), (one, key) => (key, one)).ToLookup(one => one.key, one => one.one);
        everyLanguage = joined.SelectMany(cell => cell, (cell, one) => (Key: cell.Key with { Language = EveryLanguage }, one))
            .OrderBy(one => one.one.Counted.Id, StringComparer.Ordinal).ToLookup(one => one.Key, one => one.one);
        everyRegistered = register.SelectMany(one => KeysOf(one.Placement), (one, key) => (Key: key with { Language = EveryLanguage }, one.Document))
            .ToLookup(one => one.Key, one => one.Document);
        foreach (var cell in register
            .SelectMany(one => KeysOf(one.Placement), (one, key) => (key, one.Document))
            .GroupBy(one => one.key, one => one.Document))
        {
            cells.Add(cell.Key, new Cell(cell.Key, [.. joined[cell.Key]], cell, plan, Seeds));
        }
    }

    /// <summary>Seeds derived for resampling and permuting.</summary>
    internal DerivedSeeds Seeds { get; }

    /// <summary>Languages in ordinal order.</summary>
    internal IReadOnlyList<string> Languages { get; }

    /// <summary>The study's periods and then all time.</summary>
    internal IReadOnlyList<string> Periods { get; }

    /// <summary>Focal actors, controls, joint and third voices.</summary>
    internal IReadOnlyList<string> Actors { get; }

    /// <summary>All cells that hold a register document: by language, source, period and actor.</summary>
    internal IEnumerable<Cell> All =>
        from language in Languages
        from source in Sources(language)
        from period in Periods
        from actor in Actors
        where cells.ContainsKey(new CellKey(language, source, period, actor))
        select cells[new CellKey(language, source, period, actor)];

    /// <summary>Sources of a language: joint, official ones and all of them, genres, experts by base, media.</summary>
    internal IReadOnlyList<string> Sources(string language) =>
    [
        .. cells.Keys.Where(key => key.Language == language).Select(key => key.Source).Distinct()
            .OrderBy(Rank).ThenBy(source => source, StringComparer.Ordinal),
    ];

    /// <summary>The cell, or an empty one where the register has no document for it.</summary>
    internal Cell Of(CellKey key) => cells.TryGetValue(key, out var cell) ? cell : new Cell(key, [], [], plan, Seeds);

    /// <summary>An actor's texts of every language together, for what is calibrated.</summary>
    internal Cell AcrossLanguages(string source, string period, string actor)
    {
        var key = new CellKey(EveryLanguage, source, period, actor);
        return new Cell(key, [.. everyLanguage[key]], everyRegistered[key], plan, Seeds);
    }

    /// <summary>Whether the register has a document of the actor in the language at all.</summary>
    internal bool Speaks(string actor, string language) => language == EveryLanguage || speaking.Contains((language, actor));

    // A joint text is nobody's own, so no state's row may rest on it.
    private bool Speaks(Placement placement) => placement.Source == nameof(SourceClass.JD)
        ? placement.Actor == "JOINT"
        : placement.Actor is "JOINT" or "THIRD"
            || plan.Actors.Contains(placement.Actor) || plan.Controls.Contains(placement.Actor);

    private bool IsWanted(string period) => only is null || only.Period.Split(" - ").Contains(period, StringComparer.Ordinal);

    private IEnumerable<CellKey> KeysOf(Placement placement) =>
        from source in placement.IsOfficial ? new[] { placement.Source, Official } : [placement.Source]
        where only is null || only.Source == source || only.Measure.StartsWith("declared_gap", StringComparison.Ordinal)
        from period in Periods
        where placement.IsIn(period)
        select new CellKey(placement.Language, source, period, placement.Actor);

    private int Rank(string source)
    {
        string[] order =
        [
            "JD", "PD", "LS", "TR", "MB", Official, .. plan.Genres.Select(genre => genre.Name),
        ];
        var place = Array.IndexOf(order, source);
        return place >= 0 ? place : source == "ME" ? order.Length + 1 : order.Length;
    }
}
