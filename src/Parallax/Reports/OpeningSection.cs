using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>The first screen: the question, its answer, the picture and what both rest on.</summary>
internal static class OpeningSection
{
    public static ReportSection Of(ReportMaterial material, ReportFindings findings, ClaimWords words, ClaimPlan plan)
    {
        var sentences = material.Input.Judged.Count > 0 ? new ClaimAnswer(material, plan).Sentences() : AnswerSentences.Of(material, findings);
        List<ReportBlock> blocks = [new Answer(material.Input.Question, sentences), Foundation(material)];
        if (OverviewChart.Of(material, findings) is { } chart)
        {
            blocks.Add(chart);
        }

        blocks.AddRange(ClaimOpening.Of(material, words, plan));
        if (material.Input.Note.Length > 0)
        {
            blocks.Add(new Paragraph(material.Input.Note, IsQuiet: true));
        }

        return new ReportSection("answer", material.Input.Title, blocks);
    }

    private static Foundation Foundation(ReportMaterial material)
    {
        int Of(DocumentBasis basis) => material.Input.Documents.Count(placed => placed.Document.Basis == basis);
        return new Foundation(
            "What this rests on",
            [
                .. Some(Of(DocumentBasis.Text), "full texts", "", isCounted: true),
                .. Some(Of(DocumentBasis.Codings), "documents by shipped codings", "", isCounted: true),
                .. Some(Of(DocumentBasis.Digest), "digests", "read, never counted", isCounted: false),
                new(material.Input.HumanCodings, "codings by people", material.Input.HumanCodings == 0
                    ? "all are the dictionary’s" : "", material.Input.HumanCodings > 0),
            ],
            [.. Recall(material), .. Spans(material), .. Joined(material)],
            [
                ("parallax add STUDY PATH…", "adds documents to the register"),
                ("parallax run STUDY --texts FOLDER", "measures again with the texts of a folder"),
            ]);
    }

    // Of what a study has none it need not be told, as most have neither shipped codings nor digests.
    private static IEnumerable<FoundationItem> Some(int count, string label, string note, bool isCounted) =>
        count > 0 ? [new FoundationItem(count, label, note, isCounted)] : [];

    private static IEnumerable<string> Recall(ReportMaterial material)
    {
        if (material.Input.Examples is { Total: > 0 } examples)
        {
            yield return $"The dictionary finds {Wording.Count(examples.Found)} of the codebook’s {Wording.Count(examples.Total)} own example sentences"
                + (examples.Found < examples.Total
                    ? "; what it misses is not counted, so every share is of what it finds, not of what is said." : ".");
        }
    }

    // Of each state the kind of text that there is most of: what is compared before and after a date is of that time only.
    private static IEnumerable<string> Spans(ReportMaterial material)
    {
        string[] told =
        [
            .. material.Plan.Actors.Select(actor => material.Input.Documents
                .Where(placed => placed.Document.Actor == actor && placed.Document.Basis != DocumentBasis.Digest && placed.Document.Date is not null)
                .GroupBy(placed => (placed.Source, placed.Document.Language))
                .OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key.Source, StringComparer.Ordinal).ThenBy(kind => kind.Key.Language, StringComparer.Ordinal)
                .Select(kind => $"{Wording.Whose(material.Names.Actor(actor))} {Wording.Count(kind.Count())} {material.Names.Texts(kind.Key.Source, kind.Key.Language)} of "
                    + Span([.. kind.Select(placed => placed.Document.Date!.Value)]))
                .FirstOrDefault()).OfType<string>(),
        ];
        if (told.Length > 0)
        {
            yield return $"Most texts are {Wording.List(told)}; what is called before or after is so of that time.";
        }

        // A date that tells no month lets none be named.
        static string Span(PartialDate[] dates)
        {
            var format = Array.TrueForAll(dates, date => (date.First.Year, date.First.Month) == (date.Last.Year, date.Last.Month)) ? "MMMM yyyy" : "yyyy";
            var (first, last) = (Told(dates.Min(date => date.First), format), Told(dates.Max(date => date.Last), format));
            return first == last ? first : $"{first} to {last}";
        }

        static string Told(DateOnly day, string format) => day.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
    }

    // The cell that joining changes most, as an example of what happens in all.
    private static IEnumerable<string> Joined(ReportMaterial material)
    {
        var joined = material.Rows("salience")
            .Where(row => material.IsFocal(row.Actor) && row.Partner.Length == 0 && row.Source is not ("official" or "all")
                && row.Language != "all" && row.Period != "all" && row.Full + row.Coded > row.Documents && row.Documents > 0)
            .OrderByDescending(row => row.Full + row.Coded - row.Documents)
            .ThenBy(row => row.Actor, StringComparer.Ordinal).ThenBy(row => row.Source, StringComparer.Ordinal)
            .ThenBy(row => row.Language, StringComparer.Ordinal).ThenBy(row => row.Period, StringComparer.Ordinal)
            .FirstOrDefault();
        if (joined is not null)
        {
            var names = material.Names;
            yield return $"Documents of fewer than {Wording.Count(material.Plan.Method.JoinBelowUnits)} relevant sentences are joined with others of "
                + $"the same issuer, kind and month: the {Wording.Count(joined.Full + joined.Coded)} documents of {Wording.Whose(names.Actor(joined.Actor))} "
                + $"{names.Texts(joined.Source, joined.Language)} {names.When(joined.Period)} count as {Wording.Count(joined.Documents)} in tables and charts.";
        }
    }
}
