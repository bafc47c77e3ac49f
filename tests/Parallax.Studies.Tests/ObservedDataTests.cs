using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Files.Csv;
using Xunit;

namespace Parallax.Studies;

/// <summary>Votes and events that may not be part of the project, against numbers counted from them by other means.</summary>
public class ObservedDataTests
{
    // Votes of the UN General Assembly as published by E. Voeten: roll calls with the same vote, of those in which both voted.
    [Theory]
    [InlineData("71", 77, 113)]
    [InlineData("72", 96, 122)]
    [InlineData("73", 73, 93)]
    [InlineData("74", 68, 86)]
    public void Strict_RussiaAndChinaInASession_IsTheShareCountedFromThePublishedVotes(string session, int same, int both)
    {
        var folder = Data("un_votes");
        var rollCalls = Rows(folder, "un_roll_calls.csv").Where(row => row["session"] == session).Select(row => row["rcid"]).ToHashSet(StringComparer.Ordinal);
        var votes = File.ReadLines(Path.Combine(folder, "un_votes.csv")).Select(line => line.Split(','))
            .Where(cells => cells[^2] is "RU" or "CN" && rollCalls.Contains(cells[0]))
            .ToLookup(cells => cells[^2], cells => (RollCall: cells[0], Vote: Choice(cells[^1])));

        var table = VoteAgreement.Table(votes["RU"].Join(votes["CN"], one => one.RollCall, other => other.RollCall, (one, other) => (one.Vote, other.Vote)));

        Assert.Equal((same, both), ((int)(table[0] + table[4] + table[8]), (int)table.Sum()));
        Assert.Equal((double)same / both, VoteAgreement.Strict(table)!.Value, 1e-12);
        Assert.InRange(VoteAgreement.Similarity(table)!.Value, VoteAgreement.Strict(table)!.Value, 1);
        Assert.InRange(VoteAgreement.Pi(table)!.Value, -1, VoteAgreement.Similarity(table)!.Value);
    }

    // Two days of ICEWS (2018): every event comes with the intensity of its CAMEO code.
    [Fact]
    public void Weight_OfEveryPublishedEvent_IsItsPublishedIntensity()
    {
        var rows = Rows(Data("icews"), "events.2018.sample.tab");

        Assert.Equal(3705, rows.Count);
        Assert.All(rows, row => Assert.Equal(row["Intensity"], Number.Format(GoldsteinScale.Weight(row["CAMEO Code"]))));
    }

    [Theory]
    [InlineData("North Korea", "Russian Federation", 80, 6, 2.165345)]
    [InlineData("China", "United States", 101, 16, 1.277734)]
    public void Goldstein_TwoStatesInTwoDays_IsTheMeanCountedByOtherMeans(string a, string b, int reports, int events, double mean)
    {
        Event[] all = [.. Rows(Data("icews"), "events.2018.sample.tab").Select(Read).Where(one => EventScores.IsOfPair(one, a, b))];

        var weights = EventScores.Goldstein(all, a, b);

        Assert.Equal((reports, events), (all.Length, weights.Count));
        Assert.Equal(mean, weights.Average(one => one.Weight), 5e-7);
    }

    private static Event Read(CsvRow row)
    {
        Assert.True(PartialDate.TryParse(row["Event Date"], out var date));
        return new Event
        {
            Id = row["Event ID"],
            Date = date,
            Precision = DatePrecision.Day,
            Type = new EventType(EventScheme.Cameo, row["CAMEO Code"]),
            Actors = [row["Source Country"], row["Target Country"]],
            Summary = row["Event Text"],
            Source = row["Publisher"],
        };
    }

    private static VoteChoice Choice(string word) => word switch
    {
        "yes" => VoteChoice.Yes,
        "abstain" => VoteChoice.Abstain,
        "no" => VoteChoice.No,
        _ => throw new ArgumentException(word),
    };

    private static List<CsvRow> Rows(string folder, string name)
    {
        List<Problem> problems = [];
        var rows = CsvTable.ReadFileOfAnyColumns(Path.Combine(folder, name), name, problems)!.Rows().ToList();
        Assert.Empty(problems);
        return rows;
    }

    private static string Data(string folder)
    {
        if (Environment.GetEnvironmentVariable(ShippedStudy.RealTexts) is { Length: > 0 } data
            && Path.Combine(Path.GetFullPath(data), "indicators", folder) is var path && Directory.Exists(path))
        {
            return path;
        }

        const string reason = $"No published votes and events: set {ShippedStudy.RealTexts} to a folder with indicators in it.";
        Assert.Skip(reason);
        return "";
    }
}
