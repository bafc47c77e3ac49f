using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Files.Observed;

namespace Parallax.Studies.Opening;

/// <summary>Reads the files of the observed layer that a study has, and what they refer to.</summary>
internal sealed class ObservedReader(string folder, ICollection<Problem> problems)
{
    private const int MostTold = 5;

    /// <summary>Files of the observed layer; a study may lack any of them.</summary>
    public static readonly IReadOnlyList<string> Files =
        [IndicatorsCsv.File.Name, EventsCsv.File.Name, CommitmentsCsv.File.Name, VotesCsv.File.Name];

    /// <summary>Reads what is there.</summary>
    /// <param name="actors">Ids that rows may use; null where they are unknown and nothing is said of them.</param>
    /// <param name="documents">Documents of the register.</param>
    /// <param name="codebook">The codebook; null where it could not be read.</param>
    public Observations Read(IReadOnlySet<string>? actors, IReadOnlySet<string> documents, Codebook? codebook)
    {
        var indicators = Rows(IndicatorsCsv.File.Name, IndicatorsCsv.Read);
        var events = Rows(EventsCsv.File.Name, EventsCsv.Read);
        var commitments = Rows(CommitmentsCsv.File.Name, CommitmentsCsv.Read);
        var votes = Rows(VotesCsv.File.Name, VotesCsv.Read);
        if (actors is not null)
        {
            TellActors(IndicatorsCsv.File.Name, indicators.SelectMany(one => new[] { one.Row.Actor, one.Row.Partner }.Select(actor => (one.Line, actor))), actors);
            TellActors(EventsCsv.File.Name, events.SelectMany(one => one.Row.Actors.Select(actor => (one.Line, actor))), actors);
            TellActors(
                CommitmentsCsv.File.Name,
                commitments.SelectMany(one => one.Row.Actors.Concat(one.Row.Beneficiary).Select(actor => (one.Line, actor))), actors);
            TellActors(VotesCsv.File.Name, votes.Select(one => (one.Line, one.Row.Actor)), actors);
        }

        return new Observations
        {
            Indicators = [.. indicators.Select(one => one.Row)],
            Events = [.. events.Select(one => WithKnownTheme(one.Line, one.Row, codebook))],
            Commitments = [.. commitments.Where(one => HasKnownDocument(one.Line, one.Row, documents)).Select(one => one.Row)],
            Votes = [.. votes.Select(one => one.Row)],
        };
    }

    private List<(int Line, TRow Row)> Rows<TRow>(
        string name, Func<string, string, ICollection<Problem>, IEnumerable<(int Line, TRow Row)>> read)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? [.. read(path, name, problems)] : [];
    }

    // A world organisation or a region may well be an actor of an event: the row stays, and a slip is told.
    private void TellActors(string name, IEnumerable<(int Line, string Actor)> used, IReadOnlySet<string> known)
    {
        var unknown = used.Where(one => one.Actor.Length > 0 && !known.Contains(one.Actor))
            .GroupBy(one => one.Actor, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        if (unknown.Length > MostTold)
        {
            problems.Add(new Problem(
                "OB013", name, unknown.Min(group => group.First().Line),
                $"{unknown.Length} unknown actors, {unknown[0].Key} to {unknown[^1].Key}", "an actor's id, as RUS",
                "The rows are kept. Define those that the study compares under actors in study.yaml, or correct the ids.", IsWarning: true));
            return;
        }

        foreach (var group in unknown)
        {
            problems.Add(new Problem(
                "OB013", name, group.First().Line, $"the unknown actor '{group.Key}'", "an actor's id, as RUS",
                $"{ActorNamesReader.Suggest(group.Key, known)} The row is kept.".TrimStart(), IsWarning: true));
        }
    }

    private bool HasKnownDocument(int line, LedgerCommitment commitment, IReadOnlySet<string> documents)
    {
        if (commitment.Document.Length == 0 || documents.Contains(commitment.Document))
        {
            return true;
        }

        problems.Add(new Problem(
            "OB014", CommitmentsCsv.File.Name, line, $"the unknown document '{commitment.Document}'", "a document of the register, or nothing",
            $"{Nearest.Suggest(commitment.Document, documents)} The commitment {commitment.Id} is set aside.".TrimStart(), IsWarning: true));
        return false;
    }

    private Event WithKnownTheme(int line, Event row, Codebook? codebook)
    {
        if (row.Theme.Length == 0 || codebook is null || codebook.Themes.Any(theme => theme.Id == row.Theme))
        {
            return row;
        }

        problems.Add(new Problem(
            "OB015", EventsCsv.File.Name, line, $"the unknown theme '{row.Theme}'", "a theme of the codebook, or nothing",
            $"{Nearest.Suggest(row.Theme, codebook.Themes.Select(theme => theme.Id))} The event stands under no theme.".TrimStart(), IsWarning: true));
        return row with { Theme = "" };
    }
}
