namespace Parallax.Reliability;

/// <summary>Lengths on which coders' continua meet value by value, gaps being a value: what uα is made of. Lengths of several texts add up.</summary>
/// <param name="values">Number of values.</param>
internal sealed class MeetingLengths(int values)
{
    private readonly double[] lengths = new double[values];
    private double self;
    private double mismatch;
    private double total;

    /// <summary>Adds a text.</summary>
    /// <param name="continuum">What two coders or more marked in it.</param>
    /// <param name="valueOf">Place of the value of a code, or of null for a gap.</param>
    internal void Add(Continuum continuum, Func<string?, int> valueOf)
    {
        var m = continuum.Coders.Count;
        Stretch[][] coders =
        [
            .. Enumerable.Range(0, m).Select(coder =>
                continuum.Sections(coder).Select(section => new Stretch(section.Begin, section.End, valueOf(section.Code))).ToArray()),
        ];
        var met = new MeetingLengths(values);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
            {
                if (i != j)
                {
                    met.AddMeetings(coders[i], coders[j]);
                }
            }
        }

        Add(met, 1.0 / (m - 1));

        // A stretch cannot be compared with itself: a segment as a whole, a gap place by place.
        self += Enumerable.Range(0, m).SelectMany(coder => continuum.Sections(coder))
            .Sum(section => section.Code is null ? section.Length : section.Length * section.Length);
    }

    /// <summary>Adds other lengths so many times.</summary>
    internal void Add(MeetingLengths other, double times)
    {
        for (var value = 0; value < lengths.Length; value++)
        {
            lengths[value] += times * other.lengths[value];
        }

        self += times * other.self;
        mismatch += times * other.mismatch;
        total += times * other.total;
    }

    /// <summary>Observed and expected mismatch as lengths.</summary>
    internal UnitizingEstimate Estimate
    {
        get
        {
            var unequal = total * total;
            foreach (var length in lengths)
            {
                unequal -= length * length;
            }

            return new UnitizingEstimate(mismatch, lengths.Count(length => length > 0) < 2 ? 0 : unequal / (total - (self / total)));
        }
    }

    /// <summary>Length of all coders' continua together.</summary>
    internal double Total => total;

    /// <summary>Length on which a value was given.</summary>
    internal double Of(int value) => lengths[value];

    /// <summary>Of two values only: of the length that somebody gave the second, the share on which another gave it too; null where nobody did.</summary>
    internal double? SharedOfSecond => lengths[1] > 0 ? 1 - (mismatch / 2 / lengths[1]) : null;

    private void AddMeetings(Stretch[] first, Stretch[] second)
    {
        var (a, b) = (0, 0);
        while (a < first.Length && b < second.Length)
        {
            var met = Math.Min(first[a].End, second[b].End) - Math.Max(first[a].Begin, second[b].Begin);
            lengths[first[a].Value] += met;
            total += met;
            mismatch += first[a].Value == second[b].Value ? 0 : met;
            var (endA, endB) = (first[a].End, second[b].End);
            a += endA <= endB ? 1 : 0;
            b += endB <= endA ? 1 : 0;
        }
    }

    private readonly record struct Stretch(double Begin, double End, int Value);
}
