using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;
using Yuelu.Registry.DatedTables;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.CodeLists;

/// <summary>
/// A code list as a table: codes are added, renamed, dated. None is ever removed: one that holds no longer ends with a day,
/// so that what was said with it can still be read.
/// </summary>
/// <param name="isWhole">
/// Whether a file is the whole list: then the codes that it leaves out end with the day before its own begin.
/// </param>
internal sealed class CodeTable(CodeList list, bool isWhole)
    : TableOf<CodeItem>(
        isWhole ? $"{list.Key}-edition" : list.Key,
        isWhole ? CodeWords.Whole.With(list.Name) : list.Name,
        isWhole ? CodeWords.WholeSays : CodeWords.Says,
        ofOffice: true
    )
{
    internal CodeList List => list;

    internal bool IsWhole => isWhole;

    /// <summary>A list is judged as one: codes stand under one another.</summary>
    protected override int Chunk => int.MaxValue;

    internal override IReadOnlyList<TableColumn> Fields { get; } =
    [
        new("code", CodeWords.Code, CodeWords.CodeSays, true),
        new("name", CodeWords.Name, CodeWords.Name, true),
        new("nameEn", CodeWords.NameEn, CodeWords.NameEnSays),
        new("parent", CodeWords.Parent, CodeWords.ParentSays),
        new("edition", CodeWords.Edition, CodeWords.EditionSays, true),
        TableColumns.From,
        TableColumns.To,
        TableColumns.Source,
    ];

    internal override async Task<IReadOnlyList<JudgedRow>> JudgeAsync(
        TableRun run,
        IReadOnlyList<TableRow> rows,
        CancellationToken ct
    )
    {
        var known = await run.Db.Set<CodeItem>().AsNoTracking().Where(item => item.List == list.Key).ToListAsync(ct);
        var judge = new JudgeCodes(list, isWhole, known, run);
        return judge.Judge([.. rows.Select(row => new RowReader(row, Fields, run))], await UsesAsync(run.Db, ct));
    }

    internal override async Task WriteAsync(TableRun run, IReadOnlyList<JudgedRow> rows, CancellationToken ct)
    {
        foreach (var row in rows)
        {
            var isKnown = row.Before is CodeItem before && before.Id == ((CodeItem)row.Record!).Id;
            if (isKnown)
                run.Db.Update(row.Record!);
            else
                run.Db.Add(row.Record!);
        }
        if (isWhole)
            foreach (var (item, end) in JudgeCodes.Superseded(rows))
            {
                item.ValidTo = end;
                run.Db.Update(item);
            }
        await run.Db.SaveChangesAsync(ct);
    }

    /// <summary>How many enterprises use each code.</summary>
    private async Task<Func<string, int>> UsesAsync(YueluDb db, CancellationToken ct)
    {
        var codes = UsedCodes(db);
        if (codes is null)
            return _ => 0;
        var counts = await codes
            .GroupBy(code => code)
            .Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, ct);
        return code => counts.GetValueOrDefault(code);
    }

    private IQueryable<string>? UsedCodes(YueluDb db)
    {
        var open = db.Set<Enterprise>().Where(one => one.MergedInto == null && one.ClosedOn == null);
        return list == CodeList.Region ? open.Select(one => one.Region)
            : list == CodeList.Industry ? open.Select(one => one.Industry)
            : list == CodeList.RegistrationType
                ? open.Where(one => one.RegistrationType != null).Select(one => one.RegistrationType!)
            : list == CodeList.TierKind ? db.Set<Tiers.Tier>().Counting().Select(one => one.Kind)
            : list == CodeList.ListingReason ? db.Set<Listings.Listing>().Counting().Select(one => one.Reason)
            : list == CodeList.KeyIndustry
                ? db.Set<KeyIndustries.KeyIndustryLink>().Counting().Select(one => one.KeyIndustry)
            : null;
    }

    protected override IQueryable<CodeItem> Wanted(YueluDb db, Access access, TableQuery query) =>
        db.Set<CodeItem>().Of(list, query);

    protected override Task<Func<CodeItem, string[]>> CellsAsync(
        Language language,
        YueluDb db,
        IReadOnlyList<CodeItem> records,
        CancellationToken ct
    ) =>
        Task.FromResult<Func<CodeItem, string[]>>(item =>
            [
                item.Code,
                item.NameZh,
                item.NameEn == item.NameZh ? "" : item.NameEn,
                item.Parent ?? "",
                item.Edition,
                Day(item.ValidFrom),
                Day(item.ValidTo),
                item.Source,
            ]
        );
}
