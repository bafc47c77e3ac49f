namespace Parallax.Tokens;

/// <summary>The types of a corpus and their numbers; shared by readers on several threads.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> types = [];
    private readonly Lock gate = new();

    /// <summary>An empty vocabulary.</summary>
    public Vocabulary()
    {
    }

    /// <summary>A vocabulary of known types, numbered in their order.</summary>
    /// <param name="types">The types, each once.</param>
    public Vocabulary(IEnumerable<string> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        this.types.AddRange(types);
        numbers.EnsureCapacity(this.types.Count);
        for (var number = 0; number < this.types.Count; number++)
        {
            numbers.Add(this.types[number], number);
        }
    }

    /// <summary>Number of types.</summary>
    public int Count => types.Count;

    /// <summary>The types in the order of their numbers. Not to be read while texts are being tokenised.</summary>
    public IReadOnlyList<string> Types => types;

    /// <summary>The number of a type, new if it has none.</summary>
    public int NumberOf(string type)
    {
        lock (gate)
        {
            if (!numbers.TryGetValue(type, out var number))
            {
                number = types.Count;
                types.Add(type);
                numbers.Add(type, number);
            }

            return number;
        }
    }

    /// <summary>The number of a type; null where the corpus does not hold it.</summary>
    public int? Find(string type) => numbers.TryGetValue(type, out var number) ? number : null;
}
