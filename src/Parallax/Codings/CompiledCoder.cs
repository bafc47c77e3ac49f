using System.Globalization;
using Parallax.Codebooks;
using Parallax.Codings.Rules;
using Parallax.Tokens;

namespace Parallax.Codings;

/// <summary>The dictionary coder in one language over one vocabulary. Shared by threads; each thread reads with its own reader.</summary>
public sealed class CompiledCoder
{
    private readonly CoderPlan plan;
    private readonly string id;
    private readonly LanguagePatterns patterns;

    internal CompiledCoder(CoderPlan plan, string id, LanguagePatterns patterns) =>
        (this.plan, this.id, this.patterns) = (plan, id, patterns);

    /// <summary>A reader for one thread.</summary>
    /// <param name="columns">The columns it reads; fill them anew for each document.</param>
    public Reader ReaderOf(TokenColumns columns) => new(this, columns);

    /// <summary>Codes one document after another.</summary>
    public sealed class Reader
    {
        private readonly CompiledCoder coder;
        private readonly TokenColumns columns;
        private readonly Unit unit;
        private readonly UnitFinder finder;
        private readonly NamedEarlier earlier;
        private readonly Sentences sentences = new();
        private readonly List<ReportedStretch> reported = [];
        private readonly List<Coding> codings = [];
        private readonly List<int> touched = [];
        private readonly List<PatternMatch> found = [];

        // Whether each sentence names somebody but the document's own state; null until it is asked.
        private bool?[] namesAnother = [];

        internal Reader(CompiledCoder coder, TokenColumns columns)
        {
            (this.coder, this.columns) = (coder, columns);
            earlier = new NamedEarlier(coder.patterns, columns, sentences);
            unit = new Unit { Columns = columns, Plan = coder.plan, Earlier = earlier };
            finder = new UnitFinder(coder.patterns, unit);
        }

        /// <summary>Codes the document that the columns hold.</summary>
        /// <param name="facts">What is known of it.</param>
        /// <param name="sha256">Hash of its file; goes into the counts.</param>
        /// <returns>What was counted, and the codings in reading order; the list is filled again by the next call.</returns>
        public (TextCounts Counts, IReadOnlyList<Coding> Codings) Code(DocumentFacts facts, string sha256 = "")
        {
            Begin(facts);
            for (var sentence = 0; sentence < sentences.Count; sentence++)
            {
                ReadUnit(sentence);
                namesAnother[sentence] = NamesAnother();
                CodeUnit(sentence);
            }

            DecideRelevance();
            var (relevant, tokens, paragraphs) = sentences.Totals(NamesAnother);
            var counts = new TextCounts(
                facts.Id, sha256, sentences.Count, relevant, tokens, paragraphs, coder.id[^8..]);
            return (counts, codings);
        }

        /// <summary>Codes only the sentences in which a changed term may begin; the others keep their codings.</summary>
        /// <param name="facts">What is known of the document.</param>
        /// <param name="changed">The changed terms, compiled against the same vocabulary.</param>
        /// <returns>The sentences read again, numbered from 1, and their codings; both lists are filled again by the next call.</returns>
        public (IReadOnlyList<int> Units, IReadOnlyList<Coding> Codings) CodeAgain(DocumentFacts facts, PatternIndex changed)
        {
            ArgumentNullException.ThrowIfNull(changed);
            Begin(facts);
            touched.Clear();
            for (var sentence = 0; sentence < sentences.Count; sentence++)
            {
                var (from, to, _) = sentences[sentence];
                if (HoldsAny(changed, from, to))
                {
                    ReadNames(sentence - 1);
                    ReadUnit(sentence);
                    CodeUnit(sentence);
                    touched.Add(sentence + 1);
                }
                else if (SpeakerLabel.MayOpen(columns, from, to))
                {
                    ReadUnit(sentence);
                }
            }

            DecideRelevance();
            return (touched, codings);
        }

        /// <summary>Numbers from 1 of the relevant sentences of the document that was coded last.</summary>
        public IReadOnlyList<int> RelevantUnits() =>
            [.. Enumerable.Range(0, sentences.Count).Where(sentence => sentences.IsRelevant(sentence, NamesAnother)).Select(sentence => sentence + 1)];

        private bool HoldsAny(PatternIndex changed, int from, int to)
        {
            var masks = changed.Masks;
            for (var token = from; token < to; token++)
            {
                if (masks[columns.Types[token]] != 0)
                {
                    found.Clear();
                    changed.MatchAt(columns, token, to, uint.MaxValue, found);
                    if (found.Count > 0)
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        private void Begin(DocumentFacts facts)
        {
            ArgumentNullException.ThrowIfNull(facts);
            codings.Clear();
            sentences.Read(columns, coder.plan.LostBreaksAbove);
            if (namesAnother.Length < sentences.Count)
            {
                namesAnother = new bool?[sentences.Count * 2];
            }

            Array.Clear(namesAnother);
            unit.Facts = facts;
            unit.Voice = facts.Voice;
            unit.Forget();
            earlier.Begin(facts);
        }

        private void ReadUnit(int sentence)
        {
            unit.Sentence = sentence;
            (unit.From, unit.To, _) = sentences[sentence];
            finder.Read();
            if (SpeakerLabel.Voice(unit) is { } voice)
            {
                unit.Voice = voice;
            }
        }

        private void ReadNames(int sentence)
        {
            if (sentence >= 0)
            {
                (unit.From, unit.To, _) = sentences[sentence];
                finder.ReadNames();
            }
        }

        private void DecideRelevance()
        {
            var (last, relevant) = (-1, false);
            for (var at = 0; at < codings.Count; at++)
            {
                if (codings[at].Unit != last)
                {
                    last = codings[at].Unit;
                    relevant = sentences.IsRelevant(last - 1, NamesAnother);
                }

                if (relevant)
                {
                    codings[at] = codings[at] with { Relevant = true };
                }
            }
        }

        private bool NamesAnother(int sentence)
        {
            if (namesAnother[sentence] is { } known)
            {
                return known;
            }

            ReadNames(sentence);
            return (namesAnother[sentence] = NamesAnother()).Value;
        }

        private bool NamesAnother()
        {
            foreach (var mention in unit.Mentions)
            {
                if (!mention.IsState || mention.Name.State != unit.Facts.Actor)
                {
                    return true;
                }
            }

            return false;
        }

        private void CodeUnit(int sentence)
        {
            if (unit.Hits.Count == 0)
            {
                return;
            }

            Reporting.Find(unit, reported);
            var commitment = CommitmentOf.In(unit);
            var thirdParty = ThirdParty.In(unit);
            var horizon = TimeSpokenOf.Of(unit);
            var years = unit.Years.Count == 0
                ? ""
                : string.Join(';', unit.Years.Select(year => year.ToString(CultureInfo.InvariantCulture)));
            foreach (var hit in unit.Hits)
            {
                var code = hit.Variant.Code;
                var negated = Negation.Negates(unit, hit);
                var (voice, attribution) = Attribute(hit);
                var (subject, target) = Targets.Of(unit, hit, voice);
                codings.Add(new Coding
                {
                    Document = unit.Facts.Id,
                    Start = columns.Starts[hit.Start],
                    End = columns.EndOf(hit.End - 1),
                    Unit = sentence + 1,
                    Code = negated ? code.Negated ?? code.Id : code.Id,
                    Coder = coder.id,
                    Voice = voice,
                    Attribution = attribution,
                    Subject = subject,
                    Target = target,
                    Stance = Position.Stance(code, negated),
                    Polarity = Position.Polarity(code, negated),
                    Horizon = horizon,
                    Term = hit.Variant.Pattern.Text,
                    Certainty = CertaintyOf.At(unit, hit),
                    Commitment = commitment,
                    ThirdParty = thirdParty,
                    Years = years,
                    Tied = hit.Tied,
                    Paragraph = sentences.LostBreaks ? null : sentences[sentence].Paragraph,
                });
            }
        }

        // Precedence: denied, quoted, reported, hypothetical, own.
        private (string Voice, Attribution Attribution) Attribute(CodeHit hit)
        {
            var voice = unit.Voice;
            var attribution = Conditional.Governs(unit, hit) ? Attribution.Hypothetical : Attribution.Own;
            foreach (var stretch in reported)
            {
                if (hit.Start >= stretch.From && hit.End <= stretch.To)
                {
                    (voice, attribution) = (stretch.Voice, Attribution.Reported);
                }
            }

            var quotation = Quotation.Of(unit, hit);
            if (quotation == QuotationKind.Quoted)
            {
                attribution = Attribution.Quoted;
            }

            if (quotation == QuotationKind.Scare || Denial.Governs(unit, hit))
            {
                attribution = Attribution.Denied;
            }

            return (voice, attribution);
        }
    }
}
