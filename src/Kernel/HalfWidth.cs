namespace Yuelu.Kernel;

/// <summary>Full-width letters, digits and signs (全角) as their half-width twins. Unicode's own normalisation is not at hand without ICU.</summary>
public static class HalfWidth
{
    /// <summary>The text with every full-width ASCII twin, ％ ￥ and ideographic space included, made half-width; all else as it is.</summary>
    public static string Of(string text) =>
        text.AsSpan().ContainsAnyInRange('\u3000', '\uFFE6')
            ? string.Create(
                text.Length,
                text,
                static (made, source) =>
                {
                    for (var i = 0; i < made.Length; i++)
                        made[i] = Of(source[i]);
                }
            )
            : text;

    /// <summary>The half-width twin of a character, or the character itself.</summary>
    public static char Of(char character) =>
        character switch
        {
            '\u3000' => ' ',
            >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
            '\uFFE5' => '¥',
            _ => character,
        };

    /// <summary>The text as searches compare it: half-width, lower case, without blanks at its ends.</summary>
    public static string ForSearch(string text) => Of(text).ToLowerInvariant().Trim();
}
