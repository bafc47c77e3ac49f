namespace Parallax.Benchmarks;

/// <summary>Runs of the shipped study, with the full texts and from its shipped codings alone.</summary>
internal sealed class StudyCases(Workplace place, int rounds)
{
    private readonly Sample fromNothing = new();
    private readonly Sample unchanged = new();
    private readonly Sample added = new();
    private readonly Sample shipped = new();
    private readonly Sample help = new();

    private bool isEqual = true;

    /// <summary>Runs the cases in turns.</summary>
    public void Run(Table table)
    {
        Workplace.CopyFolder(Path.Combine(place.Repository, "studies", "russia-china"), place.At("study"));
        Workplace.CopyFolder(Path.Combine(place.Data, "russia-china-texts"), place.At("texts"));
        for (var round = 0; round < rounds; round++)
        {
            Round();
        }

        table.Add("`run` with the full texts, from nothing", fromNothing, fromNothing.Seconds, 15, " s");
        table.Add("`run`, nothing changed", unchanged, unchanged.Seconds, 2, " s");
        table.Add("`run`, one document added", added, added.Seconds, 4, " s");
        table.Add("— it writes what a run from nothing writes, to the byte", isEqual);
        table.Add("`run` from the shipped codings alone", shipped, shipped.Seconds, 8, " s");
        table.Add("`--help`", help);
    }

    private void Round()
    {
        Forget();
        shipped.Add(RunStudy());
        Forget();
        fromNothing.Add(RunStudy("--texts", place.At("texts")));
        var whole = Workplace.Hash(place.At("study", "results"));
        unchanged.Add(RunStudy("--texts", place.At("texts")));

        var register = place.At("texts", "documents.csv");
        var all = File.ReadAllText(register);
        File.WriteAllText(register, all[..(all.TrimEnd('\n').LastIndexOf('\n') + 1)]);
        Forget();
        RunStudy("--texts", place.At("texts"));
        File.WriteAllText(register, all);
        added.Add(RunStudy("--texts", place.At("texts")));
        isEqual &= whole == Workplace.Hash(place.At("study", "results"));

        help.Add(WholeProcess.Measure("dotnet", place.Program, "--help"));
    }

    private void Forget()
    {
        place.Delete(Path.Combine("study", ".parallax"));
        place.Delete(Path.Combine("study", "results"));
    }

    private Run RunStudy(params IEnumerable<string> more) =>
        WholeProcess.Measure("dotnet", [place.Program, "run", place.At("study"), .. more]);
}
