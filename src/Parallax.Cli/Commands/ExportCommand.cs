using System.CommandLine;
using Parallax.Studies;
using Parallax.Studies.Running;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax export STUDY KIND</c>.</summary>
internal static class ExportCommand
{
    public static Command Create(Screen screen, CancellationToken cancellation)
    {
        var study = StudyArguments.Study();
        var kind = new Argument<string>("KIND")
        {
            Description = "codings: codings and counts without their texts, into codings/ of the study. "
                + "precision: hits of the dictionary for a person to judge. sentences: a random sample of sentences for two people to code.",
        };
        kind.AcceptOnlyFromAmong("codings", "precision", "sentences");
        var target = new Option<string?>("--out")
        {
            Description = "File for the kinds precision, by default codings/precision.csv of the study, and sentences, by default sentences.csv.",
            HelpName = "FILE",
        };
        var size = new Option<int>("--size") { Description = "Sentences of each language, for the kind sentences.", HelpName = "N", DefaultValueFactory = _ => 200 };
        size.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--size must be 1 or more.");
            }
        });
        var enrich = new Option<string?>("--enrich")
        {
            Description = "Rare codes joined by ';', for the kind sentences: half of the sample is drawn where the dictionary finds one of them.",
            HelpName = "CODES",
        };
        var texts = StudyArguments.Texts();
        var command = new Command("export", """
            Give out what a study has found. Codings are written into the study itself, for texts that are at hand but may not be
            shipped: whoever has the study can then compute every measure without the texts.

            For precision, hits of every dictionary entry, language and kind of text are drawn, 30 or all there are. Write right or
            wrong into the column verdict: at the next run, entries that are too often wrong are left out of every measure. Drawing
            again keeps what was judged.

            For sentences, relevant sentences of the texts at hand are drawn by language, kind of text and actor, each with the
            chance it was drawn with. Give two people a copy each; they fill in the column codes without seeing each other's or
            the machine's codes. Take both in with: parallax import STUDY codings FILE --coder ID

            Examples:
              parallax export studies/russia-china codings --texts ../full-texts
              parallax export my-study precision
              parallax export my-study sentences --size 200 --enrich "INT.SEC;REL.DISTRUST" --out to-code.csv
            """)
        {
            study, kind, texts, target, size, enrich,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(target) is not null && parsed.GetValue(kind) == "codings")
            {
                parsed.AddError("--out is for the kinds precision and sentences; codings go into the study's codings/.");
            }

            if (parsed.GetValue(kind) != "sentences" && (parsed.GetValue(enrich) is not null || parsed.GetResult(size) is { Implicit: false }))
            {
                parsed.AddError("--size and --enrich are for the kind sentences.");
            }
        });
        command.SetAction(parsed =>
        {
            var opened = Study.Open(parsed.GetRequiredValue(study), parsed.GetValue(texts));
            if (parsed.GetRequiredValue(kind) == "sentences")
            {
                return Sentences(screen, opened, new SentencesOptions(
                    parsed.GetValue(target) ?? "sentences.csv", parsed.GetValue(size),
                    parsed.GetValue(enrich)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []), cancellation);
            }

            if (parsed.GetRequiredValue(kind) == "precision")
            {
                return Precision(screen, opened, parsed.GetValue(target), cancellation);
            }

            var (documents, warnings) = ProgressLine.Show(screen, show => CodingsExport.Write(
                opened, progress => show(progress.Step, progress.Share), cancellation));
            ProblemLines.Write(screen.Error, warnings);
            screen.Out.WriteLine($"Codings of {documents} documents: {Path.Combine(opened.Folder, "codings")}");
            return ExitCodes.Done;
        });
        return command;
    }

    private static int Sentences(Screen screen, Study study, SentencesOptions options, CancellationToken cancellation)
    {
        var drawn = ProgressLine.Show(screen, show => SentencesExport.Write(
            study, options, progress => show(progress.Step, progress.Share), cancellation));
        ProblemLines.Write(screen.Error, drawn.Warnings);
        var counts = string.Join(", ", drawn.Sentences.Select(language => $"{language.Count} in {language.Language}"));
        screen.Out.WriteLine($"Sentences to code: {counts}; {drawn.Quoted} of them with their words: {options.File}");
        return ExitCodes.Done;
    }

    private static int Precision(Screen screen, Study study, string? target, CancellationToken cancellation)
    {
        var drawn = ProgressLine.Show(screen, show => PrecisionExport.Write(
            study, target, progress => show(progress.Step, progress.Share), cancellation));
        ProblemLines.Write(screen.Error, drawn.Warnings);
        screen.Out.WriteLine($"{drawn.Hits} hits of {drawn.Entries} entries by language and kind of text, {drawn.Judged} of them judged: {drawn.File}");
        return ExitCodes.Done;
    }
}
