using System.Text;
using CsCheck;
using Xunit;

namespace Parallax.Tokens;

public class KeptTextTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        "\uFEFF", "\r", "\n", "\r\n", "a", "e", "\u0301", "\u0327", "é", "и", "\u0306", "й", "가", "\u1100", "\u1161", "Å", "\u212B", "豈", "贸", "𠮷", "🙂", "\u0344", "\u2126", " ")
        .Array[0, 12].Select(pieces => string.Concat(pieces));

    [Fact]
    public void From_AnyText_IsWithoutMarksAndInNormalFormC() => AnyText.Sample(
        text => KeptText.From(text) == text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Replace('\r', '\n').Normalize(NormalizationForm.FormC),
        iter: 2000, threads: 1);

    [Fact]
    public void From_KeptText_ChangesNothing() => AnyText.Sample(
        text => KeptText.From(KeptText.From(text)) == KeptText.From(text), iter: 1000, threads: 1);

    [Fact]
    public void IsKept_AnyText_SaysWhetherFromChangesIt() => AnyText.Sample(
        text => KeptText.IsKept(text) == (KeptText.From(text) == text), iter: 2000, threads: 1);

    [Fact]
    public void Slice_AnyTwoCodePoints_IsThatPart() => Gen.Select(AnyText, Gen.Int[0, 15], Gen.Int[0, 15]).Sample(
        (text, one, other) =>
        {
            var (start, end) = (Math.Min(one, other), Math.Max(one, other));
            return KeptText.Slice(text, start, end) == string.Concat(text.EnumerateRunes().Skip(start).Take(end - start));
        },
        iter: 2000, threads: 1);
}
