using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Enterprises;
using Yuelu.Registry.Sizes;

namespace Yuelu.Registry.Merging;

/// <summary>Duplicates for programs.</summary>
internal static class MergeApi
{
    /// <param name="Into">Social credit code of the entry that stays.</param>
    /// <param name="Reason">Why the two are one.</param>
    internal sealed record MergeRequest(string Into, string Reason);

    /// <param name="Reason">Why the two are not one.</param>
    internal sealed record PartRequest(string Reason);

    internal static void Map(RouteGroupBuilder area)
    {
        area.MapGet("registry/near-names", ListAsync)
            .Lists<NearEnterprisesView>("ListNearNames", "Enterprises in scope whose names are near-equal")
            .Reads("region", "Code of a city or county; needed where there are very many enterprises.");
        var enterprise = area.MapGroup("registry/enterprises/{code}");
        enterprise
            .MapPost("merge", MergeAsync)
            .Changes<RegisteredView>("MergeEnterprise", "Gives this entry up for another that is the same enterprise");
        enterprise
            .MapPost("part", PartAsync)
            .Changes<RegisteredView>("PartEnterprise", "Takes back that this entry was merged into another");
    }

    private static async Task<IResult> ListAsync(HttpContext http, Paging paging, YueluDb db, Access access) =>
        await NearPairs.FindAsync(db, access, EnterpriseFilter.Of(http.Request.Query).Region, http.RequestAborted)
            is { } pairs
            ? paging.Show(pairs, pair => pair)
            : ApiAnswer.Refuse(http, MergeProblems.TooMany);

    private static Task<IResult> MergeAsync(
        HttpContext http,
        string code,
        MergeRequest request,
        IfMatch seen,
        ChangeEnterprise change,
        MergeEnterprises merge,
        TodaysSizes sizes
    ) =>
        DoAsync(
            http,
            code,
            seen,
            change,
            sizes,
            stamp => merge.MergeAsync(http, code, request.Into, request.Reason, stamp)
        );

    private static Task<IResult> PartAsync(
        HttpContext http,
        string code,
        PartRequest request,
        IfMatch seen,
        ChangeEnterprise change,
        MergeEnterprises merge,
        TodaysSizes sizes
    ) => DoAsync(http, code, seen, change, sizes, stamp => merge.PartAsync(http, code, request.Reason, stamp));

    private static async Task<IResult> DoAsync(
        HttpContext http,
        string code,
        IfMatch seen,
        ChangeEnterprise change,
        TodaysSizes sizes,
        Func<Guid, Task<Kernel.Result<Enterprise>>> act
    )
    {
        var ct = http.RequestAborted;
        if (await change.FindAsync(code, ct) is not { } before)
            return ApiAnswer.Refuse(http, EnterpriseProblems.NotFound);
        if (!seen.Admits(IfMatch.Of(before.Stamp)))
            return ApiAnswer.Changed(http, IfMatch.Of(before.Stamp), await sizes.ViewAsync(before, ct));
        if (!(await act(before.Stamp)).Succeeded(out var after, out var problem))
            return ApiAnswer.Refuse(http, problem);
        return ApiAnswer.Show(http, await sizes.ViewAsync(after, ct), IfMatch.Of(after.Stamp));
    }
}
