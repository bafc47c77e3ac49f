using System.Globalization;
using System.Text;
using Parallax.Inference;

namespace Parallax.Benchmarks;

/// <summary>Agreement of 20 coders on 100,000 units with a quarter of the values missing, before the bootstrap.</summary>
internal sealed class AgreementCases(Workplace place, int rounds)
{
    private const int Coders = 20;
    private const int Units = 100_000;
    private const int Values = 5;

    /// <summary>Runs the cases in turns.</summary>
    public void Run(Table table)
    {
        var (wide, @long) = Write();
        string[] levels = ["nominal", "ordinal", "interval"];
        var samples = levels.ToDictionary(level => level, _ => new Sample());
        var oneRow = new Sample();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var level in levels)
            {
                samples[level].Add(Agree(wide, level));
            }

            oneRow.Add(Agree(@long, "nominal"));
        }

        foreach (var level in levels)
        {
            Add(table, $"`agree --level {level} --resamples 0`, a column a coder", samples[level]);
        }

        Add(table, "`agree --resamples 0`, a row a rating", oneRow);
    }

    private static void Add(Table table, string name, Sample sample)
    {
        table.Add(name, sample, sample.Seconds, 2, " s");
        table.Add("— its peak", sample.Megabytes, 500, " MB");
    }

    private Run Agree(string file, string level) =>
        WholeProcess.Measure("dotnet", place.Program, "agree", file, "--level", level, "--resamples", "0", "--json");

    // Each unit has a true value, which a coder gives in four cases of five.
    private (string Wide, string Long) Write()
    {
        var random = new Pcg32(20220224);
        string wide = place.At("ratings.csv"), @long = place.At("ratings-long.csv");
        using var columns = new StreamWriter(wide);
        using var rows = new StreamWriter(@long);
        columns.WriteLine("unit," + string.Join(',', Enumerable.Range(1, Coders).Select(coder => $"coder{coder}")));
        rows.WriteLine("unit,coder,value");
        for (var unit = 0; unit < Units; unit++)
        {
            var line = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"u{unit}"));
            var truth = random.Below(Values);
            for (var coder = 1; coder <= Coders; coder++)
            {
                line.Append(',');
                if (random.Below(4) > 0)
                {
                    var value = 1 + (random.Below(5) > 0 ? truth : random.Below(Values));
                    line.Append(value);
                    rows.WriteLine(string.Create(CultureInfo.InvariantCulture, $"u{unit},coder{coder},{value}"));
                }
            }

            columns.WriteLine(line);
        }

        return (wide, @long);
    }
}
