namespace Yuelu.Plans.Texts;

/// <summary>A part of a long text: what stands under one heading of the first level.</summary>
internal sealed record TextChapter(string Name, IReadOnlyList<TextBlock> Blocks)
{
    /// <summary>The whole as one chapter, or, for a long text, one chapter for each first-level heading and what stands before it.</summary>
    public static IReadOnlyList<TextChapter> Split(IReadOnlyList<TextBlock> blocks, bool isLong)
    {
        if (!isLong)
            return blocks.Count == 0 ? [] : [new TextChapter("", blocks)];
        var chapters = new List<TextChapter>();
        var current = new List<TextBlock>();
        var name = "…";
        foreach (var block in blocks)
        {
            if (block.Heading is { Level: 1 } heading)
            {
                Close(chapters, name, current);
                (name, current) = (heading.Number + " " + heading.Title, []);
            }
            current.Add(block);
        }
        Close(chapters, name, current);
        return chapters;
    }

    private static void Close(List<TextChapter> chapters, string name, List<TextBlock> blocks)
    {
        if (blocks.Count > 0)
            chapters.Add(new TextChapter(name, blocks));
    }
}
