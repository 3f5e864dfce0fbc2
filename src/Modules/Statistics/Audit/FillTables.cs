using Yuelu.Platform.Facts;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Audit;

/// <summary>Puts what was filed, and what the register says, into tables of a session.</summary>
internal static class FillTables
{
    /// <summary>Makes the tables and fills them, row by row, so that memory does not grow with what comes.</summary>
    internal static async Task FillAsync(
        this FactSession session,
        IReadOnlyList<FiledTable> tables,
        IAsyncEnumerable<AuditRow> rows,
        CancellationToken ct
    )
    {
        foreach (var table in tables)
            session.Create(table.Name, table.Columns);
        var values = new FiledValues(tables);
        var periods = new Dictionary<string, string>();
        var appenders = tables.Select(table => session.Append(table.Name)).ToList();
        try
        {
            await foreach (var row in rows.WithCancellation(ct))
            {
                if (!periods.TryGetValue(row.Period, out var period))
                    periods[row.Period] = period = PeriodsInRules.Of(row.Period);
                values.Read(row, period, (table, cells) => appenders[table].Add(cells));
            }
        }
        finally
        {
            appenders.ForEach(appender => appender.Dispose());
        }
    }

    /// <summary>Makes a dataset readable under the table's name: rows are put into it, files are read where they are.</summary>
    /// <param name="ofUnitsIn">A table whose units alone are wanted; null for all.</param>
    internal static async Task ShowAsync(
        this FactSession session,
        FiledTable table,
        FiledSource source,
        CancellationToken ct,
        string? ofUnitsIn = null
    )
    {
        if (source.Files.Count == 0)
        {
            await session.FillAsync([table], source.Rows, ct);
            return;
        }
        var files = $"read_parquet([{string.Join(", ", source.Files.Select(FactSql.Text))}], union_by_name = true)";
        var there = session
            .Read($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {files})", ct)
            .ToDictionary(column => (string)column[0]!, column => (string)column[1]!);
        var columns = table.Columns.Select(column =>
        {
            var name = FactSql.Name(column.Name);
            return !there.TryGetValue(column.Name, out var type) ? $"CAST(NULL AS {column.SqlType}) AS {name}"
                : type == column.SqlType.Replace(" ", "", StringComparison.Ordinal) ? name
                : $"TRY_CAST({name} AS {column.SqlType}) AS {name}";
        });
        var wanted = ofUnitsIn is null ? "" : $" SEMI JOIN {FactSql.Name(ofUnitsIn)} USING (unit)";
        session.Do(
            $"CREATE OR REPLACE TEMP VIEW {FactSql.Name(table.Name)} AS SELECT {string.Join(", ", columns)} FROM {files}{wanted}",
            ct
        );
    }

    /// <summary>Makes and fills <c>register</c>.</summary>
    internal static void FillRegister(this FactSession session, IEnumerable<AuditUnit> units)
    {
        session.Create(FormStructures.Register, RegisterColumns);
        using var appender = session.Append(FormStructures.Register);
        foreach (var unit in units)
            appender.Add([
                unit.Unit,
                unit.Name,
                unit.Region,
                unit.Industry,
                unit.SizeClass,
                unit.RegistrationType,
                (long?)unit.Employees,
                unit.Revenue,
            ]);
    }

    private static IEnumerable<FactColumn> RegisterColumns =>
        FormStructures.OfRegister.Components.Select(component => new FactColumn(
            component.Name,
            component.Type == Vtl.Structures.ScalarType.Integer ? FactType.Whole : FactType.Text
        ));
}
