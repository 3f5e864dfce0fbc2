using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Yuelu.Platform.Evidence;

/// <summary>Has a checkpoint signed at once, for whoever needs a receipt now.</summary>
internal static class PublishNow
{
    internal static async Task<RedirectHttpResult> Handle(HttpContext http, EvidenceQueue queue)
    {
        await queue.PublishAsync(http.RequestAborted);
        return TypedResults.Redirect($"{http.Request.PathBase}/log");
    }
}
