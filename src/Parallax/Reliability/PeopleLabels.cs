using Parallax.Codings;

namespace Parallax.Reliability;

/// <summary>A sentence that people read, and what is taken as true of it.</summary>
public sealed class LabelledUnit
{
    private readonly IReadOnlySet<string>? adjudicated;

    internal LabelledUnit(int unit, IReadOnlyList<(string Coder, IReadOnlySet<string> Codes)> readings, double? probability)
    {
        (Unit, Probability) = (unit, probability);
        Coders = [.. readings.Select(reading => reading.Coder)];
        adjudicated = readings.FirstOrDefault(reading => reading.Coder == PeopleCodings.Adjudicated).Codes;
        Readings = [.. readings.Where(reading => reading.Coder != PeopleCodings.Adjudicated)];
    }

    /// <summary>Number of the sentence in the document, from 1.</summary>
    public int Unit { get; }

    /// <summary>Chance with which it was drawn to be read, above 0 and at most 1; null where it is unknown.</summary>
    public double? Probability { get; }

    /// <summary>Who read it, by id; the adjudicated codes among them.</summary>
    public IReadOnlyList<string> Coders { get; }

    /// <summary>What each person gave it that a measure would count, by coder; without the adjudicated codes.</summary>
    public IReadOnlyList<(string Coder, IReadOnlySet<string> Codes)> Readings { get; }

    /// <summary>Every code that somebody gave it.</summary>
    public IEnumerable<string> Codes =>
        Readings.SelectMany(reading => reading.Codes).Concat(adjudicated ?? Enumerable.Empty<string>()).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// Whether the sentence has something: 1 or 0 as adjudicated, else as most of its readers say; .5 where they are even.
    /// </summary>
    /// <param name="carries">Whether a set of codes has it.</param>
    public double Label(Func<IReadOnlySet<string>, bool> carries)
    {
        ArgumentNullException.ThrowIfNull(carries);
        if (adjudicated is not null)
        {
            return carries(adjudicated) ? 1 : 0;
        }

        var yes = 2 * Readings.Count(reading => carries(reading.Codes));
        return yes > Readings.Count ? 1 : yes < Readings.Count ? 0 : .5;
    }
}

/// <summary>What people's codings say of every sentence they read, as a measure counts it.</summary>
/// <remarks>
/// A measure counts what the document's own voice asserts in relevant sentences; other codings of people stand for no code
/// here, as those of a machine do. The adjudicated codes are true where there are any (METHOD §2.3, §3.3).
/// </remarks>
public sealed class PeopleLabels
{
    private readonly Dictionary<string, IReadOnlyList<LabelledUnit>> units;

    /// <summary>Reads what people coded.</summary>
    /// <param name="people">Their codings.</param>
    /// <param name="actors">Actor of each document.</param>
    public PeopleLabels(PeopleCodings people, IReadOnlyDictionary<string, string> actors)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(actors);
        units = people.Units.GroupBy(unit => unit.Document, StringComparer.Ordinal).ToDictionary(
            document => document.Key,
            document => (IReadOnlyList<LabelledUnit>)
            [
                .. document.GroupBy(unit => unit.Unit).OrderBy(unit => unit.Key).Select(unit => new LabelledUnit(
                    unit.Key, [.. unit.Select(reading => (reading.Coder, (IReadOnlySet<string>)Counted(reading, actors[document.Key])))],
                    ReadUnit.ChanceOf(unit.Select(reading => reading.Probability)))),
            ],
            StringComparer.Ordinal);
    }

    /// <summary>The sentences of a document that people read, in order.</summary>
    public IReadOnlyList<LabelledUnit> Of(string document) => units.GetValueOrDefault(document) ?? [];

    /// <summary>Whether a coding is one that measures count.</summary>
    /// <param name="coding">The coding.</param>
    /// <param name="actor">Actor of its document.</param>
    public static bool IsCounted(Coding coding, string actor)
    {
        ArgumentNullException.ThrowIfNull(coding);
        return coding.Relevant && coding.Attribution == Attribution.Own && coding.Voice == actor;
    }

    private static HashSet<string> Counted(ReadUnit reading, string actor) => reading.Given
        .Select(given => given.Coding!).Where(coding => IsCounted(coding, actor)).Select(coding => coding.Code)
        .ToHashSet(StringComparer.Ordinal);
}
