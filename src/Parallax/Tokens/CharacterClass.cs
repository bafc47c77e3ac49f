using System.Globalization;

namespace Parallax.Tokens;

/// <summary>What a character does in a text: part of a word, a word of its own, or one of the marks that part words.</summary>
internal enum CharacterClass : byte
{
    Other,
    Space,
    LineFeed,
    Hyphen,
    Slash,
    Enumeration,
    Comma,
    Colon,
    Semicolon,
    Stop,
    HanStop,
    OpenQuote,
    CloseQuote,
    StraightQuote,
    Closer,
    MidLetter,
    MidNumber,
    Apostrophe,
    Letter,
    Digit,
    Connector,
    Mark,
    Han,
    Surrogate,
}

/// <summary>The class of every UTF-16 code unit, after the word-break properties of UAX #29.</summary>
internal static class CharacterClasses
{
    private static readonly CharacterClass[] Table = Build();
    private static readonly bool[] MayDecompose = BuildMayDecompose();

    public static ReadOnlySpan<CharacterClass> All => Table;

    /// <summary>Whether the character may stand in text that is not in NFC; rare in the languages read here.</summary>
    public static bool MayBreakNormalForm(char character) => MayDecompose[character];

    public static bool IsHan(int codePoint) => codePoint is
        (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF) or 0x3007 or 0x3005;

    private static CharacterClass[] Build()
    {
        var table = new CharacterClass[65536];
        for (var code = 0; code < table.Length; code++)
        {
            table[code] = ByCategory(code);
        }

        Set(table, CharacterClass.LineFeed, "\n\u2028\u2029");
        Set(table, CharacterClass.Hyphen, "-\u2010\u2011\u2013");
        Set(table, CharacterClass.Slash, "/／");
        Set(table, CharacterClass.Enumeration, "、");
        Set(table, CharacterClass.Comma, ",，");
        Set(table, CharacterClass.Colon, ":：");
        Set(table, CharacterClass.Semicolon, ";");
        Set(table, CharacterClass.Stop, ".!?…‽");
        Set(table, CharacterClass.HanStop, "。！？；｡");
        Set(table, CharacterClass.OpenQuote, "«“„「『");
        Set(table, CharacterClass.CloseQuote, "»”」』");
        Set(table, CharacterClass.StraightQuote, "\"＂");
        Set(table, CharacterClass.Closer, ")]}）］】》〉");
        Set(table, CharacterClass.MidLetter, "·");
        Set(table, CharacterClass.Apostrophe, "'’");
        Set(table, CharacterClass.Connector, "_");
        return table;
    }

    private static CharacterClass ByCategory(int code)
    {
        if (IsHan(code) || code is >= 0x3041 and <= 0x309F)
        {
            return CharacterClass.Han;
        }

        return char.GetUnicodeCategory((char)code) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
                => CharacterClass.Letter,
            UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format => CharacterClass.Mark,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => CharacterClass.Space,
            UnicodeCategory.Surrogate => CharacterClass.Surrogate,
            UnicodeCategory.ClosePunctuation => CharacterClass.Closer,
            _ => CharacterClass.Other,
        };
    }

    // Letters with NFC_Quick_Check other than Yes, in whole blocks: a block too many costs one slow check, nothing else.
    private static bool[] BuildMayDecompose()
    {
        var table = new bool[65536];
        for (var code = 0x300; code < table.Length; code++)
        {
            table[code] = char.GetUnicodeCategory((char)code)
                is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Surrogate
                || code is 0x0374 or 0x037E or 0x0387 or 0x2126 or 0x212A or 0x212B or 0x2329 or 0x232A
                    or (>= 0x0958 and <= 0x095F) or (>= 0x09DC and <= 0x0B5D) or (>= 0x0F43 and <= 0x0FB9)
                    or (>= 0x1100 and <= 0x11FF) or (>= 0x1F71 and <= 0x1FFD) or (>= 0x2000 and <= 0x2001)
                    or 0x2ADC or (>= 0xF900 and <= 0xFAFF) or (>= 0xFB1D and <= 0xFB4E);
        }

        return table;
    }

    private static void Set(CharacterClass[] table, CharacterClass value, string characters)
    {
        foreach (var character in characters)
        {
            table[character] = value;
        }
    }
}
