using Parallax.Files;

namespace Parallax.Studies.Adding;

/// <summary>Texts that a study has, by the hash of their bytes.</summary>
internal sealed class KnownTexts
{
    private readonly Dictionary<string, string> byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StudyDocument> registered = new(StringComparer.OrdinalIgnoreCase);

    public KnownTexts(string folder, IEnumerable<StudyDocument> documents)
    {
        foreach (var document in documents)
        {
            registered.TryAdd(document.Id, document);
            var path = document.TextPath.Length > 0 ? document.TextPath : Path.Combine(folder, "texts", document.Id + ".txt");
            if (File.Exists(path))
            {
                byText.TryAdd(TextFile.Hash(File.ReadAllBytes(path)), document.Id);
            }
        }
    }

    /// <summary>The document that has this text: the id itself where it is the one; null for none.</summary>
    public string? Find(string id, string sha256) => byText.TryGetValue(sha256, out var other)
        ? string.Equals(other, id, StringComparison.OrdinalIgnoreCase) ? id : other
        : null;

    /// <summary>Whether the register has the id, whatever its case.</summary>
    public bool IsRegistered(string id) => registered.ContainsKey(id);

    /// <summary>The register's row of an id; null for none.</summary>
    public StudyDocument? Registered(string id) => registered.GetValueOrDefault(id);

    public void Add(string id, string sha256) => byText.Add(sha256, id);
}
