using Microsoft.AspNetCore.Http;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts.Links;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.PersonalData;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.People;

/// <summary>Makes an account at home in an organisation, with a role there when one is chosen, and gives its invitation link once.</summary>
internal sealed class InvitePerson(PeopleDesk desk, LinkDesk links, SaveField fields, YueluDb db, TimeProvider clock)
{
    /// <summary>What is asked.</summary>
    /// <param name="Grant">Where the person works; and the role, which may be empty.</param>
    internal sealed record Request(string Name, string PersonName, GrantForm Grant)
    {
        /// <summary>The person's mail address, to which the link goes where mail is set up; may be empty.</summary>
        public string Mail { get; init; } = "";

        public static Request Of(IFormCollection form) =>
            new(HalfWidth.Of(form["name"].ToString()).Trim(), form["person"].ToString().Trim(), GrantForm.Of(form))
            {
                Mail = form["mail"].ToString().Trim(),
            };
    }

    internal async Task<Result<Invited>> DoAsync(HttpContext http, Request request)
    {
        var ct = http.RequestAborted;
        if (!(await desk.OrganisationAsync(request.Grant.Organisation, ct)).Succeeded(out var home, out var problem))
            return problem;
        if (!(await desk.OpenAsync(request.Name, request.PersonName, home, ct)).Succeeded(out var account, out problem))
            return problem;
        db.Add(account);
        db.RecordOn(http, AccountActs.Invited, Roles.SecurityAdministrator, account, home.Path);
        if (request.Grant.Role.Length > 0)
        {
            if (!request.Grant.Read(home, clock.Today()).Succeeded(out var asked, out problem))
                return problem;
            if (GrantRules.Refuse(asked, [], clock.Today()) is { } refused)
                return refused;
            var grant = GrantRole.Add(db, account, asked, http.User.Identity?.Name ?? "", clock.GetUtcNow());
            GrantRole.Record(db, http, AccountActs.RoleGranted, Roles.SecurityAdministrator, account, grant);
        }
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
}

/// <summary>An account just made, and the link with which its person chooses a password.</summary>
internal sealed record Invited(Account Account, LinkView Link);
