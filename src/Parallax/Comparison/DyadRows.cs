using Parallax.Corpora;

namespace Parallax.Comparison;

/// <summary>Rows that set two states side by side in one language, source and period; joint texts never do.</summary>
internal sealed class DyadRows(ComparisonPlan plan, Cells cells, Measures measures, IssueRows issues, VisionRows vision, Rows rows)
{
    internal IEnumerable<Func<IEnumerable<MeasureRow>>> Tasks()
    {
        foreach (var language in cells.Languages)
        {
            foreach (var source in cells.Sources(language).Where(source => source != nameof(SourceClass.JD)))
            {
                foreach (var period in cells.Periods)
                {
                    foreach (var (a, b, isFocal) in Dyads())
                    {
                        if (Pair(language, source, period, a, b, isFocal) is { } pair)
                        {
                            yield return () => pair.Item1 == pair.Item2 ? Told(pair.Item1, a, b, isFocal) : Spoken(pair.Item1, pair.Item2, isFocal);
                        }
                    }
                }
            }
        }
    }

    private IEnumerable<(string A, string B, bool IsFocal)> Dyads() =>
        plan.Dyads.Select(dyad => (dyad.A, dyad.B, true)).Concat(
            from actor in plan.Actors
            from control in plan.Controls
            where !plan.Actors.Contains(control)
            select (actor, control, false));

    // A focal dyad shows what is missing; a control dyad is there only where both sides have texts.
    private (Cell, Cell)? Pair(string language, string source, string period, string a, string b, bool isFocal)
    {
        var isExpert = source.StartsWith("EX:", StringComparison.Ordinal);
        var ofA = cells.Of(new CellKey(language, source, period, isExpert ? "THIRD" : a));
        var ofB = isExpert ? ofA : cells.Of(new CellKey(language, source, period, b));
        var present = (ofA.Documents.Length > 0 ? 1 : 0) + (ofB.Documents.Length > 0 ? 1 : 0);
        return present >= (isFocal ? 1 : 2) ? (ofA, ofB) : null;
    }

    // Control dyads are a scale to read the focal ones by; their headline, document-equal, is enough for that.
    private IEnumerable<MeasureRow> Spoken(Cell a, Cell b, bool isFocal)
    {
        string actor = a.Key.Actor, partner = b.Key.Actor;
        var labels = new Lazy<Labels>(() => new Labels(a, b, plan, cells.Seeds));
        var years = LevelRows.Years(a, b);
        var topics = measures.StanceTopics([(a, actor, partner), (b, partner, actor)]);
        foreach (var (ofA, ofB) in measures.OfSpeech(years).Zip(measures.OfSpeech(years))
            .Concat(measures.OfClarity().Zip(measures.OfClarity()))
            .Concat(measures.OfStance(actor, partner, topics).Zip(measures.OfStance(partner, actor, topics)))
            .Concat(measures.OfCaution(actor, partner).Zip(measures.OfCaution(partner, actor))))
        {
            if (a.IsThin || b.IsThin ? ofA.StandsForThin(isFocal) : isFocal || !ofA.IsSecond)
            {
                Side sideA = new(ofA, a, actor), sideB = new(ofB, b, partner);
                yield return Difference(ofA.Name + "_difference", sideA, sideB, labels);
                if (isFocal && measures.Margin(ofA) is { } margin)
                {
                    yield return rows.Equivalence(ofA.Name + "_difference_equivalence", partner, sideA, sideB, margin);
                }
            }
        }

        foreach (var theme in measures.OfFraming().Where(_ => isFocal || !(a.IsThin || b.IsThin)))
        {
            Side ofA = new(theme, a, actor), ofB = new(theme, b, partner);
            foreach (var row in rows.Framing("framing_distance", "framing_excess", partner, ofA, ofB, labels))
            {
                yield return row;
            }
        }

        foreach (var row in issues.Of(a, b, isFocal, labels)
            .Concat(isFocal ? vision.Contrast("_difference", partner, a, b) : [])
            .Concat(TrustRows(a, actor, b, partner, labels)))
        {
            yield return row;
        }
    }

    // Experts tell of both directions in the same texts: there are no labels to permute.
    private IEnumerable<MeasureRow> Told(Cell cell, string actor, string partner, bool isFocal)
    {
        var topics = measures.StanceTopics([(cell, actor, partner), (cell, partner, actor)]);
        foreach (var (ofA, ofB) in measures.OfStance(actor, partner, topics).Zip(measures.OfStance(partner, actor, topics))
            .Where(one => !cell.IsThin || one.First.StandsForThin(isFocal)))
        {
            Side a = new(ofA, cell, actor), b = new(ofB, cell, partner);
            if (isFocal || (a.Sums.Hits > 0 && b.Sums.Hits > 0))
            {
                yield return Difference(ofA.Name + "_difference", a, b, null);
            }
        }

        var trust = TrustRows(cell, actor, cell, partner, null);
        foreach (var row in trust.Where(row => isFocal || (row.Hits > 0 && row.PartnerHits > 0)))
        {
            yield return row;
        }
    }

    private IEnumerable<MeasureRow> TrustRows(Cell a, string actor, Cell b, string partner, Lazy<Labels>? labels)
    {
        var forth = new Side(measures.OfTrust(actor, partner), a, actor);
        var back = new Side(measures.OfTrust(partner, actor), b, partner);
        yield return Difference("trust_asymmetry", forth, back, labels);
        yield return rows.Contrast(
            "mutual_trust", partner, forth, back, Estimation.Smaller(forth.Measure.Quantity, back.Measure.Quantity), null);
    }

    private MeasureRow Difference(string name, Side a, Side b, Lazy<Labels>? labels) => rows.Contrast(
        name, b.Who, a, b, Estimation.Difference(a.Measure.Quantity, b.Measure.Quantity), labels);
}
