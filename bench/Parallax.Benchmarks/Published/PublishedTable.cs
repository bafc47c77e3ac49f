using System.Globalization;
using System.Text;

namespace Parallax.Benchmarks.Published;

/// <summary>Writes docs/methods/published-values.md, or says where the page differs from what we compute.</summary>
internal static class PublishedTable
{
    private static string PagePath => Path.Combine(Workplace.FindRepository(), "docs", "methods", "published-values.md");

    /// <summary>Computes every value, and writes the page or compares it.</summary>
    /// <param name="isCheck">Whether the page is compared instead of written.</param>
    /// <returns>The exit code: 1 where a value or the page differs.</returns>
    public static int Run(bool isCheck)
    {
        if (PublishedData.Folder is null)
        {
            Console.Error.WriteLine("Some values rest on data that is not part of the project. Name its folder in PARALLAX_DATA.");
            return 2;
        }

        PublishedValue[] values = [.. All()];
        var page = Page(values);
        if (!isCheck)
        {
            File.WriteAllText(PagePath, page);
        }
        else if (!File.Exists(PagePath) || File.ReadAllText(PagePath) != page)
        {
            Console.Error.WriteLine($"{PagePath} is not what is computed now. Write it again: dotnet run -c Release --project bench/Parallax.Benchmarks -- published-values");
            return 1;
        }

        foreach (var value in values.Where(value => !value.Agrees))
        {
            Console.Error.WriteLine($"{value.Statistic}, {value.Example}: published {value.Value}, ours {Text(value.Ours)}");
        }

        Console.WriteLine($"{values.Length} published values, {values.Count(value => value.Agrees)} the same.");
        return values.All(value => value.Agrees) ? 0 : 1;
    }

    private static IEnumerable<PublishedValue> All() =>
        [
            .. ReliabilityValues.All(), .. MachineValues.All(), .. ComparisonValues.All(), .. ObservedValues.All(), .. ExplorationValues.All(),
            .. ScalingValues.All(), .. ClaimValues.All(),
        ];

    private static string Page(PublishedValue[] values)
    {
        var page = new StringBuilder();
        page.Append("""
            # Published values

            Every number that we hold ourselves against: where it was printed, what was printed there, and what Parallax gives for the same
            data. A value agrees where it lies within half a unit of the last digit printed. This page is written by a command and compared
            by continuous integration; nothing in it is typed by hand.

                dotnet run -c Release --project bench/Parallax.Benchmarks -- published-values

            *Recomputed* as a source means: we know of no print of this number; another program, which shares no code with Parallax,
            computed it from the definition. The page of each statistic says where the definition comes from.


            """);
        page.Append(CultureInfo.InvariantCulture, $"{values.Length} values, {values.Count(value => value.Agrees)} the same.\n\n");
        page.Append("| Statistic | Data | Source | Published | Ours | Difference |\n|---|---|---|--:|--:|--:|\n");
        foreach (var value in values)
        {
            page.Append(CultureInfo.InvariantCulture,
                $"| {value.Statistic} | {value.Example} | {value.Source} | {value.Value} | {Text(value.Ours)} | {Text(value.Difference)}{(value.Agrees ? "" : " **differs**")} |\n");
        }

        return page.ToString();
    }

    // −0 would be told apart from 0.
    private static string Text(double? value) => value is { } number
        ? (Math.Round(number, 6) + 0.0).ToString("0.######", CultureInfo.InvariantCulture).Replace('-', '−')
        : "undefined";
}
