using System.Globalization;
using Parallax.Benchmarks;
using Parallax.Benchmarks.Published;
using Parallax.Benchmarks.Simulation;

// Measures the published program as whole processes and prints what docs/performance.md shows.
//   dotnet run -c Release --project bench/Parallax.Benchmarks [ROUNDS]
// Needs PARALLAX_DATA, some 8 GB in the temporary folder, and tar, cat, wc, xargs and GNU time on the machine.
//   dotnet run -c Release --project bench/Parallax.Benchmarks -- published-values [--check]
// Writes docs/methods/published-values.md, or compares it.
if (args is ["published-values", ..])
{
    return PublishedTable.Run(isCheck: args.Contains("--check"));
}

//   dotnet run -c Release --project bench/Parallax.Benchmarks -- claims [RUNS]
// Judges claims on 100 shuffles of the shipped study and on 100 corpora with planted differences: docs/methods/simulations.md.
if (args is ["claims", ..])
{
    return ClaimSimulations.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100);
}

//   dotnet run -c Release --project bench/Parallax.Benchmarks -- coverage [REPLICATIONS]
// Draws studies and counts how often intervals cover the truth: docs/methods/simulations.md.
if (args is ["coverage", ..])
{
    return IntervalCoverage.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1000);
}

//   dotnet run -c Release --project bench/Parallax.Benchmarks -- reading [REPLICATIONS]
// Draws studies in which people read a sample and counts how often corrected shares cover the truth: docs/methods/imperfect-labels.md.
if (args is ["reading", ..])
{
    return ReadingCoverage.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1000);
}

var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 7;
var folder = Directory.CreateTempSubdirectory("parallax-bench-").FullName;
try
{
    var place = new Workplace(folder);
    place.Publish();
    place.Unpack();
    var table = new Table();
    new CorpusCases(place, rounds).Run(table);
    new CorpusCases(place, rounds).RunTenTimes(table);
    new StudyCases(place, rounds).Run(table);
    new AgreementCases(place, rounds).Run(table);

    var files = new DirectoryInfo(place.At("app")).GetFiles("*", SearchOption.AllDirectories);
    var commit = WholeProcess.Start("git", ["-C", place.Repository, "rev-parse", "--short", "HEAD"]);
    var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, commit {commit}, {Environment.ProcessorCount} cores, {memory} GB, .NET {Environment.Version}, {rounds} rounds."));
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"The published program: {files.Length} files, {files.Sum(file => file.Length) / 1048576.0:0.0} MB."));
    Console.WriteLine();
    Console.WriteLine(table);
    return table.HasMissed ? 1 : 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
