using System.Globalization;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>What people must have read before a machine's figures are told.</summary>
public sealed record ValidationRule
{
    /// <summary>Sentences in a language; default 300.</summary>
    public int Units { get; init; } = 300;

    /// <summary>Sentences with the code; default 30.</summary>
    public int Positives { get; init; } = 30;

    /// <summary>Largest difference of recall between two actors that a comparison may pass over; default .10.</summary>
    public double RecallDifference { get; init; } = .10;

    /// <summary>Bootstrap resamples.</summary>
    public int Resamples { get; init; } = 2000;

    /// <summary>The study's seed.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>Measures a machine coder against people, document by document (METHOD §3.3).</summary>
/// <param name="coder">The machine coder.</param>
/// <param name="rule">What people must have read.</param>
public sealed class Validation(string coder, ValidationRule rule)
{
    private static readonly Comparer<(string Language, string Code)> InOrder = Comparer<(string Language, string Code)>.Create((one, other) =>
        string.CompareOrdinal(one.Language, other.Language) is not 0 and var language ? language : string.CompareOrdinal(one.Code, other.Code));

    private readonly SortedDictionary<(string Language, string Code), Dictionary<string, Dictionary<string, Confusion>>> machine = new(InOrder);
    private readonly Dictionary<(string Language, string Code), Confusion> people = [];
    private readonly Dictionary<(string Language, string Actor), (int Documents, int Units)> read = [];
    private readonly List<(Document Document, IReadOnlyList<LabelledUnit> Units, ILookup<int, string> Machine)> documents = [];

    /// <summary>Adds a document that people read in.</summary>
    /// <param name="document">The document.</param>
    /// <param name="units">Its sentences that people read; without any nothing is added.</param>
    /// <param name="codings">The machine's codings of it.</param>
    public void Add(Document document, IReadOnlyList<LabelledUnit> units, IEnumerable<Coding> codings)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(codings);
        if (units.Count > 0)
        {
            documents.Add((document, units, codings.Where(coding => PeopleLabels.IsCounted(coding, document.Actor))
                .ToLookup(coding => coding.Unit, coding => coding.Code)));
        }
    }

    /// <summary>The rows: by language and code all actors together, each of them, and the differences of dyads.</summary>
    /// <param name="dyads">Dyads whose actors are compared.</param>
    public IReadOnlyList<ValidationRow> Rows(IReadOnlyList<(string A, string B)> dyads)
    {
        ArgumentNullException.ThrowIfNull(dyads);
        Count();
        return [.. machine.SelectMany(code => OfCode(code.Key.Language, code.Key.Code, code.Value, dyads))];
    }

    private void Count()
    {
        machine.Clear();
        people.Clear();
        read.Clear();
        foreach (var language in documents.GroupBy(one => one.Document.Language, StringComparer.Ordinal))
        {
            string[] codes =
            [
                .. language.SelectMany(one => one.Units.SelectMany(unit => unit.Codes.Concat(one.Machine[unit.Unit])))
                    .Distinct(StringComparer.Ordinal),
            ];
            foreach (var (document, units, given) in language.OrderBy(one => one.Document.Id, StringComparer.Ordinal))
            {
                var place = (language.Key, document.Actor);
                var (count, sentences) = read.GetValueOrDefault(place);
                read[place] = (count + 1, sentences + units.Count);
                foreach (var code in codes)
                {
                    Count(document, units, given, code);
                }
            }
        }
    }

    private void Count(Document document, IReadOnlyList<LabelledUnit> units, ILookup<int, string> given, string code)
    {
        var key = (document.Language, code);
        if (!machine.TryGetValue(key, out var actors))
        {
            machine.Add(key, actors = new Dictionary<string, Dictionary<string, Confusion>>(StringComparer.Ordinal));
        }

        if (!actors.TryGetValue(document.Actor, out var counts))
        {
            actors.Add(document.Actor, counts = new Dictionary<string, Confusion>(StringComparer.Ordinal));
        }

        var (sum, pairs) = (default(Confusion), people.GetValueOrDefault(key));
        foreach (var unit in units)
        {
            var label = unit.Label(codes => codes.Contains(code));
            var found = given[unit.Unit].Contains(code);
            sum = sum.Plus(Confusion.Of(true, found), label).Plus(Confusion.Of(false, found), 1 - label);
            for (var a = 0; a < unit.Readings.Count; a++)
            {
                for (var b = a + 1; b < unit.Readings.Count; b++)
                {
                    pairs = pairs.Plus(Confusion.Of(unit.Readings[a].Codes.Contains(code), unit.Readings[b].Codes.Contains(code)));
                }
            }
        }

        counts[document.Id] = sum;
        people[key] = pairs;
    }

    private IEnumerable<ValidationRow> OfCode(
        string language, string code, Dictionary<string, Dictionary<string, Confusion>> actors, IReadOnlyList<(string A, string B)> dyads)
    {
        string[] names = [.. actors.Keys.Order(StringComparer.Ordinal)];
        var all = names.SelectMany(actor => actors[actor]).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value).ToArray();
        var lacking = Lacking(language, ConfusionDraws.Sum(all).Positives);
        yield return Row(language, code, "all", all, lacking);
        foreach (var actor in names.Where(_ => names.Length > 1))
        {
            yield return Row(language, code, actor, [.. actors[actor].Values], lacking);
        }

        foreach (var (a, b) in dyads.Where(dyad => lacking.Length == 0 && actors.ContainsKey(dyad.A) && actors.ContainsKey(dyad.B)))
        {
            yield return Difference(language, code, a, [.. actors[a].Values], b, [.. actors[b].Values]);
        }
    }

    private string Lacking(string language, double positives)
    {
        var units = read.Where(place => place.Key.Language == language).Sum(place => place.Value.Units);
        return units < rule.Units
            ? string.Create(CultureInfo.InvariantCulture, $"people read {units} of at least {rule.Units} sentences in {language}")
            : positives < rule.Positives
                ? string.Create(CultureInfo.InvariantCulture, $"people gave the code {positives:0.#} times, of at least {rule.Positives}")
                : "";
    }

    private ValidationRow Row(string language, string code, string actor, Confusion[] clusters, string lacking)
    {
        var counts = ConfusionDraws.Sum(clusters);
        var row = new ValidationRow
        {
            Kind = ValidationKind.Coder,
            Coder = coder,
            Code = code,
            Language = language,
            Actor = actor,
            Documents = clusters.Length,
            Units = (int)Math.Round(counts.Units),
            Positives = counts.Positives,
            Hits = counts.Hits,
            CeilingF1 = actor == "all" ? people[(language, code)].F1 : null,
        };
        if (lacking.Length > 0)
        {
            return row with { Status = GateStatus.NotValidated, Reason = lacking };
        }

        var figures = Classification.Of(clusters, rule.Resamples, Seeds.Derive(rule.Seed, "validation", $"{coder}|{language}|{code}|{actor}"));
        var isThin = counts.Positives < rule.Positives;
        return row with
        {
            Precision = counts.Precision,
            PrecisionInterval = figures.Precision,
            Recall = counts.Recall,
            RecallInterval = figures.Recall,
            F1 = counts.F1,
            F1Interval = figures.F1,
            MatthewsCorrelation = counts.MatthewsCorrelation,
            MatthewsInterval = figures.MatthewsCorrelation,
            Status = isThin ? GateStatus.Tentative : GateStatus.Passed,
            Reason = isThin ? string.Create(CultureInfo.InvariantCulture, $"people gave the code {counts.Positives:0.#} times in texts of {actor}") : "",
        };
    }

    private ValidationRow Difference(
        string language, string code, string a, Confusion[] ofA, string b, Confusion[] ofB)
    {
        var figures = DifferentialError.Of(ofA, ofB, rule.Resamples, Seeds.Derive(rule.Seed, "validation", $"{coder}|{language}|{code}|{a}|{b}"));
        Confusion countsA = ConfusionDraws.Sum(ofA), countsB = ConfusionDraws.Sum(ofB);
        var passes = figures.Passes(rule.RecallDifference);
        return new ValidationRow
        {
            Kind = ValidationKind.Difference,
            Coder = coder,
            Code = code,
            Language = language,
            Actor = a,
            Partner = b,
            Documents = ofA.Length + ofB.Length,
            Units = (int)Math.Round(countsA.Units + countsB.Units),
            Positives = countsA.Positives + countsB.Positives,
            Hits = countsA.Hits + countsB.Hits,
            Precision = figures.Precision,
            PrecisionInterval = figures.PrecisionInterval,
            Recall = figures.Recall,
            RecallInterval = figures.RecallInterval,
            Status = passes switch { true => GateStatus.Passed, false => GateStatus.Failed, null => GateStatus.NotValidated },
            Reason = passes switch
            {
                true => "",
                false => string.Create(
                    CultureInfo.InvariantCulture,
                    $"the machine finds more of one actor's words than of the other's: recall differs by {Math.Abs(figures.Recall!.Value):0.00}, at most {rule.RecallDifference:0.00}"),
                null => "people gave the code to one actor only",
            },
        };
    }

    /// <summary>The rows of the precision gate.</summary>
    /// <param name="gates">What people's judgement showed.</param>
    /// <param name="coder">The dictionary coder.</param>
    public static IEnumerable<ValidationRow> Entries(PrecisionGates gates, string coder)
    {
        ArgumentNullException.ThrowIfNull(gates);
        return gates.Entries.Where(_ => gates.HasVerdicts).Select(entry => new ValidationRow
        {
            Kind = ValidationKind.Entry,
            Coder = coder,
            Code = entry.Key.Code,
            Language = entry.Key.Language,
            Source = entry.Key.Source.ToString(),
            Entry = entry.Key.Entry,
            Units = entry.Outcome.Drawn,
            Positives = entry.Outcome.Right,
            Hits = entry.Outcome.Judged,
            Precision = entry.Outcome.Precision,
            PrecisionInterval = entry.Outcome.Interval,
            Status = entry.Outcome.Status,
            Reason = entry.Outcome.Status == GateStatus.Failed ? entry.Outcome.Reason + "; left out of every measure" : entry.Outcome.Reason,
        });
    }
}
