using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;

namespace Yuelu.Platform.Accounts.People;

/// <summary>Grants somebody else a role on an organisation, and takes one back.</summary>
internal sealed class GrantRole(PeopleDesk desk, YueluDb db, Access access, TimeProvider clock)
{
    internal async Task<Result<Grant>> DoAsync(HttpContext http, Guid id, GrantForm sent)
    {
        var ct = http.RequestAborted;
        if (!(await desk.FindForChangeAsync(id, ct)).Succeeded(out var account, out var problem))
            return problem;
        if (!(await desk.OrganisationAsync(sent.Organisation, ct)).Succeeded(out var on, out problem))
            return problem;
        if (!sent.Read(on, clock.Today()).Succeeded(out var asked, out problem))
            return problem;
        if (GrantRules.Refuse(asked, await desk.HeldAsync(id, ct), clock.Today(), account.IsSystem) is { } refused)
            return refused;
        var grant = Add(db, account, asked, http.User.Identity?.Name ?? "", clock.GetUtcNow());
        Record(db, http, AccountActs.RoleGranted, Roles.SecurityAdministrator, account, grant);
        return await desk.SaveAsync(ct) is { } stale ? stale : grant;
    }

    /// <summary>Withdraws a grant on an organisation in scope; it counts no more from the next request on.</summary>
    internal async Task<Result<Grant>> WithdrawAsync(HttpContext http, Guid id, Guid grant)
    {
        var ct = http.RequestAborted;
        if (!(await desk.FindForChangeAsync(id, ct)).Succeeded(out var account, out var problem))
            return problem;
        var held = await db.Set<Grant>()
            .Within(access)
            .SingleOrDefaultAsync(one => one.Id == grant && one.AccountId == id, ct);
        if (held is null)
            return GrantProblems.NotFound;
        if (held.WithdrawnAt is not null)
            return GrantProblems.Ended;
        held.Withdraw(http.User.Identity?.Name ?? "", clock.GetUtcNow());
        Record(db, http, AccountActs.RoleWithdrawn, Roles.SecurityAdministrator, account, held);
        return await desk.SaveAsync(ct) is { } stale ? stale : held;
    }

    /// <summary>Adds a grant to what is saved next.</summary>
    internal static Grant Add(YueluDb db, Account account, GrantRequest asked, string by, DateTimeOffset now)
    {
        var grant = new Grant
        {
            AccountId = account.Id,
            Role = asked.Role.Key,
            OrganisationPath = asked.On.Path,
            From = asked.From,
            Until = asked.Until,
            GrantedBy = by,
            GrantedAt = now,
        };
        db.Add(grant);
        return grant;
    }

    /// <summary>Records what was done with a grant: for the log without the person, for the auditor in words.</summary>
    internal static void Record(
        YueluDb db,
        HttpContext http,
        ActKind kind,
        string role,
        Account account,
        Grant grant
    ) => db.RecordOn(http, kind, role, account, Detail(grant), AccountActs.Payload(grant));

    private static string Detail(Grant grant) =>
        $"{grant.Role} {grant.OrganisationPath} {Writer.Day(grant.From)}–{(grant.Until is { } until ? Writer.Day(until) : "")}";
}
