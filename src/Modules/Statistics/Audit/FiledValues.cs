using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Audit;

/// <summary>
/// Reads filed values out of their JSON into rows of tables, exactly: the engine's own reader of JSON takes numbers for binary
/// fractions and loses digits. Not for several threads.
/// </summary>
internal sealed class FiledValues
{
    /// <summary>What DECIMAL(18, 4) holds.</summary>
    private const decimal TooLarge = 100_000_000_000_000;

    private const int Decimals = 4;

    private readonly IReadOnlyList<FiledTable> tables;
    private readonly object?[][] rows;
    private readonly FrozenDictionary<string, int>[] fields;
    private readonly FrozenDictionary<string, int> groups;
    private readonly int whole;

    internal FiledValues(IReadOnlyList<FiledTable> tables)
    {
        this.tables = tables;
        rows = [.. tables.Select(table => new object?[table.Columns.Count])];
        fields =
        [
            .. tables.Select(table =>
                table
                    .Fields.Select((field, at) => (field.Code, At: at))
                    .ToFrozenDictionary(field => field.Code, field => field.At)
            ),
        ];
        groups = tables
            .Select((table, at) => (table, At: at))
            .Where(one => one.table.Repeats)
            .ToFrozenDictionary(one => one.table.Name, one => one.At);
        whole = tables.Select((table, at) => (table, at)).First(one => !one.table.Repeats).at;
    }

    /// <summary>Gives each row of each table to <paramref name="add"/>; the array is used again for the next.</summary>
    /// <param name="period">The period as rules write it.</param>
    internal void Read(AuditRow filed, string period, Action<int, object?[]> add)
    {
        foreach (var row in rows)
        {
            Array.Clear(row);
            (row[0], row[1]) = (filed.Unit, period);
        }
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(filed.Values));
        reader.Read();
        ReadObject(ref reader, whole, add);
        add(whole, rows[whole]);
    }

    private void ReadObject(ref Utf8JsonReader reader, int table, Action<int, object?[]> add)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (fields[table].TryGetValue(name, out var at))
                rows[table][tables[table].FirstField + at] = Value(ref reader, tables[table].Fields[at].Type);
            else if (table == whole && groups.TryGetValue(name, out var group))
                ReadLines(ref reader, group, add);
            else
                reader.Skip();
        }
    }

    private void ReadLines(ref Utf8JsonReader reader, int table, Action<int, object?[]> add)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }
        var line = 0L;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Array.Clear(rows[table], 2, rows[table].Length - 2);
            rows[table][2] = ++line;
            if (reader.TokenType == JsonTokenType.StartObject)
                ReadObject(ref reader, table, add);
            else
                reader.Skip();
            add(table, rows[table]);
        }
    }

    private static object? Value(ref Utf8JsonReader reader, FieldType type)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when type == FieldType.Whole:
                return reader.TryGetInt64(out var whole) ? whole : null;
            case JsonTokenType.Number when type == FieldType.Number:
                return reader.TryGetDecimal(out var number) && Math.Abs(number) < TooLarge
                    ? Math.Round(number, Decimals, MidpointRounding.AwayFromZero)
                    : null;
            case JsonTokenType.True or JsonTokenType.False when type == FieldType.YesNo:
                return reader.GetBoolean();
            case JsonTokenType.String when type == FieldType.Day:
                return DateOnly.TryParseExact(
                    reader.GetString(),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
                    ? day
                    : null;
            case JsonTokenType.String when type is FieldType.Text or FieldType.Choice:
                return reader.GetString();
            default:
                reader.Skip();
                return null;
        }
    }
}
