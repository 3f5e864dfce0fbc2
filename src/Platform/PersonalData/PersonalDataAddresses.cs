using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.PersonalData;

/// <summary>Where the forms of personal data post to.</summary>
internal static class PersonalDataAddresses
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var mine = endpoints.MapGroup("/account/personal-data").Needs();
        mine.MapAct("export", ExportMineAsync);
        mine.MapAct("save", SaveAsync);
        var others = endpoints
            .MapGroup("/administration/accounts/{id:guid}/personal-data")
            .Needs(Roles.SecurityAdministrator);
        others.MapAct("show", ShowAsync);
        others.MapAct("export", ExportAsync);
    }

    private static async Task<IResult> SaveAsync(
        HttpContext http,
        IFormCollection form,
        SaveField save,
        YueluDb db,
        Access access
    )
    {
        if (PersonalKinds.Find(form["kind"]) is not { } meant)
            return http.Refuse(PersonalDataProblems.NotHeld);
        var text = form["text"].ToString();
        var account = await db.Users.SingleAsync(one => one.Id == access.AccountId, http.RequestAborted);
        return await save.DoAsync(http, account, meant, text) is { } problem
            ? MyDataPage.Answer(meant, text, problem)
            : TypedResults.LocalRedirect($"{http.Request.PathBase}/account/personal-data?done=saved");
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Guid id, IFormCollection form, RevealField reveal)
    {
        var kind = form["kind"].ToString();
        var shown = await reveal.DoAsync(http, id, kind, form["reason"]);
        if (shown.Succeeded(out var text, out var problem))
            return PersonDataPage.Show(id, PersonalKinds.Find(kind)!, text);
        return problem == PersonalDataProblems.NotHeld
            ? http.Refuse(problem)
            : PersonDataPage.Answer(id, "reason", problem);
    }

    private static async Task<IResult> ExportMineAsync(HttpContext http, ExportHeld export) =>
        Send(http, await export.MineAsync(http));

    private static async Task<IResult> ExportAsync(HttpContext http, Guid id, IFormCollection form, ExportHeld export)
    {
        if ((await export.OfAsync(http, id, form["reason"])).Succeeded(out var data, out var problem))
            return Send(http, data);
        return problem == PersonalDataProblems.NotHeld
            ? http.Refuse(problem)
            : PersonDataPage.Answer(id, "export-reason", problem);
    }

    private static FileContentHttpResult Send(HttpContext http, HeldData data)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(
            JsonSerializer.SerializeToUtf8Bytes(data.All, Indented),
            "application/json",
            $"{data.Account}-personal-data.json"
        );
    }
}
