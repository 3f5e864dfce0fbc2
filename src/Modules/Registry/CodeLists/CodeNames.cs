using Yuelu.Kernel;
using Yuelu.Platform.Storage;

namespace Yuelu.Registry.CodeLists;

/// <summary>Looks codes up.</summary>
internal static class CodeNames
{
    /// <summary>All codes of a list that hold on a day, by code; of two editions the later one's.</summary>
    internal static async Task<Dictionary<string, CodeItem>> CodesAsync(
        this YueluDb db,
        CodeList list,
        DateOnly day,
        CancellationToken ct
    )
    {
        var items = await db.Set<CodeItem>().AsNoTracking().Where(item => item.List == list.Key).ToListAsync(ct);
        return ByCode(items.Where(item => item.Holds(day)));
    }

    /// <summary>The names of some codes, whether they still hold or not; a code that is in no table keeps its digits.</summary>
    internal static async Task<Func<string?, Words>> NamesAsync(
        this YueluDb db,
        CodeList list,
        IEnumerable<string?> codes,
        CancellationToken ct
    )
    {
        var wanted = codes.OfType<string>().Distinct().ToList();
        var items = await db.Set<CodeItem>()
            .AsNoTracking()
            .Where(item => item.List == list.Key && wanted.Contains(item.Code))
            .ToListAsync(ct);
        var names = ByCode(items);
        return code =>
            code is null ? Words.Same("—")
            : names.TryGetValue(code, out var item) ? item.Name
            : Words.Same(code);
    }

    private static Dictionary<string, CodeItem> ByCode(IEnumerable<CodeItem> items) =>
        items
            .GroupBy(item => item.Code)
            .ToDictionary(
                same => same.Key,
                same => same.OrderBy(item => item.ValidFrom).ThenBy(item => item.Edition, StringComparer.Ordinal).Last()
            );
}
