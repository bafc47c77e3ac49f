using System.Text.RegularExpressions;
using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>Plain names for the keys of a study: Russia for RUS, Time horizon for THI.</summary>
public sealed partial class ReportNames
{
    private static readonly Dictionary<string, string> Sources = new(StringComparer.Ordinal)
    {
        ["JD"] = "joint declarations",
        ["PD"] = "policy documents",
        ["LS"] = "leaders’ speeches",
        ["TR"] = "treaties",
        ["MB"] = "ministry briefings",
        ["EX"] = "expert texts",
        ["ME"] = "media",
        ["votes"] = "roll-call votes",
        ["events"] = "events",
        ["commitments"] = "the ledger of commitments",
        ["official"] = "all official texts",
        ["all"] = "all texts",
    };

    private static readonly Dictionary<string, string> Languages = new(StringComparer.Ordinal)
    {
        ["en"] = "English",
        ["ru"] = "Russian",
        ["zh"] = "Chinese",
        ["all"] = "all languages",
    };

    private const string OfSeries = "indicators:";

    private readonly Dictionary<string, string> _coded;
    private readonly Dictionary<string, string> _series;
    private readonly Dictionary<string, string> _topics;
    private readonly IReadOnlyDictionary<string, string> _actors;
    private readonly IReadOnlyDictionary<string, string> _inSentences;
    private readonly ComparisonPlan _plan;

    /// <summary>Names of a study.</summary>
    public ReportNames(ReportInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        _actors = input.ActorNames;
        _inSentences = input.ActorsInSentences;
        _plan = input.Plan;
        _series = input.Series.Concat(input.Dossiers.SelectMany(dossier => dossier.Series)).Where(series => series.Name.Length > 0).DistinctBy(series => series.Id)
            .ToDictionary(series => series.Id, series => series.Name, StringComparer.Ordinal);
        _topics = input.Dossiers.ToDictionary(dossier => "with " + dossier.Key, dossier => dossier.Topic, StringComparer.Ordinal);
        _coded = input.Codebook.Codes.Select(code => (code.Id, code.Name))
            .Concat(input.Codebook.Themes.Select(theme => (theme.Id, theme.Name)))
            .Concat(input.Dossiers.Select(dossier => (Id: dossier.Key, Name: dossier.Title)))
            .ToDictionary(pair => pair.Id, pair => pair.Name, StringComparer.Ordinal);
    }

    /// <summary>Name of an actor inside a sentence: the United States.</summary>
    public string Actor(string key) => _inSentences.GetValueOrDefault(key) ?? Label(key);

    /// <summary>Name of an actor standing by itself, in a legend or a table: United States.</summary>
    public string Label(string key) => _actors.GetValueOrDefault(key) ?? key;

    /// <summary>Name of a theme or code.</summary>
    public string Coded(string key) => _coded.GetValueOrDefault(key) ?? key;

    /// <summary>Name of a series of indicators: what the study or a dossier calls it, or the words of its id.</summary>
    public string Series(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _series.GetValueOrDefault(key) ?? Wording.Capital(key.Replace('_', ' ').Replace('-', ' '));
    }

    /// <summary>Name of a language.</summary>
    public static string Language(string key) => Languages.GetValueOrDefault(key) ?? key;

    /// <summary>Name of a source class, a genre or an expert base, as it stands inside a sentence.</summary>
    public string Source(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.StartsWith("EX:", StringComparison.Ordinal))
        {
            var experts = key[3..];
            return experts == "third" ? "expert texts from third countries" : $"expert texts from {Actor(experts)}";
        }

        return key.StartsWith(OfSeries, StringComparison.Ordinal) ? $"the series “{Series(key[OfSeries.Length..])}”"
            : Sources.GetValueOrDefault(key) ?? key.Replace('-', ' ') + " texts";
    }

    /// <summary>A period with its dates: before (to 23 February 2022).</summary>
    public string Period(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var sides = key.Split(" - ");
        if (sides.Length == 2)
        {
            return $"{sides[0]} compared with {sides[1]}";
        }

        return Dates(key) is { Length: > 0 } dates ? $"{key} ({dates})" : key == "all" ? "all years" : key;
    }

    /// <summary>When, as it stands inside a sentence: up to 23 February 2022.</summary>
    public string When(string key) => Dates(key) is { Length: > 0 } dates ? dates : key == "all" ? "over all years" : key;

    /// <summary>Texts of one kind in one language: leaders’ speeches in English.</summary>
    public string Texts(string source, string language) =>
        language == "all" ? Source(source) : $"{Source(source)} in {Language(language)}";

    /// <summary>Why a number is missing or tentative, in words; empty for a number that stands.</summary>
    public string Why(MeasureRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Status == MeasureStatus.Ok)
        {
            return "";
        }

        var method = _plan.Method;
        var isBlocked = row.Status == MeasureStatus.Blocked;
        var (documents, units) = isBlocked ? (method.Documents.Block, method.Units.Block) : (method.Documents.Warn, method.Units.Warn);
        var (first, second) = row.IsChange() ? (" after", " before")
            : row.IsOfPair() ? ($" of {Actor(row.Actor)}", $" of {Actor(row.Partner)}") : ("", "");
        // What is observed counts no documents and no sentences.
        string[] thin = row.Source is "votes" or "events" or "commitments" || row.Source.StartsWith(OfSeries, StringComparison.Ordinal) ? [] :
        [
            .. Thin(first, row.Documents, documents, "document", "documents"),
            .. Thin(second, row.PartnerDocuments, documents, "document", "documents"),
            .. Thin(first, row.Units, units, "sentence", "sentences"),
            .. Thin(second, row.PartnerUnits, units, "sentence", "sentences"),
        ];
        if (isBlocked)
        {
            return thin.Length > 0 ? $"too little text: {string.Join("; ", thin)}" : Plain(row.Reason, row.IsChange());
        }

        var without = row is { Estimate: not null, Lower: null } ? "; no interval could be computed" : "";
        return thin.Length > 0 ? $"little text: {string.Join("; ", thin)}{without}" : Plain(row.Reason, row.IsChange());
    }

    /// <summary>A text in which keys of actors, themes, codes and sources give way to their names.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isChange">Whether it speaks of two periods, so that each must be named.</param>
    public string Plain(string text, bool isChange = false) => Key().Replace(Place().Replace(text, isChange ? " ($1)" : ""), match =>
        _topics.GetValueOrDefault(match.Value) is { } topic ? "on " + topic :
        _coded.GetValueOrDefault(match.Value) ?? _inSentences.GetValueOrDefault(match.Value) ?? _actors.GetValueOrDefault(match.Value)
        ?? Sources.GetValueOrDefault(match.Value) ?? match.Value);

    // Where a reason names language, source and period, the table it stands in has said so.
    [GeneratedRegex(@" \([a-z]{2,3}, [^()]*, ([^(),]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b[A-Z]{2,5}(\.[A-Z0-9]+)?\b|\bwith dossier:[a-z0-9-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    private static IEnumerable<string> Thin(string whose, int? found, int needed, string singular, string plural) =>
        found is { } count && count < needed
            ? [$"{Wording.Count(count)} of {Wording.Count(needed, singular, plural)}{whose}"]
            : [];

    private string Dates(string key)
    {
        var period = _plan.Periods.FirstOrDefault(period => period.Name == key);
        return period switch
        {
            { From: null, To: { } to } => $"up to {Wording.Date(to)}",
            { From: { } from, To: null } => $"from {Wording.Date(from)}",
            { From: { } from, To: { } to } => $"{Wording.Date(from)} to {Wording.Date(to)}",
            _ => "",
        };
    }
}
