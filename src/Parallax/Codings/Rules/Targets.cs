namespace Parallax.Codings.Rules;

/// <summary>Whom a match is about, and whose attitude it states (METHOD §3.2).</summary>
/// <remarks>
/// The target is the nearest named actor other than the voice; words for both sides name the other side last named,
/// or the partner where none is; a pronoun takes the nearest actor of the sentence before. An expert's subject is the last actor named before the match and
/// its target the nearest other one. A named state outside the study gives OTHER.
/// </remarks>
internal static class Targets
{
    public static (string Subject, string Target) Of(Unit unit, CodeHit hit, string voice)
    {
        if (voice == "THIRD")
        {
            var subject = LastActorBefore(unit, hit);
            return (subject, Nearest(unit, unit.Mentions, hit, subject));
        }

        var target = Nearest(unit, unit.Mentions, hit, voice);
        if (target.Length == 0 && unit.Has(Cue.ThirdPerson))
        {
            target = Nearest(unit, unit.MentionsBefore, hit, voice);
        }

        return (voice, target);
    }

    private static string LastActorBefore(Unit unit, CodeHit hit)
    {
        var subject = "";
        foreach (var mention in unit.Mentions)
        {
            if (mention.IsState && mention.End <= hit.Start && unit.Plan.IsActor(mention.Name.State))
            {
                subject = mention.Name.State;
            }
        }

        return subject;
    }

    private static string Nearest(Unit unit, List<Mention> mentions, CodeHit hit, string self)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var best = int.MaxValue;
        var other = false;

        void Offer(string actor, int distance)
        {
            if (distance < best)
            {
                best = distance;
                found.Clear();
            }

            if (distance == best)
            {
                found.Add(actor);
            }
        }

        foreach (var mention in mentions)
        {
            if (!mention.IsState || mention.Name.State == self)
            {
                continue;
            }

            if (unit.Plan.IsActor(mention.Name.State))
            {
                Offer(mention.Name.State, Unit.Distance(hit.Start, hit.End, mention.Start, mention.End));
            }
            else
            {
                other = true;
            }
        }

        if (ReferenceEquals(mentions, unit.Mentions))
        {
            OfferPartners(unit, hit, self, Offer);
        }

        return found.Count > 0 ? string.Join(';', found) : other ? Reporting.Other : "";
    }

    private static void OfferPartners(Unit unit, CodeHit hit, string self, Action<string, int> offer)
    {
        foreach (var both in unit.Of(Cue.Both))
        {
            var distance = Unit.Distance(hit.Start, hit.End, both.Start, both.End);
            if (unit.Plan.PartnerOf(self) is { } partner)
            {
                var other = Antecedent(unit, both, self) ?? partner;
                offer(unit.Plan.IsActor(other) ? other : Reporting.Other, distance);
            }
            else if (self == "JOINT" && unit.Plan.Dyads is [var (a, b), ..])
            {
                offer(a, distance);
                offer(b, distance);
            }
        }
    }

    // «Our two countries» means the state, region or body last named beside one's own, here or before; none: the partner.
    private static string? Antecedent(Unit unit, CueHit both, string self)
    {
        for (var at = unit.Mentions.Count - 1; at >= 0; at--)
        {
            var mention = unit.Mentions[at];
            if (mention.End <= both.Start && Unit.MayBeOther(mention, self))
            {
                return mention.Name.State;
            }
        }

        return unit.LastNamedBeside(self);
    }
}
