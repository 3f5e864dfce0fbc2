using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Operators;

/// <summary>Which scalar types an operand may have.</summary>
[Flags]
internal enum Accepts
{
    Integer = 1,
    Number = 2 | Integer,
    String = 4,
    Boolean = 8,
    Date = 16,
    TimePeriod = 32,
    Duration = 64,
    Time = 128,

    /// <summary>What has a last day: a day or a period.</summary>
    DayOrPeriod = Date | TimePeriod,
    Any = Number | String | Boolean | DayOrPeriod | Duration | Time,
}

/// <summary>The type of a result.</summary>
internal enum Gives
{
    Integer,
    Number,
    String,
    Boolean,
    Date,
    Duration,

    /// <summary>Integer when all operands are, number otherwise.</summary>
    AsOperands,

    /// <summary>The type of the first operand.</summary>
    AsFirst,

    /// <summary>The type that all operands fit into.</summary>
    Common,
}

/// <summary>An operator on scalar values: the same SQL serves scalars, components, and each measure of a dataset.</summary>
/// <param name="Name">The name or symbol in VTL.</param>
/// <param name="Operands">What each operand may be; those beyond <paramref name="Required"/> may be left out.</param>
/// <param name="Required">How many operands must be given.</param>
/// <param name="Gives">The type of the result.</param>
/// <param name="Sql">The SQL of the operands, null for one left out. Operands arrive in parentheses unless they bind closest.</param>
internal sealed record ScalarOperator(
    string Name,
    IReadOnlyList<Accepts> Operands,
    int Required,
    Gives Gives,
    Func<IReadOnlyList<string?>, string> Sql
)
{
    /// <summary>The measure of a dataset that the operator makes out of the one measure of another; null when measures keep their names.</summary>
    public string? MeasureOfDataset { get; init; }

    /// <summary>Whether all operands must be of types that can be compared with one another.</summary>
    public bool OperandsMatch { get; init; }

    /// <summary>Whether operands from the second on may be datasets too.</summary>
    public bool TakesDatasets { get; init; }

    /// <summary>Whether one operand may be a dataset at all.</summary>
    public bool OnDatasets { get; init; } = true;

    /// <summary>The SQL may fail on some values (overflow): then it gives null, where SQL can say so.</summary>
    public bool NullOnFailure { get; init; }

    /// <summary>The SQL when the result is a number rather than an integer; null when it is the same.</summary>
    public Func<IReadOnlyList<string?>, string>? NumberSql { get; init; }

    /// <summary>Whether a period counts as its last day.</summary>
    public bool PeriodsAsDays { get; init; }

    /// <summary>Two operators may share a symbol, as the unary and the binary minus do.</summary>
    public bool Fits(int count) => count >= Required && count <= Operands.Count;

    /// <summary>Whether an operand at <paramref name="place"/> may have <paramref name="type"/>.</summary>
    public bool Takes(int place, ScalarType type) =>
        type == ScalarType.Null || (Operands[place] & Flag(type)) == Flag(type);

    /// <summary>Null as an operand at <paramref name="place"/>: with a type, for SQL chooses functions by it.</summary>
    public string Nothing(int place) =>
        Operands[place] switch
        {
            Accepts.Any => "NULL",
            Accepts.Integer or Accepts.Number => "CAST(NULL AS BIGINT)",
            Accepts.Boolean => "CAST(NULL AS BOOLEAN)",
            Accepts.Date or Accepts.DayOrPeriod => "CAST(NULL AS DATE)",
            _ => "CAST(NULL AS VARCHAR)",
        };

    private static Accepts Flag(ScalarType type) =>
        type switch
        {
            ScalarType.Integer => Accepts.Integer,
            ScalarType.Number => (Accepts)2,
            ScalarType.String => Accepts.String,
            ScalarType.Boolean => Accepts.Boolean,
            ScalarType.Date => Accepts.Date,
            ScalarType.TimePeriod => Accepts.TimePeriod,
            ScalarType.Duration => Accepts.Duration,
            _ => Accepts.Time,
        };
}
