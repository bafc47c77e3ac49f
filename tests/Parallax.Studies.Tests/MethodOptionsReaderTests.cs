using System.Text.RegularExpressions;
using Parallax.Comparison;
using Parallax.Reliability;
using Xunit;

namespace Parallax.Studies;

public sealed partial class MethodOptionsReaderTests : IDisposable
{
    private readonly TemporaryStudy folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Options => [.. typeof(MethodOptions).GetProperties()
        .Where(property => property.CanWrite && property.PropertyType != typeof(ClaimConventions)).Select(property => property.Name)];

    public static TheoryData<string> ClaimOptions => [.. typeof(ClaimConventions).GetProperties()
        .Where(property => property.CanWrite).Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(ClaimOptions))]
    public void Open_EveryConventionOfClaims_CanBeSet(string name)
    {
        var property = typeof(ClaimConventions).GetProperty(name)!;
        var key = Capital().Replace(name, "_$0").TrimStart('_').ToLowerInvariant();
        var (written, value) = property.PropertyType == typeof(int) ? ("321", (object)321) : ("0.3", .3);
        folder.Write("study.yaml", TemporaryStudy.Settings + $"method: {{claims: {{{key}: {written}}}}}\n");

        Assert.Equal(value, property.GetValue(Study.Open(folder.Folder).Plan.Method.Claims));
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Open_EveryConventionOfTheMethod_CanBeSet(string name)
    {
        var property = typeof(MethodOptions).GetProperty(name)!;
        var key = Capital().Replace(name, "_$0").TrimStart('_').ToLowerInvariant();
        var (written, value) = property.PropertyType == typeof(int) ? ("321", (object)321)
            : property.PropertyType == typeof(SeriesStep) ? ("quarter", SeriesStep.Quarter)
            : property.PropertyType == typeof(BootstrapKind) ? ("bca", BootstrapKind.BiasCorrected)
            : property.PropertyType == typeof(double) ? ("0.3", .3)
            : property.PropertyType == typeof(PloverVersion) ? ("draft", PloverVersion.Draft)
            : property.PropertyType == typeof(Recalibration) ? ("isotonic", Recalibration.Isotonic)
            : ("[7, 77]", (7, 77));
        folder.Write("study.yaml", TemporaryStudy.Settings + $"method: {{{key}: {written}}}\n");

        Assert.Equal(value, property.GetValue(Study.Open(folder.Folder).Plan.Method));
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
