using System.Globalization;
using System.Text.Json;

namespace Parallax.Studies.Running;

/// <summary>What is kept of the last run of a study, <c>.parallax/last-run.json</c>: when, where, by whom, and its summary.</summary>
internal sealed record LastRun(string Inputs, string Results, IReadOnlyList<string> Summary)
{
    /// <summary>Reads it; null where there is none that can be used.</summary>
    public static LastRun? Read(string study, string results)
    {
        var path = PathOf(study);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            return root.GetProperty("folder").GetString() == Path.GetFullPath(results)
                ? new LastRun(
                    root.GetProperty("inputs").GetString()!,
                    root.GetProperty("results").GetString()!,
                    [.. root.GetProperty("summary").EnumerateArray().Select(line => line.GetString()!)])
                : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // The file only saves work; a damaged one costs a run, no more.
            return null;
        }
    }

    /// <summary>Writes it.</summary>
    public void Write(string study, string results, TimeProvider time, DateTimeOffset started)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("started", started.ToString("o", CultureInfo.InvariantCulture));
            json.WriteNumber("seconds", Math.Round((time.GetUtcNow() - started).TotalSeconds, 3));
            json.WriteString("folder", Path.GetFullPath(results));
            json.WriteString("user", Environment.UserName);
            json.WriteString("system", Environment.OSVersion.VersionString);
            json.WriteString("program", Provenance.ProgramVersion);
            json.WriteString("inputs", Inputs);
            json.WriteString("results", Results);
            json.WriteStartArray("summary");
            foreach (var line in Summary)
            {
                json.WriteStringValue(line);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        WholeFile.Write(PathOf(study), memory.ToArray());
    }

    private static string PathOf(string study) => Path.Combine(study, ".parallax", "last-run.json");
}
