namespace Yuelu.Reader.Clean;

/// <summary>A line of the decoded text, without its line end and the white space at both ends.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">After the last character; equals <paramref name="Start"/> for an empty line.</param>
/// <param name="Boilerplate">Whether it belongs to the page and not to the document.</param>
internal readonly record struct Line(int Start, int End, bool Boilerplate)
{
    public bool Empty => Start == End;

    public int Length => End - Start;
}
