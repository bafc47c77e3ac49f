using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Files;

namespace Parallax.Studies.Opening;

/// <summary>Tells what is amiss with the chances with which sentences were drawn, since figures weigh by them.</summary>
internal static class StatedChances
{
    /// <summary>Warns of coders of whose sentences some have a chance, and others none that anybody states.</summary>
    /// <param name="people">What people coded.</param>
    /// <param name="problems">Where a warning for each coder is added.</param>
    public static void TellUnknown(PeopleCodings people, ICollection<Problem> problems)
    {
        var stated = Stated(people.Lines).Select(Sentence).ToHashSet();
        foreach (var coder in people.Lines.GroupBy(line => line.Coder, StringComparer.Ordinal))
        {
            PersonalCoding[] unknown = [.. coder.DistinctBy(Sentence).Where(line => !stated.Contains(Sentence(line)))];
            var known = coder.DistinctBy(Sentence).Count() - unknown.Length;
            if (unknown.Length > 0 && known > 0)
            {
                var first = unknown.MinBy(line => line.Line)!;
                problems.Add(new Problem(
                    "CO024", $"codings/{coder.Key}.jsonl", first.Line,
                    $"{Named(first)} without the chance of being drawn{More(unknown.Length - 1)}, and {Number.Format(known)} with it",
                    "the chance of every sentence that was drawn",
                    "Weighted figures leave these sentences out. If they were drawn too, take their chances over from the file that was drawn; if they were read for another reason, nothing is amiss.",
                    IsWarning: true));
            }
        }
    }

    /// <summary>Warns of sentences of which coders, or lines of one coder, state different chances.</summary>
    /// <param name="people">What people coded.</param>
    /// <param name="problems">Where a warning for each coder is added.</param>
    public static void TellDifferent(PeopleCodings people, ICollection<Problem> problems)
    {
        foreach (var coder in people.Lines.GroupBy(line => line.Coder, StringComparer.Ordinal))
        {
            TellOther(
                $"codings/{coder.Key}.jsonl", coder, people.Lines.Where(line => string.CompareOrdinal(line.Coder, coder.Key) <= 0), problems);
        }
    }

    /// <summary>Warns of lines that state another chance than the first of those before them.</summary>
    /// <param name="source">The lines' file as named to the user.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="before">Lines that may be of the same sentences.</param>
    /// <param name="problems">Where one warning is added.</param>
    public static void TellOther(
        string source, IEnumerable<PersonalCoding> lines, IEnumerable<PersonalCoding> before, ICollection<Problem> problems)
    {
        var known = Stated(before).DistinctBy(Sentence).ToDictionary(Sentence);
        PersonalCoding[] others =
        [
            .. Stated(lines).Where(line => known.TryGetValue(Sentence(line), out var one)
                && !ReadUnit.IsSameChance(line.Probability!.Value, one.Probability!.Value)).DistinctBy(Sentence),
        ];
        if (others.MinBy(line => line.Line) is { } first)
        {
            var one = known[Sentence(first)];
            problems.Add(new Problem(
                "CO025", source, first.Line, $"{Number.Format(first.Probability)} as the chance of {Named(first)}{More(others.Length - 1)}",
                $"the chance that codings/{one.Coder}.jsonl has, {Number.Format(one.Probability)}",
                "A sentence was drawn with one chance: put right what differs from the file that was drawn. Until then weighted figures leave such sentences out.",
                IsWarning: true));
        }
    }

    private static IEnumerable<PersonalCoding> Stated(IEnumerable<PersonalCoding> lines) => lines.Where(line => line.Probability is not null);

    private static (string, int) Sentence(PersonalCoding line) => (line.Document, line.Unit);

    private static string Named(PersonalCoding line) => $"sentence {Number.Format(line.Unit)} of {line.Document}";

    private static string More(int count) => count == 0 ? "" : $" ({Number.Format(count)} more such {(count == 1 ? "sentence" : "sentences")})";
}
