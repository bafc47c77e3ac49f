using Parallax.Codebooks;
using Parallax.Comparison;
using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>What is declared, assessed and observed of a theme, side by side, with what each can and cannot show.</summary>
internal sealed class ThemeLayers
{
    private const int MostEvents = 2;
    private const int MostCells = 4;

    private readonly ReportMaterial _material;
    private readonly ReportNames _names;
    private readonly Theme _theme;

    private ThemeLayers(ReportMaterial material, Theme theme) => (_material, _names, _theme) = (material, material.Names, theme);

    public static LayerBlock Of(ReportMaterial material, ReportFindings findings, Theme theme)
    {
        var layers = new ThemeLayers(material, theme);
        LayerLine[] declared = [.. layers.Declared(findings)], assessed = [.. layers.Assessed()], observed = [.. layers.Observed()];
        return new LayerBlock(
        [
            Layer("Declared", "Official texts", declared, "No official text gives a number here.",
                "what a state says in public, how often and how", "what it believes, or whether it acts on it"),
            Layer("Assessed", "Texts by experts", assessed, layers.WithoutExperts(),
                "how observers judge it", "more than their view: they choose topics of friction, and many stand near a state"),
            Layer("Observed", "Events and figures", observed, "No event of this theme and no series anchored to it is registered.",
                "what happened, as recorded", "why it happened, or what was meant"),
        ]);
    }

    // In the one cell where both are compared; a state without a number there by its own texts.
    private IEnumerable<LayerLine> Declared(ReportFindings findings)
    {
        var own = OwnTexts.Rows(_material, Shares().Where(row => row.Partner.Length == 0));
        foreach (var actor in _material.Plan.Actors)
        {
            var row = Shares().FirstOrDefault(row => row.Actor == actor && findings.Best is { } best && row.Source == best.Source
                    && row.Language == best.Language && row.Period == best.Period && row.Estimate is not null)
                ?? own.LastOrDefault(row => row.Actor == actor && row.Estimate is not null);
            if (row is not null)
            {
                yield return Share(row, _names.Label(actor));
            }
        }

        foreach (var row in _material.Rows("stance").Where(row => row.Theme == _theme.Id && row.Code == "all" && row.Upper > row.Lower
            && row.Source is not ("all" or "official") && _material.IsFocal(row.Actor) && _material.IsFocal(row.Partner))
            .GroupBy(row => row.Actor).Select(actor => actor.MaxBy(row => row.Documents)!))
        {
            yield return new LayerLine(
                $"{_names.Label(row.Actor)}, stance to {_names.Actor(row.Partner)}", new ReportCell(Value(row), _material.Link(row)),
                $"{_names.Texts(row.Source, row.Language)}, {_names.When(row.Period)}, {MeasureTable.Documents(row)} documents");
        }
    }

    private IEnumerable<LayerLine> Assessed()
    {
        foreach (var row in Shares().Where(row => row.Source.StartsWith("EX:", StringComparison.Ordinal) && row is { Estimate: not null, Partner.Length: 0 }
            && row.Period != "all" && row.Language != "all").OrderByDescending(row => row.Documents).Take(MostCells))
        {
            yield return Share(row, Wording.Capital(_names.Source(row.Source)));
        }

        foreach (var row in _material.Rows("declared_gap").Where(row => IsOfTheme(row) && row.Estimate is not null && _material.IsFocal(row.Actor)).Take(MostCells))
        {
            yield return new LayerLine(
                $"Official stance of {_names.Actor(row.Actor)} minus that of {_names.Source(row.Source)}", new ReportCell(Value(row), _material.Link(row)),
                Code(row) + _names.Period(row.Period));
        }
    }

    private string WithoutExperts()
    {
        Document[] experts = [.. _material.Input.Documents.Select(placed => placed.Document).Where(document => document.Source == SourceClass.EX)];
        var digests = experts.Count(document => document.Basis == DocumentBasis.Digest);
        return experts.Length == 0 ? "No text by experts is registered."
            : digests == experts.Length ? $"{Wording.Capital(Wording.InWords(digests))} texts by experts are known by digest only and not counted."
            : $"Too little text by experts to give a number: {Wording.Count(experts.Length - digests, "document", "documents")} counted.";
    }

    private IEnumerable<LayerLine> Observed()
    {
        Event[] events =
        [
            .. _material.Input.Observed.Events.Where(one => one.Theme == _theme.Id || _theme.Codes.Any(code => code.Id == one.Theme)).OrderByDescending(one => one.Date),
        ];
        if (events.Length > 0)
        {
            yield return new LayerLine("Events of this theme", Wording.Count(events.Length), "the latest first");
        }

        foreach (var one in events.Take(MostEvents))
        {
            yield return new LayerLine(one.Date.ToString(), new ReportCell(one.Summary, Address: one.Url), Wording.List([.. one.Actors.Select(_names.Label)]));
        }

        foreach (var anchor in _material.Plan.Anchors.Where(anchor => anchor.Code == _theme.Id || _theme.Codes.Any(code => code.Id == anchor.Code)))
        {
            var rows = _material.Rows("anchored_gap").Where(row => row.Source == $"indicators:{anchor.Series}" && row.Period != "all").ToList();
            var latest = _material.Input.Observed.Indicators.Where(one => one.Series == anchor.Series).OrderBy(one => one.Period).LastOrDefault();
            if (latest is not null)
            {
                yield return new LayerLine(
                    _material.Names.Series(anchor.Series),
                    new ReportCell($"{Wording.Value(latest.Value, ChartScale.Index)} {latest.Unit}", Address: latest.Url), $"in {latest.Period}, {latest.Source}");
            }

            foreach (var row in rows.Where(row => row.Estimate is not null).Take(2))
            {
                yield return new LayerLine(
                    $"What {_names.Actor(row.Actor)} declares minus what the series shows", new ReportCell(Value(row), _material.Link(row)),
                    $"both brought to 0 to 1, {_names.Period(row.Period)}");
            }
        }
    }

    private IEnumerable<MeasureRow> Shares() => _material.Rows("salience").Where(row => row.Theme == _theme.Id && row.Code == "all");

    private bool IsOfTheme(MeasureRow row) => row.Theme == _theme.Id || _theme.Codes.Any(code => code.Id == row.Code);

    private string Code(MeasureRow row) => row.Code == "all" ? "" : $"what is coded as {Wording.Small(_names.Coded(row.Code))}, ";

    private LayerLine Share(MeasureRow row, string who) => new(
        who,
        new ReportCell(
            $"{Wording.Value(row.Estimate!.Value, ChartScale.Share)} of sentences ({Wording.Interval(row.Lower, row.Upper, ChartScale.Share)})", _material.Link(row)),
        $"{(row.Source.StartsWith("EX:", StringComparison.Ordinal) ? "in " + ReportNames.Language(row.Language) : _names.Texts(row.Source, row.Language))}, "
            + $"{_names.When(row.Period)}, {MeasureTable.Documents(row)} documents");

    private static string Value(MeasureRow row) =>
        $"{Wording.Value(row.Estimate!.Value, ChartScale.IndexDifference)} ({Wording.Interval(row.Lower, row.Upper, ChartScale.IndexDifference)})";

    // What a layer can show is said where it shows something.
    private static Layer Layer(string name, string kind, LayerLine[] lines, string missing, string can, string cannot) => lines.Length > 0
        ? new Layer(name, kind, lines, can, cannot)
        : new Layer(name, kind, [new LayerLine("", new ReportCell(missing, IsQuiet: true), "")], "", "");
}
