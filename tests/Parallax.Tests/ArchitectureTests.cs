using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Parallax.Comparison;
using Xunit;

namespace Parallax;

/// <summary>The house stands as docs and decisions say: which part may use which, and what no part may do.</summary>
public partial class ArchitectureTests
{
    private const int MostLines = 400;

    // Data flows in the order of the research; a folder uses only folders above it.
    private static readonly string[] Folders =
        ["Corpora", "Inference", "Tokens", "Codebooks", "Codings", "Reliability", "Comparison", "Exploration", "Claims", "Reports"];

    private static readonly string Root = FindRoot();

    [Theory]
    [InlineData("Parallax", "")]
    [InlineData("Parallax.Files", "Parallax")]
    [InlineData("Parallax.Studies", "Parallax.Files")]
    [InlineData("Parallax.Web", "Parallax.Studies")]
    [InlineData("Parallax.Cli", "Parallax.Studies Parallax.Web")]
    public void Project_References_OnlyWhatStandsBelowIt(string project, string allowed)
    {
        var file = Path.Combine(Root, "src", project, project + ".csproj");
        if (!File.Exists(file))
        {
            // The browser's workbench is not built yet; its rule waits for it.
            Assert.Equal("Parallax.Web", project);
            return;
        }

        var references = XDocument.Load(file).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        Assert.Empty(references.Except(allowed.Split(' ')));
    }

    [Fact]
    public void Method_Packages_AreForLanguageAndNumbersOnly()
    {
        var packages = XDocument.Load(Path.Combine(Root, "src", "Parallax", "Parallax.csproj"))
            .Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value);

        // The cache is pinned for ICU4N, which asks for one with a known fault; no line of ours uses it.
        Assert.Equal(["ICU4N", "MathNet.Numerics", "Microsoft.Extensions.Caching.Memory"], packages.Order(StringComparer.Ordinal));
    }

    // A model of another library may change with its version and brings native code: one file uses it, and it loads for that alone.
    [Fact]
    public void MachineLearning_Library_IsUsedForTopicsOnly()
    {
        var projects = Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Where(path => File.ReadAllText(path).Contains("Microsoft.ML", StringComparison.Ordinal));

        Assert.Equal(["Parallax.Studies.csproj"], projects.Select(Path.GetFileName));
        Assert.Equal(
            ["src/Parallax.Studies/Exploring/LatentTopics.cs"],
            Sources("").Where(path => File.ReadAllText(path).Contains("using Microsoft.ML", StringComparison.Ordinal)).Select(Relative));
    }

    [Fact]
    public void Method_Folders_AreThoseOfTheResearch() => Assert.Empty(
        Directory.GetDirectories(Path.Combine(Root, "src", "Parallax")).Select(Path.GetFileName).Except(Folders).Except(["bin", "obj"]));

    [Fact]
    public void Method_Folder_UsesOnlyFoldersAboveIt()
    {
        var wrong =
            from path in Sources("Parallax")
            let own = Array.IndexOf(Folders, Path.GetRelativePath(Path.Combine(Root, "src", "Parallax"), path).Split(Path.DirectorySeparatorChar)[0])
            from Match use in UsedFolder().Matches(File.ReadAllText(path))
            where Array.IndexOf(Folders, use.Groups[1].Value) > own
            select $"{Relative(path)} uses {use.Groups[1].Value}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Method_Source_ReachesNoFileNetworkClockOrScreen() => Assert.Empty(
        from path in Sources("Parallax")
        from Match use in OutsideWorld().Matches(File.ReadAllText(path))
        select $"{Relative(path)}: {use.Value}");

    [Fact]
    public void TypeNames_Everywhere_NameAThing() => Assert.Empty(
        from path in Sources("")
        from Match type in EmptyName().Matches(File.ReadAllText(path))
        select $"{Relative(path)}: {type.Groups[1].Value}");

    [Fact]
    public void Files_OfCode_AreShort() => Assert.Empty(
        from folder in (string[])["src", "tests", "bench"]
        where Directory.Exists(Path.Combine(Root, folder))
        from path in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        let lines = File.ReadLines(path).Count()
        where lines >= MostLines
        select $"{Relative(path)} has {lines} lines");

    [Fact]
    public void Measures_OfTheCatalogue_HaveAPage()
    {
        var documented = CodeWord().Matches(Methods()).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        // The index says once what the endings mean.
        Assert.All(MeasureCatalogue.All, measure => Assert.True(
            documented.Contains(measure.Name) || documented.Contains(Ending().Replace(measure.Name, "")), measure.Name));
    }

    [Fact]
    public void Statistics_OfTheLibrary_HaveAPageOrStandInTheIndex()
    {
        var index = File.ReadAllText(Path.Combine(Root, "docs", "methods", "README.md"));
        var statistics = typeof(MeasureCatalogue).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true }
                && type.Namespace is "Parallax.Inference" or "Parallax.Reliability" or "Parallax.Exploration" or "Parallax.Claims")
            .Select(type => type.Name);

        Assert.All(statistics, name => Assert.True(
            File.Exists(Path.Combine(Root, "docs", "methods", PageOf(name))) || index.Contains($"`{name}`", StringComparison.Ordinal), name));
    }

    private static string PageOf(string type) => Capital().Replace(type, "-$0").TrimStart('-').ToLowerInvariant() + ".md";

    private static string Methods() => string.Concat(
        Directory.EnumerateFiles(Path.Combine(Root, "docs", "methods"), "*.md").Select(File.ReadAllText));

    private static IEnumerable<string> Sources(string project) => Directory
        .EnumerateFiles(Path.Combine(Root, "src", project), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (!File.Exists(Path.Combine(folder.FullName, "Parallax.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"(?:using (?:static )?Parallax\.|(?<![\w.])(?:Parallax\.)?)(Corpora|Inference|Tokens|Codebooks|Codings|Reliability|Comparison|Exploration|Claims|Reports)(?:;|\.[A-Z])")]
    private static partial Regex UsedFolder();

    [GeneratedRegex(@"\bSystem\.(IO|Net|Data)\.[A-Z]\w*|(?<![\w.])(File|Directory|Path|Console|HttpClient|Process|Thread)\.[A-Z]\w*|\bDateTime(Offset)?\.(Utc)?Now|\bTimeProvider\.System|\bEnvironment\.[A-Z]\w*")]
    private static partial Regex OutsideWorld();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(\w*(?:Manager|Helper|Utils|Service|Processor|Handler|Base|Impl|Dto))\b")]
    private static partial Regex EmptyName();

    [GeneratedRegex("`([a-z_]+)`")]
    private static partial Regex CodeWord();

    [GeneratedRegex("(_difference|_change|_excess)+$")]
    private static partial Regex Ending();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
