using System.Globalization;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Reliability;

namespace Parallax.Claims;

/// <summary>The gates of a test on texts, and the work that would open them.</summary>
internal sealed class ClaimGates(ClaimMaterial material)
{
    private const double SmallestAlpha = .667;
    private const double LeastPrevalence = .01;
    private const double DaysInYear = 365.25;

    /// <summary>The outcome with the first gate that it fails, and with what it needs.</summary>
    internal TestOutcome Judge(Claim claim, TestOutcome outcome, MeasureRow? row)
    {
        if (row is null)
        {
            return outcome with { Needs = [Missing(outcome)] };
        }

        (string Topic, CodingGate Gate)[] closed = [.. Topics(claim, row).Select(topic => (topic, GateOf(topic, row.Language)))
            .Where(one => one.Item2.Status != GateStatus.Passed)];
        var fewest = Math.Min(row.Documents, row.PartnerDocuments ?? row.Documents);
        var gate = closed.Length > 0 ? Words(closed)
            : claim.LeastDocuments is { } least && fewest < least ? $"{Text(fewest)} documents on one side, and the claim asks for {Text(least)}"
            : "";
        return outcome with
        {
            FailedGate = gate,
            Needs = [.. closed.Select(one => Coding(row, one.Topic, one.Gate)), .. Documents(claim, outcome, row)],
        };
    }

    // A theme of which every code may be relied on may be relied on as a whole.
    private CodingGate GateOf(string topic, string language)
    {
        var own = material.Gates.Of(topic, language);
        var theme = material.Codebook.Themes.FirstOrDefault(theme => theme.Id == topic);
        return own.Status == GateStatus.NotValidated && theme is not null
            && theme.Codes.All(code => material.Gates.Of(code.Id, language).Status == GateStatus.Passed)
                ? new CodingGate(GateStatus.Passed, "every code of the theme passed")
                : own;
    }

    private WorkItem Missing(TestOutcome outcome)
    {
        var test = outcome.Test;
        return test.Measure.StartsWith("declared_gap", StringComparison.Ordinal)
            ? new WorkItem(
                WorkKind.Documents,
                $"Add texts by experts of two bases, one of them third, of {Text(material.Plan.Method.Issuers.Block)} issuers each, on topics that the official texts speak of.")
            { Source = nameof(SourceClass.EX) }
            : new WorkItem(
                WorkKind.Documents,
                $"Add {(test.Partner.Length > 0 ? $"texts of {test.Actor} and of {test.Partner}" : $"texts of {test.Actor}")} "
                    + $"({string.Join(" or ", test.Sources.DefaultIfEmpty("any kind"))}, {test.Period}): the register has none in one language for this comparison.")
            { Actor = test.Actor, Code = Code(test) };
    }

    // A row over all codes rests on every theme; a theme whose codes are set apart also on those of them that were tested and failed.
    private string[] Topics(Claim claim, MeasureRow row)
    {
        var book = material.Codebook;
        var own = RestsOn.Topics(row, book, material.Plan.Codes);
        IEnumerable<string> topics = own.Count > 0 ? own : book.Themes.Select(theme => theme.Id);
        var apart = RestsOn.SetsCodesApart(row)
            ? book.Codes.Where(code => own.Contains(code.Theme) && material.Gates.Of(code.Id, row.Language).Status == GateStatus.Failed).Select(code => code.Id)
            : [];
        var asked = claim.ValidatedCodes.Select(code => code.EndsWith(".*", StringComparison.Ordinal) ? code[..^2] : code);
        return [.. topics.Concat(apart).Concat(asked).Distinct(StringComparer.Ordinal)];
    }

    private static string Words((string Topic, CodingGate Gate)[] closed) => string.Join("; ", closed
        .GroupBy(one => one.Gate.Reason, StringComparer.Ordinal)
        .Select(group => $"{group.Key} ({string.Join(", ", group.Select(one => one.Topic))})"));

    // Sentences that two people code so that their agreement can be told from chance, at the prevalence found.
    private static WorkItem Coding(MeasureRow row, string topic, CodingGate gate)
    {
        var units = row.Units + (row.PartnerUnits ?? 0);
        var hits = row.Hits + (row.PartnerHits ?? 0);
        var prevalence = Math.Clamp(units > 0 ? (double)hits / units : LeastPrevalence, LeastPrevalence, .5);
        var sentences = ReliabilitySampleSize.BlochKraemer(SmallestAlpha, prevalence);
        var language = Languages.NameOf(row.Language);
        var text = gate.Status switch
        {
            GateStatus.NotValidated => $"Two people code the same {Text(sentences)} sentences in {language} for {topic}, or a sample of its hits is judged.",
            GateStatus.Tentative => $"Two people code {Text(sentences)} sentences in {language} for {topic}: so far its coding is tentative.",
            _ => $"Sharpen the definition or the entries of {topic} in {language} and code {Text(sentences)} sentences again: {gate.Reason}.",
        };
        var kind = gate.Status == GateStatus.Failed ? WorkKind.Revision : WorkKind.Coding;
        return new WorkItem(kind, text) { Code = topic, Language = row.Language, Count = sentences };
    }

    private IEnumerable<WorkItem> Documents(Claim claim, TestOutcome outcome, MeasureRow row)
    {
        var least = Math.Max(material.Plan.Method.Documents.Block, claim.LeastDocuments ?? 0);
        var isShort = false;
        Side[] sides = [.. SidesOf(row)];
        foreach (var side in sides.Where(side => side.Have < least))
        {
            isShort = true;
            yield return Add(row, side, least - side.Have);
        }

        if (outcome.IsUnderpowered && outcome.Measured.Interval is { } interval && outcome.Test.Sesoi is { } sesoi)
        {
            // Width falls with the root of the number of documents.
            var times = Math.Pow((interval.Upper - interval.Lower) / (2 * sesoi), 2);
            Side[] distinct = [.. sides.Distinct()];
            int More(Side side) => (int)Math.Min(int.MaxValue, Math.Ceiling(side.Have * times) - side.Have);
            var longest = distinct.Max(side => More(side) / Pace(row, side));
            if (longest > material.Conventions.PatienceYears)
            {
                yield return Otherwise(row, distinct.Max(More), longest);
                yield break;
            }

            foreach (var side in distinct)
            {
                yield return Add(row, side, More(side));
            }
        }
        else if (!isShort && outcome.Result is null)
        {
            yield return new WorkItem(
                WorkKind.Documents,
                $"Add texts of {string.Join(" and of ", sides.Select(side => side.Actor).Distinct())} "
                    + $"({row.Source}, {Languages.NameOf(row.Language)}, {row.Period}). Missing so far: {outcome.Reason}.")
            {
                Actor = row.Actor,
                Source = row.Source,
                Language = row.Language,
                Period = row.Period,
                Code = Code(outcome.Test),
            };
        }
    }

    // What no patience brings is not asked for.
    private static WorkItem Otherwise(MeasureRow row, int more, double years) => new(
        WorkKind.Plan,
        "Test it in another kind of text as well, over more years, or with a larger smallest effect of interest, fixed before looking: "
            + $"{Text(more)} more documents a side would be needed ({row.Source}, {Languages.NameOf(row.Language)}, {row.Period}), "
            + $"which at the pace of those at hand take {(years < 1000 ? $"about {Text((int)Math.Round(years))} years" : "more than a thousand years")}.")
    {
        Source = row.Source,
        Language = row.Language,
        Period = row.Period,
        Count = more,
    };

    // Documents a year, over the years in which there are any.
    private double Pace(MeasureRow row, Side side)
    {
        DateOnly[] days =
        [
            .. material.Table.Documents.Select(counted => counted.Document)
                .Where(document => document.Language == row.Language && document.Date is not null && (side.Actor == "experts" || document.Actor == side.Actor))
                .Select(document => (document.Date!.Value.First, Placement: Placement.Of(document, material.Plan)))
                .Where(one => one.Placement.IsOf(row.Source) && one.Placement.IsIn(side.Period))
                .Select(one => one.First),
        ];
        var years = days.Length == 0 ? 1 : Math.Max(1, (days.Max().DayNumber - days.Min().DayNumber) / DaysInYear);
        return Math.Max(1, side.Have) / years;
    }

    // Of a change both sides are the actor's own, after and before; experts' texts are nobody's.
    private static IEnumerable<Side> SidesOf(MeasureRow row)
    {
        string[] periods = row.Period.Split(" - ");
        var isExpert = row.Source.StartsWith("EX:", StringComparison.Ordinal);
        yield return new Side(isExpert ? "experts" : row.Actor, row.Documents, periods[0]);
        if (row.PartnerDocuments is { } others)
        {
            yield return new Side(isExpert ? "experts" : periods.Length > 1 ? row.Actor : row.Partner, others, periods[^1]);
        }
    }

    private static WorkItem Add(MeasureRow row, Side side, int count) => new(
        WorkKind.Documents,
        $"Add {Text(count)} more {(count == 1 ? "document" : "documents")} of {side.Actor} ({row.Source}, {Languages.NameOf(row.Language)}, {side.Period}).")
    {
        Actor = side.Actor,
        Source = row.Source,
        Language = row.Language,
        Period = side.Period,
        Count = count,
    };

    private static string Code(QuantitativeTest test) => test.Code != "all" ? test.Code : test.Theme;

    private sealed record Side(string Actor, int Have, string Period);

    private static string Text(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
