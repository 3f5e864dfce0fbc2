using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yuelu.Statistics.Calendar;

/// <summary>What a day is that is not what its weekday says.</summary>
internal enum HolidayKind
{
    /// <summary>节假日: nobody works, whatever the weekday.</summary>
    Holiday,

    /// <summary>调休上班: a Saturday or Sunday on which people work.</summary>
    WorkingDay,
}

/// <summary>One day of a holiday table.</summary>
/// <param name="Source">Where it was announced, such as 国办发明电〔2025〕7号.</param>
/// <param name="Note">Which holiday; may be empty.</param>
internal sealed record HolidayView(DateOnly Day, HolidayKind Kind, string Source, string Note);

/// <summary>节假日表: which days of a year are holidays or make-up working days, as the operator took it in. A later one for the same year takes its place; none is changed.</summary>
internal sealed class HolidayTable
{
    private HolidayTable() { }

    public Guid Id { get; private init; }

    /// <summary>The year that it speaks of wholly.</summary>
    public int Year { get; private init; }

    /// <summary>Its days as JSON.</summary>
    public string Content { get; private init; } = "";

    public string FileName { get; private init; } = "";

    /// <summary>SHA-256 of the file as it came, lower-case hexadecimal.</summary>
    public string FileSha256 { get; private init; } = "";

    public DateTimeOffset ImportedAt { get; private init; }

    public string ImportedBy { get; private init; } = "";

    /// <summary>Its days.</summary>
    public IReadOnlyList<HolidayView> Days =>
        JsonSerializer.Deserialize(Content, HolidayJsonContext.Default.IReadOnlyListHolidayView)!;

    public static HolidayTable Of(
        int year,
        IReadOnlyList<HolidayView> days,
        byte[] file,
        string fileName,
        string by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Year = year,
            Content = JsonSerializer.Serialize(days, HolidayJsonContext.Default.IReadOnlyListHolidayView),
            FileName = fileName.Length <= 255 ? fileName : fileName[..255],
            FileSha256 = Convert.ToHexStringLower(SHA256.HashData(file)),
            ImportedAt = now,
            ImportedBy = by,
        };
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<HolidayView>))]
internal sealed partial class HolidayJsonContext : JsonSerializerContext;
