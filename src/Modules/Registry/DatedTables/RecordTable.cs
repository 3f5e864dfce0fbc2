using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;

namespace Yuelu.Registry.DatedTables;

/// <summary>A dated table whose rows are records of one kind. A row takes the place of the one with its key.</summary>
internal abstract class RecordTable<TRecord>(string key, Words name, Words says, bool ofOffice)
    : TableOf<TRecord>(key, name, says, ofOffice)
    where TRecord : DatedRecord
{
    /// <summary>Reads what some rows are judged by; gives what makes a record of a row, or null when something is wrong.</summary>
    protected abstract Task<Func<RowReader, TRecord?>> ReaderAsync(
        TableRun run,
        IReadOnlyList<TableRow> rows,
        CancellationToken ct
    );

    /// <summary>The records among which those with the keys of these are.</summary>
    protected abstract IQueryable<TRecord> Around(YueluDb db, IReadOnlyList<TRecord> records);

    /// <summary>Those that a person may see, in an order that leaves no two alike.</summary>
    protected abstract IQueryable<TRecord> Seen(YueluDb db, Access access, TableQuery query);

    /// <summary>What a row is about.</summary>
    protected abstract string Subject(RowReader row, TRecord record);

    internal override async Task<IReadOnlyList<JudgedRow>> JudgeAsync(
        TableRun run,
        IReadOnlyList<TableRow> rows,
        CancellationToken ct
    )
    {
        var make = await ReaderAsync(run, rows, ct);
        var read = rows.Select(row => new RowReader(row, Fields, run)).Select(row => (row, Record: Read(row)));
        var made = read.ToList();
        List<TRecord> records = [.. made.Select(one => one.Record).OfType<TRecord>()];
        var around = await Around(run.Db, records).AsNoTracking().Counting().ToListAsync(ct);
        var known = around.DistinctBy(one => one.Key).ToDictionary(one => one.Key);
        return [.. made.Select(one => Judge(one.row, one.Record, known))];

        TRecord? Read(RowReader row)
        {
            var record = make(row);
            if (record is null)
                return null;
            record.Source = row.Source();
            (record.RecordedBy, record.ImportId) = (run.By, run.Import);
            if (record.ValidFrom > record.ValidTo)
                row.Wrong("to", TableProblems.EndsBefore);
            return row.Errors.Count > 0 ? null : record;
        }
    }

    private JudgedRow Judge(RowReader row, TRecord? record, Dictionary<string, TRecord> known)
    {
        if (record is null)
            return new(row.Row, "", row.Errors, default, "", "", null, null);
        var before = known.GetValueOrDefault(record.Key);
        var isWithdrawn = row.Yes("withdrawn");
        if (isWithdrawn && before is null)
            row.Wrong("withdrawn", TableProblems.NothingToWithdraw);
        var change =
            isWithdrawn ? RowChange.Withdrawn
            : before is null ? RowChange.Added
            : before.Says == record.Says ? RowChange.Unchanged
            : RowChange.Changed;
        var detail = string.Join(" · ", record.Says.Split('\n').Where(part => part.Length > 0));
        return new(row.Row, record.Key, row.Errors, change, Subject(row, record), detail, record, before);
    }

    internal override async Task WriteAsync(TableRun run, IReadOnlyList<JudgedRow> rows, CancellationToken ct)
    {
        var now = run.Clock.GetUtcNow();
        List<TRecord> records = [];
        foreach (var row in rows)
        {
            var record = (TRecord)row.Record!;
            record.RecordedAt = now;
            // It tells who withdrew what and why, and counts for nothing itself.
            record.ReplacedAt = row.Change == RowChange.Withdrawn ? now : null;
            records.Add(record);
        }
        foreach (var part in rows.Select(row => row.Before).OfType<TRecord>().Select(one => one.Id).Chunk(Part))
            await run
                .Db.Set<TRecord>()
                .Where(one => part.Contains(one.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.ReplacedAt, now), ct);
        await run.Db.BulkInsertAsync(records, ct);
    }

    protected sealed override IQueryable<TRecord> Wanted(YueluDb db, Access access, TableQuery query)
    {
        var seen = Seen(db, access, query).Counting();
        return query.Day is { } day ? seen.HoldingOn(day) : seen;
    }
}
