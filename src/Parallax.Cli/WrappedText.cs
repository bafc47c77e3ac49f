namespace Parallax.Cli;

/// <summary>Running text in lines a person can read; what is indented stays indented.</summary>
internal static class WrappedText
{
    private const int Columns = 100;

    public static void Write(TextWriter writer, string text)
    {
        var indent = text.Length - text.TrimStart().Length;
        var (column, isFirst) = (0, true);
        foreach (var word in PlainText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var width = PrintedTable.Width(word);
            if (!isFirst && column + 1 + width > Columns)
            {
                writer.WriteLine();
                (column, isFirst) = (0, true);
            }

            writer.Write(isFirst ? new string(' ', indent) : " ");
            writer.Write(word);
            column += width + (isFirst ? indent : 1);
            isFirst = false;
        }

        writer.WriteLine();
    }
}
