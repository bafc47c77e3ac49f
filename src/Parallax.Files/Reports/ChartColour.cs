using OxyPlot;
using Parallax.Reports;

namespace Parallax.Files.Reports;

/// <summary>Colours of a report, after Okabe and Ito, which colour-blind readers can tell apart; an actor keeps its own throughout.</summary>
internal static class ChartColour
{
    // M. Okabe, K. Ito, "Color Universal Design" (2008); the yellow is left out, as it vanishes on white.
    private static readonly (byte R, byte G, byte B)[] Actors =
        [(213, 94, 0), (0, 114, 178), (0, 158, 115), (204, 121, 167), (230, 159, 0), (86, 180, 233)];

    private static readonly string[] Shapes = ["circle", "diamond", "square", "triangle", "circle", "diamond"];

    /// <summary>Text.</summary>
    public static readonly OxyColor Ink = OxyColor.FromRgb(34, 34, 35);

    /// <summary>Text beside the main text.</summary>
    public static readonly OxyColor Quiet = OxyColor.FromRgb(98, 98, 99);

    /// <summary>Grid.</summary>
    public static readonly OxyColor Rule = OxyColor.FromRgb(226, 226, 227);

    /// <summary>Actors without a colour of their own.</summary>
    public static readonly OxyColor Other = OxyColor.FromRgb(138, 138, 139);

    /// <summary>The page.</summary>
    public static readonly OxyColor Paper = OxyColor.FromRgb(254, 254, 253);

    /// <summary>Place of an actor in the palette; −1 for grey, −2 for ink (a dyad).</summary>
    public static int Place(Report report, string key) =>
        key == "pair" ? -2 : report.Actors.Select(actor => actor.Key).Take(Actors.Length).ToList().IndexOf(key);

    /// <summary>Name of the style variable that holds the colour.</summary>
    public static string Variable(int place) => place switch { -2 => "ink", -1 => "other", _ => $"actor{place}" };

    /// <summary>Shape of the points.</summary>
    public static string Shape(int place) => place < 0 ? "circle" : Shapes[place];

    /// <summary>The colour on white paper.</summary>
    public static OxyColor Of(int place) => place switch
    {
        -2 => Ink,
        -1 => Other,
        _ => OxyColor.FromRgb(Actors[place].R, Actors[place].G, Actors[place].B),
    };

    /// <summary>Every colour a drawing may hold, with the style variable that takes its place on a page with a dark mode.</summary>
    public static IEnumerable<(string Drawn, string Variable)> Variables()
    {
        (OxyColor, string)[] fixedOnes = [(Ink, "ink"), (Quiet, "quiet"), (Rule, "rule"), (Other, "other"), (Paper, "paper")];
        var actors = Actors.Select((_, place) => (Of(place), Variable(place)));
        return fixedOnes.Concat(actors).Select(pair => ($"rgb({pair.Item1.R},{pair.Item1.G},{pair.Item1.B})", $"var(--{pair.Item2})"));
    }
}
