using Parallax.Codings;
using Parallax.Reliability;

namespace Parallax.Comparison;

/// <summary>Counts in which people's labels of a document differ from the machine's: what corrects its shares (METHOD §3.5).</summary>
internal static class CorrectionTally
{
    /// <summary>Adds to a document's counts: sentences, those that people read, and by topic the sum of people minus machine.</summary>
    internal static void AddTo(
        Dictionary<long, double> counts, CountLayout layout, string actor, IReadOnlyList<LabelledUnit> units, IReadOnlyList<Coding> codings)
    {
        if (units.Count == 0)
        {
            return;
        }

        var machine = codings.Where(coding => PeopleLabels.IsCounted(coding, actor)).ToLookup(coding => coding.Unit, coding => coding.Code);
        counts[new Column(Counted.PeopleRead).Key] = units.Count;
        foreach (var unit in units)
        {
            if (unit.Probability is { } chance)
            {
                Add(Counted.PeopleDrawn, 0, 1);
                Add(Counted.DrawnWeight, 0, 1 / chance);
                Add(Counted.DrawnSquare, 0, 1 / (chance * chance));
            }

            var found = Topics(layout, machine[unit.Unit]);
            foreach (var topic in found.Union(Topics(layout, unit.Codes)).Order())
            {
                var label = unit.Label(codes => Topics(layout, codes).Contains(topic));
                AddTopic(topic, found.Contains(topic), label, unit.Probability);
            }
        }

        void AddTopic(int topic, bool isHit, double label, double? probability)
        {
            Add(isHit ? Counted.ReadRight : Counted.ReadMissed, topic, label);
            Add(Counted.ReadHits, topic, isHit ? 1 : 0);
            if (probability is { } chance)
            {
                Add(isHit ? Counted.DrawnRight : Counted.DrawnMissed, topic, label / chance);
                Add(Counted.DrawnHits, topic, isHit ? 1 / chance : 0);
                Add(Counted.DrawnHitSquare, topic, isHit ? 1 / (chance * chance) : 0);
            }
        }

        void Add(Counted counted, int topic, double value)
        {
            if (value != 0)
            {
                var key = new Column(counted, topic).Key;
                counts[key] = counts.GetValueOrDefault(key) + value;
            }
        }
    }

    private static HashSet<int> Topics(CountLayout layout, IEnumerable<string> codes)
    {
        var topics = new HashSet<int>();
        foreach (var code in codes.Select(layout.Code).OfType<int>())
        {
            topics.UnionWith([CountLayout.AllCodes, layout.Topics[code].ThemeNumber, code]);
        }

        return topics;
    }
}
