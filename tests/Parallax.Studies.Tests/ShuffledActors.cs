using Parallax.Claims;
using Parallax.Codings;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Inference;
using Parallax.Reliability;

namespace Parallax.Studies;

/// <summary>A study whose official documents of one language are dealt out anew between its two focal actors.</summary>
/// <remarks>Whatever is then found of a difference between the two is chance; every code is declared validated, as no study can do.</remarks>
internal static class ShuffledActors
{
    private const string Language = "en";

    /// <summary>How many shuffles give any comparative claim the verdict "supported".</summary>
    /// <param name="study">A study with two focal actors whose codings are shipped.</param>
    /// <param name="shuffles">Shuffles to make.</param>
    /// <param name="seed">Where the draws begin.</param>
    internal static int WithSupport(Study study, int shuffles, ulong seed)
    {
        var plan = study.Plan with
        {
            Method = study.Plan.Method with { Resamples = 200, Permutations = 200, Claims = study.Plan.Method.Claims with { CurvePermutations = 0, MostInfluential = 0 } },
        };
        var codings = study.ShippedCodings.ToLookup(coding => coding.Document, StringComparer.Ordinal);
        Document[] documents =
        [
            .. study.Documents.Select(one => one.Document).Where(document => document.Language == Language
                && plan.Actors.Contains(document.Actor) && study.ShippedCounts.ContainsKey(document.Id)),
        ];
        var claims = Claims(study, documents, plan);
        var material = new ClaimMaterial
        {
            Table = new CountTableBuilder(plan, study.Codebook).Build(),
            Plan = plan,
            Codebook = study.Codebook,
            Register = new HashSet<string>(),
            Gates = new CodingGates(study.Codebook.Themes.ToDictionary(
                theme => (theme.Id, Language), _ => new CodingGate(GateStatus.Passed, "declared for a simulation"))),
        };
        var supported = 0;
        for (var shuffle = 0; shuffle < shuffles; shuffle++)
        {
            var dealt = material with { Table = Deal(study, plan, documents, codings, new Pcg32(seed, (ulong)shuffle)) };
            supported += ClaimTesting.Judge(claims, dealt, null, CancellationToken.None).Any(one => one.Verdict.Kind == VerdictKind.Supported) ? 1 : 0;
        }

        return supported;
    }

    // A claim for each theme in each direction, in the kind of text of which both actors have most.
    private static ClaimSet Claims(Study study, Document[] documents, ComparisonPlan plan)
    {
        var source = documents.GroupBy(document => Placement.Of(document, plan).Source)
            .OrderByDescending(kind => plan.Actors.Min(actor => kind.Count(document => document.Actor == actor)))
            .ThenBy(kind => kind.Key, StringComparer.Ordinal).First().Key;
        return new ClaimSet
        {
            Claims =
            [
                .. from theme in study.Codebook.Themes
                   from direction in (Direction[])[Direction.Above, Direction.Below]
                   select new Claim
                   {
                       Id = $"{theme.Id} {direction}",
                       Text = "",
                       Type = ClaimType.Comparative,
                       Tests =
                       [
                           new QuantitativeTest
                           {
                               Id = theme.Id,
                               Measure = "salience",
                               Contrast = $"{plan.Actors[0]} - {plan.Actors[1]}",
                               Actor = plan.Actors[0],
                               Partner = plan.Actors[1],
                               Theme = theme.Id,
                               Sources = [source],
                               Language = Language,
                               Direction = direction,
                               Sesoi = plan.Method.SesoiShare,
                           },
                       ],
                   },
            ],
        };
    }

    private static CountTable Deal(
        Study study, ComparisonPlan plan, Document[] documents, ILookup<string, Coding> codings, Pcg32 random)
    {
        var builder = new CountTableBuilder(plan, study.Codebook);
        foreach (var kind in documents.GroupBy(document => Placement.Of(document, plan) with { Actor = "" }))
        {
            Document[] dealt = [.. kind];
            int[] places = [.. Enumerable.Range(0, dealt.Length)];
            random.Shuffle(places);
            for (var one = 0; one < dealt.Length; one++)
            {
                var actor = dealt[places[one]].Actor;
                var document = dealt[one] with { Actor = actor };
                builder.Add(
                    document,
                    study.ShippedCounts[document.Id],
                    codings[document.Id].Select(coding => coding with { Voice = coding.Voice == dealt[one].Actor ? actor : coding.Voice }));
            }
        }

        return builder.Build();
    }
}
