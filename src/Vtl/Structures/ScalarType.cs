namespace Yuelu.Vtl.Structures;

/// <summary>The basic scalar types of VTL, with the DuckDB type that holds their values.</summary>
public enum ScalarType
{
    /// <summary>Only <c>null</c> has it; fits everywhere.</summary>
    Null,

    /// <summary>A whole number: BIGINT.</summary>
    Integer,

    /// <summary>A number: DECIMAL or DOUBLE, as the dataset's column is.</summary>
    Number,

    /// <summary>A text: VARCHAR.</summary>
    String,

    /// <summary>True, false or null: BOOLEAN.</summary>
    Boolean,

    /// <summary>A day: DATE.</summary>
    Date,

    /// <summary>A regular period such as <c>2020M01</c>: VARCHAR.</summary>
    TimePeriod,

    /// <summary>From one day to another, <c>2020-01-01/2020-12-31</c>: VARCHAR.</summary>
    Time,

    /// <summary>A length of time, one of A, S, Q, M, W, D: VARCHAR.</summary>
    Duration,
}

/// <summary>Names of the scalar types and which fits where.</summary>
public static class ScalarTypes
{
    private static readonly Dictionary<string, ScalarType> ByName = new()
    {
        ["integer"] = ScalarType.Integer,
        ["number"] = ScalarType.Number,
        ["string"] = ScalarType.String,
        ["boolean"] = ScalarType.Boolean,
        ["date"] = ScalarType.Date,
        ["time_period"] = ScalarType.TimePeriod,
        ["time"] = ScalarType.Time,
        ["duration"] = ScalarType.Duration,
    };

    /// <summary>The type that VTL calls <paramref name="name"/>; null for another word.</summary>
    public static ScalarType? Find(string name) => ByName.TryGetValue(name, out var type) ? type : null;

    /// <summary>The type's name in VTL.</summary>
    public static string NameOf(ScalarType type) =>
        type == ScalarType.Null ? "null" : ByName.First(known => known.Value == type).Key;

    /// <summary>Whether a value of <paramref name="given"/> can stand where <paramref name="wanted"/> is asked for.</summary>
    public static bool Fits(this ScalarType given, ScalarType wanted) =>
        given == wanted || given == ScalarType.Null || (given, wanted) is (ScalarType.Integer, ScalarType.Number);

    /// <summary>The type of a value that comes from either; null when they do not go together.</summary>
    public static ScalarType? Joined(this ScalarType one, ScalarType other) =>
        one.Fits(other) ? other
        : other.Fits(one) ? one
        : null;

    /// <summary>The DuckDB type that a cast to <paramref name="type"/> gives.</summary>
    internal static string Sql(this ScalarType type) =>
        type switch
        {
            ScalarType.Integer => "BIGINT",
            ScalarType.Number => "DOUBLE",
            ScalarType.Boolean => "BOOLEAN",
            ScalarType.Date => "DATE",
            _ => "VARCHAR",
        };
}
