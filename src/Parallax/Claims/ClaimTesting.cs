namespace Parallax.Claims;

/// <summary>Tests all claims of a study on its data and judges them.</summary>
public static class ClaimTesting
{
    /// <summary>Every claim with its verdict, in the file's order.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="material">What they are tested on.</param>
    /// <param name="progress">Told the share done, 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IReadOnlyList<JudgedClaim> Judge(
        ClaimSet claims, ClaimMaterial material, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(material);
        var judged = new List<JudgedClaim>();
        foreach (var claim in claims.Claims)
        {
            cancellation.ThrowIfCancellationRequested();
            judged.Add(new ClaimTest(claim, material).Judge());
            progress?.Report((double)judged.Count / claims.Claims.Count);
        }

        return judged;
    }
}

/// <summary>One claim on the data of a study.</summary>
internal sealed class ClaimTest
{
    private readonly Claim claim;
    private readonly ClaimMaterial material;
    private readonly TextMeasurement texts;
    private readonly ObservedMeasurement observed;
    private readonly RecordMeasurement records;
    private readonly TextSensitivity sensitivity;
    private readonly ClaimGates gates;
    private readonly Dictionary<string, TextWay> ways = new(StringComparer.Ordinal);

    internal ClaimTest(Claim claim, ClaimMaterial material)
    {
        this.claim = claim;
        this.material = material;
        texts = new TextMeasurement(material);
        observed = new ObservedMeasurement(material);
        records = new RecordMeasurement(material);
        sensitivity = new TextSensitivity(material, texts);
        gates = new ClaimGates(material);
    }

    internal JudgedClaim Judge()
    {
        TestOutcome[] outcomes = [.. claim.Tests.Select(Headline)];
        TestSensitivity[] sensitive =
        [
            .. outcomes.Where(outcome => outcome.Test.IsPrimary && outcome.Measured.Estimate is not null).Select(Sensitivity),
        ];
        return ClaimJudgement.Of(claim, outcomes, sensitive, Changes(outcomes, sensitive), material.Conventions);
    }

    // The risk of error is shared out among the primary tests; a secondary one bears its own.
    private double Level(QuantitativeTest test) => 1 - (test.Alpha / (test.IsPrimary ? claim.Primary.Count() : 1));

    private TestOutcome Headline(QuantitativeTest test)
    {
        if (test.SetAside.Length > 0)
        {
            return new TestOutcome(test, Measured.Missing(test.SetAside), null, test.SetAside)
            {
                Needs = [new WorkItem(WorkKind.Plan, $"{test.Id}: {test.SetAside}. Correct it in claims.yaml, or add what it names to the study.")],
            };
        }

        if (test.IsOfRecords)
        {
            var (measured, from) = records.Measure(test, Level(test));
            var outcome = QuantitativeResult.Of(test, measured);
            return RecordMeasurement.RestsOnCoding(test) && from is not null ? gates.Judge(claim, outcome, from)
                : outcome.Result is null ? outcome with { Needs = [RecordMeasurement.Need(outcome)] } : outcome;
        }

        if (!test.IsOfTexts)
        {
            var outcome = QuantitativeResult.Of(test, observed.Measure(test));
            return outcome.Result is null ? outcome with { Needs = [ObservedMeasurement.Need(test)] } : outcome;
        }

        var (way, reason) = texts.Headline(claim, test);
        if (way is null)
        {
            return gates.Judge(claim, QuantitativeResult.Of(test, Measured.Missing(reason)), null);
        }

        ways.Add(test.Id, way);
        var row = texts.Row(way, Level(test));
        return gates.Judge(claim, QuantitativeResult.Of(test, texts.Read(way, test, row, Level(test))), row) with { Row = row };
    }

    private TestSensitivity Sensitivity(TestOutcome outcome)
    {
        var test = outcome.Test;
        var estimate = outcome.Measured.Estimate!.Value;
        return ways.TryGetValue(test.Id, out var way)
                ? new TestSensitivity(test.Id, sensitivity.Curve(claim, test, way, Level(test)), sensitivity.Influences(test, way, estimate))
            : test.IsOfRecords
                ? new TestSensitivity(
                    test.Id, SpecificationCurve.Of(test, records.Specifications(test, Level(test)), material.Conventions), records.Influences(test, estimate))
            : new TestSensitivity(test.Id, SpecificationCurve.Of(test, observed.Specifications(test), material.Conventions), []);
    }

    // The smallest change first: one document or commitment, one entry, one issuer, a year, another specification, a whole
    // source. Where a gate fails no change of data gives another verdict.
    private IEnumerable<WhatIf> Changes(TestOutcome[] outcomes, TestSensitivity[] sensitive)
    {
        if (outcomes.Any(outcome => outcome.Test.IsPrimary && outcome.FailedGate.Length > 0))
        {
            return [];
        }

        var influences = sensitive.SelectMany(one => one.Influences).DistinctBy(one => (one.Kind, one.What)).ToArray();
        string[] small = ["document", "commitment", "term", "issuer", "year"];
        return small.SelectMany(Omitting).Concat(Specified(outcomes, sensitive)).Concat(Omitting("source"));

        IEnumerable<WhatIf> Omitting(string kind) => influences.Where(one => one.Kind == kind)
            .Select(one => new WhatIf($"without the {kind} {one.What}", [.. outcomes.Select(outcome => Without(outcome, one))]));
    }

    private TestOutcome Without(TestOutcome outcome, Influence influence)
    {
        if (RecordMeasurement.Names(influence))
        {
            return outcome.Test.IsOfRecords && outcome.Result is not null
                ? QuantitativeResult.Of(outcome.Test, records.Without(outcome.Test, influence, Level(outcome.Test)))
                : outcome;
        }

        if (!ways.TryGetValue(outcome.Test.Id, out var way))
        {
            return outcome;
        }

        var less = way with { Table = sensitivity.Without(influence, way.Table) };
        var row = texts.Row(less, Level(outcome.Test));
        return QuantitativeResult.Of(outcome.Test, texts.Read(less, outcome.Test, row, Level(outcome.Test)));
    }

    private static IEnumerable<WhatIf> Specified(TestOutcome[] outcomes, TestSensitivity[] sensitive) =>
        from one in sensitive
        from specification in one.Curve.Specifications
        where specification.Name != "as stated"
        select new WhatIf(
            $"{one.Test} measured otherwise ({specification.Name})",
            [.. outcomes.Select(outcome => outcome.Test.Id == one.Test ? outcome with { Result = specification.Result } : outcome)]);
}
