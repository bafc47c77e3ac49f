using Parallax.Claims;
using Parallax.Codebooks;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Files;

namespace Parallax.Studies.Opening;

/// <summary>What claims refer to beyond their own file: measures, codes, actors, kinds of text, periods, series and documents.</summary>
/// <remarks>
/// A reference to something unknown is a warning. Evidence that makes one is left out; a test stays as one without a number,
/// since a claim must not gain by a test that could not be computed.
/// </remarks>
internal sealed class ClaimReferences(StudySettings settings, Codebook codebook, IReadOnlySet<string> documents, ICollection<Problem> problems)
{
    internal const string Source = "claims.yaml";

    private static readonly string[] Prefixes = ["indicator:", "document:"];

    private readonly HashSet<string> codes = [.. codebook.Codes.Select(code => code.Id)];
    private readonly HashSet<string> themes = [.. codebook.Themes.Select(theme => theme.Id)];
    private readonly HashSet<string> actors = [.. settings.Plan.Actors, .. settings.Plan.Controls];

    /// <summary>The claims with what they cannot refer to set aside.</summary>
    public ClaimSet Check(ClaimSet claims) => claims with { Claims = [.. claims.Claims.Select(Check)] };

    private Claim Check(Claim claim)
    {
        foreach (var code in claim.ValidatedCodes.Where(code => !codes.Contains(code) && !themes.Contains(code.Replace(".*", "", StringComparison.Ordinal))))
        {
            Warn("CL011", $"{claim.Id}: gates: the code '{code}'", "a code of the codebook, or a theme as ORD.*", Nearest.Suggest(code, codes));
        }

        return claim with
        {
            Tests = [.. claim.Tests.Select(Check)],
            Evidence = [.. claim.Evidence.Where(item => item.Document.Length == 0 || IsKnown(item))],
        };
    }

    private bool IsKnown(EvidenceItem item)
    {
        if (!documents.Contains(item.Document))
        {
            Warn("CL012", $"{item.Id}: the document '{item.Document}'", "a document of the register", Nearest.Suggest(item.Document, documents));
        }

        return documents.Contains(item.Document);
    }

    private QuantitativeTest Check(QuantitativeTest test)
    {
        if (Fault(test) is not { } fault)
        {
            return test;
        }

        Warn(fault.Code, $"{test.Id}: {fault.Found}", fault.Expected, fault.Remedy);
        return test with { SetAside = $"set aside: {fault.Found} is unknown to this study" };
    }

    private (string Code, string Found, string Expected, string Remedy)? Fault(QuantitativeTest test)
    {
        if (Array.Exists(Prefixes, prefix => test.Measure.StartsWith(prefix, StringComparison.Ordinal)))
        {
            // A series or document that is not there is what such a test finds out.
            return null;
        }

        if (test.Measure.Contains(':', StringComparison.Ordinal) || !MeasureCatalogue.Has(TestedMeasure.Of(test)))
        {
            return (
                "CL010", $"the measure '{test.Measure}'{(test.Period.Contains(" - ", StringComparison.Ordinal) ? " over two periods" : "")}",
                "a measure of measures.csv, indicator:SERIES or document:ID",
                Nearest.Suggest(test.Measure, MeasureCatalogue.All.Select(measure => measure.Name)));
        }

        if (!themes.Contains(test.Theme) && test.Theme != "all")
        {
            return ("CL011", $"the theme '{test.Theme}'", "a theme of the codebook", Nearest.Suggest(test.Theme, themes));
        }

        if (!codes.Contains(test.Code) && test.Code != "all")
        {
            return ("CL011", $"the code '{test.Code}'", "a code of the codebook", Nearest.Suggest(test.Code, codes));
        }

        if (test.Actor.Length == 0 || new[] { test.Actor, test.Partner }.Any(actor => actor is not ("" or "JOINT" or "THIRD") && !actors.Contains(actor)))
        {
            return ("CL013", $"the contrast '{test.Contrast}'", "actors or controls of study.yaml", Nearest.Suggest(test.Actor, actors));
        }

        if (test.IsOfRecords)
        {
            return null;
        }

        string[] sources = [.. Enum.GetNames<SourceClass>(), "official", "all", .. settings.Plan.Genres.Select(genre => genre.Name)];
        if (test.Sources.FirstOrDefault(source => !sources.Contains(source) && !source.StartsWith("EX:", StringComparison.Ordinal)) is { } unknown)
        {
            return ("CL014", $"the source '{unknown}'", "a source class, official, a genre, or EX: and a base", Nearest.Suggest(unknown, sources));
        }

        string[] periods = [.. settings.Plan.Periods.Select(period => period.Name), "all"];
        return test.Period.Split(" - ").FirstOrDefault(period => !periods.Contains(period)) is { } stray
            ? ("CL015", $"the period '{stray}'", "a period of the study", Nearest.Suggest(stray, periods))
            : null;
    }

    private void Warn(string code, string found, string expected, string remedy) => problems.Add(new Problem(
        code, Source, null, found, expected, $"{remedy} It is set aside until then.".Trim(), IsWarning: true));
}
