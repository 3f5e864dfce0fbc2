using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;

namespace Yuelu.Platform.Organisations;

/// <summary>What a system administrator does with organisations in scope: founds below one, renames, closes. Each is an official act.</summary>
internal sealed class ChangeOrganisation(YueluDb db, Access access)
{
    /// <summary>The organisation of this id in scope, or null.</summary>
    internal Task<Organisation?> FindAsync(Guid id, CancellationToken ct) =>
        db.Set<Organisation>().Within(access, one => one.Path).SingleOrDefaultAsync(one => one.Id == id, ct);

    /// <summary>The organisation of this code or path in scope, or null.</summary>
    internal Task<Organisation?> FindAsync(string codeOrPath, CancellationToken ct) =>
        db.Set<Organisation>().Within(access, one => one.Path).Named(codeOrPath).SingleOrDefaultAsync(ct);

    /// <summary>Founds an organisation below one that was found in scope.</summary>
    internal async Task<Result<Organisation>> FoundAsync(HttpContext http, Organisation? parent, OrganisationForm sent)
    {
        if (parent is null)
            return OrganisationProblems.Unknown;
        if (!Below(parent, sent).Succeeded(out var founded, out var problem))
            return problem;
        if (await db.Set<Organisation>().AnyAsync(one => one.Code == founded.Code, http.RequestAborted))
            return OrganisationProblems.CodeTaken(founded.Code);
        db.Add(founded);
        Record(db, http, OrganisationActs.Founded, founded);
        return await db.SaveIfFirstAsync(http.RequestAborted) ? founded : OrganisationProblems.CodeTaken(founded.Code);
    }

    /// <summary>Gives it another name or region; its code and its place stay.</summary>
    internal Task<Result<Organisation>> RenameAsync(HttpContext http, Guid id, OrganisationForm sent) =>
        DoAsync(http, id, OrganisationActs.Renamed, one => one.Rename(sent.NameZh, sent.NameEn, sent.Region));

    /// <summary>Closes it on a day; every role on it and below ends with that day.</summary>
    internal Task<Result<Organisation>> CloseAsync(HttpContext http, Guid id, OrganisationForm sent) =>
        DoAsync(
            http,
            id,
            OrganisationActs.Closed,
            one => TypedDay.Read(sent.Day) is { } day ? one.Close(day) : OrganisationProblems.NoDay
        );

    /// <summary>Records the act with what stands of the organisation after it.</summary>
    internal static void Record(YueluDb db, HttpContext http, ActKind kind, Organisation organisation) =>
        db.RecordOn(http, kind, Roles.SystemAdministrator, organisation, OrganisationActs.Payload(organisation));

    private async Task<Result<Organisation>> DoAsync(
        HttpContext http,
        Guid id,
        ActKind kind,
        Func<Organisation, Problem?> change
    )
    {
        if (await FindAsync(id, http.RequestAborted) is not { } organisation)
            return OrganisationProblems.Unknown;
        if (change(organisation) is { } problem)
            return problem;
        Record(db, http, kind, organisation);
        try
        {
            await db.SaveChangesAsync(http.RequestAborted);
            return organisation;
        }
        catch (DbUpdateConcurrencyException)
        {
            return OrganisationProblems.ChangedMeanwhile;
        }
    }

    private static Result<Organisation> Below(Organisation parent, OrganisationForm sent) =>
        OrganisationKinds.Find(sent.Kind) is { } kind
            ? Organisation.Found(parent, sent.Code, kind, sent.NameZh, sent.NameEn, sent.Region)
            : OrganisationProblems.NoKind;
}
