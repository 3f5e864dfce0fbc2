using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Organisations;

/// <summary>What a system administrator does with organisations in scope: founds below one, renames, closes. Each is an official act.</summary>
internal static class OrganisationChanges
{
    internal const string FoundPrefix = "found-";

    internal static async Task<IResult> Found(
        Guid id,
        HttpContext http,
        IFormCollection form,
        YueluDb db,
        Access access
    )
    {
        var ct = http.RequestAborted;
        if (await FindAsync(db, access, id, ct) is not { } parent)
            return http.Refuse(OrganisationProblems.Unknown);
        var sent = OrganisationForm.Of(form);
        if (!Below(parent, sent).Succeeded(out var founded, out var problem))
            return OrganisationPage.Answer(id, sent, problem, FoundPrefix);
        if (await db.Set<Organisation>().AnyAsync(one => one.Code == founded.Code, ct))
            return OrganisationPage.Answer(id, sent, OrganisationProblems.CodeTaken(founded.Code), FoundPrefix);
        db.Add(founded);
        Record(db, http, OrganisationActs.Founded, founded);
        await db.SaveChangesAsync(ct);
        return Back(http, founded.Id, "founded");
    }

    internal static async Task<IResult> Rename(
        Guid id,
        HttpContext http,
        IFormCollection form,
        YueluDb db,
        Access access
    )
    {
        if (await FindAsync(db, access, id, http.RequestAborted) is not { } organisation)
            return http.Refuse(OrganisationProblems.Unknown);
        var sent = OrganisationForm.Of(form);
        if (organisation.Rename(sent.NameZh, sent.NameEn, sent.Region) is { } problem)
            return OrganisationPage.Answer(id, sent, problem, "");
        Record(db, http, OrganisationActs.Renamed, organisation);
        await db.SaveChangesAsync(http.RequestAborted);
        return Back(http, id, "renamed");
    }

    internal static async Task<IResult> Close(
        Guid id,
        HttpContext http,
        IFormCollection form,
        YueluDb db,
        Access access
    )
    {
        if (await FindAsync(db, access, id, http.RequestAborted) is not { } organisation)
            return http.Refuse(OrganisationProblems.Unknown);
        var sent = OrganisationForm.Of(form);
        if (OrganisationForm.DayOf(sent.Day) is not { } day)
            return OrganisationPage.Answer(id, sent, OrganisationProblems.NoDay, "");
        if (organisation.Close(day) is { } problem)
            return http.Refuse(problem);
        Record(db, http, OrganisationActs.Closed, organisation);
        await db.SaveChangesAsync(http.RequestAborted);
        return Back(http, id, "closed");
    }

    /// <summary>Records the act with what stands of the organisation after it.</summary>
    internal static void Record(YueluDb db, HttpContext http, ActKind kind, Organisation organisation) =>
        db.RecordOn(http, kind, Roles.SystemAdministrator, organisation, OrganisationActs.Payload(organisation));

    private static Result<Organisation> Below(Organisation parent, OrganisationForm sent) =>
        OrganisationKinds.Find(sent.Kind) is { } kind
            ? Organisation.Found(parent, sent.Code, kind, sent.NameZh, sent.NameEn, sent.Region)
            : OrganisationProblems.NoKind;

    private static Task<Organisation?> FindAsync(YueluDb db, Access access, Guid id, CancellationToken ct) =>
        db.Set<Organisation>().Within(access, one => one.Path).SingleOrDefaultAsync(one => one.Id == id, ct);

    private static RedirectHttpResult Back(HttpContext http, Guid id, string done) =>
        TypedResults.LocalRedirect($"{http.Request.PathBase}/administration/organisations/{id}?done={done}");
}
