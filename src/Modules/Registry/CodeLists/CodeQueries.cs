using Yuelu.Registry.DatedTables;

namespace Yuelu.Registry.CodeLists;

/// <summary>The queries of codes.</summary>
internal static class CodeQueries
{
    /// <summary>The codes of a list that are looked for, by code; of one code the later edition first.</summary>
    internal static IQueryable<CodeItem> Of(this IQueryable<CodeItem> items, CodeList list, TableQuery query)
    {
        var (text, day) = (query.Text, query.Day);
        return items
            .AsNoTracking()
            .Where(item => item.List == list.Key)
            .Where(item =>
                text == "" || item.Code.StartsWith(text) || item.NameZh.Contains(text) || item.NameEn.Contains(text)
            )
            .Where(item =>
                day == null
                || (item.ValidFrom == null || item.ValidFrom <= day) && (item.ValidTo == null || day <= item.ValidTo)
            )
            .OrderBy(item => item.Code)
            .ThenByDescending(item => item.ValidFrom)
            .ThenBy(item => item.Id);
    }
}
