using Parallax.Claims;

namespace Parallax.Reports;

/// <summary>The matrix of competing hypotheses: what survives is what has least against it.</summary>
internal static class HypothesesSection
{
    public static ReportSection? Of(ReportMaterial material)
    {
        if (material.Input.Claims is not { Matrix.Count: > 0 } claims)
        {
            return null;
        }

        var ranked = CompetingHypotheses.Rank(claims.Matrix, claims.Hypotheses.Count);
        var silent = claims.Matrix.Count(row => row.Diagnosticity == 0);
        return new ReportSection("hypotheses", "Competing hypotheses",
        [
            new Paragraph("What survives is what has least against it, not most for it: much of what fits one hypothesis fits its rivals as well. "
                + (silent > 0 ? $"{Wording.Capital(Wording.InWords(silent))} of {Wording.Count(claims.Matrix.Count, "piece", "pieces")} of evidence, in grey, "
                    + $"{(silent == 1 ? "fits" : "fit")} all hypotheses alike and {(silent == 1 ? "tells" : "tell")} nothing. " : "")
                + "The cells are the authors’ judgement." + Tied(claims, ranked)),
            new TableBlock(Ranks(claims, ranked)),
            new TableBlock(Matrix(claims)),
        ]);
    }

    private static string Tied(ClaimSet claims, RankedHypotheses ranked)
    {
        string[] first = [.. claims.Hypotheses.Where((_, place) => ranked.Ranks[place] == 1).Select(one => one.Id)];
        return first.Length < 2 ? "" : $" It does not tell {Wording.List(first, first.Length)} apart: as little speaks against each of them.";
    }

    private static ReportTable Ranks(ClaimSet claims, RankedHypotheses ranked) => new(
        "Hypotheses by how much speaks against them",
        [new("Hypothesis"), new("Speaks against it", true), new("Rank", true), new("Rank when any one piece is left out", true)],
        [
            .. claims.Hypotheses.Select((hypothesis, place) => (hypothesis, place)).OrderBy(one => ranked.Ranks[one.place]).ThenBy(one => one.place)
                .Select(one => (IReadOnlyList<ReportCell>)
                [
                    $"{one.hypothesis.Id} {one.hypothesis.Text}", Wording.Value(ranked.Inconsistency[one.place], ChartScale.Index),
                    Wording.Count(ranked.Ranks[one.place]),
                    ranked.BestRanks[one.place] == ranked.WorstRanks[one.place] ? Wording.Count(ranked.BestRanks[one.place])
                        : $"{Wording.Count(ranked.BestRanks[one.place])} to {Wording.Count(ranked.WorstRanks[one.place])}",
                ]),
        ]);

    private static ReportTable Matrix(ClaimSet claims) => new(
        "Evidence beside every hypothesis: ++ very consistent, + consistent, 0 neither, − inconsistent, −− very inconsistent",
        [new("Evidence"), .. claims.Hypotheses.Select(hypothesis => new ReportColumn(hypothesis.Id)), new("Tells apart", true), new("Credibility", true), new("Source")],
        [
            .. claims.Matrix.OrderByDescending(row => row.Diagnosticity).Select(row => (IReadOnlyList<ReportCell>)
            [
                .. new[] { row.Text }.Concat(row.Cells.Select(Sign)).Concat(
                [
                    row.Diagnosticity == 0 ? "not at all" : $"{Wording.Count(row.Diagnosticity)} of 4", Wording.Value(row.Credibility, ChartScale.Index), row.Source,
                ]).Select(text => new ReportCell(text, IsQuiet: row.Diagnosticity == 0)),
            ]),
        ]);

    private static string Sign(int cell) => cell switch { 2 => "++", 1 => "+", 0 => "0", -1 => "−", _ => "−\u2060−" };
}
