using Yuelu.Reader.Outline;

namespace Yuelu.Reader.Sentences;

/// <summary>A sentence or a heading.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">After its closing mark.</param>
/// <param name="NewParagraph">Whether a paragraph starts with it.</param>
/// <param name="Heading">The number that opens it, when it is a heading or a numbered sentence.</param>
/// <param name="Bullet">Whether it is an item of an unnumbered list.</param>
/// <param name="OpensLine">Whether a line of the file starts with it.</param>
internal sealed record Unit(int Start, int End, bool NewParagraph, HeadingMark? Heading, bool Bullet, bool OpensLine)
{
    public int Length => End - Start;

    /// <summary>The same unit at another place.</summary>
    public Unit MovedTo(int start) =>
        this with
        {
            Start = start,
            End = start + Length,
            Heading = Heading is { } mark ? mark with { End = mark.End - Start + start } : null,
        };

    /// <summary>The heading's words without number, markdown and closing mark.</summary>
    public string Title(string text) =>
        text[(Heading?.End ?? Start)..End].Trim(' ', '\u3000', '。', '：', ':', '*', '#', '.', '．');
}
