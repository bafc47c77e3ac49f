using System.Text;
using CsCheck;
using Parallax.Codings;
using Xunit;

namespace Parallax.Files.Results;

public class CodingRowsTests
{
    [Fact]
    public void Append_AnyCodings_GivesTheBytesOfTheTable() => CodingCsvTests.CodingsOf(Gen.String[Gen.Char["aя俄,\"* ;:\r\n"], 0, 5]).Array[0, 8].Sample(
        codings =>
        {
            var rows = new CodingRows();
            rows.Append(codings.Length > 0 ? codings[^1] : Long);
            rows.Clear();
            foreach (var coding in codings)
            {
                rows.Append(coding);
            }

            using var table = new StringWriter();
            CodingCsv.File.Write(table, codings);
            Assert.Equal(table.ToString(), string.Join(',', CodingCsv.File.Header) + "\n" + Encoding.UTF8.GetString(rows.Bytes));
        },
        iter: 1000, threads: 1);

    [Fact]
    public void Append_ManyAndLongRows_GrowsItsBuffer()
    {
        var rows = new CodingRows();
        using var table = new StringWriter();
        for (var row = 0; row < 50; row++)
        {
            rows.Append(Long);
        }

        CodingCsv.File.Write(table, Enumerable.Repeat(Long, 50));
        Assert.EndsWith(Encoding.UTF8.GetString(rows.Bytes), table.ToString(), StringComparison.Ordinal);
        Assert.True(rows.Bytes.Length > 50 * Long.Term.Length);
    }

    private static readonly Coding Long = new()
    {
        Document = "a\r\n\"b\"",
        Start = int.MaxValue - 1,
        End = int.MaxValue,
        Unit = int.MaxValue,
        Code = "INT.TRADE",
        Coder = "dictionary:00000000",
        Voice = "RUS",
        Stance = -2,
        Term = new string('я', 70_000),
        Paragraph = int.MaxValue,
    };
}
