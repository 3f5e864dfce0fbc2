using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts.Links;
using Yuelu.Platform.Accounts.People;
using Yuelu.Platform.Accounts.Systems;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.PersonalData;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.Enterprises;

/// <summary>What an enterprise's approver does with its fillers: invites them, gives a new link, takes the role back. Nothing else.</summary>
internal sealed class FillerActs(
    PeopleDesk desk,
    LinkDesk links,
    SaveField fields,
    YueluDb db,
    Access access,
    TimeProvider clock
)
{
    /// <summary>Those who fill in or approve for enterprises in scope, by account name; one line for each role.</summary>
    internal IQueryable<OurPerson> People()
    {
        string[] roles = [Roles.EnterpriseApprover, Roles.EnterpriseFiller];
        return db.Set<Grant>()
            .Within(access)
            .Where(grant => grant.WithdrawnAt == null && roles.Contains(grant.Role))
            .Join(
                db.Users,
                grant => grant.AccountId,
                account => account.Id,
                (grant, account) => new OurPerson { Grant = grant, Account = account }
            )
            .OrderBy(one => one.Account.NormalizedUserName)
            .ThenBy(one => one.Grant.Id)
            .AsNoTracking();
    }

    /// <summary>Makes the account of a filler of an enterprise in scope, and gives its invitation link once.</summary>
    internal async Task<Result<Invited>> InviteAsync(HttpContext http, InvitePerson.Request request)
    {
        var ct = http.RequestAborted;
        var found = await desk.OrganisationAsync(request.Grant.Organisation, ct);
        if (!found.Succeeded(out var enterprise, out var problem))
            return problem;
        var opened = await desk.OpenAsync(request.Name, request.PersonName, enterprise, ct);
        if (!opened.Succeeded(out var account, out problem))
            return problem;
        var asked = new GrantRequest(Roles.Find(Roles.EnterpriseFiller)!, enterprise, clock.Today(), null);
        if (GrantRules.Refuse(asked, [], clock.Today()) is { } refused)
            return refused;
        db.Add(account);
        var grant = GrantRole.Add(db, account, asked, http.User.Identity?.Name ?? "", clock.GetUtcNow());
        GrantRole.Record(db, http, AccountActs.Invited, Roles.EnterpriseApprover, account, grant);
        if (request.Mail.Length > 0)
        {
            var wrong = await fields.TakeAsync(http, account, PersonalKinds.Mail, request.Mail);
            if (wrong is not null)
                return wrong;
        }
        var link = await links.MakeAsync(http, account, LinkPurpose.Invitation);
        return await db.SaveIfFirstAsync(ct)
            ? new Invited(account, link)
            : AccountProblems.NameTaken(account.UserName!);
    }

    /// <summary>A new invitation link for a filler who has not chosen a password yet.</summary>
    internal async Task<Result<LinkView>> LinkAsync(HttpContext http, Guid id)
    {
        if (!(await FindAsync(id, http.RequestAborted)).Succeeded(out var filler, out var problem))
            return problem;
        if (filler.Account.IsSystem)
            return SystemProblems.NobodySignsIn;
        if (filler.Account.PasswordHash is not null || filler.Account.DeactivatedAt is not null)
            return FillerProblems.HasPassword;
        if (!await IsOnlyOursAsync(filler, http.RequestAborted))
            return FillerProblems.NotOnlyOurs;
        var link = await links.MakeAsync(http, filler.Account, LinkPurpose.Invitation);
        db.RecordOn(http, AccountActs.Invited, Roles.EnterpriseApprover, filler.Account);
        await db.SaveChangesAsync(http.RequestAborted);
        return link;
    }

    /// <summary>Takes the filler's roles in scope back; they count no more from the next request on.</summary>
    internal async Task<Result<IReadOnlyList<Grant>>> WithdrawAsync(HttpContext http, Guid id)
    {
        var ct = http.RequestAborted;
        if (!(await FindAsync(id, ct)).Succeeded(out var filler, out var problem))
            return problem;
        foreach (var grant in filler.Grants)
        {
            grant.Withdraw(http.User.Identity?.Name ?? "", clock.GetUtcNow());
            GrantRole.Record(db, http, AccountActs.RoleWithdrawn, Roles.EnterpriseApprover, filler.Account, grant);
        }
        if (filler.Account.PasswordHash is null)
            await links.VoidAsync(filler.Account, ct);
        await db.SaveChangesAsync(ct);
        return filler.Grants;
    }

    /// <summary>Whoever gets a link becomes the person of the account: it must hold nothing that the approver could not give.</summary>
    private async Task<bool> IsOnlyOursAsync(Filler filler, CancellationToken ct)
    {
        var held = await db.Set<Grant>()
            .CountAsync(grant => grant.AccountId == filler.Account.Id && grant.WithdrawnAt == null, ct);
        return access.Reaches(filler.Account.OrganisationPath) && held == filler.Grants.Count;
    }

    private sealed record Filler(Account Account, List<Grant> Grants);

    /// <summary>Somebody who fills in for an enterprise in scope; approvers are not found.</summary>
    private async Task<Result<Filler>> FindAsync(Guid id, CancellationToken ct)
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

/// <summary>Somebody of an enterprise with the role in which it is so.</summary>
internal sealed class OurPerson
{
    public required Grant Grant { get; init; }

    public required Account Account { get; init; }
}
