using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts.Links;
using Yuelu.Platform.Accounts.People;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Http;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.Enterprises;

/// <summary>What an enterprise's approver does with its fillers: invites them, gives a new link, takes the role back. Nothing else.</summary>
internal static class FillerActs
{
    private const string Page = "account/people";

    internal static async Task<IResult> Invite(
        HttpContext http,
        IFormCollection form,
        PeopleDesk desk,
        LinkDesk links,
        YueluDb db,
        TimeProvider clock
    )
    {
        var ct = http.RequestAborted;
        var request = InvitePerson.Request.Of(form);
        if (
            !(await desk.OrganisationAsync(request.Grant.Organisation, ct)).Succeeded(
                out var enterprise,
                out var problem
            )
        )
            return http.Refuse(problem);
        var opened = Account.Open(request.Name, request.PersonName, enterprise.Path, clock.GetUtcNow());
        if (!opened.Succeeded(out var account, out problem))
            return FillerPage.Answer(problem == AccountProblems.LongPersonName ? "person" : "name", problem, request);
        if (!await desk.IsFreeAsync(account, ct))
            return FillerPage.Answer("name", AccountProblems.NameTaken(account.UserName!), request);
        var asked = new GrantRequest(Roles.Find(Roles.EnterpriseFiller)!, enterprise, clock.Today(), null);
        if (GrantRules.Refuse(asked, [], clock.Today()) is { } refused)
            return FillerPage.Answer("organisation", refused, request);
        db.Add(account);
        var grant = GrantRole.Add(db, account, asked, http.User.Identity?.Name ?? "", clock.GetUtcNow());
        db.RecordOn(
            http,
            AccountActs.Invited,
            Roles.EnterpriseApprover,
            account,
            GrantRole.Detail(grant),
            AccountActs.Payload(grant)
        );
        var link = await links.MakeAsync(http, account, LinkPurpose.Invitation);
        await db.SaveChangesAsync(ct);
        return LinkShown.Answer(link, Page);
    }

    /// <summary>A new invitation link for a filler who has not chosen a password yet.</summary>
    internal static async Task<IResult> Link(Guid id, HttpContext http, Access access, LinkDesk links, YueluDb db)
    {
        if (!(await FindAsync(db, access, id, http.RequestAborted)).Succeeded(out var filler, out var problem))
            return http.Refuse(problem);
        if (filler.Account.PasswordHash is not null || filler.Account.DeactivatedAt is not null)
            return http.Refuse(FillerProblems.HasPassword);
        if (!await IsOnlyOursAsync(db, access, filler, http.RequestAborted))
            return http.Refuse(FillerProblems.NotOnlyOurs);
        var link = await links.MakeAsync(http, filler.Account, LinkPurpose.Invitation);
        db.RecordOn(http, AccountActs.Invited, Roles.EnterpriseApprover, filler.Account);
        await db.SaveChangesAsync(http.RequestAborted);
        return LinkShown.Answer(link, Page);
    }

    /// <summary>Takes the filler's role back; it counts no more from the next request on.</summary>
    internal static async Task<IResult> Withdraw(
        Guid id,
        HttpContext http,
        Access access,
        LinkDesk links,
        YueluDb db,
        TimeProvider clock
    )
    {
        var ct = http.RequestAborted;
        if (!(await FindAsync(db, access, id, ct)).Succeeded(out var filler, out var problem))
            return http.Refuse(problem);
        foreach (var grant in filler.Grants)
        {
            grant.Withdraw(http.User.Identity?.Name ?? "", clock.GetUtcNow());
            db.RecordOn(
                http,
                AccountActs.RoleWithdrawn,
                Roles.EnterpriseApprover,
                filler.Account,
                GrantRole.Detail(grant),
                AccountActs.Payload(grant)
            );
        }
        if (filler.Account.PasswordHash is null)
            await links.VoidAsync(filler.Account, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.LocalRedirect($"{http.Request.PathBase}/{Page}?done=withdrawn");
    }

    /// <summary>Whoever gets a link becomes the person of the account: it must hold nothing that the approver could not give.</summary>
    private static async Task<bool> IsOnlyOursAsync(YueluDb db, Access access, Filler filler, CancellationToken ct)
    {
        var held = await db.Set<Grant>()
            .CountAsync(grant => grant.AccountId == filler.Account.Id && grant.WithdrawnAt == null, ct);
        return access.Reaches(filler.Account.OrganisationPath) && held == filler.Grants.Count;
    }

    private sealed record Filler(Account Account, IReadOnlyList<Grant> Grants);

    /// <summary>Somebody who fills in for an enterprise in scope; approvers are not found.</summary>
    private static async Task<Result<Filler>> FindAsync(YueluDb db, Access access, Guid id, CancellationToken ct)
    {
        var grants = await db.Set<Grant>()
            .Within(access)
            .Where(grant => grant.AccountId == id && grant.Role == Roles.EnterpriseFiller && grant.WithdrawnAt == null)
            .ToListAsync(ct);
        if (grants.Count == 0)
            return AccountProblems.NotFound;
        return new Filler(await db.Users.SingleAsync(account => account.Id == id, ct), grants);
    }
}
