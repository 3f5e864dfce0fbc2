using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;
using Yuelu.Registry.Imports;

namespace Yuelu.Registry.DatedTables;

/// <summary>Who writes into a table, when, and where it is known from.</summary>
/// <param name="Scope">Paths of the organisations whose enterprises may be touched.</param>
/// <param name="Source">The source of rows that name none.</param>
/// <param name="Import">The file; null for a form.</param>
internal sealed record TableRun(
    YueluDb Db,
    TimeProvider Clock,
    DateOnly Today,
    IReadOnlyList<string> Scope,
    string Source,
    string By,
    Guid? Import
);

/// <summary>
/// 附表: a table of dated rows beside the entries of enterprises, such as a code table or the above-threshold list. It is
/// filled by file or row by row, judged alike, and what is exported comes in again.
/// </summary>
/// <param name="ofOffice">Whether only the office of the whole tree fills it; else each keeper for the own enterprises.</param>
internal abstract class DatedTable(string key, Words name, Words says, bool ofOffice) : FileKind(key, name)
{
    /// <summary>Any number that nobody else uses for a lock.</summary>
    private const long Lock = 0x59756C7552656732;

    /// <summary>What it holds.</summary>
    internal Words Says => says;

    internal override bool OfOffice => ofOffice;

    /// <summary>All columns, those that only tell something too.</summary>
    internal abstract IReadOnlyList<TableColumn> Fields { get; }

    /// <summary>Rows that are judged and looked up together.</summary>
    protected virtual int Chunk => 2000;

    internal override IReadOnlyList<(Words Heading, bool Needed, Words Says)> Columns =>
        [.. Fields.Where(one => !one.OnlyTold).Select(one => (one.Heading, one.Needed, one.Says))];

    /// <summary>Judges rows against the table as it is.</summary>
    internal abstract Task<IReadOnlyList<JudgedRow>> JudgeAsync(
        TableRun run,
        IReadOnlyList<TableRow> rows,
        CancellationToken ct
    );

    /// <summary>Writes judged rows in the open transaction.</summary>
    internal abstract Task WriteAsync(TableRun run, IReadOnlyList<JudgedRow> rows, CancellationToken ct);

    /// <summary>A page of what counts.</summary>
    internal abstract Task<PageOf<string[]>> PageAsync(HttpContext http, YueluDb db, Access access, TableQuery query);

    /// <summary>A part of what counts, for programs.</summary>
    internal abstract Task<IResult> ShowAsync(
        Paging paging,
        HttpContext http,
        YueluDb db,
        Access access,
        TableQuery query
    );

    /// <summary>All that counts, in the form in which it comes in again.</summary>
    internal abstract IAsyncEnumerable<string[]> AllAsync(
        Language language,
        YueluDb db,
        Access access,
        TableQuery query,
        CancellationToken ct
    );

    /// <summary>Waits until nobody else writes; the transaction holds it from then on.</summary>
    internal static Task EnterAsync(YueluDb db, CancellationToken ct) => db.AloneAsync(Lock, ct);

    internal override async Task<Result<FilePreview>> RunAsync(FileRun run, bool write, CancellationToken ct)
    {
        var lines = new FileLines<int>(run.File, Find, NeededColumns(), at => Fields[at].Heading);
        if (write)
            await EnterAsync(run.Db, ct);
        var table = new TableRun(
            run.Db,
            run.Clock,
            run.Today,
            run.Scope,
            run.Import.Source,
            run.Import.SentBy,
            run.Import.Id
        );
        var pass = new TablePass();
        foreach (var chunk in lines.Read().Select(RowOf).Chunk(Chunk))
        {
            pass.Take(await JudgeAsync(table, chunk, ct));
            run.Report(pass.Preview.Rows);
        }
        if (lines.Problem is { } unusable)
            return unusable;
        if (write && pass.Preview.HasErrors && !run.Import.GoodRowsOnly)
            return ImportProblems.HasErrors;
        if (write)
            await WriteAsync(table, pass.Good, ct);
        return pass.Preview.Build();
    }

    /// <summary>The columns that may be left out of no file.</summary>
    private int[] NeededColumns() => [.. Enumerable.Range(0, Fields.Count).Where(at => Fields[at].Needed)];

    private int? Find(string heading)
    {
        var name = Heading.Bare(heading);
        for (var at = 0; at < Fields.Count; at++)
            if (
                !Fields[at].OnlyTold
                && (name == Heading.Bare(Fields[at].Heading.Zh) || name == Heading.Bare(Fields[at].Heading.En))
            )
                return at;
        return null;
    }

    private TableRow RowOf(FileLine<int> line) =>
        new(line.Row, line.Cells.ToDictionary(cell => Fields[cell.Key].Key, cell => cell.Value));
}

/// <summary>What of a table is wanted.</summary>
/// <param name="Text">A part of a code or name; empty for all.</param>
/// <param name="Day">Rows that hold on it; null for all.</param>
internal sealed record TableQuery(string Text, DateOnly? Day)
{
    internal static TableQuery Of(IQueryCollection query) =>
        new(
            HalfWidth.Of(query["q"].ToString()).Trim(),
            DateOnly.TryParseExact(query["day"].ToString(), "yyyy-MM-dd", out var day) ? day : null
        );
}

/// <summary>One pass over the rows of a file.</summary>
internal sealed class TablePass
{
    private readonly Dictionary<string, int> rows = [];

    internal PreviewBuilder Preview { get; } = new();

    internal List<JudgedRow> Good { get; } = [];

    internal void Take(IReadOnlyList<JudgedRow> judged)
    {
        foreach (var row in judged)
            if (row.Errors.Count > 0)
                Preview.AddWrong(row.Row, row.Errors.Select(one => (one.Column.Heading, one.Value, one.Reason)));
            else if (!rows.TryAdd(row.Key, row.Row))
                Preview.AddWrong(row.Row, [(ImportWords.Row, row.Subject, ImportProblems.Twice(rows[row.Key]).Detail)]);
            else
                Add(row);
    }

    private void Add(JudgedRow row)
    {
        Preview.Add(
            row.Row,
            TableWords.Name(row.Change),
            row.Change != RowChange.Unchanged,
            row.Subject,
            row.Detail,
            isRow: row.Row > 0
        );
        if (row.Change != RowChange.Unchanged)
            Good.Add(row);
    }
}
