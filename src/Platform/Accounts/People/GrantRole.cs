using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Http;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;

namespace Yuelu.Platform.Accounts.People;

/// <summary>Grants somebody else a role on an organisation, and takes one back.</summary>
internal static class GrantRole
{
    internal static async Task<IResult> Handle(
        Guid id,
        HttpContext http,
        IFormCollection form,
        PeopleDesk desk,
        YueluDb db,
        TimeProvider clock
    )
    {
        var ct = http.RequestAborted;
        if (!(await desk.FindForChangeAsync(id, ct)).Succeeded(out var account, out var problem))
            return http.Refuse(problem);
        var sent = GrantForm.Of(form);
        if (!(await desk.OrganisationAsync(sent.Organisation, ct)).Succeeded(out var on, out problem))
            return http.Refuse(problem);
        var (asked, error) = sent.Read(on, clock.Today());
        if (asked is not null && GrantRules.Refuse(asked, await desk.HeldAsync(id, ct), clock.Today()) is { } refused)
            error = GrantForm.ErrorOf(refused);
        if (asked is null || error is not null)
            return AccountRecordPage.Answer(id, sent, error!);
        var grant = Add(db, account, asked, http.User.Identity?.Name ?? "", clock.GetUtcNow());
        db.RecordOn(
            http,
            AccountActs.RoleGranted,
            Roles.SecurityAdministrator,
            account,
            Detail(grant),
            AccountActs.Payload(grant)
        );
        await db.SaveChangesAsync(ct);
        return PeopleDesk.Back(http, id, "granted");
    }

    /// <summary>Withdraws a grant on an organisation in scope; it counts no more from the next request on.</summary>
    internal static async Task<IResult> Withdraw(
        Guid id,
        Guid grant,
        HttpContext http,
        PeopleDesk desk,
        YueluDb db,
        TimeProvider clock,
        Access access
    )
    {
        var ct = http.RequestAborted;
        if (!(await desk.FindForChangeAsync(id, ct)).Succeeded(out var account, out var problem))
            return http.Refuse(problem);
        var held = await db.Set<Grant>()
            .Within(access)
            .SingleOrDefaultAsync(one => one.Id == grant && one.AccountId == id && one.WithdrawnAt == null, ct);
        if (held is null)
            return http.Refuse(GrantProblems.NotFound);
        held.Withdraw(http.User.Identity?.Name ?? "", clock.GetUtcNow());
        db.RecordOn(
            http,
            AccountActs.RoleWithdrawn,
            Roles.SecurityAdministrator,
            account,
            Detail(held),
            AccountActs.Payload(held)
        );
        await db.SaveChangesAsync(ct);
        return PeopleDesk.Back(http, id, "withdrawn");
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

    /// <summary>What the auditor reads of it.</summary>
    internal static string Detail(Grant grant) =>
        $"{grant.Role} {grant.OrganisationPath} {Writer.Day(grant.From)}–{(grant.Until is { } until ? Writer.Day(until) : "")}";
}
