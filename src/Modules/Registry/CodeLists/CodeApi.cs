using Yuelu.Kernel;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;
using Yuelu.Registry.DatedTables;

namespace Yuelu.Registry.CodeLists;

/// <summary>Code tables for programs; they are open to all.</summary>
internal static class CodeApi
{
    /// <summary>A code list.</summary>
    /// <param name="Key">In addresses, and as the kind of a file.</param>
    /// <param name="Codes">How many it has, of all editions.</param>
    internal sealed record CodeListView(string Key, Words Name, int Codes);

    /// <summary>A code.</summary>
    /// <param name="Parent">The code that it is a part of; null when the list names none.</param>
    /// <param name="ValidFrom">First day on which it holds; null when the source names none.</param>
    /// <param name="ValidTo">Last day on which it holds; null when none is known.</param>
    internal sealed record CodeView(
        string Code,
        Words Name,
        string? Parent,
        string Edition,
        DateOnly? ValidFrom,
        DateOnly? ValidTo,
        string Source
    );

    internal static void Map(RouteGroupBuilder area)
    {
        area.MapGet("codes", ListAsync).Lists<CodeListView>("ListCodeLists", "The code lists");
        area.MapGet("codes/{list}", CodesAsync)
            .Lists<CodeView>("ListCodes", "The codes of a list, by code")
            .Reads("q", "How a code begins, or a part of a name.")
            .ReadsDay("day", "Only codes that hold on it.");
    }

    private static async Task<IResult> ListAsync(HttpContext http, Paging paging, YueluDb db)
    {
        var counts = await db.CodeCountsAsync(http.RequestAborted);
        return paging.Show(
            CodeList.All,
            list => new CodeListView(list.Key, list.Name, counts.GetValueOrDefault(list.Key))
        );
    }

    private static async Task<IResult> CodesAsync(HttpContext http, string list, Paging paging, YueluDb db) =>
        CodeList.Find(list) is { } found
            ? await paging.ShowAsync(
                db.Set<CodeItem>().Of(found, TableQuery.Of(http.Request.Query)),
                item => new CodeView(
                    item.Code,
                    item.Name,
                    item.Parent,
                    item.Edition,
                    item.ValidFrom,
                    item.ValidTo,
                    item.Source
                )
            )
            : ApiAnswer.Refuse(http, CodeProblems.NotFound);

    /// <summary>How many codes each list has.</summary>
    internal static Task<Dictionary<string, int>> CodeCountsAsync(this YueluDb db, CancellationToken ct) =>
        db.Set<CodeItem>()
            .GroupBy(item => item.List)
            .Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, ct);
}
