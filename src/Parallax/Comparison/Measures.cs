namespace Parallax.Comparison;

/// <summary>The measures of one side, by what they need: texts alone, a target, or a partner's distribution.</summary>
internal sealed class Measures(CountLayout layout, ComparisonPlan plan)
{
    private static readonly Func<CountedDocument, double> Units = document => document.Units;

    /// <summary>What is said where nobody coded how specific a vision is.</summary>
    internal const string NoSpecificity = "specificity not coded: only people judge it";

    private int LeastHits => plan.Method.Hits.Block;

    /// <summary>Measures of what is said about anything: salience, hedging, time horizon.</summary>
    /// <param name="yearsAhead">Numbers of years ahead that either side names.</param>
    internal IEnumerable<Measure> OfSpeech(IReadOnlyList<int> yearsAhead) =>
        layout.Topics.SelectMany(SalienceOf)
            .Concat(ThemesAndAll.Select(HedgeRatioOf))
            .Append(HedgeRate())
            .Concat(ThemesAndAll.SelectMany(HorizonOf))
            .Append(Coupled())
            .Append(new Measure("time_horizon_years", Quantity.YearsAhead(yearsAhead), YearsNeeded) { Aggregation = "pooled" });

    /// <summary>The smallest difference of interest of a measure that claims of no difference are tested against; null for others.</summary>
    internal double? Margin(Measure measure) => measure.IsSecond || measure.Code != "all" ? null : measure.Name switch
    {
        "salience" => plan.Method.SesoiShare,
        "stance" => plan.Method.SesoiStance,
        _ => null,
    };

    /// <summary>Attention over the codes of each theme, to be set against another side's.</summary>
    internal IEnumerable<Measure> OfFraming() => layout.Themes.Select(theme => new Measure(
        "framing_distance",
        Quantity.Attention([.. layout.CodesOf(theme).Select(code => new Column(Counted.Units, code.Number))], UnitsOf(theme)),
        new Needs($"sentences with a code of {theme.Theme}", LeastHits))
    { Theme = theme.Theme });

    /// <summary>Clarity of vision in those of its parts that are functions of counts.</summary>
    internal IEnumerable<Measure> OfClarity()
    {
        Column strong = new(Counted.VisionStrong), affirmed = new(Counted.VisionAffirmed);
        Func<CountedDocument, double> specified = Reading(new Column(Counted.VisionSpecified)), units = Reading(new Column(Counted.Vision));
        var specificity = Reading(new Column(Counted.VisionSpecificity));
        yield return Vision("clarity_spec", Quantity.Pooled(document => specificity(document) / 2, specified, specified)) with
        {
            Needs = VisionNeeded with { Absent = NoSpecificity, Carrying = "sentences on visions whose specificity is coded" },
        };
        yield return Vision("clarity_commit", Quantity.OfCounts(
            Reading(strong), Reading(strong with { What = Counted.VisionWeak }), VisionClarity.Commitment) with
        { Hits = units });
        yield return Vision("clarity_affirm", Quantity.OfCounts(
            Reading(affirmed), Reading(affirmed with { What = Counted.VisionOpposed }), VisionClarity.Affirmation) with
        { Hits = units });
        Topic[] codes = [.. layout.Themes.Where(theme => plan.Codes.Vision.Contains(theme.Theme)).SelectMany(layout.CodesOf)];
        yield return Vision("clarity_focus", Quantity.Focus([.. codes.Select(code => new Column(Counted.Units, code.Number))], units));
    }

    /// <summary>What measures of vision that are no functions of counts need of a side.</summary>
    internal IEnumerable<Measure> OfVision(params IEnumerable<string> names)
    {
        var units = Reading(new Column(Counted.Vision));
        return names.Select(name => Vision(name, Quantity.Pooled(units, Units, units)));
    }

    /// <summary>Stances towards a target.</summary>
    /// <param name="actor">Whose stance.</param>
    /// <param name="target">Towards whom; empty for any.</param>
    /// <param name="topics">Topics to tell apart.</param>
    internal IEnumerable<Measure> OfStance(string actor, string target, IReadOnlyList<Topic> topics) =>
        topics.SelectMany(topic => StanceOf(topic, StanceColumn(Counted.Units, topic, actor, target)));

    /// <summary>Strategic caution towards a state and, between focal actors, its excess over the controls.</summary>
    internal IEnumerable<Measure> OfCaution(string actor, string target)
    {
        var lacking = Missing(plan.Codes.Caution);
        var codes = (double)plan.Codes.Caution.Count;
        var towards = new Column(Counted.CautionCodes, 0, 0, layout.State(target)!.Value);
        var hits = Reading(towards with { What = Counted.CautionUnits });
        yield return new Measure(
            "caution",
            Quantity.MeanOfDocuments(document => document[towards] / codes, Units, hits),
            new Needs($"cautious sentences about {target}", null, 0, 1))
        { Target = target, Lacking = lacking };

        if (!plan.Actors.Contains(actor) || !plan.Actors.Contains(target))
        {
            yield break;
        }

        Column[] controls =
        [
            .. plan.Controls.Where(control => control != actor && control != target)
                .Select(control => towards with { Target = layout.State(control)!.Value }),
        ];
        yield return new Measure(
            "caution_excess",
            Quantity.MeanOfDocuments(
                document => (document[towards] - (controls.Sum(control => document[control]) / controls.Length)) / codes,
                Units,
                hits),
            new Needs($"cautious sentences about {target}", null, -1, 1))
        {
            Target = target,
            Lacking = lacking.Length > 0 || controls.Length > 0 ? lacking : "no control partner is named in the study",
        };
    }

    /// <summary>Trust of one state in another.</summary>
    internal Measure OfTrust(string actor, string target)
    {
        var plus = new Column(Counted.Trust, 0, layout.State(actor)!.Value, layout.State(target)!.Value);
        var quantity = Quantity.OfCounts(Reading(plus), Reading(plus with { What = Counted.Distrust }), Trust.Index);
        var needs = new Needs($"references to trust or distrust of {target} by {actor}", Trust.MinimumReferences);
        return new Measure("trust", quantity, needs)
        {
            Target = target,
            Aggregation = "pooled",
            Lacking = Missing([plan.Codes.Trust, plan.Codes.Distrust]),
        };
    }

    /// <summary>Stance on the codes on which declared and assessed are matched.</summary>
    /// <param name="topic">What the row names.</param>
    /// <param name="matched">The topics it is made of.</param>
    /// <param name="subject">Number of the state whose stance it is.</param>
    /// <param name="target">Number of the state it is towards.</param>
    internal Measure OfMatchedStance(Topic topic, IReadOnlyList<Topic> matched, int subject, int target)
    {
        Column[] units = [.. matched.Select(one => new Column(Counted.StanceUnits, one.Number, subject, target))];
        Func<CountedDocument, double> count = document => units.Sum(unit => document[unit]);
        var partner = layout.States[target - 1];
        return new Measure(
            "declared_gap",
            Quantity.MeanOfDocuments(document => units.Sum(unit => document[unit with { What = Counted.StanceSum }]), count, count),
            new Needs($"sentences with a stance towards {partner} on topics that both speak of", plan.Method.MatchedUnits))
        { Theme = topic.Theme, Code = topic.Code, Target = partner };
    }

    /// <summary>Share of a topic among the units on a relation.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="subject">Number of the state whose relation it is.</param>
    /// <param name="target">Number of the other state.</param>
    internal Measure OfAbout(Topic topic, int subject, int target)
    {
        var all = new Column(Counted.About, CountLayout.AllCodes, subject, target);
        var partner = layout.States[target - 1];
        return new Measure(
            "declared_gap_share",
            Quantity.MeanOfDocuments(Reading(all with { Topic = topic.Number }), Reading(all), Reading(all)),
            new Needs($"sentences on the relation to {partner}", plan.Method.MatchedUnits))
        { Theme = topic.Theme, Code = topic.Code, Target = partner };
    }

    /// <summary>Topics on which one of the given directions has a stance anywhere in the cells; all codes together always.</summary>
    internal IReadOnlyList<Topic> StanceTopics(IReadOnlyList<(Cell Cell, string Actor, string Target)> directions) =>
    [
        .. layout.Topics.Where(topic => topic.Number == CountLayout.AllCodes || directions.Any(direction =>
            direction.Cell.Total(StanceColumn(Counted.StanceUnits, topic, direction.Actor, direction.Target)) > 0)),
    ];

    private IEnumerable<Topic> ThemesAndAll => layout.Themes.Prepend(layout.Topics[CountLayout.AllCodes]);

    private Needs YearsNeeded => new("references to a future year", LeastHits);

    private static IEnumerable<Measure> SalienceOf(Topic topic)
    {
        var needs = new Needs(topic.Number == CountLayout.AllCodes ? "sentences with a code" : $"sentences with {Name(topic)}", null, 0, 1);
        return BothWays("salience", UnitsOf(topic), Units, UnitsOf(topic), needs, topic)
            .Select(measure => measure with { Corrected = cell => new CorrectedShare(cell, topic.Number, measure.IsSecond) });
    }

    private Measure Vision(string name, Quantity quantity) => new(name, quantity, VisionNeeded)
    {
        Aggregation = "pooled",
        Lacking = plan.Codes.Vision.Where(theme => layout.Theme(theme) is null).ToArray() is [_, ..] missing
            ? $"the codebook has no theme {string.Join(", ", missing)}"
            : "",
    };

    private Needs VisionNeeded => new("sentences on visions", plan.Method.VisionUnits.Block) { EnoughHits = plan.Method.VisionUnits.Warn };

    private Measure Coupled() => new(
        "coupling",
        Quantity.Lift(
            Reading(new Column(Counted.SharedContexts)),
            Reading(new Column(Counted.InterestContexts)),
            Reading(new Column(Counted.IdentityContexts)),
            Reading(new Column(Counted.Contexts))),
        new Needs($"paragraphs with a code of {plan.Codes.Identity}", LeastHits))
    {
        Aggregation = "pooled",
        Lacking = layout.Theme(plan.Codes.Interest) is null || layout.Theme(plan.Codes.Identity) is null
            ? $"the codebook has no theme {plan.Codes.Interest} or {plan.Codes.Identity}"
            : "",
    };

    private Measure HedgeRatioOf(Topic topic) => new(
        "hedge_ratio",
        Quantity.OfCounts(
            Reading(new Column(Counted.Hedged, topic.Number)), Reading(new Column(Counted.Boosted, topic.Number)), Hedging.Ratio),
        new Needs("hedged or boosted sentences", LeastHits))
    { Theme = topic.Theme, Aggregation = "pooled" };

    private static Measure HedgeRate()
    {
        Func<CountedDocument, double> hedged = Reading(new Column(Counted.Hedged)), boosted = Reading(new Column(Counted.Boosted));
        return new Measure(
            "hedge_rate",
            Quantity.Pooled(
                document => 1000 * (hedged(document) - boosted(document)),
                document => document.Tokens,
                document => hedged(document) + boosted(document)),
            new Needs("hedged or boosted sentences", null, -1000, 1000, PerToken: true))
        { Aggregation = "pooled" };
    }

    private IEnumerable<Measure> HorizonOf(Topic topic)
    {
        Func<CountedDocument, double> now = Of(Counted.Now), near = Of(Counted.Near), @long = Of(Counted.Long);
        var past = Of(Counted.Past);
        var all = (CountedDocument document) => past(document) + now(document) + near(document) + @long(document);
        var index = (CountedDocument document) => TimeHorizon.WeightedSum(now(document), near(document), @long(document));
        var future = (CountedDocument document) => near(document) + @long(document);
        var needs = new Needs("sentences with a time horizon", LeastHits);
        return BothWays("time_horizon", index, all, all, needs, topic)
            .Concat(BothWays("time_horizon_future", future, all, all, needs, topic));

        Func<CountedDocument, double> Of(Counted what) => Reading(new Column(what, topic.Number));
    }

    private IEnumerable<Measure> StanceOf(Topic topic, Column units)
    {
        var target = units.Target == 0 ? "" : layout.States[units.Target - 1];
        var count = Reading(units with { What = Counted.StanceUnits });
        var needs = new Needs($"sentences with a stance{(target.Length > 0 ? $" towards {target}" : "")}", LeastHits);
        foreach (var measure in BothWays("stance", Reading(units with { What = Counted.StanceSum }), count, count, needs, topic))
        {
            yield return measure with { Target = target };
        }

        yield return new Measure(
            "stance_logit",
            Quantity.OfCounts(
                Reading(units with { What = Counted.StancePositive }),
                Reading(units with { What = Counted.StanceNegative }),
                Stance.Logit),
            needs with { Carrying = needs.Carrying.Replace("a stance", "a positive or critical stance", StringComparison.Ordinal) })
        { Theme = topic.Theme, Code = topic.Code, Target = target, Aggregation = "pooled" };
    }

    // Document-equal first, for it is the headline.
    private static IEnumerable<Measure> BothWays(
        string name,
        Func<CountedDocument, double> numerator,
        Func<CountedDocument, double> denominator,
        Func<CountedDocument, double> hits,
        Needs needs,
        Topic topic)
    {
        var equal = new Measure(name, Quantity.MeanOfDocuments(numerator, denominator, hits), needs)
        {
            Theme = topic.Theme,
            Code = topic.Code,
        };
        yield return equal;
        yield return equal with
        {
            Quantity = Quantity.Pooled(numerator, denominator, hits),
            Aggregation = "pooled",
            IsSecond = true,
        };
    }

    private Column StanceColumn(Counted what, Topic topic, string actor, string target) =>
        new(what, topic.Number, layout.State(actor)!.Value, layout.State(target)!.Value);

    private string Missing(IReadOnlyList<string> codes)
    {
        var missing = codes.Where(code => layout.Code(code) is null).ToArray();
        return missing is [] ? "" : $"the codebook has no code {string.Join(", ", missing)}";
    }

    private static string Name(Topic topic) => topic.Code == "all" ? $"a code of {topic.Theme}" : topic.Code;

    private static Func<CountedDocument, double> UnitsOf(Topic topic) => Reading(new Column(Counted.Units, topic.Number));

    private static Func<CountedDocument, double> Reading(Column column) => document => document[column];
}
