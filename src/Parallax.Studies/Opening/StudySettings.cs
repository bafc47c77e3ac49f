using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Reports;

namespace Parallax.Studies.Opening;

/// <summary>What study.yaml says.</summary>
internal sealed record StudySettings
{
    public required string Title { get; init; }

    public required string Question { get; init; }

    public required string Note { get; init; }

    public required DateOnly? Break { get; init; }

    /// <summary>Languages the study works in; empty for all that the register has.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    public required StateTable Names { get; init; }

    /// <summary>Ids that a register may use: the built-in states and those the study defines.</summary>
    public required IReadOnlySet<string> KnownActors { get; init; }

    public required ComparisonPlan Plan { get; init; }

    public required IReadOnlyList<SeriesName> Series { get; init; }

    public required IReadOnlyList<Dossier> Dossiers { get; init; }
}
