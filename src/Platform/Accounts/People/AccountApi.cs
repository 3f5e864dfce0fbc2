using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts.Links;
using Yuelu.Platform.Api;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.People;

/// <summary>Other people's accounts and roles, for programs of the security administrator. One's own is never changed here.</summary>
internal static class AccountApi
{
    /// <param name="Name">Account name; it cannot be changed later.</param>
    /// <param name="Organisation">Code or path of the organisation in which the person works.</param>
    /// <param name="Role">A role there; left out when none is granted now.</param>
    /// <param name="From">First day of the role; today when left out.</param>
    /// <param name="Until">Last day of the role; left out when it does not end by itself.</param>
    /// <param name="Mail">The person's mail address, to which the link goes where mail is set up.</param>
    internal sealed record InviteRequest(
        string Name,
        string Organisation,
        string? PersonName = null,
        string? Role = null,
        DateOnly? From = null,
        DateOnly? Until = null,
        string? Mail = null
    );

    /// <param name="Organisation">Code or path of the organisation; the role reaches all below it.</param>
    /// <param name="From">First day; today when left out.</param>
    /// <param name="Until">Last day; left out when it does not end by itself.</param>
    internal sealed record GrantRequest(
        string Role,
        string Organisation,
        DateOnly? From = null,
        DateOnly? Until = null
    );

    /// <summary>An account just made, with its one-time link: this once.</summary>
    internal sealed record InvitedView(AccountView Account, LinkView Link);

    internal static void Map(RouteGroupBuilder area)
    {
        var people = area.MapGroup("").Needs(Roles.SecurityAdministrator);
        people
            .MapGet("accounts", ListAsync)
            .Lists<AccountView>("ListAccounts", "Accounts in scope, by name")
            .Reads("q", "Part of the account's name, of the person's or of the organisation's.")
            .Reads("role", "Only those that hold this role today.", [.. Roles.All.Select(role => role.Key)])
            .Reads<AccountState>("state", "Only those in this state.");
        people
            .MapPost("accounts", InviteAsync)
            .Creates<InvitedView>("InvitePerson", "Makes an account; the link for its person is told once");
        var account = people.MapGroup("accounts/{id:guid}");
        account.MapGet("", ShowAsync).Shows<AccountView>("ShowAccount", "An account and its roles");
        account
            .MapGet("acts", ListActsAsync)
            .Lists<EvidenceView>("ListAccountActs", "Official acts on an account, the latest first");
        account
            .MapPost("deactivate", DeactivateAsync)
            .Changes<AccountView>("DeactivateAccount", "Closes an account; its sessions and tokens end at once");
        account
            .MapPost("reactivate", ReactivateAsync)
            .Changes<AccountView>("ReactivateAccount", "Lets a closed account be used again");
        account
            .MapPost("unlock", UnlockAsync)
            .Changes<AccountView>("UnlockAccount", "Lifts the lock after wrong passwords");
        account
            .MapPost("reset-password", ResetPasswordAsync)
            .Changes<LinkView>(
                "ResetPassword",
                "Takes the password away; the link for choosing another is told once. Renews an invitation too"
            );
        account
            .MapPost("reset-second-factor", ResetSecondFactorAsync)
            .Changes<AccountView>("ResetSecondFactor", "Takes every second factor away");
        account.MapPost("grants", GrantAsync).Creates<GrantView>("GrantRole", "Grants a role on an organisation");
        account
            .MapPost("grants/{grant:guid}/withdraw", WithdrawAsync)
            .Does<GrantView>("WithdrawRole", "Takes a role back; it counts no more from the next request on");
    }

    private static async Task<IResult> ListAsync(
        HttpContext http,
        Paging paging,
        AccountViews views,
        YueluDb db,
        Access access,
        TimeProvider clock
    )
    {
        if (!http.Request.Named<AccountState>("state").Succeeded(out _, out var problem))
            return ApiAnswer.Refuse(http, problem);
        if (!http.Request.Named("role", [.. Roles.All.Select(role => role.Key)]).Succeeded(out _, out problem))
            return ApiAnswer.Refuse(http, problem);
        var accounts = AccountFilter
            .From(http.Request.Query)
            .Apply(db.Users.Within(access), db, clock.GetUtcNow(), clock.Today());
        return await paging.ShowTogetherAsync(accounts, items => views.OfAsync(items, http.RequestAborted));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Guid id, PeopleDesk desk, AccountViews views)
    {
        if (await desk.FindAsync(id, http.RequestAborted) is not { } account)
            return ApiAnswer.Refuse(http, AccountProblems.NotFound);
        var view = await views.OfAsync(account, http.RequestAborted);
        return ApiAnswer.Show(http, view, IfMatch.OfContent(view));
    }

    private static async Task<IResult> ListActsAsync(
        HttpContext http,
        Paging paging,
        Guid id,
        PeopleDesk desk,
        YueluDb db
    ) =>
        await desk.FindAsync(id, http.RequestAborted) is null
            ? ApiAnswer.Refuse(http, AccountProblems.NotFound)
            : paging.Show(await db.EvidenceListAsync(AccountActs.Subject(id), http.RequestAborted), act => act);

    private static async Task<IResult> InviteAsync(
        HttpContext http,
        InviteRequest request,
        InvitePerson invite,
        AccountViews views
    )
    {
        var asked = new InvitePerson.Request(
            HalfWidth.Of(request.Name).Trim(),
            request.PersonName?.Trim() ?? "",
            GrantForm.Of(request.Role, request.Organisation, request.From, request.Until)
        )
        {
            Mail = request.Mail?.Trim() ?? "",
        };
        if (!(await invite.DoAsync(http, asked)).Succeeded(out var invited, out var problem))
            return ApiAnswer.Refuse(http, problem);
        var view = await views.OfAsync(invited.Account, http.RequestAborted);
        return ApiAnswer.Created(
            http,
            $"/accounts/{view.Id}",
            new InvitedView(view, invited.Link),
            IfMatch.OfContent(view)
        );
    }

    private static Task<IResult> DeactivateAsync(HttpContext http, Guid id, ChangeSeen seen, ChangeAccount change) =>
        seen.DoAsync(http, id, () => change.DeactivateAsync(http, id));

    private static Task<IResult> ReactivateAsync(HttpContext http, Guid id, ChangeSeen seen, ChangeAccount change) =>
        seen.DoAsync(http, id, () => change.ReactivateAsync(http, id));

    private static Task<IResult> UnlockAsync(HttpContext http, Guid id, ChangeSeen seen, ChangeAccount change) =>
        seen.DoAsync(http, id, () => change.UnlockAsync(http, id));

    private static Task<IResult> ResetSecondFactorAsync(
        HttpContext http,
        Guid id,
        ChangeSeen seen,
        ChangeAccount change
    ) => seen.DoAsync(http, id, () => change.ResetSecondFactorAsync(http, id));

    private static Task<IResult> ResetPasswordAsync(HttpContext http, Guid id, ChangeSeen seen, ChangeAccount change) =>
        seen.DoAsync(http, id, () => change.ResetPasswordAsync(http, id), link => link);

    private static async Task<IResult> GrantAsync(HttpContext http, Guid id, GrantRequest request, GrantRole grant)
    {
        var sent = GrantForm.Of(request.Role, request.Organisation, request.From, request.Until);
        return (await grant.DoAsync(http, id, sent)).Succeeded(out var made, out var problem)
            ? ApiAnswer.Created(http, $"/accounts/{id}/grants/{made.Id}", GrantView.Of(made))
            : ApiAnswer.Refuse(http, problem);
    }

    private static async Task<IResult> WithdrawAsync(HttpContext http, Guid id, Guid grant, GrantRole grants) =>
        (await grants.WithdrawAsync(http, id, grant)).Succeeded(out var ended, out var problem)
            ? ApiAnswer.Show(http, GrantView.Of(ended))
            : ApiAnswer.Refuse(http, problem);
}
