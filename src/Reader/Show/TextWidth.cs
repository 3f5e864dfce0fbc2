using System.Globalization;
using System.Text;

namespace Yuelu.Reader.Show;

/// <summary>How many columns of a terminal a text takes: two for a hanzi, none for a combining mark.</summary>
public static class TextWidth
{
    /// <summary>Columns of the whole text.</summary>
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }

    /// <summary>Columns of one character; ambiguous ones count as narrow, as most terminals draw them.</summary>
    public static int Of(Rune rune)
    {
        if (rune.Value < 0x300)
            return rune.Value < 0x20 ? 0 : 1;
        if (
            Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
        )
            return 0;
        return IsWide(rune.Value) ? 2 : 1;
    }

    private static bool IsWide(int c) =>
        c
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0x303E)
                or (>= 0x3041 and <= 0x4DBF)
                or (>= 0x4E00 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF01 and <= 0xFF60)
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x1F300 and <= 0x1FAFF)
                or (>= 0x20000 and <= 0x3FFFD);

    /// <summary>Breaks a text into pieces of at most <paramref name="width"/> columns, at a space where one is near.</summary>
    public static List<string> Wrap(string text, int width)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        var used = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var wide = Of(rune);
            if (used + wide > width && piece.Length > 0)
            {
                var rest = TakeLastWord(piece);
                pieces.Add(piece.ToString().TrimEnd());
                piece.Clear().Append(rest);
                used = Of(rest);
            }
            if (piece.Length == 0 && rune.Value == ' ')
                continue;
            piece.Append(rune.ToString());
            used += wide;
        }
        if (piece.Length > 0 || pieces.Count == 0)
            pieces.Add(piece.ToString());
        return pieces;
    }

    private static string TakeLastWord(StringBuilder piece)
    {
        var start = piece.Length;
        while (start > 0 && piece[start - 1] is > ' ' and < (char)0x300)
            start--;
        if (start == 0 || start == piece.Length || piece[start - 1] != ' ')
            return "";
        var word = piece.ToString(start, piece.Length - start);
        piece.Length = start;
        return word;
    }
}
