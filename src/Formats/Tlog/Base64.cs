namespace Yuelu.Formats.Tlog;

/// <summary>Base64 with exactly one way of writing each value: no blanks, no wrong padding, no stray bits.</summary>
internal static class Base64
{
    /// <summary>The bytes, or null when this is not the one text for them.</summary>
    internal static byte[]? Parse(string text)
    {
        var bytes = new byte[text.Length / 4 * 3 + 3];
        if (!Convert.TryFromBase64String(text, bytes, out var count))
            return null;
        var value = bytes[..count];
        return Convert.ToBase64String(value) == text ? value : null;
    }
}
