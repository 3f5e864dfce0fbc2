using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;

namespace Yuelu.Statistics.Forms;

/// <summary>Downloads of definitions: published ones for everybody, drafts for those who design them.</summary>
internal static class FormAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/forms/{code}/versions/{number:int}/definition.json", VersionAsync).AllowAnonymous();
        endpoints.MapGet("/office/forms/{code}/definition.json", DraftAsync).Needs(FormDesk.Designers);
    }

    private static async Task<IResult> VersionAsync(HttpContext http, string code, int number, YueluDb db) =>
        await db.PublishedFormAsync(code, number, http.RequestAborted) is { } form
            ? File(form.Version.Content, $"{code}-v{number}.json")
            : http.Refuse(FormProblems.NoSuchVersion(number));

    private static async Task<IResult> DraftAsync(HttpContext http, string code, FormDesk desk) =>
        await desk.FindAsync(code, http.RequestAborted) is { } form
            ? File(form.Draft, $"{code}.json")
            : http.Refuse(FormProblems.Unknown(code));

    private static FileContentHttpResult File(string json, string name) =>
        TypedResults.File(System.Text.Encoding.UTF8.GetBytes(json), Downloads.Json, name);
}
