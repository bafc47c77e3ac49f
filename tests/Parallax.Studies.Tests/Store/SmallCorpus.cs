using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Files.Codebooks;
using Parallax.Studies.Guide;

namespace Parallax.Studies.Store;

/// <summary>A change to a small corpus or its dictionary; the numbers choose what is changed and how.</summary>
internal sealed record Edit(int Kind, int Which, int How, int[] Pieces);

/// <summary>A small corpus in three languages that is changed step by step, with a dictionary that changes too.</summary>
internal sealed class SmallCorpus : IDisposable
{
    public const int Kinds = 14;

    private static readonly string[] Languages = ["en", "ru", "zh"];

    private static readonly string[] Ids = ["plain", "with,comma", "with \"quotes\"", "a,dictionary:00000000", "пять", "六", "\"", "g/h"];

    // Sentences come from these at random: terms, names, pronouns, cues, labels of speakers, quotation marks, line ends.
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["en"] =
        [
            "trade ", "Trade-off ", "gas ", "pipeline ", "the deal ", "Russia ", "China ", "Beijing ", "They ", "we ", "our friendship ",
            "no limits ", "trust ", "BRICS ", "United States ", "not ", "not only ", "by 2025 ", "by the year 2040 ", "said ", "so-called ", "if ",
            "Vladimir Putin: ", "Xi Jinping: ", "according to ", "may ", "“", "”", "\"", "(", ")", ", ", "; ", "— ", ". ", ". ", "! ", "\n", "\n\n", "🙂 ", "Mr. ",
        ],
        ["ru"] =
        [
            "торговля ", "торговли ", "газ ", "газа ", "трубопровод ", "Россия ", "Китай ", "Пекин ", "Они ", "мы ", "дружба ", "взаимное ", "доверие ",
            "БРИКС ", "США ", "не ", "не только ", "к 2025 году ", "до 2040 года ", "заявил ", "якобы ", "если ", "Владимир Путин: ", "по словам ",
            "«", "»", "(", ", ", "; ", "— ", ". ", ". ", "? ", "\n", "\n\n", "🙂", "т.е. ", "ёлка ",
        ],
        ["zh"] =
        [
            "贸易", "貿易", "合作", "天然气", "俄罗斯", "中国", "北京", "双方", "我们", "友谊", "互信", "互不信任", "金砖国家", "美国", "不", "不仅", "到2025年", "到2040年",
            "表示，", "所谓", "如果", "习近平：", "普京：", "“", "”", "《", "》", "，", "；", "、", "。", "。", "！", "\n", "\n\n", "🙂", "𠮷", " ",
        ],
    };

    private static readonly Dictionary<string, Entry[]> Entries = new(StringComparer.Ordinal)
    {
        ["en"] =
        [
            new("trade"), new("trade off/gas"), new("gas … pipeline"), new("not only trade"), new("friendship"), new("tr?ust*"), new("no limits"),
            new("the deal"), new("by", Year: Horizons.Near), new("by", Year: Horizons.Long), new("BRICS", IsName: true), new("China"), new("*"),
        ],
        ["ru"] =
        [
            new("торговл*"), new("газ*"), new("газ* … трубопровод*"), new("взаимн* довери*"), new("дружб*"), new("елк*"), new("довери*/не торговл*"),
            new("к", Year: Horizons.Near), new("до", Year: Horizons.Long), new("БРИКС", IsName: true), new("Китай"),
        ],
        ["zh"] =
        [
            new("贸易"), new("合作…天然气"), new("互信"), new("信任"), new("友谊"), new("𠮷"), new("天然气"), new("中国、美国"),
            new("到", Year: Horizons.Near), new("到", Year: Horizons.Long), new("金砖", IsName: true),
        ],
    };

    private static readonly string[] Codes = ["INT.A", "INT.B", "VAL.A", "NRM.A"];

    private static readonly Codebook Shipped =
        CodebookReader.Read(Repository.Read("studies/russia-china/codebook.yaml"), "codebook.yaml", new List<Problem>())!;

    // Few names make a coder that is compiled in no time.
    private static readonly StateTable Names = new(
        [.. StateTable.BuiltIn.Names.Where(name => name.State is "RUS" or "CHN" or "USA" || name.Kind == NameKind.Organisation)]);

    private static int count;

    private readonly string _folder =
        Path.Combine(Path.GetTempPath(), $"parallax-store-{Environment.ProcessId}-{Interlocked.Increment(ref count)}");

    private readonly SortedDictionary<string, Text> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<(string Code, string Language, Entry Entry)> _terms = [];
    private int _lostBreaksAbove = 4;
    private int _files;
    private int _fresh;

    public SmallCorpus()
    {
        Directory.CreateDirectory(_folder);
        foreach (var language in Languages)
        {
            for (var at = 0; at < Entries[language].Length; at += 2)
            {
                _terms.Add((Codes[at % Codes.Length], language, Entries[language][at]));
            }
        }
    }

    public string Cache => Path.Combine(_folder, "cache");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public void Apply(Edit edit)
    {
        var id = Ids[edit.Which % Ids.Length];
        if (edit.Kind < 5 && !_texts.ContainsKey(id))
        {
            Write(id, new Text { Language = Languages[edit.How % 3], Told = edit.How % 2 == 0 }, edit);
            return;
        }

        switch (edit.Kind)
        {
            case 0:
                _texts.Remove(id);
                break;
            case 1 or 2:
                Write(id, _texts[id], edit);
                break;
            case 3:
                _texts[id] = WithOtherFacts(_texts[id], edit.How);
                break;
            case 4:
                SwapFiles(id, Ids[edit.How % Ids.Length]);
                break;
            case 5:
                _lostBreaksAbove = _lostBreaksAbove == 4 ? 12 : 4;
                break;
            case 6:
                RunHalf(edit);
                break;
            case 7:
                ReadSome(edit);
                break;
            default:
                ChangeTerm(edit);
                break;
        }
    }

    /// <summary>Codes again what has changed.</summary>
    public string CodeChanges() => Code(Cache, recheck: false);

    /// <summary>Codes everything in a store that knows nothing.</summary>
    public string CodeFromNothing() => Code(Path.Combine(_folder, $"fresh-{_fresh++}"), recheck: false);

    /// <summary>The codings and the counts as one text.</summary>
    public string Code(string cache, bool recheck)
    {
        var coder = Coder();
        using var store = CorpusStore.Open(cache);
        store.Read(Inputs(), recheck, new List<Problem>(), null, CancellationToken.None);
        store.Code(coder, null, CancellationToken.None);
        var target = Path.Combine(_folder, "codings.csv");
        var rows = store.WriteCodings(coder, target, CancellationToken.None);
        return string.Join('\n', [$"{rows} rows", .. store.Documents(coder).Select(one => one.Counts.ToString()), File.ReadAllText(target)]);
    }

    public override string ToString() => string.Join('\n', _texts.Select(text => $"{text.Key}: {text.Value}"))
        + '\n' + string.Join('\n', _terms.Select(term => term.ToString()));

    private DictionaryCoder Coder() => new(new CoderPlan
    {
        Codebook = Shipped with { Themes = [.. Codes.GroupBy(code => code[..3]).Select(ThemeOf)] },
        Names = Names,
        Actors = ["RUS", "CHN", "USA"],
        Dyads = [("RUS", "CHN")],
        LostBreaksAbove = _lostBreaksAbove,
    });

    private Theme ThemeOf(IGrouping<string, string> codes) => new(codes.Key, codes.Key, "", [.. codes.Select(id => new Code
    {
        Id = id,
        Theme = codes.Key,
        Name = id,
        Definition = "",
        Stance = id == "VAL.A" ? 1 : null,
        Terms = _terms.Where(term => term.Code == id).GroupBy(term => term.Language).ToDictionary(
            group => group.Key, group => (IReadOnlyList<Entry>)[.. group.Select(term => term.Entry)], StringComparer.Ordinal),
    })]);

    private StoreInput[] Inputs() => [.. _texts.Select(pair => new StoreInput(_folder, pair.Value.File, new DocumentFacts(
        pair.Key, pair.Value.Actor, pair.Value.Source, pair.Value.Told ? pair.Value.Language : "", pair.Value.Issuer,
        PartialDate.TryParse(pair.Value.Date, out var date) ? date : null)))];

    private void Write(string id, Text text, Edit edit)
    {
        var words = Words[text.Language];
        var content = string.Concat(edit.Pieces.Select(piece => words[piece % words.Length]));
        content = (edit.How % 5) switch
        {
            1 => content.ReplaceLineEndings("\r\n"),
            2 => "\uFEFF" + content,
            3 => content.Replace("\n", " ", StringComparison.Ordinal),
            _ => content,
        };
        var file = $"{_files++}.txt";
        _texts[id] = text with { File = file, Content = content };
        File.WriteAllText(Path.Combine(_folder, file), content + "\n");
        // All files are of one age: what has changed shows in another size or another name.
        File.SetLastWriteTimeUtc(Path.Combine(_folder, file), new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    private static Text WithOtherFacts(Text text, int how) => (how % 7) switch
    {
        0 => text with { Actor = text.Actor == "RUS" ? "CHN" : "RUS" },
        1 => text with { Source = text.Source == SourceClass.LS ? SourceClass.EX : SourceClass.LS },
        2 => text with { Issuer = text.Issuer.Length > 0 ? "" : "BRICS Secretariat" },
        3 => text with { Date = text.Date == "2021" ? "2037-05-01" : "2021" },
        4 => text with { Date = "" },
        5 => text with { Language = Languages[(Array.IndexOf(Languages, text.Language) + 1) % 3], Told = true },
        _ => text with { Told = !text.Told },
    };

    private void SwapFiles(string one, string other)
    {
        if (_texts.TryGetValue(other, out var second))
        {
            var first = _texts[one];
            _texts[one] = first with { File = second.File, Content = second.Content };
            _texts[other] = second with { File = first.File, Content = first.Content };
        }
    }

    // A run that ends after reading, as one that is interrupted: nothing of it may show later.
    private void RunHalf(Edit edit)
    {
        using var store = CorpusStore.Open(Cache);
        store.Read(Inputs(), recheck: edit.How % 2 == 0, new List<Problem>(), null, CancellationToken.None);
    }

    // As a concordance does.
    private void ReadSome(Edit edit)
    {
        using var store = CorpusStore.Open(Cache);
        store.ReadAlso([.. Inputs().Where((_, at) => (at + edit.How) % 2 == 0)], new List<Problem>(), CancellationToken.None);
    }

    private void ChangeTerm(Edit edit)
    {
        var language = Languages[edit.Which % 3];
        var term = (Codes[edit.Pieces.Length % Codes.Length], language, Entries[language][edit.How % Entries[language].Length]);
        if (!_terms.Remove(term))
        {
            _terms.Add(term);
        }
    }

    private sealed record Text
    {
        public required string Language { get; init; }

        public bool Told { get; init; }

        public string Actor { get; init; } = "RUS";

        public SourceClass Source { get; init; } = SourceClass.LS;

        public string Issuer { get; init; } = "";

        public string Date { get; init; } = "2021";

        public string File { get; init; } = "";

        public string Content { get; init; } = "";
    }
}
