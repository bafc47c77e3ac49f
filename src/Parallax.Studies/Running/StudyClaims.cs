using Parallax.Claims;
using Parallax.Comparison;
using Parallax.Files.Results;
using Parallax.Reliability;

namespace Parallax.Studies.Running;

/// <summary>Tests the claims of a study in a run.</summary>
internal sealed class StudyClaims
{
    private readonly Study study;
    private readonly ClaimSet claims;

    private StudyClaims(Study study, ClaimSet claims)
    {
        (this.study, this.claims) = (study, claims);
        Terms = new TermTablesBuilder(claims, study.Plan, study.Codebook);
    }

    /// <summary>Counts single dictionary entries apart while documents are counted.</summary>
    public TermTablesBuilder Terms { get; }

    /// <summary>Null for a study without claims.</summary>
    public static StudyClaims? Of(Study study) => study.Claims is { } claims ? new StudyClaims(study, claims) : null;

    /// <summary>Judges the claims and writes claims.json.</summary>
    /// <param name="folder">Folder that gets claims.json.</param>
    /// <param name="table">Counts of all documents.</param>
    /// <param name="gates">What people's agreement and judged hits show of each code.</param>
    /// <param name="progress">Told the share done.</param>
    /// <param name="cancellation">Stops the work.</param>
    public IReadOnlyList<JudgedClaim> Write(
        string folder, CountTable table, CodingGates gates, IProgress<double> progress, CancellationToken cancellation)
    {
        var material = new ClaimMaterial
        {
            Table = table,
            Plan = study.Plan,
            Codebook = study.Codebook,
            Register = study.Documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal),
            Gates = gates,
            Observed = study.Observed,
            Terms = Terms.Build(),
        };
        var judged = ClaimTesting.Judge(claims, material, progress, cancellation);
        ClaimsJson.Write(Path.Combine(folder, ClaimsJson.Name), claims, judged);
        return judged;
    }
}
