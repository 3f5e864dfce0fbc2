using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts.EntryCodes;
using Yuelu.Platform.Accounts.Links;
using Yuelu.Platform.Accounts.People;
using Yuelu.Platform.Api;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.Enterprises;

/// <summary>Enterprises and their entry codes for programs of an area; an enterprise's people for programs of its approver.</summary>
internal static class EnterpriseApi
{
    /// <summary>An enterprise and how far it is on its way in.</summary>
    /// <param name="CreditCode">Its social credit code, in capitals.</param>
    /// <param name="HasApprover">Whether somebody has the account that approves.</param>
    /// <param name="CodeUntil">Until when its entry code can be used; null when there is none.</param>
    internal sealed record EnterpriseView(
        string CreditCode,
        string Organisation,
        Words Name,
        bool HasApprover,
        EntryCodeState Code,
        DateTimeOffset? CodeUntil
    );

    /// <param name="Enterprises">Credit codes; left out together with <paramref name="WithoutApprover"/>.</param>
    /// <param name="WithoutApprover">All enterprises in scope of which nobody has an account.</param>
    /// <param name="Q">Only those of them whose name or code holds this.</param>
    internal sealed record CodesRequest(
        IReadOnlyList<string>? Enterprises = null,
        bool WithoutApprover = false,
        string? Q = null
    );

    /// <summary>Codes just made: this once.</summary>
    /// <param name="Until">Last day on which they can be used.</param>
    internal sealed record SheetView(DateOnly Until, IReadOnlyList<EntrySlip> Slips);

    /// <summary>What was blocked.</summary>
    /// <param name="Blocked">Credit codes of the enterprises that had an open code.</param>
    internal sealed record BlockedView(IReadOnlyList<string> Blocked);

    /// <param name="Name">Account name.</param>
    /// <param name="Enterprise">Credit code.</param>
    /// <param name="Mail">The person's mail address, to which the link goes where mail is set up.</param>
    internal sealed record FillerRequest(
        string Name,
        string Enterprise,
        string? PersonName = null,
        string? Mail = null
    );

    /// <summary>Somebody of an enterprise.</summary>
    internal sealed record PersonView(Guid Id, string Name, string PersonName, AccountState State, GrantView Grant);

    /// <summary>An account just made, with its one-time link: this once.</summary>
    internal sealed record InvitedFillerView(Guid Id, string Name, LinkView Link);

    internal static void Map(RouteGroupBuilder area)
    {
        var codes = area.MapGroup("").Needs([.. Roles.OfAreas]);
        codes
            .MapGet("enterprises", ListAsync)
            .Lists<EnterpriseView>(
                "ListEnterprises",
                "Open enterprises in scope; ?withoutApprover=true for those without an account"
            )
            .Reads("q", "Part of the name or of the credit code.");
        codes
            .MapPost("entry-codes", MakeAsync)
            .Creates<SheetView>(
                "MakeEntryCodes",
                "Makes entry codes, told once; earlier ones of these enterprises are void"
            );
        codes
            .MapPost("entry-codes/block", BlockAsync)
            .Does<BlockedView>("BlockEntryCodes", "Makes open entry codes void");
        var people = area.MapGroup("").Needs(Roles.EnterpriseApprover);
        people
            .MapGet("our-people", PeopleAsync)
            .Lists<PersonView>("ListOurPeople", "Those who fill in or approve for the enterprise");
        people
            .MapPost("our-people", InviteAsync)
            .Creates<InvitedFillerView>(
                "InviteFiller",
                "Makes a filler's account; the link for its person is told once"
            );
        people
            .MapPost("our-people/{id:guid}/link", LinkAsync)
            .Does<LinkView>(
                "RenewFillerLink",
                "A new link for a filler who has no password yet; the earlier one is void"
            );
        people
            .MapPost("our-people/{id:guid}/withdraw", WithdrawAsync)
            .Does<IReadOnlyList<GrantView>>("WithdrawFiller", "Takes a filler's role back");
    }

    private static Task<IResult> ListAsync(
        HttpContext http,
        Paging paging,
        bool? withoutApprover,
        YueluDb db,
        Access access,
        AccountsOptions options,
        TimeProvider clock
    )
    {
        var filter = EnterpriseFilter.Of(http.Request.Query["q"].ToString(), withoutApprover == true);
        return paging.ShowTogetherAsync<Organisation, EnterpriseView>(
            filter.Apply(db, access, clock.Today()),
            async enterprises =>
            {
                var states = await db.EntryStatesAsync(enterprises, http.RequestAborted);
                return [.. enterprises.Select(one => View(one, states, options, clock.GetUtcNow()))];
            }
        );
    }

    private static EnterpriseView View(
        Organisation enterprise,
        EntryStates states,
        AccountsOptions options,
        DateTimeOffset now
    )
    {
        var code = states.Code(enterprise);
        return new(
            enterprise.Code.ToUpperInvariant(),
            enterprise.Path,
            enterprise.Name,
            states.HasApprover(enterprise),
            EntryStates.Of(code, options, now),
            code?.ExpiresAt
        );
    }

    private static async Task<IResult> MakeAsync(HttpContext http, CodesRequest request, MakeEntryCodes make) =>
        (await make.DoAsync(http, Choice(request), Guid.CreateVersion7())).Succeeded(out var made, out var problem)
            ? ApiAnswer.Created(http, "/enterprises", new SheetView(made.Until, made.Slips))
            : ApiAnswer.Refuse(http, problem);

    private static async Task<IResult> BlockAsync(HttpContext http, CodesRequest request, BlockEntryCodes block) =>
        (await block.DoAsync(http, Choice(request))).Succeeded(out var blocked, out var problem)
            ? ApiAnswer.Show(http, new BlockedView(blocked))
            : ApiAnswer.Refuse(http, problem);

    private static EnterpriseChoice Choice(CodesRequest request) =>
        new(request.Enterprises ?? [], request.WithoutApprover, request.Q ?? "");

    private static Task<IResult> PeopleAsync(Paging paging, FillerActs fillers, TimeProvider clock) =>
        paging.ShowAsync(
            fillers.People(),
            one => new PersonView(
                one.Account.Id,
                one.Account.UserName!,
                one.Account.PersonName,
                AccountStates.Of(one.Account, clock.GetUtcNow()),
                GrantView.Of(one.Grant)
            )
        );

    private static async Task<IResult> InviteAsync(HttpContext http, FillerRequest request, FillerActs fillers)
    {
        var asked = new InvitePerson.Request(
            HalfWidth.Of(request.Name).Trim(),
            request.PersonName?.Trim() ?? "",
            GrantForm.Of(null, request.Enterprise, null, null)
        )
        {
            Mail = request.Mail?.Trim() ?? "",
        };
        return (await fillers.InviteAsync(http, asked)).Succeeded(out var invited, out var problem)
            ? ApiAnswer.Created(
                http,
                $"/our-people/{invited.Account.Id}",
                new InvitedFillerView(invited.Account.Id, invited.Account.UserName!, invited.Link)
            )
            : ApiAnswer.Refuse(http, problem);
    }

    private static async Task<IResult> LinkAsync(HttpContext http, Guid id, FillerActs fillers) =>
        (await fillers.LinkAsync(http, id)).Succeeded(out var link, out var problem)
            ? ApiAnswer.Show(http, link)
            : ApiAnswer.Refuse(http, problem);

    private static async Task<IResult> WithdrawAsync(HttpContext http, Guid id, FillerActs fillers) =>
        (await fillers.WithdrawAsync(http, id)).Succeeded(out var ended, out var problem)
            ? ApiAnswer.Show(http, ended.Select(GrantView.Of).ToList())
            : ApiAnswer.Refuse(http, problem);
}
