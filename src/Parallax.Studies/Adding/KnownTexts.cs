using Parallax.Files;

namespace Parallax.Studies.Adding;

/// <summary>Texts that a study has, by the hash of their bytes.</summary>
internal sealed class KnownTexts
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    public KnownTexts(string folder, IEnumerable<StudyDocument> documents)
    {
        foreach (var document in documents)
        {
            var path = document.TextPath.Length > 0 ? document.TextPath : Path.Combine(folder, "texts", document.Id + ".txt");
            if (File.Exists(path))
            {
                _ids.TryAdd(TextFile.Hash(File.ReadAllBytes(path)), document.Id);
            }
        }
    }

    /// <summary>The document that has this text: the id itself where it is the one; null for none.</summary>
    public string? Find(string id, string sha256) => _ids.TryGetValue(sha256, out var other)
        ? string.Equals(other, id, StringComparison.OrdinalIgnoreCase) ? id : other
        : null;

    public void Add(string id, string sha256) => _ids.Add(sha256, id);
}
