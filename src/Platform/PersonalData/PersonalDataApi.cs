using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.PersonalData;

/// <summary>Personal data for programs: one's own, and other people's masked unless somebody says why.</summary>
internal static class PersonalDataApi
{
    /// <summary>All kinds of personal data about one account.</summary>
    internal sealed record PersonalDataView(IReadOnlyList<FieldView> Fields);

    /// <summary>A piece of personal data.</summary>
    /// <param name="Masked">What shows of it; null when nothing is held.</param>
    /// <param name="KeepDays">For how many days after the account is closed it is kept; null when no period is set.</param>
    internal sealed record FieldView(
        string Kind,
        Words Name,
        string? Masked,
        DateTimeOffset? RecordedAt,
        int? KeepDays
    );

    /// <param name="Kind">Which piece, such as <c>phone</c>.</param>
    /// <param name="Text">What it is; empty to have it removed.</param>
    internal sealed record SaveRequest(string Kind, string Text);

    /// <param name="Reason">Why it must be seen in full; the auditor reads it.</param>
    internal sealed record RevealRequest(string Kind, string Reason);

    /// <param name="Reason">Why all of it is needed; the auditor reads it.</param>
    internal sealed record ExportRequest(string Reason);

    /// <summary>A piece in full.</summary>
    internal sealed record RevealedView(string Kind, string Text);

    internal static void Map(IEndpointRouteBuilder api)
    {
        var area = api.MapArea(new("personal-data"));
        var mine = area.MapGroup("").Needs();
        mine.MapGet("me/personal-data", ShowMineAsync)
            .Shows<PersonalDataView>("ShowMyData", "What is held about the token's account, masked");
        mine.MapPut("me/personal-data", SaveAsync)
            .Changes<PersonalDataView>("SaveMyData", "Gives or removes a piece of personal data of one's own");
        mine.MapPost("me/personal-data/export", ExportMineAsync)
            .Does<JsonObject>("ExportMyData", "All that is held about the token's account, in full; the act is logged");
        var others = area.MapGroup("accounts/{id:guid}/personal-data").Needs(Roles.SecurityAdministrator);
        others.MapGet("", ShowAsync).Shows<PersonalDataView>("ShowPersonalData", "What is held about somebody, masked");
        others
            .MapPost("show", RevealAsync)
            .Does<RevealedView>("RevealPersonalData", "A piece in full, for a reason; the act is logged");
        others
            .MapPost("export", ExportAsync)
            .Does<JsonObject>("ExportPersonalData", "All that is held about somebody, for a reason; the act is logged");
    }

    private static async Task<IResult> ShowMineAsync(HttpContext http, PersonalDataDesk desk, Access access)
    {
        var view = await ViewAsync(desk, access.AccountId!.Value, http.RequestAborted);
        return ApiAnswer.Show(http, view, IfMatch.OfContent(view));
    }

    private static async Task<IResult> SaveAsync(
        HttpContext http,
        SaveRequest request,
        IfMatch seen,
        SaveField save,
        PersonalDataDesk desk,
        YueluDb db,
        Access access
    )
    {
        var ct = http.RequestAborted;
        if (PersonalKinds.Find(request.Kind) is not { } kind)
            return ApiAnswer.Refuse(http, PersonalDataProblems.NotHeld);
        var account = await db.Users.SingleAsync(one => one.Id == access.AccountId, ct);
        if (account.IsSystem)
            return ApiAnswer.Refuse(http, PersonalDataProblems.NotHeld);
        var before = await ViewAsync(desk, account.Id, ct);
        if (!seen.Admits(IfMatch.OfContent(before)))
            return ApiAnswer.Changed(http, IfMatch.OfContent(before), before);
        if (await save.DoAsync(http, account, kind, request.Text) is { } problem)
            return ApiAnswer.Refuse(http, problem);
        var after = await ViewAsync(desk, account.Id, ct);
        return ApiAnswer.Show(http, after, IfMatch.OfContent(after));
    }

    private static async Task<IResult> ExportMineAsync(HttpContext http, ExportHeld export) =>
        ApiAnswer.Show(http, (await export.MineAsync(http)).All);

    private static async Task<IResult> ShowAsync(HttpContext http, Guid id, PersonalDataDesk desk) =>
        await desk.ReachedAsync(id, http.RequestAborted) is null
            ? ApiAnswer.Refuse(http, PersonalDataProblems.NotHeld)
            : ApiAnswer.Show(http, await ViewAsync(desk, id, http.RequestAborted));

    private static async Task<IResult> RevealAsync(
        HttpContext http,
        Guid id,
        RevealRequest request,
        RevealField reveal
    ) =>
        (await reveal.DoAsync(http, id, request.Kind, request.Reason)).Succeeded(out var text, out var problem)
            ? ApiAnswer.Show(http, new RevealedView(request.Kind, text))
            : ApiAnswer.Refuse(http, problem);

    private static async Task<IResult> ExportAsync(
        HttpContext http,
        Guid id,
        ExportRequest request,
        ExportHeld export
    ) =>
        (await export.OfAsync(http, id, request.Reason)).Succeeded(out var data, out var problem)
            ? ApiAnswer.Show(http, data.All)
            : ApiAnswer.Refuse(http, problem);

    private static async Task<PersonalDataView> ViewAsync(PersonalDataDesk desk, Guid account, CancellationToken ct) =>
        new([
            .. (await desk.MaskedAsync(account, ct)).Select(one => new FieldView(
                one.Kind.Code,
                one.Kind.Name,
                one.Masked,
                one.RecordedAt,
                one.KeepDays
            )),
        ]);
}
