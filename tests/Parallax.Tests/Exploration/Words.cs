using Parallax.Corpora;

namespace Parallax.Exploration;

/// <summary>Makes a corpus of words written out: a point ends a sentence, a comma parts words.</summary>
internal static class Words
{
    public static TokenisedCorpus Corpus(params (string Actor, string Text)[] documents)
    {
        var types = new List<string>();
        return new TokenisedCorpus(
            "en", types, [.. documents.Select((document, at) => Document($"d{at:00}", document.Actor, document.Text, types))]);
    }

    private static TokenisedDocument Document(string id, string actor, string text, List<string> types)
    {
        var (words, borders) = (new List<int>(), new List<WordBorder>());
        var border = WordBorder.Sentence;
        foreach (var piece in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece is "." or ",")
            {
                border = piece == "." ? WordBorder.Sentence : border == WordBorder.None ? WordBorder.Mark : border;
                continue;
            }

            if (!types.Contains(piece))
            {
                types.Add(piece);
            }

            words.Add(types.IndexOf(piece));
            borders.Add(border);
            border = WordBorder.None;
        }

        return new TokenisedDocument(new Document { Id = id, Actor = actor, Language = "en" }, [.. words], [.. borders]);
    }
}
