using Parallax.Tokens;

namespace Parallax.Codings;

/// <summary>Which side a document named last before a sentence.</summary>
/// <remarks>
/// Read back only where it is asked, since few sentences speak of both sides without naming the other; what was found is
/// kept, so that no sentence is read back twice for the same side. Sentences are asked about in their order.
/// </remarks>
internal sealed class NamedEarlier
{
    private readonly Sentences sentences;
    private readonly Unit unit;
    private readonly UnitFinder finder;
    private readonly Dictionary<string, (int Before, string? State)> known = new(StringComparer.Ordinal);

    public NamedEarlier(LanguagePatterns patterns, TokenColumns columns, Sentences sentences)
    {
        this.sentences = sentences;
        unit = new Unit { Columns = columns };
        finder = new UnitFinder(patterns, unit);
    }

    /// <summary>Begins a document.</summary>
    public void Begin(DocumentFacts facts)
    {
        unit.Facts = facts;
        known.Clear();
    }

    /// <summary>The side other than self last named before a sentence; empty for no state, null for none named.</summary>
    public string? Beside(string self, int sentence)
    {
        var (from, state) = known.GetValueOrDefault(self);
        for (var at = sentence - 1; at >= from; at--)
        {
            if (LastIn(at, self) is { } named)
            {
                state = named;
                break;
            }
        }

        known[self] = (sentence, state);
        return state;
    }

    private string? LastIn(int sentence, string self)
    {
        (unit.From, unit.To, _) = sentences[sentence];
        finder.ReadNames();
        for (var at = unit.Mentions.Count - 1; at >= 0; at--)
        {
            if (Unit.MayBeOther(unit.Mentions[at], self))
            {
                return unit.Mentions[at].Name.State;
            }
        }

        return null;
    }
}
