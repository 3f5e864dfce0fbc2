using System.Globalization;
using Yuelu.Kernel;

namespace Yuelu.Platform.Ui;

/// <summary>Reads the days of forms; <see cref="Writer.Day"/> writes them.</summary>
public static class TypedDay
{
    /// <summary>The day of a text such as <c>2020-03-01</c>, in half-width or full-width digits; null where it is none.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(
            HalfWidth.Of(text ?? ""),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
