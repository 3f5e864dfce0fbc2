using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Registry.CodeLists;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.DatedTables;

/// <summary>A dated table of what is said of enterprises; each keeper fills it for the own ones.</summary>
internal abstract class EnterpriseRows<TRecord>(string key, Words name, Words says)
    : RecordTable<TRecord>(key, name, says, ofOffice: false)
    where TRecord : EnterpriseRecord
{
    /// <summary>The first columns of each.</summary>
    protected static readonly TableColumn[] OfEnterprise =
    [
        new("code", EnterpriseWords.Code, new("18位，已登记的企业", "18 characters, of a registered enterprise"), true),
        new("name", EnterpriseWords.Name_, new("企业名称", "its name"), OnlyTold: true),
    ];

    /// <summary>Makes a record of what a row says, without its enterprise and source.</summary>
    protected abstract TRecord Make(RowReader row, RegisterTables tables);

    /// <summary>The cells after those of the enterprise.</summary>
    protected abstract IEnumerable<string> Cells(
        Language language,
        TRecord record,
        Func<CodeList, string, string> name
    );

    protected override async Task<Func<RowReader, TRecord?>> ReaderAsync(
        TableRun run,
        IReadOnlyList<TableRow> rows,
        CancellationToken ct
    )
    {
        var tables = await RegisterTables.ReadAsync(run.Db, run.Scope, run.Today, ct);
        var codes = rows.Select(row => CodeOf(row.Cells.GetValueOrDefault("code", "")))
            .Where(code => code.All(char.IsAsciiLetterOrDigit))
            .Distinct()
            .ToList();
        var known = await run
            .Db.Set<Enterprise>()
            .AsNoTracking()
            .Where(one => codes.Contains(one.Code))
            .ToDictionaryAsync(one => one.Code, ct);
        return row =>
        {
            var enterprise = known.GetValueOrDefault(CodeOf(row["code"]));
            if (enterprise is null)
                row.Wrong("code", EnterpriseProblems.NotRegistered);
            else if (!tables.Reaches(enterprise.OrganisationPath))
                row.Wrong("code", EnterpriseProblems.OfAnother);
            else if (enterprise.MergedInto is not null)
                row.Wrong("code", EnterpriseProblems.Merged);
            var record = Make(row, tables);
            record.EnterpriseId = enterprise?.Id ?? 0;
            return record;
        };
    }

    protected override IQueryable<TRecord> Around(YueluDb db, IReadOnlyList<TRecord> records)
    {
        var ids = records.Select(one => one.EnterpriseId).Distinct().ToList();
        return db.Set<TRecord>().Where(one => ids.Contains(one.EnterpriseId));
    }

    protected override IQueryable<TRecord> Seen(YueluDb db, Access access, TableQuery query)
    {
        var text = query.Text;
        var code = text.ToUpperInvariant();
        return from record in db.Set<TRecord>().AsNoTracking()
            join enterprise in db.Set<Enterprise>().Within(access) on record.EnterpriseId equals enterprise.Id
            where enterprise.MergedInto == null
            where text == "" || enterprise.Code == code || enterprise.Name.Contains(text)
            orderby record.EnterpriseId, record.ValidFrom descending, record.Id
            select record;
    }

    protected override async Task<Func<TRecord, string[]>> CellsAsync(
        Language language,
        YueluDb db,
        IReadOnlyList<TRecord> records,
        CancellationToken ct
    )
    {
        var ids = records.Select(one => one.EnterpriseId).Distinct().ToList();
        var enterprises = await db.Set<Enterprise>()
            .AsNoTracking()
            .Where(one => ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, ct);
        var items = await db.Set<CodeItem>()
            .AsNoTracking()
            .Where(item => NamedLists.Contains(item.List))
            .ToListAsync(ct);
        var names = items.ToLookup(item => (item.List, item.Code));
        return record =>
        {
            var enterprise = enterprises[record.EnterpriseId];
            var cells = Cells(language, record, (list, code) => NameOf(names[(list.Key, code)], language));
            return [enterprise.Code, enterprise.Name, .. cells];
        };
    }

    /// <summary>Keys of the code lists of which a cell tells the name.</summary>
    protected virtual IReadOnlyList<string> NamedLists => [];

    protected override string Subject(RowReader row, TRecord record) => CodeOf(row["code"]);

    private static string NameOf(IEnumerable<CodeItem> items, Language language) =>
        items.MaxBy(item => item.ValidFrom ?? DateOnly.MinValue)?.Name.In(language) ?? "";

    private static string CodeOf(string cell) => HalfWidth.Of(cell).Trim().ToUpperInvariant();
}
