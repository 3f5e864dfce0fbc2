using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuelu.Platform.Http;

namespace Yuelu.Platform.Accounts.Events;

/// <summary>What the auditor downloads.</summary>
internal static class EventAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/administration/events.csv", ExportAsync).Needs(Roles.Auditor);

    private static async Task<IResult> ExportAsync(HttpContext http, ExportEvents export) =>
        (await export.DoAsync(http, EventFilter.Of(http.Request.Query))).Succeeded(out var file, out var problem)
            ? file
            : http.Refuse(problem);
}
