using System.Text.RegularExpressions;
using Parallax.Corpora;
using Parallax.Files.Csv;

namespace Parallax.Files.Observed;

/// <summary>One row of a file of the observed layer; what its columns do not allow is told, cell by cell.</summary>
internal sealed partial class ObservedCells(CsvRow row, string source, ICollection<Problem> problems)
{
    /// <summary>Whether no cell read so far has a fault.</summary>
    internal bool IsSound { get; private set; } = true;

    /// <summary>The cell, whatever it holds.</summary>
    internal string this[string column] => row[column];

    /// <summary>A cell that may not be empty.</summary>
    internal string Filled(string column, string remedy)
    {
        if (row[column].Length == 0)
        {
            Tell("OB001", $"no {column}", "something in every row", remedy);
        }

        return row[column];
    }

    /// <summary>A name that claims and other files refer to.</summary>
    internal string Name(string column)
    {
        if (!NamePattern().IsMatch(row[column]))
        {
            Tell("OB002", row[column].Length == 0 ? $"no {column}" : $"the {column} '{row[column]}'",
                "letters, digits, '-', '_' or '.', at most 120", "Give it a short name of its own, without blanks; claims refer to it.");
        }

        return row[column];
    }

    /// <summary>A date; null where the cell is empty, and with a problem where it is none or is missing though required.</summary>
    internal PartialDate? Date(string column, bool isRequired)
    {
        const string shapes = "yyyy, yyyy-mm or yyyy-mm-dd";
        var text = row[column];
        if (PartialDate.TryParse(text, out var date))
        {
            return date;
        }

        if (text.Length > 0 || isRequired)
        {
            TellDate(column, text, shapes);
        }

        return null;
    }

    /// <summary>What the value is for.</summary>
    internal ReportingPeriod Period(string column)
    {
        if (!ReportingPeriod.TryParse(row[column], out var period))
        {
            TellDate(column, row[column], ReportingPeriod.Shapes);
        }

        return period;
    }

    /// <summary>A number with a point.</summary>
    internal double Value(string column)
    {
        if (!Number.TryParse(row[column], out var value))
        {
            Tell("OB004", row[column].Length == 0 ? $"no {column}" : $"the {column} '{row[column]}'", "a number with a point, as 1234.5",
                "Write it without grouping, unit or sign for per cent; the unit has a column of its own.");
        }

        return value;
    }

    /// <summary>One of a few words; the first where it is none of them, with a problem.</summary>
    internal T Word<T>(string column, IReadOnlyList<(string Word, T Value)> words)
    {
        foreach (var (word, value) in words)
        {
            if (row[column] == word)
            {
                return value;
            }
        }

        Tell("OB005", row[column].Length == 0 ? $"no {column}" : $"{column} '{row[column]}'",
            string.Join(", ", words.Select(pair => pair.Word)),
            $"Write one of these words. {Nearest.Suggest(row[column], words.Select(pair => pair.Word))}".TrimEnd());
        return words[0].Value;
    }

    /// <summary>Actors joined by semicolons, each once.</summary>
    internal IReadOnlyList<string> Actors(string column, bool isRequired)
    {
        string[] actors = [.. row[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
        if (actors.Length == 0 && isRequired)
        {
            Tell("OB001", $"no {column}", "something in every row", "Write the ids of the actors, joined by semicolons, as RUS;CHN.");
        }

        return actors;
    }

    /// <summary>Tells that a row stands a second time; the first stands in a given line.</summary>
    internal void TellDouble(string what, int first, string remedy) =>
        Tell("OB003", $"{what} again, first in line {first}", "each once", remedy);

    /// <summary>Adds an error of this row.</summary>
    internal void Tell(string code, string found, string expected, string remedy)
    {
        IsSound = false;
        problems.Add(new Problem(code, source, row.Line, found, expected, remedy));
    }

    /// <summary>Adds a warning of this row.</summary>
    internal void Warn(string code, string found, string expected, string remedy) =>
        problems.Add(new Problem(code, source, row.Line, found, expected, remedy, IsWarning: true));

    private void TellDate(string column, string text, string shapes)
    {
        if (RewrittenDate.Remedy(text) is { } remedy)
        {
            Tell("CS007", $"the {column} '{text}', as a spreadsheet rewrites dates", shapes, remedy);
        }
        else
        {
            Tell("OB006", text.Length == 0 ? $"no {column}" : $"the {column} '{text}'", shapes,
                "Write as much of it as is known; a spreadsheet leaves it alone if the column is formatted as text.");
        }
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}_.\-]{0,119}$")]
    private static partial Regex NamePattern();
}
