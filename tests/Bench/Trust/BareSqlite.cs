using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Bench.Trust;

/// <summary>The least that keeping acts needs: the same rows in the same batches, by one thread with one prepared command.</summary>
internal static class BareSqlite
{
    private const string Tables = """
        PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
        CREATE TABLE logged (seq INTEGER NOT NULL PRIMARY KEY, act_id TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, salt BLOB NOT NULL, body BLOB NOT NULL);
        CREATE UNIQUE INDEX logged_act ON logged (act_id);
        CREATE INDEX logged_subject ON logged (subject);
        """;

    internal static Task<long> CountAsync(YueluDb db) => db.Set<LoggedAct>().LongCountAsync();

    /// <summary>Seconds per act for the newest acts of the log.</summary>
    internal static async Task<double> SecondsPerActAsync(TrustNode node, string folder, int batch, int acts)
    {
        var rows = await node.AskAsync(db =>
            db.Set<LoggedAct>().OrderByDescending(act => act.Seq).Take(acts).AsNoTracking().ToListAsync()
        );
        rows.Reverse();
        var best = double.MaxValue;
        for (var round = 0; round < 4; round++)
            best = Math.Min(best, Seconds(Path.Combine(folder, $"bare-{round}.db"), rows, batch));
        return best;
    }

    private static double Seconds(string file, List<LoggedAct> rows, int batch)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var tables = connection.CreateCommand();
        tables.CommandText = Tables;
        tables.ExecuteNonQuery();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO logged VALUES ($seq, $act, $kind, $subject, $salt, $body)";
        foreach (var name in (string[])["$seq", "$act", "$kind", "$subject", "$salt", "$body"])
            insert.Parameters.Add(new SqliteParameter { ParameterName = name });
        var began = Stopwatch.GetTimestamp();
        foreach (var chunk in rows.Chunk(batch))
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            foreach (var row in chunk)
            {
                object[] values = [row.Seq, row.ActId, row.Kind, row.Subject, row.Salt, row.Body];
                for (var i = 0; i < values.Length; i++)
                    insert.Parameters[i].Value = values[i];
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        return Stopwatch.GetElapsedTime(began).TotalSeconds / rows.Count;
    }
}
