using Parallax.Claims;

namespace Parallax.Studies;

/// <summary>The claims that are judged where labels are shuffled: every comparative one that a study, the template or nobody has made.</summary>
internal static class ShuffledClaims
{
    private const string Language = "en";

    /// <summary>Claims on attention: for each theme one in each direction.</summary>
    internal static IReadOnlyList<Claim> OnAttention(Study study, string source) =>
    [
        .. from theme in study.Codebook.Themes
           from direction in (Direction[])[Direction.Above, Direction.Below]
           select new Claim
           {
               Id = $"{theme.Id} {(direction == Direction.Above ? "more" : "less")}",
               Text = "",
               Type = ClaimType.Comparative,
               Tests =
               [
                   new QuantitativeTest
                   {
                       Id = theme.Id,
                       Measure = "salience",
                       Contrast = $"{study.Plan.Actors[0]} - {study.Plan.Actors[1]}",
                       Actor = study.Plan.Actors[0],
                       Partner = study.Plan.Actors[1],
                       Theme = theme.Id,
                       Sources = [source],
                       Language = Language,
                       Direction = direction,
                       Sesoi = study.Plan.Method.SesoiShare,
                   },
               ],
           },
    ];

    /// <summary>A study's own comparative claims on texts, and each with its two actors exchanged.</summary>
    internal static IReadOnlyList<Claim> Own(Study study) =>
        [.. OnTexts(study).SelectMany(claim => BothWays(claim with { Tests = [.. claim.Tests.Select(Restated)] }, study.Plan.Actors))];

    /// <summary>The comparative claims of a study about two others, said of the actors of this one.</summary>
    /// <param name="template">The study whose claims are taken up.</param>
    /// <param name="study">The study they are said of.</param>
    /// <param name="source">The kind of text they are tested in, over all years.</param>
    internal static IReadOnlyList<Claim> TakenUp(Study template, Study study, string source)
    {
        Dictionary<string, string> names = template.Plan.Actors.Zip(study.Plan.Actors).ToDictionary(pair => pair.First, pair => pair.Second);
        return
        [
            .. OnTexts(template).SelectMany(claim => BothWays(
                claim with
                {
                    Id = "new " + claim.Id,
                    Rivals = [],
                    Tests = [.. claim.Tests.Select(test => Renamed(Restated(test), names)).Select(test => test.Sources is ["all"] ? test : test with { Sources = [source], Period = "all" })],
                },
                study.Plan.Actors)),
        ];
    }

    private static IEnumerable<Claim> OnTexts(Study study) => study.Claims!.Claims
        .Where(claim => claim.Type == ClaimType.Comparative && claim.Primary.Any(test => test.IsOfTexts));

    // A term of another language stands for its whole code.
    private static QuantitativeTest Restated(QuantitativeTest test) => test.IsOfTexts ? test with { Language = Language, Term = "" } : test;

    private static IEnumerable<Claim> BothWays(Claim claim, IReadOnlyList<string> actors)
    {
        yield return claim;
        var names = new Dictionary<string, string> { [actors[0]] = actors[1], [actors[1]] = actors[0] };
        yield return claim with { Id = claim.Id + " exchanged", Tests = [.. claim.Tests.Select(test => test.IsOfTexts ? Renamed(test, names) : test)] };
    }

    private static QuantitativeTest Renamed(QuantitativeTest test, Dictionary<string, string> names) => test with
    {
        Actor = names.GetValueOrDefault(test.Actor, test.Actor),
        Partner = names.GetValueOrDefault(test.Partner, test.Partner),
        Contrast = string.Join(' ', test.Contrast.Split(' ').Select(word => names.GetValueOrDefault(word, word))),
    };
}
