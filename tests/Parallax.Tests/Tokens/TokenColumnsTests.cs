using CsCheck;
using Xunit;

namespace Parallax.Tokens;

public class TokenColumnsTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        "trade ", "Россия ", "贸易", "𠮷", "🙂", ". ", "“", "”", ", ", "\n", "\n\n", "U.S. ", "e\u0301t ", "(", "1,000 ").Array[0, 40].Select(string.Concat);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame() => AnyText.Sample(
        text =>
        {
            var (written, read) = (ColumnsOf(text), ColumnsOf("something else was here before"));
            var bytes = new byte[written.ByteCount];
            written.Write(bytes);
            read.Read(bytes);
            Assert.Equal(
                (written.Types.ToArray(), written.Starts.ToArray(), written.Lengths.ToArray(), written.Traits.ToArray()),
                (read.Types.ToArray(), read.Starts.ToArray(), read.Lengths.ToArray(), read.Traits.ToArray()),
                (one, other) => one.Item1.SequenceEqual(other.Item1) && one.Item2.SequenceEqual(other.Item2)
                    && one.Item3.SequenceEqual(other.Item3) && one.Item4.SequenceEqual(other.Item4));
        },
        iter: 500, threads: 1);

    [Fact]
    public void Starts_AnyText_CountCodePointsAndDoNotOverlap() => AnyText.Sample(
        text =>
        {
            text = KeptText.From(text);
            var columns = ColumnsOf(text);
            var end = 0;
            for (var token = 0; token < columns.Count; token++)
            {
                Assert.True(columns.Starts[token] >= end && columns.Lengths[token] > 0);
                end = columns.EndOf(token);
                Assert.DoesNotContain(' ', KeptText.Slice(text, columns.Starts[token], end));
            }

            Assert.True(end <= text.EnumerateRunes().Count());
        },
        iter: 500, threads: 1);

    [Fact]
    public void SentenceBorders_AnyText_AreTheStartsAndTheEnd() => AnyText.Sample(
        text =>
        {
            var columns = ColumnsOf(text);
            var borders = columns.SentenceBorders();
            Assert.Equal(borders.Order(), borders);
            Assert.Equal(columns.Count == 0 ? 0 : columns.EndOf(columns.Count - 1), borders[^1]);
        },
        iter: 300, threads: 1);

    [Fact]
    public void Read_LongText_GrowsTheColumns()
    {
        var columns = ColumnsOf(string.Concat(Enumerable.Repeat("trade and gas. ", 10_000)));
        var bytes = new byte[columns.ByteCount];
        columns.Write(bytes);
        var read = new TokenColumns();
        read.Read(bytes);

        Assert.Equal(30_000, read.Count);
        Assert.Equal(columns.EndOf(29_999), read.EndOf(29_999));
    }

    private static TokenColumns ColumnsOf(string text)
    {
        var columns = new TokenColumns();
        new Tokenizer(new Vocabulary()).Read(text, columns);
        return columns;
    }
}
