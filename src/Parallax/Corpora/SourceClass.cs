namespace Parallax.Corpora;

/// <summary>What kind of text a document is (METHOD §1.3); decides the layer it speaks for.</summary>
public enum SourceClass
{
    /// <summary>Joint declaration or communiqué, agreed by two or more focal actors.</summary>
    JD,

    /// <summary>Official policy document: doctrine, concept, white paper, strategy, budget law.</summary>
    PD,

    /// <summary>Speech, interview or press conference of a leader or minister.</summary>
    LS,

    /// <summary>Treaty, memorandum or other legal instrument.</summary>
    TR,

    /// <summary>Ministry briefing or readout.</summary>
    MB,

    /// <summary>Expert assessment: think tank or academic.</summary>
    EX,

    /// <summary>Media; context only, in no declared or assessed score unless chosen.</summary>
    ME,
}
