using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Telemetry;

namespace Yuelu.Platform.Evidence;

/// <summary>
/// Moves acts into the log, each once: in one transaction the waiting rows go and the logged rows come, with the next
/// places. Written by hand in SQL, because it runs for each act.
/// </summary>
internal sealed class EnterActs(YueluDb db)
{
    /// <summary>Acts that one transaction takes.</summary>
    internal const int Most = 2000;

    private const string TakeWaiting = """
        DELETE FROM evidence_waiting
        WHERE number IN (SELECT number FROM evidence_waiting ORDER BY number LIMIT 2000)
        RETURNING number, act_id, kind, role, subject, salt, payload_hash, at, entered_later
        """;
    private static readonly string[] WaitingColumns =
    [
        "act_id",
        "kind",
        "role",
        "subject",
        "salt",
        "payload_hash",
        "at",
        "entered_later",
    ];
    private static readonly string[] LoggedColumns = ["seq", "act_id", "kind", "subject", "salt", "body"];
    private readonly DbConnection connection = db.Database.GetDbConnection();

    /// <summary>Whether any act waits.</summary>
    internal Task<bool> AnyWaitingAsync(CancellationToken ct) => db.Set<WaitingAct>().AnyAsync(ct);

    /// <summary>Enters these acts and those that wait.</summary>
    /// <returns>How many entered.</returns>
    internal async Task<int> EnterAsync(IReadOnlyList<WaitingAct> first, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        List<WaitingAct> acts = [.. first, .. await TakeAsync(transaction, ct)];
        if (acts.Count == 0)
            return 0;
        var next = await NextAsync(transaction, ct);
        await InsertAsync(
            "evidence_logged",
            LoggedColumns,
            acts.Select((act, i) => Values(act.AtIndex(next + i))),
            transaction,
            ct
        );
        await transaction.CommitAsync(ct);
        Meters.Acts.Add(acts.Count);
        return acts.Count;
    }

    /// <summary>Keeps acts for whoever is the sequencer.</summary>
    internal async Task KeepAsync(IReadOnlyList<WaitingAct> acts, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await InsertAsync("evidence_waiting", WaitingColumns, acts.Select(Values), transaction, ct);
        await transaction.CommitAsync(ct);
    }

    private static object?[] Values(LoggedAct act) => [act.Seq, act.ActId, act.Kind, act.Subject, act.Salt, act.Body];

    private static object?[] Values(WaitingAct act) =>
        [act.ActId, act.Kind, act.Role, act.Subject, act.Salt, act.PayloadHash, act.At.UtcTicks, act.EnteredLater];

    private async Task<List<WaitingAct>> TakeAsync(DbTransaction transaction, CancellationToken ct)
    {
        var taken = new List<WaitingAct>();
        await using var command = Command(TakeWaiting, transaction);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            taken.Add(
                new WaitingAct
                {
                    Number = row.GetInt64(0),
                    ActId = row.GetGuid(1),
                    Kind = row.GetString(2),
                    Role = row.GetString(3),
                    Subject = row.GetString(4),
                    Salt = row.GetFieldValue<byte[]>(5),
                    PayloadHash = row.IsDBNull(6) ? null : row.GetString(6),
                    At = new DateTimeOffset(row.GetInt64(7), TimeSpan.Zero),
                    EnteredLater = row.GetBoolean(8),
                }
            );
        taken.Sort((one, other) => one.Number.CompareTo(other.Number));
        return taken;
    }

    private async Task<long> NextAsync(DbTransaction transaction, CancellationToken ct)
    {
        await using var command = Command("SELECT COALESCE(MAX(seq) + 1, 0) FROM evidence_logged", transaction);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>One round trip where the driver can; SQLite has none to save and runs one prepared command again and again.</summary>
    private async Task InsertAsync(
        string table,
        string[] columns,
        IEnumerable<object?[]> rows,
        DbTransaction transaction,
        CancellationToken ct
    )
    {
        var places = string.Join(", ", columns.Select((_, i) => $"@p{i}"));
        var sql = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({places})";
        if (!connection.CanCreateBatch)
        {
            await using var command = Command(sql, transaction);
            foreach (var row in rows)
            {
                Fill(command.Parameters, row, command.CreateParameter);
                await command.ExecuteNonQueryAsync(ct);
            }
            return;
        }
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var row in rows)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            Fill(command.Parameters, row, command.CreateParameter);
            batch.BatchCommands.Add(command);
        }
        await batch.ExecuteNonQueryAsync(ct);
    }

    private static void Fill(DbParameterCollection parameters, object?[] row, Func<DbParameter> create)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (parameters.Count == i)
            {
                var parameter = create();
                parameter.ParameterName = $"p{i}";
                parameters.Add(parameter);
            }
            parameters[i].Value = row[i] ?? DBNull.Value;
        }
    }

    private DbCommand Command(string sql, DbTransaction transaction)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        return command;
    }
}
