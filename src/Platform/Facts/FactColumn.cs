namespace Yuelu.Platform.Facts;

/// <summary>What a column holds.</summary>
public enum FactType
{
    /// <summary>A text: VARCHAR, <see cref="string"/>; what stands behind a NUL is lost.</summary>
    Text,

    /// <summary>A whole number: BIGINT, <see cref="long"/>.</summary>
    Whole,

    /// <summary>A number of at most 14 digits before the point and 4 behind it: DECIMAL(18, 4), <see cref="decimal"/>.</summary>
    Number,

    /// <summary>A number of at most 26 digits before the point and 12 behind it: DECIMAL(38, 12), <see cref="decimal"/>.</summary>
    LongNumber,

    /// <summary>Yes or no: BOOLEAN, <see cref="bool"/>.</summary>
    YesNo,

    /// <summary>A day: DATE, <see cref="DateOnly"/>.</summary>
    Day,
}

/// <summary>A column of a table of the engine; any value may be null.</summary>
/// <param name="Name">Its name, as it is, with whatever characters.</param>
/// <param name="Type">What it holds.</param>
public sealed record FactColumn(string Name, FactType Type)
{
    /// <summary>The type in the engine's SQL.</summary>
    public string SqlType =>
        Type switch
        {
            FactType.Whole => "BIGINT",
            FactType.Number => "DECIMAL(18, 4)",
            FactType.LongNumber => "DECIMAL(38, 12)",
            FactType.YesNo => "BOOLEAN",
            FactType.Day => "DATE",
            _ => "VARCHAR",
        };
}
