namespace Parallax.Benchmarks;

/// <summary>Coding of the General Debate corpus, held against counting its words.</summary>
internal sealed class CorpusCases(Workplace place, int rounds)
{
    // From the one that few speeches hold to the one that most hold.
    private static readonly string[] Terms = ["multipolar*/multi-polar*", "sovereignty", "human rights"];

    private readonly Sample words = new();
    private readonly Sample fromNothing = new();
    private readonly Sample unchanged = new();
    private readonly Sample[] changed = [.. Terms.Select(_ => new Sample())];
    private readonly Sample beside = new();
    private readonly Sample tenTimes = new();
    private readonly Sample tenTimesWords = new();
    private readonly HashSet<string> bytes = [];

    private bool isEqual = true;

    /// <summary>Runs the cases in turns, so that a load meets all of them.</summary>
    public void Run(Table table)
    {
        var list = place.ListFiles(place.Corpus);
        CountWords(list);
        for (var round = 0; round < rounds; round++)
        {
            Round(list, isFirst: round == 0);
        }

        table.Add("`cat files \\| wc -w`", words);
        table.Add("`code`, from nothing", fromNothing, fromNothing.RatioTo(words), 6, " × wc");
        table.Add("— its peak", fromNothing.Megabytes, 350, " MB");
        foreach (var (term, sample) in Terms.Zip(changed))
        {
            table.Add($"`code`, without the term `{term}`", sample, sample.RatioTo(words), .7, " × wc");
        }

        table.Add("— each of the three writes what a run from nothing writes, to the byte", isEqual);
        table.Add("— every run from nothing writes the same, to the byte", bytes.Count == 1);
        table.Add("`code`, nothing changed", unchanged);
    }

    /// <summary>The corpus ten times over, each run beside one of the corpus itself.</summary>
    public void RunTenTimes(Table table)
    {
        place.MakeTenTimes();
        var list = place.ListFiles(place.TenTimes);
        CountWords(list);
        for (var round = 0; round < Math.Min(rounds, 3); round++)
        {
            beside.Add(FromNothing(place.Corpus));
            tenTimes.Add(FromNothing(place.TenTimes));
            tenTimesWords.Add(CountWords(list));
        }

        table.Add("`cat files \\| wc -w`, ten times the corpus", tenTimesWords);
        table.Add("`code` once, beside ten times", beside);
        table.Add("`code`, ten times the corpus", tenTimes, tenTimes.RatioTo(beside), 11, " × once");
        table.Add("— its peak", tenTimes.Megabytes / beside.Megabytes, 1.5, " × once");
        place.Delete("ten");
        place.Delete("store");
    }

    private void Round(string list, bool isFirst)
    {
        words.Add(CountWords(list));
        fromNothing.Add(FromNothing(place.Corpus));
        bytes.Add(Workplace.Hash(place.At("codings.csv")));
        if (isFirst)
        {
            Workplace.CopyFolder(place.At("store"), place.At("kept-store"));
        }

        unchanged.Add(Code(place.Corpus, place.Codebook, "store"));
        for (var term = 0; term < Terms.Length; term++)
        {
            Workplace.CopyFolder(place.At("kept-store"), place.At("store"));
            var codebook = place.CodebookWithout(Terms[term]);
            changed[term].Add(Code(place.Corpus, codebook, "store"));
            if (isFirst)
            {
                isEqual &= IsAsFromNothing(codebook);
            }
        }
    }

    private bool IsAsFromNothing(string codebook)
    {
        var hash = Workplace.Hash(place.At("codings.csv"));
        Code(place.Corpus, codebook, "other-store");
        place.Delete("other-store");
        return hash == Workplace.Hash(place.At("codings.csv"));
    }

    private Run FromNothing(string corpus)
    {
        place.Delete("store");
        return Code(corpus, place.Codebook, "store");
    }

    private Run Code(string corpus, string codebook, string store) => WholeProcess.Measure(
        "dotnet", place.Program, "code", corpus, "--codebook", codebook, "--out", place.At("codings.csv"),
        "--cache", place.At(store), "--language", "en", "--pattern", "{actor}_{session}_{year}");

    private static Run CountWords(string list) => WholeProcess.Measure("sh", "-c", $"xargs -0 cat < '{list}' | wc -w");
}
