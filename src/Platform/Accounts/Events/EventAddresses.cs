using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Yuelu.Platform.Accounts.Events;

/// <summary>What the auditor downloads.</summary>
internal static class EventAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/administration/events.csv", ExportEvents.Handle).Needs(Roles.Auditor);
}
