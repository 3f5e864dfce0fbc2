using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Yuelu.Platform.Http;

namespace Yuelu.Platform.Accounts.People;

/// <summary>Where the security administrator's forms post to.</summary>
internal static class PeopleAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var accounts = endpoints.MapGroup("/administration/accounts").Needs(Roles.SecurityAdministrator);
        accounts.MapAct("invite/send", InvitePerson.Handle);
        var account = accounts.MapGroup("{id:guid}");
        account.MapAct("deactivate", AccountChanges.Deactivate);
        account.MapAct("reactivate", AccountChanges.Reactivate);
        account.MapAct("unlock", AccountChanges.Unlock);
        account.MapAct("reset-password", AccountChanges.ResetPassword);
        account.MapAct("reset-second-factor", AccountChanges.ResetSecondFactor);
        account.MapAct("grants/add", GrantRole.Handle);
        account.MapAct("grants/{grant:guid}/withdraw", GrantRole.Withdraw);
    }
}
