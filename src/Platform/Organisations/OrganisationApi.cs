using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations.Imports;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;

namespace Yuelu.Platform.Organisations;

/// <summary>The tree of organisations for programs of the system administrator. Files of them: <see cref="OrganisationFileApi"/>.</summary>
internal static class OrganisationApi
{
    /// <summary>An organisation.</summary>
    /// <param name="Path">Its name for ever: codes from the root down.</param>
    /// <param name="Above">Path of the organisation above; null for the topmost.</param>
    /// <param name="Region">Code of the region it reports for; null where it is none.</param>
    /// <param name="ClosedOn">Last day on which it exists; null when none is set.</param>
    internal sealed record OrganisationView(
        Guid Id,
        string Path,
        string Code,
        OrganisationKind Kind,
        Words Name,
        string? Region,
        string? Above,
        DateOnly? ClosedOn
    );

    /// <summary>An organisation with what hangs on it.</summary>
    /// <param name="Below">How many organisations stand below it.</param>
    /// <param name="Accounts">How many accounts are at home in it.</param>
    internal sealed record OrganisationDetailView(OrganisationView Organisation, int Below, int Accounts);

    /// <param name="Below">Code or path of the organisation below which it stands.</param>
    /// <param name="Code">Unique for ever; an enterprise has its social credit code.</param>
    /// <param name="NameEn">The Chinese name when left out.</param>
    internal sealed record FoundRequest(
        string Below,
        string Code,
        OrganisationKind Kind,
        string NameZh,
        string? NameEn = null,
        string? Region = null
    );

    /// <param name="NameEn">The Chinese name when left out.</param>
    /// <param name="Region">None when left out.</param>
    internal sealed record RenameRequest(string NameZh, string? NameEn = null, string? Region = null);

    /// <param name="LastDay">Last day on which it exists; roles on it and below end with it.</param>
    internal sealed record CloseRequest(DateOnly LastDay);

    internal static void Map(IEndpointRouteBuilder api)
    {
        var area = api.MapArea(new("organisations")).Needs(Roles.SystemAdministrator);
        area.MapGet("organisations", ListAsync)
            .Lists<OrganisationView>(
                "ListOrganisations",
                "Organisations in scope in the order of the tree; ?closed=true for closed ones too"
            )
            .Reads("q", "Part of a name or of a code.")
            .Reads<OrganisationKind>("kind", "Only of this kind.")
            .Reads("below", "Code of the organisation whose subtree is meant.");
        area.MapPost("organisations", FoundAsync)
            .Creates<OrganisationView>("FoundOrganisation", "Founds an organisation below another");
        area.MapGet("organisations.csv", ExportOrganisations.Csv)
            .Sends(
                "ExportOrganisations",
                "All organisations in scope, in the form in which they come in again",
                Downloads.Csv
            );
        area.MapGet("organisations.xlsx", ExportOrganisations.Workbook)
            .Sends("ExportOrganisationsAsExcel", "The same as an Excel workbook", Downloads.Xlsx);
        var organisation = area.MapGroup("organisations/{id:guid}");
        organisation.MapGet("", ShowAsync).Shows<OrganisationDetailView>("ShowOrganisation", "An organisation");
        organisation
            .MapGet("acts", ListActsAsync)
            .Lists<EvidenceView>("ListOrganisationActs", "Official acts on an organisation, the latest first");
        organisation
            .MapPost("rename", RenameAsync)
            .Changes<OrganisationView>("RenameOrganisation", "Gives it another name or region");
        organisation
            .MapPost("close", CloseAsync)
            .Changes<OrganisationView>("CloseOrganisation", "Closes it; it is never opened again, moved or removed");
        OrganisationFileApi.Map(area);
    }

    private static async Task<IResult> ListAsync(
        HttpContext http,
        Paging paging,
        bool? closed,
        YueluDb db,
        Access access,
        TimeProvider clock
    )
    {
        if (!http.Request.Named<OrganisationKind>("kind").Succeeded(out _, out var problem))
            return ApiAnswer.Refuse(http, problem);
        var filter = OrganisationFilter.Of(http.Request.Query) with { WithClosed = closed == true };
        return await paging.ShowAsync(filter.Apply(db, access, clock.Today()), View);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        Guid id,
        ChangeOrganisation organisations,
        YueluDb db
    )
    {
        var ct = http.RequestAborted;
        if (await organisations.FindAsync(id, ct) is not { } found)
            return ApiAnswer.Refuse(http, OrganisationProblems.Unknown);
        var path = found.Path;
        var below = await db.Set<Organisation>().CountAsync(one => one.Path.StartsWith(path) && one.Path != path, ct);
        var accounts = await db.Users.CountAsync(account => account.OrganisationPath == path, ct);
        var view = View(found);
        return ApiAnswer.Show(http, new OrganisationDetailView(view, below, accounts), IfMatch.OfContent(view));
    }

    private static async Task<IResult> ListActsAsync(
        HttpContext http,
        Paging paging,
        Guid id,
        ChangeOrganisation organisations,
        YueluDb db
    ) =>
        await organisations.FindAsync(id, http.RequestAborted) is null
            ? ApiAnswer.Refuse(http, OrganisationProblems.Unknown)
            : paging.Show(await db.EvidenceListAsync(OrganisationActs.Subject(id), http.RequestAborted), act => act);

    private static async Task<IResult> FoundAsync(
        HttpContext http,
        FoundRequest request,
        ChangeOrganisation organisations
    )
    {
        var sent = OrganisationForm.Of(request.NameZh, request.NameEn, request.Region, request.Code, $"{request.Kind}");
        var parent = await organisations.FindAsync(request.Below, http.RequestAborted);
        return (await organisations.FoundAsync(http, parent, sent)).Succeeded(out var founded, out var problem)
            ? ApiAnswer.Created(http, $"/organisations/{founded.Id}", View(founded), IfMatch.OfContent(View(founded)))
            : ApiAnswer.Refuse(http, problem);
    }

    private static Task<IResult> RenameAsync(
        HttpContext http,
        Guid id,
        RenameRequest request,
        IfMatch seen,
        ChangeOrganisation organisations,
        YueluDb db
    )
    {
        var sent = OrganisationForm.Of(request.NameZh, request.NameEn, request.Region);
        return ChangeAsync(http, id, seen, organisations, db, () => organisations.RenameAsync(http, id, sent));
    }

    private static Task<IResult> CloseAsync(
        HttpContext http,
        Guid id,
        CloseRequest request,
        IfMatch seen,
        ChangeOrganisation organisations,
        YueluDb db
    )
    {
        var day = request.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var sent = OrganisationForm.Of("", null, null) with { Day = day };
        return ChangeAsync(http, id, seen, organisations, db, () => organisations.CloseAsync(http, id, sent));
    }

    /// <summary>Does an act to the organisation as its sender saw it.</summary>
    private static async Task<IResult> ChangeAsync(
        HttpContext http,
        Guid id,
        IfMatch seen,
        ChangeOrganisation organisations,
        YueluDb db,
        Func<Task<Result<Organisation>>> act
    )
    {
        if (await organisations.FindAsync(id, http.RequestAborted) is not { } before)
            return ApiAnswer.Refuse(http, OrganisationProblems.Unknown);
        if (!seen.Admits(IfMatch.OfContent(View(before))))
            return Changed(http, before);
        if ((await act()).Succeeded(out var after, out var problem))
            return ApiAnswer.Show(http, View(after), IfMatch.OfContent(View(after)));
        db.ChangeTracker.Clear();
        return problem.Kind == ProblemKind.Stale && await organisations.FindAsync(id, http.RequestAborted) is { } now
            ? Changed(http, now)
            : ApiAnswer.Refuse(http, problem);
    }

    private static IResult Changed(HttpContext http, Organisation now) =>
        ApiAnswer.Changed(http, IfMatch.OfContent(View(now)), View(now));

    private static OrganisationView View(Organisation one) =>
        new(one.Id, one.Path, one.Code, one.Kind, one.Name, one.RegionCode, one.ParentPath, one.ClosedOn);
}
