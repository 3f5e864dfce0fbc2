using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Yuelu.Platform.Api;

namespace Yuelu.Platform.Accounts;

/// <summary>
/// States what a page or address needs: one of these roles, or with none named, only a person who is signed in. An address
/// that states nothing and is not open to all refuses everybody.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(params string[] roles)
    : AuthorizeAttribute,
        IAuthorizationRequirement,
        IAuthorizationRequirementData
{
    /// <summary>One of these suffices.</summary>
    public IReadOnlyList<string> AnyOf => roles;

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Says what addresses need.</summary>
public static class Needing
{
    /// <summary>The same as <see cref="NeedsAttribute"/>, for addresses that are no pages.</summary>
    public static T Needs<T>(this T endpoints, params string[] roles)
        where T : IEndpointConventionBuilder => endpoints.RequireAuthorization(new NeedsAttribute(roles));
}

/// <summary>Asks the person's <see cref="Access"/>.</summary>
internal sealed class NeedsHandler(Access access) : AuthorizationHandler<NeedsAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (access.Admits(requirement.AnyOf) && IsOpened(context.Resource as HttpContext))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    /// <summary>Whether the token, if it is one, opens the area of the address for reading or writing.</summary>
    private bool IsOpened(HttpContext? http)
    {
        if (access.TokenScopes is not { } scopes)
            return true;
        // What keeps a person from the pages keeps the person's programs out too.
        return !access.MustSetUpSecondFactor
            && http?.GetEndpoint()?.Metadata.GetMetadata<ApiArea>() is { } area
            && scopes.Contains(area.ScopeOf(http.Request.Method));
    }
}
