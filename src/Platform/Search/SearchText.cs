using System.Text;
using Yuelu.Kernel;

namespace Yuelu.Platform.Search;

/// <summary>A name as searches compare it: half-width, small letters, letters and digits alone, so that brackets, dots and blanks do not matter.</summary>
public static class SearchText
{
    /// <summary>The name in that form; empty when it has no letter and no digit.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var letter in HalfWidth.Of(name))
            // The halves of a rare character that UTF-16 writes as two stay together.
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
                text.Append(char.ToLowerInvariant(letter));
        return text.ToString();
    }
}
