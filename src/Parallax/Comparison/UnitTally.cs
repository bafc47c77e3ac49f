using System.Globalization;
using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Corpora;

namespace Parallax.Comparison;

/// <summary>Reduces the matches of a document to counts of units: a unit counts once a code (METHOD §4).</summary>
/// <remarks>
/// Counted are matches in relevant units that the document's own voice asserts as its own; an own match thus goes before
/// any other attribution of the same code. Stance of a code in a unit is the mean of its matches', of a theme the mean of
/// its codes'. A unit both hedged and boosted adds to neither, as a position both affirmed and opposed adds to neither.
/// A vision unit is strong or weak by its vision matches alone.
/// Horizon and years are those of the unit: the union over its matches.
/// </remarks>
internal sealed class UnitTally(CountLayout layout, MeasureCodes codes, Document document)
{
    private readonly Dictionary<long, double> counts = [];
    private readonly HashSet<int> cautionCodes = [.. codes.Caution.Select(layout.Code).OfType<int>()];
    private readonly HashSet<int> visionThemes = [.. codes.Vision.Select(layout.Theme).OfType<int>()];
    private readonly int? trust = layout.Code(codes.Trust);
    private readonly int? distrust = layout.Code(codes.Distrust);
    private readonly int? history = layout.Code(codes.History);

    /// <summary>Counts so far, by the key of their column.</summary>
    internal IReadOnlyDictionary<long, double> Counts => counts;

    /// <summary>Adds one unit with all its matches.</summary>
    internal void Add(IReadOnlyList<Coding> matches)
    {
        Match[] own = [.. matches.Where(IsOwn).Select(Read).OfType<Match>()];
        if (own is [])
        {
            return;
        }

        int[] themesAndAll = [CountLayout.AllCodes, .. own.Select(match => match.Theme).Distinct()];
        foreach (var topic in themesAndAll.Concat(own.Select(match => match.Code).Distinct()))
        {
            Count(new Column(Counted.Units, topic));
        }

        foreach (var topic in themesAndAll)
        {
            AddCertainty(topic, own.Where(match => topic == CountLayout.AllCodes || match.Theme == topic));
        }

        foreach (var code in own.GroupBy(match => match.Code))
        {
            AddIssue(code.Key, code);
        }

        AddVision(own);
        AddHorizon(themesAndAll, own.Aggregate(Horizons.None, (all, match) => all | match.Coding.Horizon));
        AddYears(own);
        AddCaution(own);
        AddAttitudes(own);
    }

    /// <summary>Adds the contexts of interests and identity.</summary>
    internal void AddContexts(TextCounts text, IReadOnlyList<Coding> all)
    {
        Coding[] own = [.. all.Where(IsOwn)];
        var (contexts, interest, identity, both) = Coupling.Contexts(text, Of(codes.Interest), Of(codes.Identity));
        Count(new Column(Counted.Contexts), contexts);
        Count(new Column(Counted.InterestContexts), interest);
        Count(new Column(Counted.IdentityContexts), identity);
        Count(new Column(Counted.SharedContexts), both);

        Coding[] Of(string theme) => layout.Theme(theme) is { } number
            ? Array.FindAll(own, coding => layout.Code(coding.Code) is { } code && layout.Topics[code].ThemeNumber == number)
            : [];
    }

    private bool IsOwn(Coding coding) =>
        coding.Relevant && coding.Attribution == Attribution.Own && coding.Voice == document.Actor;

    private Match? Read(Coding coding) => layout.Code(coding.Code) is { } code
        ? new Match(coding, code, layout.Topics[code].ThemeNumber, Subjects(coding), States(coding.Target))
        : null;

    // Experts' texts must say whose attitude they tell; a state that speaks without a subject speaks of itself.
    private int[] Subjects(Coding coding) =>
        States(coding.Subject.Length == 0 && document.Actor != "THIRD" ? coding.Voice : coding.Subject);

    private int[] States(string names) =>
        [.. names.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(layout.State).OfType<int>().Distinct()];

    private void AddCertainty(int topic, IEnumerable<Match> matches)
    {
        bool hedged = false, boosted = false;
        foreach (var match in matches)
        {
            hedged |= match.Coding.Certainty == Certainty.Hedged;
            boosted |= match.Coding.Certainty == Certainty.Boosted;
        }

        if (hedged != boosted)
        {
            Count(new Column(hedged ? Counted.Hedged : Counted.Boosted, topic));
        }
    }

    private void AddIssue(int code, IEnumerable<Match> matches)
    {
        if (PositionOf(matches) is { } builds)
        {
            Count(new Column(builds ? Counted.Affirmed : Counted.Opposed, code));
        }

        if (matches.Any(match => match.Coding.ThirdParty))
        {
            Count(new Column(Counted.ThirdParty, code));
        }
    }

    // Whether the matches build or reject; null for neither or both.
    private static bool? PositionOf(IEnumerable<Match> matches)
    {
        bool builds = false, rejects = false;
        foreach (var polarity in matches.Select(match => match.Coding.Polarity))
        {
            builds |= polarity is Polarity.Affirm or Polarity.Both;
            rejects |= polarity is Polarity.Oppose or Polarity.Both;
        }

        return builds == rejects ? null : builds;
    }

    private void AddVision(Match[] own)
    {
        Match[] vision = Array.FindAll(own, match => visionThemes.Contains(match.Theme));
        if (vision is [])
        {
            return;
        }

        Count(new Column(Counted.Vision));
        if (PositionOf(vision) is { } builds)
        {
            Count(new Column(builds ? Counted.VisionAffirmed : Counted.VisionOpposed));
        }

        var isStrong = Array.Exists(vision, match =>
            match.Coding.Certainty == Certainty.Boosted || match.Coding.Commitment is Commitment.Pledge or Commitment.Binding);
        if (isStrong != Array.Exists(vision, match => match.Coding.Certainty == Certainty.Hedged))
        {
            Count(new Column(isStrong ? Counted.VisionStrong : Counted.VisionWeak));
        }

        int[] specificity = [.. vision.Select(match => match.Coding.Specificity).OfType<int>()];
        if (specificity is not [])
        {
            Count(new Column(Counted.VisionSpecified));
            Count(new Column(Counted.VisionSpecificity), specificity.Average());
        }
    }

    private void AddHorizon(int[] topics, Horizons horizons)
    {
        (Horizons Horizon, Counted What)[] named =
        [
            (Horizons.Past, Counted.Past), (Horizons.Now, Counted.Now),
            (Horizons.Near, Counted.Near), (Horizons.Long, Counted.Long),
        ];
        (Horizons Horizon, Counted What)[] hit = Array.FindAll(named, one => horizons.HasFlag(one.Horizon));
        foreach (var (topic, one) in topics.SelectMany(topic => hit.Select(one => (topic, one))))
        {
            Count(new Column(one.What, topic), 1.0 / hit.Length);
        }
    }

    // A unit's matches repeat its years, so a year named twice in one sentence cannot be told and counts once.
    private void AddYears(Match[] own)
    {
        var ahead = own.SelectMany(match => match.Coding.Years.Split(';', StringSplitOptions.RemoveEmptyEntries))
            .Select(year => int.Parse(year, CultureInfo.InvariantCulture) - document.Date?.Year)
            .Where(years => years > 0).Distinct();
        foreach (var years in ahead)
        {
            Count(new Column(Counted.YearsAhead, years!.Value));
        }
    }

    private void AddCaution(Match[] own)
    {
        (int Code, int Target)[] cautious =
        [
            .. own.Where(match => cautionCodes.Contains(match.Code))
                .SelectMany(match => match.Targets, (match, target) => (match.Code, target)).Distinct(),
        ];
        foreach (var (_, target) in cautious)
        {
            Count(new Column(Counted.CautionCodes, 0, 0, target));
        }

        foreach (var target in cautious.Select(one => one.Target).Distinct())
        {
            Count(new Column(Counted.CautionUnits, 0, 0, target));
        }
    }

    private void AddAttitudes(Match[] own)
    {
        foreach (var subject in own.SelectMany(match => match.Subjects).Distinct())
        {
            Match[] about = Array.FindAll(own, match => match.Subjects.Contains(subject));
            AddStance(about, subject, 0);
            foreach (var target in about.SelectMany(match => match.Targets).Distinct().Where(one => one != subject))
            {
                Match[] towards = Array.FindAll(about, match => match.Targets.Contains(target));
                AddAbout(towards, subject, target);
                AddStance(towards, subject, target);
                AddTrust(towards, subject, target);
            }
        }
    }

    private void AddAbout(Match[] matches, int subject, int target)
    {
        foreach (var topic in matches.SelectMany(match => (int[])[CountLayout.AllCodes, match.Theme, match.Code]).Distinct())
        {
            Count(new Column(Counted.About, topic, subject, target));
        }
    }

    private void AddStance(Match[] matches, int subject, int target)
    {
        (int Code, int Theme, double Mean)[] stances = StancesOf(matches);
        foreach (var stance in stances)
        {
            AddStance(stance.Code, subject, target, stance.Mean);
        }

        foreach (var theme in stances.GroupBy(stance => stance.Theme))
        {
            AddStance(theme.Key, subject, target, theme.Average(stance => stance.Mean));
        }

        if (stances is not [])
        {
            AddStance(CountLayout.AllCodes, subject, target, stances.Average(stance => stance.Mean));
        }
    }

    private static (int Code, int Theme, double Mean)[] StancesOf(IEnumerable<Match> matches) =>
    [
        .. matches.Where(match => match.Coding.Stance is not null).GroupBy(match => (match.Code, match.Theme))
            .OrderBy(code => code.Key.Code)
            .Select(code => (code.Key.Code, code.Key.Theme, code.Average(match => match.Coding.Stance!.Value) / 2)),
    ];

    private void AddStance(int topic, int subject, int target, double stance)
    {
        Count(new Column(Counted.StanceSum, topic, subject, target), stance);
        Count(new Column(Counted.StanceUnits, topic, subject, target));
        if (stance != 0)
        {
            Count(new Column(stance > 0 ? Counted.StancePositive : Counted.StanceNegative, topic, subject, target));
        }
    }

    private void AddTrust(Match[] matches, int subject, int target)
    {
        if (Array.Exists(matches, match => match.Code == trust))
        {
            Count(new Column(Counted.Trust, 0, subject, target));
        }

        if (Array.Exists(matches, match => match.Code == distrust)
            || StancesOf(matches.Where(match => match.Code == history)).Any(stance => stance.Mean < 0))
        {
            Count(new Column(Counted.Distrust, 0, subject, target));
        }
    }

    private void Count(Column column, double amount = 1) =>
        counts[column.Key] = counts.GetValueOrDefault(column.Key) + amount;

    private sealed record Match(Coding Coding, int Code, int Theme, int[] Subjects, int[] Targets);
}
