using Parallax.Codebooks;
using Parallax.Corpora;

namespace Parallax.Codings;

/// <summary>What the dictionary coder goes by: the codebook, the names it knows, and who the study is about.</summary>
public sealed record CoderPlan
{
    /// <summary>The codebook.</summary>
    public required Codebook Codebook { get; init; }

    /// <summary>Names of states, regions and organisations.</summary>
    public required StateTable Names { get; init; }

    /// <summary>The study's actors, focal and control; empty for every state the table can name.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Focal dyads; empty where there is no study, and then nobody is a partner.</summary>
    public IReadOnlyList<(string A, string B)> Dyads { get; init; } = [];

    /// <summary>Sentences in a paragraph above which its breaks are taken as lost.</summary>
    public int LostBreaksAbove { get; init; } = 12;

    /// <summary>Whether a state is one of the study's actors.</summary>
    public bool IsActor(string state) => Actors.Count == 0 || Actors.Contains(state, StringComparer.Ordinal);

    /// <summary>The other side of a state's first focal dyad; null where it has none.</summary>
    public string? PartnerOf(string state)
    {
        foreach (var (a, b) in Dyads)
        {
            if (a == state)
            {
                return b;
            }

            if (b == state)
            {
                return a;
            }
        }

        return null;
    }

    /// <summary>Whether a state belongs to a focal dyad.</summary>
    public bool IsFocal(string state) => PartnerOf(state) is not null;
}

/// <summary>What the coder must know of a document beside its tokens.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Actor">Issuing state, JOINT or THIRD; a bare folder's own code.</param>
/// <param name="Source">Kind of text.</param>
/// <param name="Language">en, ru or zh.</param>
/// <param name="Issuer">Who issued it; empty where unknown.</param>
/// <param name="Date">Date; null where unknown.</param>
public sealed record DocumentFacts(
    string Id, string Actor, SourceClass Source, string Language, string Issuer, PartialDate? Date)
{
    /// <summary>Voice that speaks where the text names no other: JOINT, THIRD or the issuing actor (METHOD §3.2).</summary>
    public string Voice => Source switch
    {
        SourceClass.JD => "JOINT",
        SourceClass.EX => "THIRD",
        _ => Actor,
    };

    /// <summary>The facts of a register row.</summary>
    public static DocumentFacts Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new DocumentFacts(
            document.Id, document.Actor, document.Source, document.Language, document.Issuer, document.Date);
    }
}
