namespace Yuelu.Plans.Texts;

/// <summary>Runs of text with their marks, ready to be shown.</summary>
public sealed class TextRunsView
{
    internal TextRunsView(string slug, IReadOnlyList<TextRun> runs) => (Slug, Runs) = (slug, runs);

    internal string Slug { get; }

    internal IReadOnlyList<TextRun> Runs { get; }
}
