using DuckDB.NET.Data;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl;

/// <summary>A database in memory, to run compiled SQL in.</summary>
internal sealed class Duck : IDisposable
{
    private readonly DuckDBConnection connection = new("Data Source=:memory:");

    public Duck() => connection.Open();

    public void Dispose() => connection.Dispose();

    public void Do(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Makes a table with the columns of <paramref name="structure"/> and rows of texts, null for null.</summary>
    public void Create(DatasetStructure structure, IEnumerable<string?[]> rows, string number = "DECIMAL(28, 6)")
    {
        var columns = structure.Components.Select(component => $"\"{component.Name}\" {Type(component.Type, number)}");
        Do($"CREATE OR REPLACE TABLE \"{structure.Name}\" ({string.Join(", ", columns)})");
        foreach (var row in rows)
            Do(
                $"INSERT INTO \"{structure.Name}\" VALUES ({string.Join(", ", row.Select(cell => cell is null ? "NULL" : $"'{cell.Replace("'", "''")}'"))})"
            );
    }

    /// <summary>All rows as values of .NET, null for null, with the names of the columns.</summary>
    public (string[] Names, List<object?[]> Rows) Read(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        string[] names = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([
                .. Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(at => reader.IsDBNull(at) ? null : reader.GetValue(at)),
            ]);
        return (names, rows);
    }

    private static string Type(ScalarType type, string number) =>
        type switch
        {
            ScalarType.Integer => "BIGINT",
            ScalarType.Number => number,
            ScalarType.Boolean => "BOOLEAN",
            ScalarType.Date => "DATE",
            _ => "VARCHAR",
        };
}
