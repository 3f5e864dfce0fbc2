using System.Text;
using Yuelu.Kernel;
using Yuelu.Vtl;

namespace Yuelu.Cli.Rules;

/// <summary>Shows an error as compilers do: its place and sentence, then the line with a mark under the place.</summary>
internal static class ErrorView
{
    /// <summary>Characters of a line that are shown at most, so that a script on one line stays readable.</summary>
    private const int LongestLine = 120;

    private const string Indent = "    ";

    public static string Of(VtlError error, string file, string script, Language language)
    {
        var start = error.Span.Start - (error.Column - 1);
        var end = script.IndexOf('\n', start) is var found and >= 0 ? found : script.Length;
        var from = Math.Max(start, error.Span.Start - LongestLine / 2);
        var line = script[from..Math.Min(end, from + LongestLine)].TrimEnd('\r');
        var before = Width(script[from..error.Span.Start]);
        var marked = script[
            error.Span.Start..Math.Clamp(error.Span.End, error.Span.Start, Math.Min(end, from + line.Length))
        ];
        return $"{file}:{error.Line}:{error.Column}: {error.Problem.Detail.In(language)} [{error.Problem.Code}]\n"
            + $"{Indent}{Printable(line)}\n{Indent}{new string(' ', before)}{new string('^', Math.Max(1, Width(marked)))}";
    }

    /// <summary>Columns on a terminal; Chinese characters and full-width marks take two.</summary>
    private static int Width(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune.Value) ? 2 : 1);

    private static bool IsWide(int c) =>
        c
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF00 and <= 0xFF60)
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x1F300 and <= 0x3FFFD);

    /// <summary>Control characters would move the mark, or the terminal.</summary>
    private static string Printable(string line) =>
        new StringBuilder(line.Length).AppendJoin("", line.Select(c => char.IsControl(c) ? ' ' : c)).ToString();
}
