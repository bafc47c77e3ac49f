using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parallax.Codebooks;
using Parallax.Tokens;

namespace Parallax.Codings;

/// <summary>The machine coder that goes by the codebook's dictionary and its rules.</summary>
public sealed class DictionaryCoder
{
    /// <summary>Counts up whenever a rule, the tokens or the sentences change, so that codings made before are made again.</summary>
    public const int RulesVersion = 2;

    private readonly CoderPlan plan;

    /// <summary>Creates the coder.</summary>
    /// <param name="plan">What it goes by.</param>
    public DictionaryCoder(CoderPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        this.plan = plan;
        Variants = [.. VariantsOf(plan.Codebook)];
        RulesHash = Hash(RulesText());
        Id = "dictionary:" + Hash(RulesHash + TermsText())[..8];
    }

    /// <summary><c>dictionary:</c> and eight hex digits over codebook, names and the rules' version.</summary>
    public string Id { get; }

    /// <summary>Hash of everything but the codes' entries: where it differs, every document is coded again.</summary>
    public string RulesHash { get; }

    /// <summary>Every variant with its code, language and options; where two coders differ only here, only documents
    /// that hold the differing variants need coding again.</summary>
    public IReadOnlyList<string> Variants { get; }

    /// <summary>Compiles the coder for one language against the types of a corpus.</summary>
    public CompiledCoder Compile(string language, Vocabulary vocabulary) =>
        new(plan, Id, LanguagePatterns.Compile(plan, language, vocabulary));

    /// <summary>Compiles variants, as <see cref="Variants"/> writes them, to find which documents may hold them.</summary>
    public static PatternIndex CompileVariants(IEnumerable<string> variants, string language, Vocabulary vocabulary)
    {
        var patterns = variants.Select(variant => variant.Split('\t', 5)).Where(fields => fields[0] == language)
            .Select(fields => (fields[3].Length == 0
                ? TermPattern.Parse(fields[4])
                : TermPattern.Year(fields[4], language), 0));
        return PatternIndex.Compile([.. patterns], vocabulary);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<string> VariantsOf(Codebook codebook) =>
        from code in codebook.Codes
        from terms in code.Terms
        from entry in terms.Value
        from variant in TermPattern.Variants(entry.Text)
        select string.Join('\t', terms.Key, code.Id, entry.IsName ? "name" : "", YearWord(entry.Year), variant);

    private static string YearWord(Horizons year) => year switch
    {
        Horizons.None => "",
        Horizons.Near => "near",
        _ => "long",
    };

    private string TermsText() => string.Join('\n', Variants.Order(StringComparer.Ordinal));

    private string RulesText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"rules {RulesVersion} breaks {plan.LostBreaksAbove}\n");
        foreach (var code in plan.Codebook.Codes.OrderBy(code => code.Id, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{code.Id}\t{code.Theme}\t{code.Stance}\t{code.Polarity}\t{code.Horizon}\t{code.Negated}\t{code.ThirdParty}\n");
        }

        foreach (var (language, lists) in plan.Codebook.Languages.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var (set, word) in LanguagePatterns.RuleWordsOf(lists))
            {
                text.Append(language).Append('\t').Append(set).Append('\t').Append(word.Text).Append('\t')
                    .Append(word.LowerCaseOnly).Append(word.NotBeforeNumber).Append(word.SourceAfter).Append(word.Before).Append('\n');
            }
        }

        foreach (var name in plan.Names.Names)
        {
            text.Append(name.State).Append('\t').Append(name.Language).Append('\t').Append((int)name.Kind).Append('\t')
                .Append(name.Pattern).Append('\t').Append(name.From?.DayNumber).Append('\t').Append(name.To?.DayNumber).Append('\n');
        }

        text.AppendJoin(',', plan.Actors).Append('\n').AppendJoin(',', plan.Dyads.Select(dyad => $"{dyad.A}-{dyad.B}"));
        return text.ToString();
    }
}
