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

    /// <summary>Blocks of time in which a classifier is tried on later texts; default 3.</summary>
    public int TimeBlocks { get; init; } = 3;

    /// <summary>The curve that makes probabilities of a classifier's scores; default Platt's.</summary>
    public Recalibration Curve { get; init; } = Recalibration.Platt;

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
    private const string Every = "all";

    private readonly List<ReadDocument> documents = [];

    /// <summary>Codes that are told of; null for all that people or the machine gave.</summary>
    public IReadOnlySet<string>? Codes { get; init; }

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
            documents.Add(new ReadDocument(document, units, codings.Where(coding => PeopleLabels.IsCounted(coding, document.Actor))
                .ToLookup(coding => coding.Unit, coding => coding.Code)));
        }
    }

    /// <summary>
    /// The rows, by language: each code in all actors together, in each of them, and the differences of dyads; then macro and micro F1.
    /// </summary>
    /// <param name="dyads">Dyads whose actors are compared.</param>
    public IReadOnlyList<ValidationRow> Rows(IReadOnlyList<(string A, string B)> dyads)
    {
        ArgumentNullException.ThrowIfNull(dyads);
        return
        [
            .. documents.GroupBy(one => one.Document.Language, StringComparer.Ordinal).OrderBy(language => language.Key, StringComparer.Ordinal)
                .SelectMany(language => OfLanguage(language.Key, [.. language], dyads)),
        ];
    }

    private IEnumerable<ValidationRow> OfLanguage(string language, ReadDocument[] read, IReadOnlyList<(string A, string B)> dyads)
    {
        string[] codes =
        [
            .. read.SelectMany(one => one.Units.SelectMany(unit => unit.Codes.Concat(one.Machine[unit.Unit])))
                .Where(code => Codes?.Contains(code) != false).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        string[] actors = [.. read.Select(one => one.Document.Actor).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dictionary<string, CodeTally>[] tallies = [.. codes.Select(code => Tallies(code, actors, read))];
        string[] lacking = [.. tallies.Select(code => Lacking(language, code[Every].Counts))];
        foreach (var (code, at) in codes.Select((code, at) => (code, at)))
        {
            foreach (var row in OfCode(language, code, tallies[at], actors, lacking[at], dyads))
            {
                yield return row;
            }
        }

        Dictionary<string, CodeTally>[] told = [.. tallies.Where((_, at) => lacking[at].Length == 0)];
        foreach (var actor in Places(actors))
        {
            var row = Named(language, Every, actor) with { Kind = ValidationKind.Macro };
            foreach (var average in AveragedF1.Rows(
                row, [.. told.Select(code => code[actor])], rule, $"{coder}|{language}|averages|{actor}"))
            {
                yield return Warned(average, "these codes");
            }
        }
    }

    private static Dictionary<string, CodeTally> Tallies(string code, string[] actors, ReadDocument[] read)
    {
        var tallies = actors.Append(Every).ToDictionary(actor => actor, _ => new CodeTally(), StringComparer.Ordinal);
        foreach (var (document, units, given) in read)
        {
            tallies[Every].Add(document.Id, units, code, unit => given[unit].Contains(code));
            tallies[document.Actor].Add(document.Id, units, code, unit => given[unit].Contains(code));
        }

        return tallies;
    }

    // All together first; an actor apart only where there are several.
    private static IEnumerable<string> Places(string[] actors) => actors.Where(_ => actors.Length > 1).Prepend(Every);

    private IEnumerable<ValidationRow> OfCode(
        string language, string code, Dictionary<string, CodeTally> tallies, string[] actors, string lacking, IReadOnlyList<(string A, string B)> dyads)
    {
        foreach (var actor in Places(actors))
        {
            var row = Named(language, code, actor) with { CeilingF1 = tallies[actor].People.F1 };
            yield return lacking.Length > 0
                ? tallies[actor].Counted(row) with { Status = ValidationStatus.NotValidated, Reason = CodeTally.Joined(lacking, tallies[actor].LeftOut) }
                : Warned(tallies[actor].Measured(row, rule, $"{coder}|{language}|{code}|{actor}"), "the code");
        }

        foreach (var (a, b) in dyads.Where(dyad => lacking.Length == 0 && tallies.ContainsKey(dyad.A) && tallies.ContainsKey(dyad.B)))
        {
            yield return Difference(Named(language, code, a) with { Kind = ValidationKind.Difference, Partner = b }, tallies[a], tallies[b]);
        }
    }

    private ValidationRow Named(string language, string code, string actor) =>
        new() { Kind = ValidationKind.Coder, Coder = coder, Code = code, Language = language, Actor = actor };

    private ValidationRow Warned(ValidationRow row, string what) => row.Positives >= rule.Positives ? row : row with
    {
        Status = ValidationStatus.Tentative,
        Reason = CodeTally.Joined(Few(row.Positives, what, row.Actor), row.Reason),
    };

    // Empty where people gave the code to enough of an actor's sentences.
    private string Few(double positives, string what, string actor) => positives >= rule.Positives ? ""
        : string.Create(CultureInfo.InvariantCulture, $"people gave {what} {positives:0.#} times in texts of {actor}");

    private string Lacking(string language, Confusion counts) => Math.Round(counts.Units) < rule.Units
        ? string.Create(CultureInfo.InvariantCulture, $"people read {counts.Units:0} of at least {rule.Units} sentences in {language}")
        : CodeTally.TooFew(counts.Positives, rule);

    private ValidationRow Difference(ValidationRow row, CodeTally ofA, CodeTally ofB)
    {
        Confusion[] documentsA = [.. ofA.Documents], documentsB = [.. ofB.Documents];
        var figures = DifferentialError.Of(
            documentsA, documentsB, rule.Resamples, Seeds.Derive(rule.Seed, "validation", $"{coder}|{row.Language}|{row.Code}|{row.Actor}|{row.Partner}"));
        Confusion countsA = ofA.Counts, countsB = ofB.Counts;
        var (status, reason) = Judged(figures, ofA.Sum, ofB.Sum);
        var few = CodeTally.Joined(Few(countsA.Positives, "the code", row.Actor), Few(countsB.Positives, "the code", row.Partner));
        return row with
        {
            Documents = documentsA.Length + documentsB.Length,
            Units = (int)Math.Round(countsA.Units + countsB.Units),
            Represented = ofA.Sum.Units + ofB.Sum.Units,
            Positives = countsA.Positives + countsB.Positives,
            Hits = countsA.Hits + countsB.Hits,
            Precision = figures.Precision,
            PrecisionInterval = figures.PrecisionInterval,
            Recall = figures.Recall,
            RecallInterval = figures.RecallInterval,
            Status = few.Length > 0 && status != ValidationStatus.NotValidated ? ValidationStatus.Tentative : status,
            Reason = CodeTally.Joined(
                status == ValidationStatus.NotValidated ? "" : few, reason,
                figures.Precision is null ? "precision is undefined: the machine gave one actor the code in no sentence that people read" : "",
                LeftOut(row.Actor, ofA), LeftOut(row.Partner, ofB)),
        };
    }

    // A machine that finds nothing errs alike on both actors, and has shown nothing by it.
    private (ValidationStatus Status, string Reason) Judged(ErrorDifference figures, Confusion a, Confusion b) =>
        a.TruePositives + b.TruePositives == 0 && figures.Recall is not null
            ? (ValidationStatus.NotValidated, "the machine finds nothing of either actor: there is no recall to compare")
            : figures.Passes(rule.RecallDifference) switch
            {
                true => (ValidationStatus.Passed, ""),
                false => (ValidationStatus.Failed, string.Create(
                    CultureInfo.InvariantCulture,
                    $"the machine finds more of one actor's words than of the other's: recall differs by {Math.Abs(figures.Recall!.Value):0.00}, at most {rule.RecallDifference:0.00}")),
                null => (ValidationStatus.NotValidated, "people gave the code to one actor only"),
            };

    private static string LeftOut(string actor, CodeTally tally) => tally.LeftOut.Length > 0 ? $"of {actor} {tally.LeftOut}" : "";

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
            Status = entry.Outcome.Status switch
            {
                GateStatus.Passed => ValidationStatus.Passed,
                GateStatus.Failed => ValidationStatus.Failed,
                _ => ValidationStatus.NotValidated,
            },
            Reason = entry.Outcome.Status == GateStatus.Failed ? entry.Outcome.Reason + "; left out of every measure" : entry.Outcome.Reason,
        });
    }

    private sealed record ReadDocument(Document Document, IReadOnlyList<LabelledUnit> Units, ILookup<int, string> Machine);
}
