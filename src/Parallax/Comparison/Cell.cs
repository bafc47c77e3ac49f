using Parallax.Corpora;
using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>What of the corpus is compared together.</summary>
/// <param name="Language">Language.</param>
/// <param name="Source">Source class, <c>official</c>, a genre, or <c>EX:</c> and an expert base.</param>
/// <param name="Period">Period, or <c>all</c>.</param>
/// <param name="Actor">Whose texts.</param>
public sealed record CellKey(string Language, string Source, string Period, string Actor)
{
    /// <summary>The four as one text, from which the seed of the cell is derived.</summary>
    public override string ToString() => $"{Language}|{Source}|{Period}|{Actor}";
}

/// <summary>The documents of one actor, source, period and language.</summary>
internal sealed class Cell
{
    private readonly Lazy<Dictionary<long, double>> totals;
    private readonly Lazy<ushort[]> multiplicities;
    private readonly Lazy<double[]> resampledSizes;
    private readonly Lazy<bool> isRead;

    internal Cell(CellKey key, IReadOnlyList<PlacedDocument> placed, IEnumerable<Document> register, ComparisonPlan plan, DerivedSeeds seeds)
    {
        Key = key;
        Level = plan.Level;
        Bootstrap = plan.Method.BootstrapInterval;
        Documents = [.. placed.Select(one => one.Counted)];
        (Clusters, ClusterNames) = Labels(placed.Select(one => one.Cluster));
        ClusterCount = ClusterNames.Count;
        (Weeks, var weeks) = Labels(placed.Select(one => one.Week));
        SharesWeeks = weeks.Count < ClusterCount;
        Sizes = new int[ClusterCount];
        foreach (var cluster in Clusters)
        {
            Sizes[cluster]++;
        }

        Kinds = [.. Enumerable.Range(0, ClusterCount).Select(cluster => placed[Array.IndexOf(Clusters, cluster)].Placement)];
        Units = Documents.Sum(document => document.Units);
        Tokens = Documents.Sum(document => document.Tokens);
        Issuers = Documents.Select(document => document.Document.Issuer)
            .Where(issuer => issuer.Length > 0).Distinct(StringComparer.Ordinal).Count();
        Coders = [.. Documents.SelectMany(document => document.Coders).Distinct().Order(StringComparer.Ordinal)];
        var bases = register.Select(document => document.Basis).ToLookup(basis => basis);
        Full = bases[DocumentBasis.Text].Count();
        Coded = bases[DocumentBasis.Codings].Count();
        Digest = bases[DocumentBasis.Digest].Count();
        IsThin = Documents.Length < plan.Method.Documents.Block || Units < plan.Method.Units.Block
            || (IsExpert && Issuers < plan.Method.Issuers.Block);
        Readers = [.. Documents.SelectMany(document => document.Readers).Distinct().Order(StringComparer.Ordinal)];
        totals = new Lazy<Dictionary<long, double>>(Sum);
        isRead = new Lazy<bool>(() => CorrectedShare.IsPossible(this, plan.Method));
        multiplicities = new Lazy<ushort[]>(
            () => Resample(plan.Method.Resamples, seeds));
        resampledSizes = new Lazy<double[]>(() => ClusterSums.Resample(Multiplicities, ClusterCount, cluster => Sizes[cluster]));
    }

    internal CellKey Key { get; }

    /// <summary>Confidence level of the intervals of what is measured in it.</summary>
    internal double Level { get; }

    /// <summary>Which interval its bootstrap draws give.</summary>
    internal BootstrapKind Bootstrap { get; }

    /// <summary>Names of the clusters, the same in every cell that holds them.</summary>
    internal IReadOnlyList<string> ClusterNames { get; }

    /// <summary>Documents after joining, by identifier.</summary>
    internal CountedDocument[] Documents { get; }

    /// <summary>Cluster of each document, from 0 in order of first appearance.</summary>
    internal int[] Clusters { get; }

    internal int ClusterCount { get; }

    /// <summary>Week of each document, likewise: documents of one issuer and week count once.</summary>
    internal int[] Weeks { get; }

    /// <summary>Whether two clusters lie in one week.</summary>
    internal bool SharesWeeks { get; }

    /// <summary>Where each cluster's first document is placed; its source and periods are the stratum it is drawn in.</summary>
    internal IReadOnlyList<Placement> Kinds { get; }

    /// <summary>Stratum of each cluster, from 0.</summary>
    internal int[] Strata => Labels(Kinds.Select(kind => $"{kind.Source}|{kind.Periods}")).Labels;

    /// <summary>Register documents counted from full text.</summary>
    internal int Full { get; }

    /// <summary>Register documents counted from shipped codings.</summary>
    internal int Coded { get; }

    /// <summary>Register documents that are digests only.</summary>
    internal int Digest { get; }

    internal int Units { get; }

    internal int Tokens { get; }

    /// <summary>Known issuers.</summary>
    internal int Issuers { get; }

    /// <summary>Coders whose codings were counted.</summary>
    internal IReadOnlyList<string> Coders { get; }

    /// <summary>People who read sentences of its documents.</summary>
    internal IReadOnlyList<string> Readers { get; }

    /// <summary>Whether people read enough of it to correct the machine's shares.</summary>
    internal bool IsRead => isRead.Value;

    /// <summary>Register documents that are left out, being too short even when joined.</summary>
    internal int LeftOut => Full + Coded - Documents.Sum(document => document.Members);

    internal bool IsExpert => Key.Source.StartsWith("EX:", StringComparison.Ordinal);

    /// <summary>Whether there is too little text for any estimate.</summary>
    internal bool IsThin { get; }

    /// <summary>How often each resample draws each cluster: place cluster × resamples + resample.</summary>
    internal ushort[] Multiplicities => multiplicities.Value;

    /// <summary>Documents in each cluster.</summary>
    internal int[] Sizes { get; }

    /// <summary>Documents in each resample: what most means divide by.</summary>
    internal double[] ResampledSizes => resampledSizes.Value;

    /// <summary>Columns in which anything is counted.</summary>
    internal IEnumerable<Column> CountedColumns => totals.Value.Keys.Order().Select(Column.Of);

    /// <summary>Sum of a column over the documents, without weights.</summary>
    internal double Total(Column column) => totals.Value.GetValueOrDefault(column.Key);

    private static (int[] Labels, IReadOnlyList<string> Names) Labels(IEnumerable<string> names)
    {
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] all = [.. names.Select(name => labels.TryAdd(name, labels.Count) ? labels.Count - 1 : labels[name])];
        return (all, [.. labels.OrderBy(label => label.Value).Select(label => label.Key)]);
    }

    private Dictionary<long, double> Sum()
    {
        var sums = new Dictionary<long, double>();
        foreach (var document in Documents)
        {
            document.AddTo(sums);
        }

        return sums;
    }

    // Clusters are drawn within source and period (METHOD §4.13): official texts keep their mix of classes in every draw.
    private ushort[] Resample(int resamples, DerivedSeeds seeds)
    {
        var all = new ushort[ClusterCount * resamples];
        foreach (var stratum in Enumerable.Range(0, ClusterCount).ToLookup(cluster => (Kinds[cluster].Source, Kinds[cluster].Periods)))
        {
            int[] clusters = [.. stratum];
            var resampler = new ClusterResampler(
                [.. Enumerable.Range(0, clusters.Length)],
                seeds.Of("bootstrap", $"{Key}|{stratum.Key.Source}|{stratum.Key.Periods}"));
            var drawn = new double[clusters.Length];
            for (var resample = 0; resample < resamples; resample++)
            {
                resampler.Draw(drawn);
                for (var place = 0; place < clusters.Length; place++)
                {
                    all[(clusters[place] * resamples) + resample] = (ushort)drawn[place];
                }
            }
        }

        return all;
    }
}

/// <summary>What a cell holds, for the report's account of the material.</summary>
/// <param name="Key">Which cell.</param>
/// <param name="Documents">Documents after short ones are joined.</param>
/// <param name="Joined">How many of these are joined from several.</param>
/// <param name="LeftOut">Register documents left out, too short even when joined.</param>
/// <param name="Units">Relevant units.</param>
/// <param name="Tokens">Tokens of the relevant units.</param>
/// <param name="Clusters">Clusters: documents of one issuer and date count once.</param>
/// <param name="Issuers">Known issuers.</param>
/// <param name="Full">Register documents counted from full text.</param>
/// <param name="Coded">Register documents counted from shipped codings.</param>
/// <param name="Digest">Register documents that are digests only.</param>
public sealed record CellSummary(
    CellKey Key,
    int Documents,
    int Joined,
    int LeftOut,
    int Units,
    int Tokens,
    int Clusters,
    int Issuers,
    int Full,
    int Coded,
    int Digest);
