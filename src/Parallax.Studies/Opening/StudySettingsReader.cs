using System.Globalization;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Files.Csv;
using Parallax.Files.Yaml;

namespace Parallax.Studies.Opening;

/// <summary>Reads study.yaml strictly.</summary>
internal sealed class StudySettingsReader(string source, ICollection<Problem> problems)
{
    private const ulong DefaultSeed = 1;

    /// <summary>Reads the settings; null where the file cannot be read at all.</summary>
    public StudySettings? Read(string path)
    {
        if (YamlMapping.Of(YamlReader.ReadFile(path, source, problems), "the study", source, problems) is not { } file)
        {
            return null;
        }

        var names = new ActorNamesReader(source, problems);
        var actors = names.Actors(file.RequireList("actors"));
        var breakDay = Day(file, "break", problems);
        var settings = new StudySettings
        {
            Title = file.RequireText("title"),
            Question = file.RequireText("question"),
            Note = file.Text("note") ?? "",
            Break = breakDay,
            Languages = WorkingLanguages(file),
            Names = names.Names(),
            KnownActors = names.Known,
            Plan = new ComparisonPlan
            {
                Actors = actors,
                Dyads = Dyads(file, actors),
                Controls = Controls(file, names, actors),
                Periods = Periods(file, breakDay),
                Genres = Genres(file),
                Anchors = new AnchorsReader(source, problems).Read(file),
                Seed = Seed(file),
                Method = file.Mapping("method") is { } block
                    ? new MethodOptionsReader(block, source, problems).Read()
                    : new MethodOptions(),
            },
            Series = new DossiersReader(source, problems).Series(file),
            Dossiers = new DossiersReader(source, problems).Read(file),
        };
        file.Finish();
        return settings;
    }

    /// <summary>A whole date; null where the key is missing, and with a problem where it is none.</summary>
    public static DateOnly? Day(YamlMapping mapping, string key, ICollection<Problem> problems)
    {
        var text = mapping.Text(key);
        if (text is null)
        {
            return null;
        }

        if (PartialDate.TryParseDay(text, out var day))
        {
            return day;
        }

        problems.Add(new Problem(
            "ST004", mapping.Source, mapping.Take(key)!.Line, $"{key}: '{text}'", "a day, as 2022-02-24",
            RewrittenDate.Remedy(text) ?? "Write year, month and day; leave an open end out."));
        return null;
    }

    private List<string> WorkingLanguages(YamlMapping file)
    {
        var languages = new List<string>();
        foreach (var node in file.List("languages"))
        {
            if (Languages.All.Contains(node.Text))
            {
                languages.Add(node.Text);
            }
            else
            {
                problems.Add(new Problem(
                    "ST005", source, node.Line, $"the language '{node.Text}'", "en, ru or zh", "Parallax codes these three languages."));
            }
        }

        return languages;
    }

    private List<(string A, string B)> Dyads(YamlMapping file, List<string> actors)
    {
        var nodes = file.List("dyads");
        if (nodes.Count == 0)
        {
            return [.. actors.SelectMany((a, at) => actors.Skip(at + 1).Select(b => (a, b)))];
        }

        var dyads = new List<(string A, string B)>();
        foreach (var node in nodes)
        {
            if (node.Items is [var a, var b] && a.Text != b.Text && actors.Contains(a.Text) && actors.Contains(b.Text))
            {
                dyads.Add((a.Text, b.Text));
            }
            else
            {
                problems.Add(new Problem(
                    "ST006", source, node.Line, $"dyads: [{string.Join(", ", node.Items.Select(item => item.Text))}]",
                    "two different actors of the study, as [RUS, CHN]", "List both under actors; a state to compare with belongs under controls."));
            }
        }

        return dyads;
    }

    private List<string> Controls(YamlMapping file, ActorNamesReader names, List<string> actors)
    {
        var nodes = file.List("controls");
        var controls = names.Ids(nodes, "controls");
        foreach (var focal in controls.Where(actors.Contains))
        {
            problems.Add(new Problem(
                "ST003", source, nodes.First(node => node.Text == focal).Line, $"{focal} under actors and controls",
                "each actor once", "Take it out of one of the two."));
        }

        return controls;
    }

    private List<Period> Periods(YamlMapping file, DateOnly? breakDay)
    {
        var nodes = file.List("periods");
        if (nodes.Count == 0)
        {
            if (breakDay is { } day)
            {
                return [new Period("before", null, day.AddDays(-1)), new Period("after", day, null)];
            }

            if (file.Take("break") is null)
            {
                problems.Add(new Problem(
                    "ST008", source, null, "neither 'break' nor 'periods'", "the day that divides before from after, or a list of periods",
                    "Add 'break: 2022-02-24', or periods with name, from and to."));
            }

            return [];
        }

        var periods = new List<Period>();
        foreach (var node in nodes)
        {
            if (YamlMapping.Of(node, "a period", source, problems) is { } period)
            {
                var read = new Period(period.RequireText("name"), Day(period, "from", problems), Day(period, "to", problems));
                period.Finish();
                CheckPeriod(read, periods, period.Line);
                periods.Add(read);
            }
        }

        return periods;
    }

    private void CheckPeriod(Period period, List<Period> earlier, int line)
    {
        if (period.From > period.To || period.Name is "all" || earlier.Any(other => other.Name == period.Name))
        {
            problems.Add(new Problem(
                "ST008", source, line, $"the period '{period.Name}'", "a name of its own (not 'all'), and an end that is not before its start",
                "Correct name, from or to."));
        }
        else if (earlier.Any(other => (other.From ?? DateOnly.MinValue) <= (period.To ?? DateOnly.MaxValue)
            && (period.From ?? DateOnly.MinValue) <= (other.To ?? DateOnly.MaxValue)))
        {
            problems.Add(new Problem(
                "ST008", source, line, $"the period '{period.Name}' that overlaps an earlier one", "periods that do not overlap",
                "A document counts in one period: move from or to."));
        }
    }

    private List<Genre> Genres(YamlMapping file)
    {
        var genres = new List<Genre>();
        if (file.Mapping("genres") is not { } block)
        {
            return genres;
        }

        foreach (var key in block.Keys)
        {
            if (block.Mapping(key.Text) is not { } values)
            {
                continue;
            }

            var read = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var column in Genre.Columns)
            {
                if (values.Text(column) is { } value)
                {
                    read[column] = value;
                }
            }

            values.Finish();
            if (Enum.TryParse<SourceClass>(key.Text, out _) || key.Text is "official" or "all" || read.Count == 0)
            {
                problems.Add(new Problem(
                    "ST009", source, key.Line, $"the genre '{key.Text}'", "a name that is no source class, with at least one register value",
                    "Write, for example, general-debate: {issuer: UN General Assembly}."));
            }

            genres.Add(new Genre(key.Text, read));
        }

        block.Finish();
        return genres;
    }

    private ulong Seed(YamlMapping file)
    {
        var text = file.Text("seed");
        if (text is null || ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return text is null ? DefaultSeed : ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        problems.Add(new Problem(
            "ST010", source, file.Take("seed")!.Line, $"seed: '{text}'", "a whole number from 0", "Any number will do; keep it to repeat the results."));
        return DefaultSeed;
    }
}
