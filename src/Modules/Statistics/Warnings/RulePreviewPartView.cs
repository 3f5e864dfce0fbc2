namespace Yuelu.Statistics.Warnings;

/// <summary>A preview as its page takes it.</summary>
public sealed record RulePreviewPartView
{
    internal RulePreviewPartView(RulePreview found) => Found = found;

    internal RulePreview Found { get; }
}
