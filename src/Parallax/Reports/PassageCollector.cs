using System.Globalization;
using System.Runtime.InteropServices;
using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Comparison;
using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>
/// Draws at most 20 passages of every code and theme by actor, target, source, period and language while codings stream
/// by; memory grows with the number of such cells, not with the corpus.
/// </summary>
/// <remarks>
/// The passages with the smallest hashes of seed, cell, document and match are kept: a random draw that does not
/// depend on the order documents come in, and that a new document changes only where it belongs.
/// </remarks>
public sealed class PassageCollector(Codebook codebook, ulong seed)
{
    private const int Most = 20;
    private readonly Dictionary<string, string> _themes =
        codebook.Codes.ToDictionary(code => code.Id, code => code.Theme, StringComparer.Ordinal);

    private readonly Dictionary<Cell, Draw> _draws = [];

    /// <summary>Takes a coding into account; what no measure of an actor counts is passed over.</summary>
    /// <param name="placed">Document of the coding; a document's codings come one after the other, by sentence.</param>
    /// <param name="coding">The coding.</param>
    /// <param name="sentence">Gives the text of its sentence; null where it is not at hand. Asked only where it is kept.</param>
    public void Add(PlacedDocument placed, Coding coding, Func<string>? sentence)
    {
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(coding);
        var document = placed.Document;
        var ofExpert = document.Source == SourceClass.EX;
        if (!coding.Relevant || coding.Attribution != Attribution.Own || (!ofExpert && coding.Voice != document.Actor))
        {
            return;
        }

        var text = MayBeQuoted(document.Rights) ? sentence : null;
        string[] codes = _themes.TryGetValue(coding.Code, out var theme) ? [coding.Code, theme] : [coding.Code];
        string[] targets = ["", .. coding.Target.Split(';', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var code in codes)
        {
            foreach (var target in targets)
            {
                var cell = new Cell(code, document.Actor, target, placed.Source, placed.Period, document.Language);
                ref var draw = ref CollectionsMarshal.GetValueRefOrAddDefault(_draws, cell, out _);
                draw ??= new Draw();
                draw.Add(Hash(cell, coding), document, coding, text);
            }
        }
    }

    /// <summary>Passages behind a number: of both sides of a difference, of both periods of a change.</summary>
    /// <param name="row">The number; its source <c>official</c> and its period or language <c>all</c> take in every one.</param>
    /// <param name="codes">Codes or themes the number is about.</param>
    public PassageSample Sample(MeasureRow row, IReadOnlyCollection<string> codes)
    {
        ArgumentNullException.ThrowIfNull(row);
        var draws = _draws.Where(pair => codes.Contains(pair.Key.Code) && IsBehind(pair.Key, row))
            .Select(pair => pair.Value).ToArray();
        var drawn = draws.SelectMany(draw => draw.Kept)
            .OrderBy(kept => kept.Hash)
            .DistinctBy(kept => (kept.Passage.Document.Id, kept.Passage.Unit))
            .Take(Most)
            .Select(kept => kept.Passage)
            .OrderBy(passage => passage.Document.Date)
            .ThenBy(passage => passage.Document.Id, StringComparer.Ordinal)
            .ThenBy(passage => passage.Start);
        return new PassageSample(draws.Sum(draw => draw.Total), [.. drawn]);
    }

    private static bool IsBehind(Cell cell, MeasureRow row)
    {
        var isMutual = row.Measure is "trust_asymmetry" or "mutual_trust";
        var isOfPair = isMutual || row.IsOfPair();
        var target = isMutual ? (cell.Actor == row.Actor ? row.Partner : row.Actor) : isOfPair ? "" : row.Partner;
        return (cell.Actor == row.Actor || (isOfPair && cell.Actor == row.Partner))
            && cell.Target == target
            && (row.Source == "official" ? IsOfficial(cell.Source) : row.Source == cell.Source)
            && (row.Period == "all" || row.Period.Split(" - ").Contains(cell.Period, StringComparer.Ordinal))
            && (row.Language == "all" || row.Language == cell.Language);
    }

    // The register's rights begin with open, quote or closed; silence is no permission.
    /// <summary>Whether the rights of a document, as the register states them, allow a sentence of it to be shown.</summary>
    public static bool MayBeQuoted(string rights) =>
        rights?.StartsWith("open", StringComparison.OrdinalIgnoreCase) == true
        || rights?.StartsWith("quote", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsOfficial(string source) =>
        source != "JD" && source != "ME" && !source.StartsWith("EX", StringComparison.Ordinal);

    private ulong Hash(Cell cell, Coding coding)
    {
        var place = string.Create(
            CultureInfo.InvariantCulture,
            $"{seed}|{cell.Code}|{cell.Actor}|{cell.Target}|{cell.Source}|{cell.Period}|{cell.Language}|{coding.Document}|{coding.Start}");
        unchecked
        {
            // FNV-1a, then the finaliser of SplitMix64, since FNV alone leaves near texts with near hashes.
            var hash = 14695981039346656037UL;
            foreach (var letter in place)
            {
                hash = (hash ^ letter) * 1099511628211UL;
            }

            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
            return hash ^ (hash >> 31);
        }
    }

    private readonly record struct Cell(
        string Code, string Actor, string Target, string Source, string Period, string Language);

    private sealed class Draw
    {
        private readonly PriorityQueue<Passage, ulong> _largestFirst = new(Comparer<ulong>.Create((a, b) => b.CompareTo(a)));
        private (string Document, int Unit) _last;

        public int Total { get; private set; }

        public IEnumerable<(ulong Hash, Passage Passage)> Kept =>
            _largestFirst.UnorderedItems.Select(item => (item.Priority, item.Element));

        public void Add(ulong hash, Document document, Coding coding, Func<string>? sentence)
        {
            // A measure counts a sentence once a code, however often it matches.
            if (_last == (coding.Document, coding.Unit))
            {
                return;
            }

            _last = (coding.Document, coding.Unit);
            Total++;
            if (_largestFirst.Count == Most)
            {
                _largestFirst.TryPeek(out _, out var largest);
                if (hash >= largest)
                {
                    return;
                }

                _largestFirst.Dequeue();
            }

            _largestFirst.Enqueue(
                new Passage(document, coding.Unit, coding.Start, coding.Term, sentence?.Invoke()), hash);
        }
    }
}
