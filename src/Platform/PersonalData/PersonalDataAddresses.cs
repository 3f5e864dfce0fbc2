using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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

    private static async Task<IResult> ExportMineAsync(HttpContext http, YueluDb db, Access access, HeldAbout held)
    {
        var account = await db.Users.SingleAsync(one => one.Id == access.AccountId, http.RequestAborted);
        return await SendAsync(http, db, access, account, held, "self");
    }

    private static async Task<IResult> ExportAsync(
        HttpContext http,
        Guid id,
        IFormCollection form,
        YueluDb db,
        Access access,
        PersonalDataDesk desk,
        HeldAbout held
    )
    {
        if (await desk.ReachedAsync(id, http.RequestAborted) is not { } account)
            return http.Refuse(PersonalDataProblems.NotHeld);
        var why = form["reason"].ToString().Trim();
        return why.Length is < RevealField.ShortestReason or > RevealField.LongestReason
            ? PersonDataPage.Answer(id, "export-reason", PersonalDataProblems.NoReason)
            : await SendAsync(http, db, access, account, held, why);
    }

    private static async Task<IResult> SendAsync(
        HttpContext http,
        YueluDb db,
        Access access,
        Account account,
        HeldAbout held,
        string why
    )
    {
        JsonObject all = await held.CollectAsync(account, http.RequestAborted);
        db.RecordOn(http, PersonalDataActs.Exported, access.ActingRole, account, why);
        await db.SaveChangesAsync(http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(
            JsonSerializer.SerializeToUtf8Bytes(all, Indented),
            "application/json",
            $"{account.UserName}-personal-data.json"
        );
    }
}
