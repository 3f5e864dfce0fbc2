using Yuelu.Kernel;
using Yuelu.Plans.Documents;

namespace Yuelu.Plans.Texts;

/// <summary>A span in the middle of its sentence.</summary>
/// <param name="Before">Words of the sentence before the span.</param>
/// <param name="Marked">The span itself.</param>
/// <param name="After">Words of the sentence after the span.</param>
internal sealed record SentenceAround(string Before, string Marked, string After)
{
    /// <summary>The sentence around <paramref name="span"/>; null when the span does not lie in the text.</summary>
    public static SentenceAround? Around(string text, TextSpan span)
    {
        if (span.Start < 0 || span.End > text.Length || span.Start >= span.End)
            return null;
        var whole = Sentence.Around(text, span);
        return new SentenceAround(
            text[whole.Start..span.Start].TrimStart(),
            span.Of(text),
            text[span.End..whole.End].TrimEnd()
        );
    }
}
