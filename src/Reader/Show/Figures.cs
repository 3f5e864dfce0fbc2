using Yuelu.Kernel;

namespace Yuelu.Reader.Show;

/// <summary>Writes the numbers of a reading.</summary>
internal static class Figures
{
    /// <summary>Comparator, number and unit, such as ≥12% or 3–5家; a hedge follows in brackets.</summary>
    public static string Of(Commitment commitment, Language language)
    {
        var text = string.Format(ReadingWords.Of(commitment.Comparator).In(language), Number(commitment)).Trim();
        return commitment.Hedge is { Length: > 0 } hedge
            ? language == Language.English
                ? $"{text} ({hedge})"
                : $"{text}（{hedge}）"
            : text;
    }

    /// <summary>A number without trailing zeros.</summary>
    public static string Plain(decimal value) => value.ToString("0.############################");

    /// <summary>A year, or nothing.</summary>
    public static string Year(int? year) => year?.ToString() ?? "";

    /// <summary>Where something stands in the decoded text.</summary>
    public static string Place(int start, int end) => start == end ? $"{start}" : $"{start}–{end}";

    private static string Number(Commitment commitment) =>
        (commitment.Value, commitment.Low, commitment.High) switch
        {
            ({ } value, _, _) => Plain(value) + commitment.Unit,
            (null, { } low, { } high) => $"{Plain(low)}–{Plain(high)}{commitment.Unit}",
            (null, { } low, null) => $"{Plain(low)}–{commitment.Unit}",
            (null, null, { } high) => $"–{Plain(high)}{commitment.Unit}",
            _ => "",
        };
}
