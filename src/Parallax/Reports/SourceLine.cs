using System.Globalization;
using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>A line of a series of indicators: values of sources that agree.</summary>
/// <param name="Source">Who publishes them.</param>
/// <param name="Values">All its values, in the order of their periods.</param>
internal sealed record SourceLine(string Source, IReadOnlyList<Indicator> Values)
{
    private const int MostDecimals = 15;

    // A double has no more digits, and a decimal no place for much larger ones.
    private const double NoDecimalsFrom = 1e15;

    // What follows names through whom a publisher was read, and where.
    private static readonly string[] Through = [", via ", " via ", " (", ", as ", ", re"];

    /// <summary>One value a period: of those that agree the one given with most digits, then the latest.</summary>
    public IReadOnlyList<Indicator> Drawn =>
    [
        .. Values.GroupBy(one => one.Period).Select(same => same
            .OrderByDescending(one => Decimals(one.Value)).ThenByDescending(one => one.Vintage, StringComparer.Ordinal).First()),
    ];

    /// <summary>The lines of values of one actor or pair, the longest first: sources that contradict each other stand apart.</summary>
    /// <remarks>
    /// Two values of a period agree if they are the same to the digits that both give: 22.7 and 22.73 do, 15.4 and 15.5 do not.
    /// A source whose periods no other gives continues a line, unless it contradicts another line: then whose course it
    /// continues is not known.
    /// </remarks>
    public static IReadOnlyList<SourceLine> Of(IReadOnlyList<Indicator> values)
    {
        var lines = new List<Joined>();
        foreach (var source in values.GroupBy(one => (one.Source, one.Vintage))
            .OrderByDescending(source => source.Count()).ThenByDescending(source => source.Key.Vintage, StringComparer.Ordinal)
            .ThenBy(source => source.Key.Source, StringComparer.Ordinal))
        {
            var isContested = lines.Exists(line => line.IsContradictedBy(source));
            var joined = lines.Find(line => !line.IsContradictedBy(source) && (!isContested || line.SharesPeriodsWith(source)));
            if (joined is null)
            {
                lines.Add(joined = new Joined());
            }

            joined.Add(source);
        }

        // Where a publisher contradicts itself, each of its lines is named by the report it stands in.
        var names = lines.ConvertAll(line => Publishers(line.Values));
        return
        [
            .. lines.Select((line, place) => new SourceLine(
                    names.FindAll(name => name == names[place]).Count > 1 ? Report(line.Values[0]) : names[place], [.. line.Values.OrderBy(one => one.Period)]))
                .OrderByDescending(line => line.Values.DistinctBy(one => one.Period).Count()),
        ];
    }

    /// <summary>Who publishes a value, without those through whom it was read.</summary>
    public static string Publisher(string source)
    {
        var ends = Through.Select(mark => source.IndexOf(mark, StringComparison.Ordinal)).Where(end => end > 0).ToArray();
        return ends.Length > 0 ? source[..ends.Min()] : source;
    }

    private static string Report(Indicator one) => string.Join(", ", new[] { one.Source, one.Vintage }.Where(part => part.Length > 0));

    private static string Publishers(List<Indicator> values)
    {
        string[] publishers = [.. values.CountBy(one => Publisher(one.Source)).OrderByDescending(one => one.Value).Select(one => one.Key)];
        return publishers.Length < 3 ? Wording.List(publishers) : $"{publishers[0]} and {Wording.InWords(publishers.Length - 1)} others";
    }

    private static bool Agree(double one, double other)
    {
        var digits = Math.Min(Decimals(one), Decimals(other));
        return Math.Round(one, digits, MidpointRounding.AwayFromZero).Equals(Math.Round(other, digits, MidpointRounding.AwayFromZero));
    }

    private static int Decimals(double value)
    {
        if (Math.Abs(value) >= NoDecimalsFrom)
        {
            return 0;
        }

        var text = ((decimal)value).ToString(CultureInfo.InvariantCulture);
        return text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? Math.Min(MostDecimals, text.Length - point - 1) : 0;
    }

    // Values in the order in which their sources joined, found by their period.
    private sealed class Joined
    {
        private readonly Dictionary<ReportingPeriod, List<double>> byPeriod = [];

        public List<Indicator> Values { get; } = [];

        public void Add(IEnumerable<Indicator> source)
        {
            foreach (var one in source)
            {
                Values.Add(one);
                if (!byPeriod.TryGetValue(one.Period, out var same))
                {
                    byPeriod[one.Period] = same = [];
                }

                same.Add(one.Value);
            }
        }

        public bool IsContradictedBy(IEnumerable<Indicator> source) => source.Any(one =>
            byPeriod.TryGetValue(one.Period, out var same) && same.Exists(other => !Agree(one.Value, other)));

        public bool SharesPeriodsWith(IEnumerable<Indicator> source) => source.Any(one => byPeriod.ContainsKey(one.Period));
    }
}
