using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Parallax.Files.Csv;
using Xunit;

namespace Parallax.Cli;

/// <summary>Every example that the help and the documents print runs as it stands and prints something.</summary>
/// <remarks><c>my-study</c> is what <c>parallax new</c> makes, and <c>studies/russia-china</c> a copy of the shipped study.</remarks>
public sealed partial class DocumentedExamplesTests : IDisposable
{
    // What the repository does not hold: texts that may not be shipped, a database of another program, a place in capitals, the
    // study that the lines above the example make. The shipped study's run is long, and ShippedStudyTests look at its results.
    private static readonly string[] NotHere = ["../full-texts", "debate.dna", "FOLDER", "parallax run .", "parallax run studies/russia-china"];

    // Paths that examples name; --out is followed by another.
    private static readonly string[] Places =
    [
        "my-study", "studies/russia-china", "my-study/codebook.yaml", "codebook.yaml", "speech.txt", "speeches", "speeches/", "ratings.csv",
        "verbs.csv", "coded-by-anna.csv", "coded-by-boris.csv", "stretches.csv",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("parallax-examples-").FullName;

    public static TheoryData<string> Examples => [.. InHelp(Root()).Concat(InDocuments())
        .Where(line => !NotHere.Any(line.Contains)).Distinct().Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_RunAsItStands_PrintsSomething(string example)
    {
        string[] words = [.. CommandLineParser.SplitCommandLine(example).Skip(1)];
        Prepare(words);

        var (code, output, error) = Run([.. words.Select((word, at) => at > 0 && words[at - 1] == "--out" || Places.Contains(word) ? Place(word) : word)]);

        Assert.True(code == ExitCodes.Done, error);
        Assert.NotEqual("", words[0] == "code" ? File.ReadAllText(Place("codings.csv")) : output);
        Assert.DoesNotMatch(NothingFound(), output + error);
    }

    [Fact]
    public void Examples_OfEveryCommand_AreThere() =>
        Assert.All(Root().Subcommands, command => Assert.Contains(Examples, row => row.Data.StartsWith($"parallax {command.Name} ", StringComparison.Ordinal)));

    private void Prepare(string[] words)
    {
        if (words.Contains("studies/russia-china"))
        {
            Copy(Path.Combine(Repository(), "studies", "russia-china"), Place("studies/russia-china"));
        }

        if (words[0] == "new")
        {
            return;
        }

        Run("new", Place("my-study"));
        File.Copy(Place("my-study/codebook.yaml"), Place("codebook.yaml"));
        File.WriteAllText(Place("speech.txt"), "Avendia and Bostravia trust each other. They build a pipeline and keep the peace.\n");
        Directory.CreateDirectory(Place("speeches"));
        File.WriteAllText(Path.Combine(Place("speeches"), "QMB_79_2024.txt"), "We thank Avendia. Our partnership serves peace and trade.\n");
        File.WriteAllText(Place("ratings.csv"), "Subject,document,Rater1,Rater2\n1,a,1,1\n2,a,2,1\n3,b,1,2\n4,b,2,2\n");
        File.WriteAllText(Place("stretches.csv"), "document,coder,start,end,value\na,Rater1,0,9,x\na,Rater2,2,9,x\n");
        File.WriteAllText(Place("verbs.csv"), "cell,subject,value\n" + string.Concat(Enumerable.Repeat("A,self,1\nA,other,-2\n", 30)));
        if (words[0] == "import")
        {
            Code(Place(words[3]));
        }
    }

    // A coder who has read every sentence and found that no code fits.
    private void Code(string file)
    {
        Run("export", Place("my-study"), "sentences", "--size", "5", "--out", file);
        var table = CsvTable.ReadFileOfAnyColumns(file, file, [])!;
        CsvRow[] rows = [.. table.Rows()];
        using var writer = new StreamWriter(file);
        CsvLine.Write(writer, table.Columns);
        foreach (var row in rows)
        {
            CsvLine.Write(writer, row.Cells.Select((cell, at) => table.Columns[at] == "codes" ? "none" : cell));
        }
    }

    private string Place(string name) => Path.Combine([folder, .. name.TrimEnd('/').Split('/')]);

    private static IEnumerable<string> InHelp(Command command) =>
        (command.Description ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("parallax ", StringComparison.Ordinal))
            .Concat(command.Subcommands.SelectMany(InHelp));

    // An indented line is one to be typed.
    private static IEnumerable<string> InDocuments() =>
        Directory.EnumerateFiles(Path.Combine(Repository(), "docs"), "*.md", SearchOption.AllDirectories).SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("    parallax ", StringComparison.Ordinal)).Select(line => line.Trim());

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static RootCommand Root() =>
        CommandLine.Root(new Screen(TextWriter.Null, TextWriter.Null, ShowsProgress: false), CancellationToken.None);

    private static string Repository()
    {
        var place = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(place.FullName, "Parallax.slnx")))
        {
            place = place.Parent!;
        }

        return place.FullName;
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, new Screen(output, error, ShowsProgress: false), TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    [GeneratedRegex(@"^0 (rows|match|hits)|: 0 in ", RegexOptions.Multiline)]
    private static partial Regex NothingFound();
}
