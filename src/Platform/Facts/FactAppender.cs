using DuckDB.NET.Data;

namespace Yuelu.Platform.Facts;

/// <summary>Writes rows into a table, many at a time.</summary>
public sealed class FactAppender : IDisposable
{
    private readonly DuckDBAppender appender;

    internal FactAppender(DuckDBAppender appender) => this.appender = appender;

    /// <summary>Adds a row: one value for each column, of the column's type.</summary>
    /// <exception cref="ArgumentException">A value is of no type that columns have.</exception>
    public void Add(ReadOnlySpan<object?> values)
    {
        var row = appender.CreateRow();
        foreach (var value in values)
            _ = value switch
            {
                null => row.AppendNullValue(),
                string text => row.AppendValue(text),
                decimal number => row.AppendValue(number),
                long whole => row.AppendValue(whole),
                bool yes => row.AppendValue(yes),
                DateOnly day => row.AppendValue(day),
                _ => throw new ArgumentException($"{value.GetType()}", nameof(values)),
            };
        row.EndRow();
    }

    /// <summary>Puts what was added into the table.</summary>
    public void Dispose() => appender.Dispose();
}
