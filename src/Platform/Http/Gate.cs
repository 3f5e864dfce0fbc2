using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Yuelu.Platform.Http;

/// <summary>Lets requests wait until the portal is ready; a start takes a good part less when it can do two things at once.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task open = Task.CompletedTask;

    /// <summary>Closes the gate until <paramref name="ready"/> is done. When that fails, requests fail with it.</summary>
    internal void OpenWhen(Task ready) => open = ready;

    internal Task Open => open;

    /// <summary>Done when the first request has been answered; what can wait until then makes no start longer.</summary>
    internal Task FirstAnswered => answered.Task;

    internal void Answered() => answered.TrySetResult();
}

/// <summary>Marks an address that answers while the portal is still getting ready.</summary>
internal sealed class BesideGate
{
    internal static readonly BesideGate Here = new();
}

/// <summary>Puts the <see cref="Gate"/> behind routing, so that what routing has to build is built while the store gets ready.</summary>
internal static class GateSetup
{
    internal static IApplicationBuilder UseGate(this IApplicationBuilder app)
    {
        var gate = app.ApplicationServices.GetRequiredService<Gate>();
        return app.Use(
            async (http, next) =>
            {
                if (http.GetEndpoint()?.Metadata.GetMetadata<BesideGate>() is not null)
                {
                    await next(http);
                    return;
                }
                if (!gate.Open.IsCompletedSuccessfully)
                    await gate.Open.WaitAsync(http.RequestAborted);
                await next(http);
                gate.Answered();
            }
        );
    }
}
