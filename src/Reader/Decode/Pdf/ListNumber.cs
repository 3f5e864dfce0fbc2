using System.Text.RegularExpressions;

namespace Yuelu.Reader.Decode.Pdf;

/// <summary>Tells a line that begins a new numbered item.</summary>
internal static partial class ListNumber
{
    /// <summary>Whether the line begins with 一、 （一） 1. 1、 （1） ① or 第一章.</summary>
    public static bool Begins(string line) => Number().IsMatch(line);

    [GeneratedRegex(
        @"^\s*(第[一二三四五六七八九十百\d]+[章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[、．.](?!\d)|[①-⑳])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Number();
}
