using Microsoft.AspNetCore.Http;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts.Links;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;

namespace Yuelu.Platform.Accounts.People;

/// <summary>Makes an account at home in an organisation, with a role there when one is chosen, and shows its invitation link once.</summary>
internal static class InvitePerson
{
    /// <summary>What the form sends.</summary>
    internal sealed record Request(string Name, string PersonName, GrantForm Grant)
    {
        public static Request Of(IFormCollection form) =>
            new(HalfWidth.Of(form["name"].ToString()).Trim(), form["person"].ToString().Trim(), GrantForm.Of(form));
    }

    internal static async Task<IResult> Handle(
        HttpContext http,
        IFormCollection form,
        PeopleDesk desk,
        LinkDesk links,
        YueluDb db,
        TimeProvider clock
    )
    {
        var ct = http.RequestAborted;
        var request = Request.Of(form);
        if (!(await desk.OrganisationAsync(request.Grant.Organisation, ct)).Succeeded(out var home, out var problem))
            return http.Refuse(problem);
        var opened = Account.Open(request.Name, request.PersonName, home.Path, clock.GetUtcNow());
        if (!opened.Succeeded(out var account, out problem))
            return InvitePage.Answer(
                request,
                new FieldError(problem == AccountProblems.LongPersonName ? "person" : "name", problem.Detail)
            );
        if (!await desk.IsFreeAsync(account, ct))
            return InvitePage.Answer(
                request,
                new FieldError("name", AccountProblems.NameTaken(account.UserName!).Detail)
            );
        db.Add(account);
        db.RecordOn(http, AccountActs.Invited, Roles.SecurityAdministrator, account, home.Path);
        if (request.Grant.Role.Length > 0 && Grant(http, db, clock, request, account, home) is { } error)
            return InvitePage.Answer(request, error);
        var link = await links.MakeAsync(http, account, LinkPurpose.Invitation);
        await db.SaveChangesAsync(ct);
        return LinkShown.Answer(link, $"administration/accounts/{account.Id}");
    }

    private static FieldError? Grant(
        HttpContext http,
        YueluDb db,
        TimeProvider clock,
        Request request,
        Account account,
        Organisations.Organisation home
    )
    {
        var (asked, error) = request.Grant.Read(home, clock.Today());
        if (asked is null)
            return error;
        if (GrantRules.Refuse(asked, [], clock.Today()) is { } refused)
            return GrantForm.ErrorOf(refused);
        var grant = GrantRole.Add(db, account, asked, http.User.Identity?.Name ?? "", clock.GetUtcNow());
        db.RecordOn(
            http,
            AccountActs.RoleGranted,
            Roles.SecurityAdministrator,
            account,
            GrantRole.Detail(grant),
            AccountActs.Payload(grant)
        );
        return null;
    }
}
