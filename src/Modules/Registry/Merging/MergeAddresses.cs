using Yuelu.Platform.Http;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.Merging;

/// <summary>Where the forms for merging post to.</summary>
internal static class MergeAddresses
{
    internal static void Map(RouteGroupBuilder register)
    {
        register.MapAct("enterprises/{code}/merge", MergeAsync);
        register.MapAct("enterprises/{code}/part", PartAsync);
    }

    private static async Task<IResult> MergeAsync(
        HttpContext http,
        string code,
        IFormCollection form,
        MergeEnterprises merge
    ) => Answer(http, await merge.MergeAsync(http, code, form["into"].ToString(), form["reason"], StampOf(form)));

    private static async Task<IResult> PartAsync(
        HttpContext http,
        string code,
        IFormCollection form,
        MergeEnterprises merge
    ) => Answer(http, await merge.PartAsync(http, code, form["reason"], StampOf(form)));

    private static Guid StampOf(IFormCollection form) =>
        Guid.TryParse(form["stamp"], out var stamp) ? stamp : Guid.Empty;

    private static IResult Answer(HttpContext http, Kernel.Result<Enterprise> done) =>
        done.Succeeded(out var enterprise, out var problem)
            ? TypedResults.LocalRedirect($"{http.Request.PathBase}/registry/enterprises/{enterprise.Code}?done=saved")
            : http.Refuse(problem);
}
