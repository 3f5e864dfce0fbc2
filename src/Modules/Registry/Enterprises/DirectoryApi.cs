using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;

namespace Yuelu.Registry.Enterprises;

/// <summary>The public directory of enterprises for programs.</summary>
internal static class DirectoryApi
{
    internal static void Map(RouteGroupBuilder area)
    {
        area.MapGet("directory", ListAsync)
            .Lists<DirectoryView>(
                "ListDirectory",
                "Enterprises, in the order of the register; ?closed=too for closed ones too"
            )
            .ReadsFilter();
        area.MapGet("directory/{code}", ShowAsync)
            .Shows<DirectoryView>(
                "ShowDirectoryEntry",
                "What anybody may know of an enterprise, by its social credit code"
            );
    }

    /// <summary>Tells of the words that <see cref="EnterpriseFilter"/> reads.</summary>
    internal static RouteHandlerBuilder ReadsFilter(this RouteHandlerBuilder route) =>
        route
            .Reads("q", "Parts of the name, two characters or more, separated by blanks; or a social credit code.")
            .Reads("region", "Code of a province, city or county (GB/T 2260).")
            .Reads("industry", "Code of a division, group or class (GB/T 4754).")
            .Reads("park", "Code of a park.")
            .Reads("closed", "Whether closed and merged ones are listed too.", ["too"]);

    private static Task<IResult> ListAsync(HttpContext http, Paging paging, EnterpriseList enterprises) =>
        paging.ShowPartAsync(
            after =>
                enterprises.AllAsync(EnterpriseFilter.Of(http.Request.Query), after, paging.Limit, http.RequestAborted),
            DirectoryView.Of
        );

    private static async Task<IResult> ShowAsync(HttpContext http, string code, YueluDb db)
    {
        var found = await db.Set<Enterprise>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Code == code, http.RequestAborted);
        return found is null
            ? ApiAnswer.Refuse(http, EnterpriseProblems.NotFound)
            : ApiAnswer.Show(http, DirectoryView.Of(found));
    }

    /// <summary>A part of a list that goes by the number in the register.</summary>
    internal static Task<IResult> ShowPartAsync<TView>(
        this Paging paging,
        Func<long, Task<EnterprisePart>> read,
        Func<Enterprise, TView> view
    ) =>
        paging.ShowAfterAsync<TView>(async after =>
        {
            var part = await read(after);
            IReadOnlyList<TView> items = [.. part.Items.Select(view)];
            return (items, part.Next, part.Count < EnterpriseList.CountedTo ? part.Count : null);
        });
}
