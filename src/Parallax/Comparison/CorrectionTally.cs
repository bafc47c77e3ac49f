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
        counts[new Column(Counted.PeopleDrawn).Key] = units.Count(unit => unit.Probability is not null);
        foreach (var unit in units)
        {
            var found = Topics(layout, machine[unit.Unit]);
            foreach (var topic in found.Union(Topics(layout, unit.Codes)).Order())
            {
                var off = unit.Label(codes => Topics(layout, codes).Contains(topic)) - (found.Contains(topic) ? 1 : 0);
                Add(Counted.PeopleMinusMachine, topic, off);
                if (unit.Probability is { } chance)
                {
                    Add(Counted.DrawnMinusMachine, topic, off / chance);
                }
            }
        }

        void Add(Counted counted, int topic, double value)
        {
            var key = new Column(counted, topic).Key;
            counts[key] = counts.GetValueOrDefault(key) + value;
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

/// <summary>A share of one cell corrected by what people read there: design-based supervised learning (METHOD §3.5).</summary>
/// <remarks>
/// Of a document with U relevant sentences, of which the machine gives m the code: (m + Σ (y − g)/π)/U over the sentences that
/// people read, y their label, g the machine's, π the chance with which the sentence was drawn where that is known of all that was read,
/// else the share of the cell's sentences that was read. That is the mean of the pseudo-outcomes of <see cref="Inference.DesignBasedLearning"/>, whose spread over documents gives the interval.
/// </remarks>
internal static class CorrectedShare
{
    /// <summary>Whether people read enough of a cell to correct its shares.</summary>
    internal static bool IsPossible(Cell cell, MethodOptions method) =>
        Read(cell) >= method.CorrectionUnits
        && cell.Documents.Count(document => document[new Column(Counted.PeopleRead)] > 0) >= method.Documents.Block;

    /// <summary>Sentences that people read in a cell.</summary>
    internal static double Read(Cell cell) => cell.Total(new Column(Counted.PeopleRead));

    /// <summary>The corrected quantity of a topic in a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="topic">Number of the topic.</param>
    /// <param name="isPooled">Whether sentences count alike instead of documents.</param>
    internal static Quantity Of(Cell cell, int topic, bool isPooled)
    {
        var isDrawn = cell.Total(new Column(Counted.PeopleDrawn)) == Read(cell);
        var times = isDrawn ? 1 : cell.Documents.Sum(document => (double)document.Sentences) / Read(cell);
        var (units, off) = (new Column(Counted.Units, topic), new Column(isDrawn ? Counted.DrawnMinusMachine : Counted.PeopleMinusMachine, topic));
        Func<CountedDocument, double> numerator = document => document[units] + (times * document[off]);
        return isPooled
            ? Quantity.Pooled(numerator, document => document.Units, document => document[units])
            : Quantity.MeanOfDocuments(numerator, document => document.Units, document => document[units]);
    }
}
