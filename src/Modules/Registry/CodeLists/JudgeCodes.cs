using Yuelu.Platform.Ui;
using Yuelu.Registry.DatedTables;

namespace Yuelu.Registry.CodeLists;

/// <summary>Judges rows of a code list against the list as it is. Pure: it makes copies and changes nothing.</summary>
/// <param name="known">All codes of the list, of all editions.</param>
internal sealed class JudgeCodes(CodeList list, bool isWhole, IReadOnlyList<CodeItem> known, TableRun run)
{
    private readonly ILookup<string, CodeItem> byCode = known.ToLookup(item => item.Code);

    /// <param name="uses">How many enterprises use a code.</param>
    internal IReadOnlyList<JudgedRow> Judge(IReadOnlyList<RowReader> rows, Func<string, int> uses)
    {
        var codes = rows.Select(row => row["code"]).ToHashSet();
        var judged = rows.Select(row => Judge(row, codes, uses)).ToList();
        if (isWhole)
            judged.AddRange(LeftOut(codes, judged, uses));
        return judged;
    }

    private JudgedRow Judge(RowReader row, HashSet<string> codes, Func<string, int> uses)
    {
        var item = Read(row, codes);
        var same = byCode[item.Code].FirstOrDefault(one => one.Edition == item.Edition);
        if (isWhole && same is null && item.ValidFrom is null)
            row.Wrong("from", CodeProblems.NeedsFrom);
        if (row.Errors.Count > 0)
            return new(row.Row, "", row.Errors, default, "", "", null, null);
        var before = same ?? byCode[item.Code].MaxBy(one => (one.ValidFrom ?? DateOnly.MinValue, one.Edition));
        var change = ChangeOf(item, same, before);
        var detail = change == RowChange.Renamed ? $"{before!.NameZh} → {item.NameZh}" : item.NameZh;
        if (change == RowChange.Ended)
            detail += $" · {Writer.Day(item.ValidTo!.Value)}{Used(uses(item.Code))}";
        return new(row.Row, $"{item.Code}\n{item.Edition}", [], change, item.Code, detail, item, before);
    }

    private CodeItem Read(RowReader row, HashSet<string> codes)
    {
        var (code, edition) = (row["code"], row.Text("edition", CodeItemMapping.LongestEdition, needed: true));
        if (!list.Form.IsMatch(code))
            row.Wrong("code", Enterprises.EnterpriseProblems.BadCodeForm(list.Name));
        var parent = row["parent"];
        if (parent.Length > 0 && (parent == code || !codes.Contains(parent) && !byCode.Contains(parent)))
            row.Wrong("parent", CodeProblems.NoParent(parent));
        var name = row.Text("name", CodeItemMapping.LongestName, needed: true);
        var nameEn = row.Text("nameEn", CodeItemMapping.LongestName);
        var item = new CodeItem
        {
            Id = byCode[code].FirstOrDefault(one => one.Edition == edition)?.Id ?? Guid.CreateVersion7(),
            List = list.Key,
            Code = code,
            Edition = edition,
            NameZh = name,
            NameEn = nameEn.Length > 0 ? nameEn : name,
            Parent = parent.Length > 0 ? parent : null,
            ValidFrom = row.Day("from"),
            ValidTo = row.Day("to"),
            Source = row.Source(),
        };
        if (item.ValidFrom > item.ValidTo)
            row.Wrong("to", TableProblems.EndsBefore);
        return item;
    }

    private static RowChange ChangeOf(CodeItem item, CodeItem? same, CodeItem? before) =>
        before is null ? RowChange.Added
        : before.NameZh != item.NameZh ? RowChange.Renamed
        : same is null ? RowChange.Continued
        : same.ValidTo is null && item.ValidTo is not null ? RowChange.Ended
        : Says(same) == Says(item) ? RowChange.Unchanged
        : RowChange.Changed;

    /// <summary>All that an item says, without its source.</summary>
    private static (string, string, string?, DateOnly?, DateOnly?) Says(CodeItem item) =>
        (item.NameZh, item.NameEn, item.Parent, item.ValidFrom, item.ValidTo);

    /// <summary>The codes that a whole list leaves out: they end, and how many enterprises still bear them is said.</summary>
    private IEnumerable<JudgedRow> LeftOut(HashSet<string> codes, List<JudgedRow> judged, Func<string, int> uses)
    {
        var end = EndOf(judged) ?? run.Today.AddDays(-1);
        foreach (var item in known.Where(item => !codes.Contains(item.Code) && item.Holds(end.AddDays(1))))
            yield return new(
                0,
                $"{item.Code}\n{item.Edition}",
                [],
                RowChange.Ended,
                item.Code,
                $"{item.NameZh} · {Writer.Day(end)}{Used(uses(item.Code))}",
                Ended(item, end),
                item
            );
    }

    /// <summary>The day before the first on which codes of a new edition hold; null when no code is new.</summary>
    private static DateOnly? EndOf(IEnumerable<JudgedRow> rows) =>
        rows.Where(row => row.Record is CodeItem item && (row.Before as CodeItem)?.Id != item.Id)
            .Min(row => ((CodeItem)row.Record!).ValidFrom)
            ?.AddDays(-1);

    /// <summary>The items of earlier editions whose codes go on in a new one: they end the day before it begins.</summary>
    internal static IEnumerable<(CodeItem Item, DateOnly End)> Superseded(IReadOnlyList<JudgedRow> rows) =>
        from row in rows
        let item = (CodeItem)row.Record!
        where
            row.Before is CodeItem before
            && before.Id != item.Id
            && item.ValidFrom is not null
            && before.Holds(item.ValidFrom.Value)
        select ((CodeItem)row.Before!, item.ValidFrom!.Value.AddDays(-1));

    private static CodeItem Ended(CodeItem item, DateOnly end) =>
        new()
        {
            Id = item.Id,
            List = item.List,
            Code = item.Code,
            Edition = item.Edition,
            NameZh = item.NameZh,
            NameEn = item.NameEn,
            Parent = item.Parent,
            ValidFrom = item.ValidFrom,
            ValidTo = end,
            Source = item.Source,
        };

    private static string Used(int enterprises) =>
        enterprises == 0 ? "" : $" · {CodeWords.UsedBy.With(enterprises).Zh}";
}
