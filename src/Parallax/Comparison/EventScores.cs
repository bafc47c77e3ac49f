using Parallax.Corpora;

namespace Parallax.Comparison;

/// <summary>Scores of the events between two actors: Goldstein's mean and the four quads.</summary>
/// <remarks>
/// Wire reports tell one meeting many times. Events of one day, one pair of actors in either direction and one root count
/// once: the CAMEO root for Goldstein's scale, with the mean of their weights, and the PLOVER type for the quads (METHOD
/// §3.9). An event whose day is not known stands for itself.
/// </remarks>
public static class EventScores
{
    /// <summary>Mean Goldstein weight, −10 to 8.5; null where no type is a CAMEO code.</summary>
    /// <param name="types">Types of events, each counted as often as it stands here.</param>
    public static double? MeanGoldstein(IEnumerable<EventType> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        double[] weights = [.. types.Select(Weight).OfType<double>()];
        return weights.Length == 0 ? null : weights.Sum() / weights.Length;
    }

    /// <summary>Goldstein weights of the events between two actors, duplicates taken together, by date and root.</summary>
    public static IReadOnlyList<(PartialDate Date, double Weight)> Goldstein(IEnumerable<Event> events, string a, string b)
    {
        ArgumentNullException.ThrowIfNull(events);
        return
        [
            .. Distinct(events.Where(one => Weight(one.Type) is not null), a, b, one => one.Type.Code[..2])
                .Select(group => (group[0].Date, group.Sum(one => Weight(one.Type)!.Value) / group.Count)),
        ];
    }

    /// <summary>Quads of the events between two actors, duplicates taken together, by date and type.</summary>
    public static IReadOnlyList<(PartialDate Date, EventQuad Quad)> Quads(
        IEnumerable<Event> events, string a, string b, PloverVersion version = PloverVersion.Table2021)
    {
        ArgumentNullException.ThrowIfNull(events);
        return
        [
            .. Distinct(events.Where(one => Plover.TypeOf(one.Type, version) is not null), a, b, one => Plover.TypeOf(one.Type, version)!)
                .Select(group => (group[0].Date, Plover.QuadOf(Plover.TypeOf(group[0].Type, version)!, version)!.Value)),
        ];
    }

    /// <summary>Whether one of two actors acts towards the other.</summary>
    public static bool IsOfPair(Event one, string a, string b)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.IsBetween(a, b) && (one.Actors[0] == a || one.Actors[0] == b);
    }

    private static double? Weight(EventType type) => type.Scheme == EventScheme.Cameo ? GoldsteinScale.Weight(type.Code) : null;

    private static IEnumerable<IReadOnlyList<Event>> Distinct(IEnumerable<Event> events, string a, string b, Func<Event, string> root) =>
        events.Where(one => IsOfPair(one, a, b))
            .GroupBy(one => (one.Date, Root: root(one), Alone: one.Precision == DatePrecision.Day ? "" : one.Id))
            .OrderBy(group => group.Key.Date).ThenBy(group => group.Key.Root, StringComparer.Ordinal).ThenBy(group => group.Key.Alone, StringComparer.Ordinal)
            .Select(group => (IReadOnlyList<Event>)[.. group.OrderBy(one => one.Type.Code, StringComparer.Ordinal)]);
}
