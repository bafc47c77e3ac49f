using Parallax.Codings;

namespace Parallax.Reliability;

/// <summary>Sentences that people read, as a table of sentence and coder.</summary>
internal sealed class DoubleReading
{
    private static readonly ValueScale Presence = ValueScale.Nominal(["absent", "present"]);

    private readonly ReadUnit?[] read;

    internal DoubleReading(IEnumerable<ReadUnit> units, IReadOnlyList<string> coders)
    {
        Coders = coders;
        (string Document, int Unit, ReadUnit[] By)[] rows =
        [
            .. units.GroupBy(unit => (unit.Document, unit.Unit))
                .OrderBy(unit => unit.Key.Document, StringComparer.Ordinal).ThenBy(unit => unit.Key.Unit)
                .Select(unit => (unit.Key.Document, unit.Key.Unit, unit.ToArray())),
        ];
        Documents = [.. rows.Select(row => row.Document)];
        read = [.. rows.SelectMany(row => coders.Select(coder => Array.Find(row.By, unit => unit.Coder == coder)))];
        double?[] chances =
        [
            .. rows.Select(row => ReadUnit.ChanceOf(row.By.Select(unit => unit.Probability))),
        ];
        if (chances.OfType<double>().Distinct().Skip(1).Any())
        {
            int[] known = [.. Enumerable.Range(0, Count).Where(unit => chances[unit] is not null)];
            Drawn = (new DoubleReading(this, known), [.. known.Select(unit => 1 / chances[unit]!.Value)]);
        }
    }

    internal IReadOnlyList<string> Coders { get; }

    /// <summary>Document of each sentence: the cluster that a resample draws.</summary>
    internal IReadOnlyList<string> Documents { get; }

    internal int Count => Documents.Count;

    /// <summary>
    /// The sentences whose chance of being drawn is known, and how many sentences each stands for, which is 1/chance; null where no
    /// two chances differ, so that no weight can matter.
    /// </summary>
    internal (DoubleReading Reading, double[] Weights)? Drawn { get; }

    /// <summary>Whether each coder gave each sentence a code of those asked for.</summary>
    internal ReliabilityData Of(Func<string, bool> isAsked) => ReliabilityData.OfCoders(
        Presence, [], Coders, [.. read.Select(unit => unit is null ? ReliabilityData.Missing : unit.Codes.Any(isAsked) ? 1 : 0)]);

    /// <summary>The codes asked for that the coders of each sentence gave it.</summary>
    internal IEnumerable<IReadOnlySet<string>[]> Sets(Func<string, bool> isAsked) =>
        read.Chunk(Coders.Count).Select(row => row.OfType<ReadUnit>()
            .Select(IReadOnlySet<string> (unit) => unit.Codes.Where(isAsked).ToHashSet(StringComparer.Ordinal)).ToArray());

    /// <summary>
    /// The values that a facet was given where coders gave a sentence the same code; each code of a sentence is a unit of its
    /// own, and of two codings of it by one coder the later holds.
    /// </summary>
    internal (ReliabilityData Data, string[] Documents) Of(CodedFacet facet, Func<string, bool> isAsked)
    {
        var documents = new List<string>();
        var cells = new List<int>();
        foreach (var (row, unit) in read.Chunk(Coders.Count).Select((row, unit) => (row, unit)))
        {
            foreach (var code in row.OfType<ReadUnit>().SelectMany(one => one.Codes).Where(isAsked).Distinct().Order(StringComparer.Ordinal))
            {
                int[] given = [.. row.Select(one => one?.Given.LastOrDefault(coding => coding.Coding!.Code == code) is { } coding
                    ? facet.ValueOf(coding) ?? ReliabilityData.Missing : ReliabilityData.Missing)];
                if (given.Any(value => value != ReliabilityData.Missing))
                {
                    documents.Add(Documents[unit]);
                    cells.AddRange(given);
                }
            }
        }

        return (ReliabilityData.OfCoders(facet.Scale, [], Coders, [.. cells]), [.. documents]);
    }

    /// <summary>The sentences that two coders or more read, in the order in which the last of them did.</summary>
    internal DoubleReading InOrderOfCoding() => new(this,
    [
        .. Enumerable.Range(0, Count).Where(unit => Row(unit).Count(one => one is not null) > 1)
            .OrderBy(unit => Row(unit).Max(one => one?.When.UtcTicks ?? 0)),
    ]);

    private DoubleReading(DoubleReading all, IReadOnlyList<int> order)
    {
        Coders = all.Coders;
        Documents = [.. order.Select(unit => all.Documents[unit])];
        read = [.. order.SelectMany(unit => all.Row(unit).ToArray())];
    }

    private ArraySegment<ReadUnit?> Row(int unit) => new(read, unit * Coders.Count, Coders.Count);
}

/// <summary>A facet with ordered values that people code.</summary>
/// <param name="Name">Key of the facet.</param>
/// <param name="Scale">Its values.</param>
/// <param name="ValueOf">Place of a coding's value in the scale; null where it was not coded.</param>
internal sealed record CodedFacet(string Name, ValueScale Scale, Func<PersonalCoding, int?> ValueOf)
{
    internal static IReadOnlyList<CodedFacet> All { get; } =
    [
        new("stance", ValueScale.Ordered(["-2", "-1", "0", "1", "2"]), one => one.Coding!.Stance + 2),
        new("specificity", ValueScale.Ordered(["0", "1", "2"]), one => one.Coding!.Specificity),
        new("certainty", ValueScale.Ordered(["hedged", "plain", "boosted"]),
            one => one.Stated.Contains("certainty") ? PlaceOf(one.Coding!.Certainty) : null),
    ];

    private static int PlaceOf(Certainty certainty) => certainty switch { Certainty.Hedged => 0, Certainty.Plain => 1, _ => 2 };
}
