using System.Text;

namespace Yuelu.Reader.Decode.Page;

/// <summary>Collects text as a browser shows it: white space is one space, none between two hanzi broken by a line end.</summary>
internal sealed class LineWriter
{
    private readonly StringBuilder done = new();
    private readonly StringBuilder line = new();
    private bool space;
    private bool broken;

    /// <summary>Adds text to the line; <paramref name="keep"/> leaves line ends as they are.</summary>
    public void Append(string text, bool keep)
    {
        foreach (var c in text)
        {
            if (keep && c == '\n')
                EndLine();
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0')
                (space, broken) = (true, broken || c is '\n' or '\r');
            else if (c is not ('\u200B' or '\uFEFF'))
                Append(c);
        }
    }

    /// <summary>Ends the line; a blank one is not written.</summary>
    public void EndLine()
    {
        AppendLine(line.ToString().Trim([' ', '\u3000', '\u00A0']));
        line.Clear();
        (space, broken) = (false, false);
    }

    /// <summary>Writes a whole line.</summary>
    public void AppendLine(string whole)
    {
        if (whole.AsSpan().Trim().Length > 0)
            done.Append(whole).Append('\n');
    }

    /// <summary>All lines so far.</summary>
    public override string ToString() => done.ToString();

    private void Append(char c)
    {
        if (space && line.Length > 0 && !(broken && IsWide(line[^1]) && IsWide(c)))
            line.Append(' ');
        (space, broken) = (false, false);
        line.Append(c);
    }

    private static bool IsWide(char c) =>
        c >= '\u2E80' || c is '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2014';
}
