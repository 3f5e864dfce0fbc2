using System.Text.Json.Nodes;
using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;
using Yuelu.Registry.Enterprises;
using Yuelu.Registry.Imports;

namespace Yuelu.Registry.DatedTables;

/// <summary>Records one row of a dated table; that is an official act. Many rows come by file.</summary>
internal sealed class TableDesk(YueluDb db, Access access, TimeProvider clock)
{
    /// <summary>Whether the person may record rows of a table at all.</summary>
    internal bool MayRecord(DatedTable table) =>
        !table.OfOffice || access.Reaches(Organisation.Root, [Roles.StrategyOffice]);

    /// <summary>Records a row.</summary>
    /// <returns>What it did, or everything that is wrong.</returns>
    internal async Task<(JudgedRow? Done, IReadOnlyList<FieldError> Errors, Problem? Problem)> RecordAsync(
        HttpContext http,
        DatedTable table,
        IReadOnlyDictionary<string, string> cells
    )
    {
        var ct = http.RequestAborted;
        if (!MayRecord(table))
            return (null, [], ImportProblems.OfOffice);
        await using var own = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(ct)
            : null;
        // From here on nobody else writes, so what is judged is still so when it is written.
        await DatedTable.EnterAsync(db, ct);
        var by = http.User.Identity?.Name ?? "";
        var run = new TableRun(db, clock, clock.Today(), access.Scope, "", by, null);
        var row = (await table.JudgeAsync(run, [new(0, cells)], ct))[0];
        if (row.Errors.Count > 0)
            return (null, [.. row.Errors.Select(error => error.AsField())], null);
        if (row.Change == RowChange.Unchanged)
            return (null, [], TableProblems.NothingNew);
        await table.WriteAsync(run, [row], ct);
        Record(table, row, cells);
        await db.SaveChangesAsync(ct);
        if (own is not null)
            await own.CommitAsync(ct);
        return (row, [], null);
    }

    private void Record(DatedTable table, JudgedRow row, IReadOnlyDictionary<string, string> cells)
    {
        var payload = new JsonObject { ["table"] = table.Key };
        foreach (var field in table.Fields.Where(field => !field.OnlyTold))
            payload[field.Key] = cells.GetValueOrDefault(field.Key, "");
        var act = new Act(
            RegistryActs.RowRecorded,
            access.ActingRole,
            $"registry-table/{table.Key}",
            clock.GetUtcNow(),
            Payload.Sha256(payload)
        );
        db.Record(act, access.Scope[0], $"{row.Subject} · {row.Detail}");
    }
}
