namespace Parallax.Codings.Rules;

/// <summary>How far a unit binds its speaker: the strongest cue of the sentence.</summary>
internal static class CommitmentOf
{
    public static Commitment In(Unit unit) =>
        unit.Has(Cue.Binding) ? Commitment.Binding
        : unit.Has(Cue.Pledge) ? Commitment.Pledge
        : unit.Has(Cue.Intention) ? Commitment.Intention
        : Commitment.None;
}
