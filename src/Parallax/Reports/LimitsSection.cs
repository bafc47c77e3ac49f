using Parallax.Reliability;

namespace Parallax.Reports;

/// <summary>What the numbers cannot carry (METHOD §6).</summary>
internal static class LimitsSection
{
    private const int MostNamed = 40;

    public static ReportSection Of(ReportMaterial material)
    {
        var input = material.Input;
        var own = new List<(string, string)>();
        if (input.Examples is { } examples && examples.Total > 0)
        {
            own.Add(("The dictionary misses", $"It finds {Wording.Count(examples.Found)} of the codebook’s {Wording.Count(examples.Total)} own examples "
                + $"({Wording.Value((double)examples.Found / examples.Total, ChartScale.Share)}). What is not found is not counted, "
                + "and it need not be missed equally in every language."));
        }

        own.Add(("The dictionary also errs", (input.Validation.Any(row => row.Kind == ValidationKind.Entry)
                ? "People judged hits of some entries, and those that were too often wrong are left out; of the others nobody knows. A share is a share of "
                : "Its entries have passed no precision check by people here; a share is a share of ")
            + "sentences in which a listed phrase stands, and the passages behind each number show which."));
        if (input.ShortDocumentsLeftOut > 0)
        {
            own.Add(("Short documents", $"{Wording.Capital(Wording.Count(input.ShortDocumentsLeftOut, "document", "documents"))} had too few sentences to "
                + "count, even joined with others of their month."));
        }

        if (input.Crowded.Count > 0)
        {
            own.Add(("Crowded sentences", $"{Wording.Capital(Wording.Count(input.Crowded.Count, "sentence", "sentences"))} carry more than "
                + $"{Wording.InWords(input.Plan.Method.CodesPerUnit)} codes; all are kept: "
                + string.Join(", ", input.Crowded.Take(MostNamed).Select(unit => $"{unit.Document} {unit.Unit}"))
                + (input.Crowded.Count > MostNamed ? " and others." : ".")));
        }

        var isOfOneLanguage = input.Documents.Select(placed => placed.Document.Language).Distinct().Count() < 2;
        List<ReportBlock> blocks = [new DefinitionList([.. own, .. General.Where(one => !isOfOneLanguage || one.Term != Languages)])];
        if (input.Domestic.Count > 0)
        {
            blocks.Add(new TableBlock(Domestic(material), IsFolded: input.Domestic.Count > 8));
        }

        return new ReportSection("limits", "Limits", blocks);
    }

    private const string Languages = "Language and actor";

    private static readonly (string Term, string Text)[] General =
    [
        ("Speech is not belief", "What is measured is what is said in public. Trust, wishes and intentions are not observed."),
        ("Unequal openness", "Censorship and self-censorship differ between states; experts may stand near a state."),
        (Languages, "Where each state speaks its own language, language and actor are one variable, and no statistic "
            + "parts them. Translations are made with a purpose."),
        ("Genre and audience", "A plan, a speech and a briefing differ by their kind. Numbers are compared only within one kind."),
        ("The break", "Much else happens around any date; a change at the break is not an effect of what happened on it."),
        ("Few actors", "With two states the inference is to texts and events, not to a population of dyads."),
        ("Many looks", "Many numbers are shown; what a headline says stands has passed a correction for those looked at together. A p not called corrected is not."),
        ("Counts and reading", "Meaning lies in context. Counts complement close reading and never replace it: open the passages."),
    ];

    private static ReportTable Domestic(ReportMaterial material) => new(
        "Sentences set aside as domestic, by actor and kind of text",
        [new("Actor"), new("Kind of text"), new("Sentences", true), new("Set aside", true)],
        [
            .. material.Input.Domestic.Select(share => (IReadOnlyList<ReportCell>)
            [
                material.Names.Label(share.Actor),
                Wording.Capital(material.Names.Source(share.Source)),
                Wording.Count(share.Sentences),
                share.Sentences == 0 ? "" : Wording.Value(1 - ((double)share.Relevant / share.Sentences), ChartScale.Share),
            ]),
        ]);
}
