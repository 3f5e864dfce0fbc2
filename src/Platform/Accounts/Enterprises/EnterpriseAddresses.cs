using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Yuelu.Platform.Accounts.EntryCodes;
using Yuelu.Platform.Http;

namespace Yuelu.Platform.Accounts.Enterprises;

/// <summary>Where the forms of areas for their enterprises, and of enterprises for their people, post to.</summary>
internal static class EnterpriseAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapAct("/administration/enterprises/codes/make", MakeEntryCodes.Handle).Needs([.. Roles.OfAreas]);
        var people = endpoints.MapGroup("/account/people").Needs(Roles.EnterpriseApprover);
        people.MapAct("invite", FillerActs.Invite);
        people.MapAct("{id:guid}/link", FillerActs.Link);
        people.MapAct("{id:guid}/withdraw", FillerActs.Withdraw);
    }
}
