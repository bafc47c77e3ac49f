namespace Parallax.Studies;

/// <summary>A study folder of a few lines that is gone after the test.</summary>
internal sealed class TemporaryStudy : IDisposable
{
    public const string Settings = """
        title: A study
        question: Do they agree?
        actors: [RUS, CHN]
        controls: [IND]
        break: 2022-02-24
        seed: 7

        """;

    public const string Codebook = """
        title: A codebook
        version: "1.0"
        themes:
          - id: INT
            name: Interests
            definition: gains
            codes:
              - id: INT.TRADE
                name: Trade
                definition: exchange
                terms: {en: [trade], ru: [торговл*], zh: [贸易]}
              - id: INT.ENERGY
                name: Energy
                definition: supply
                terms: {en: [gas], ru: [газ*], zh: [天然气]}

        """;

    public const string Header = "id,title,date,actor,source,language,file\n";

    private static int count;

    public TemporaryStudy()
    {
        Folder = Path.Combine(Path.GetTempPath(), $"parallax-{Environment.ProcessId}-{Interlocked.Increment(ref count)}");
        Directory.CreateDirectory(Folder);
        Write("study.yaml", Settings);
        Write("codebook.yaml", Codebook);
        Write("documents.csv", Header + "a,,2022-03-01,RUS,LS,en,texts/a.txt\nb,,2021-03-01,CHN,LS,en,texts/b.txt\n");
        Write("texts/a.txt", "We trade with China.\n");
        Write("texts/b.txt", "We sell no gas.\n");
    }

    public string Folder { get; }

    public void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    // Byte for byte: File.ReadAllText would drop a byte order mark.
    public string Read(string path) => new System.Text.UTF8Encoding().GetString(File.ReadAllBytes(Path.Combine(Folder, path)));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
