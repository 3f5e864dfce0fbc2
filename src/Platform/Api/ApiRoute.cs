using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Yuelu.Platform.Api;

/// <summary>What an operation of the interface is; each says it by one of these.</summary>
public static class ApiRoute
{
    /// <summary>The group of addresses of one area. A token's scope is the area with <c>:read</c> or <c>:write</c>.</summary>
    public static RouteGroupBuilder MapArea(this IEndpointRouteBuilder api, ApiArea area) =>
        api.MapGroup("").WithTags(area.Name).WithMetadata(area);

    /// <summary>Shows something and changes nothing.</summary>
    public static RouteHandlerBuilder Shows<T>(this RouteHandlerBuilder route, string name, string summary) =>
        route.Tells<T>(name, summary, StatusCodes.Status200OK);

    /// <summary>Shows a list part by part: the handler takes a <see cref="Paging"/>.</summary>
    public static RouteHandlerBuilder Lists<T>(this RouteHandlerBuilder route, string name, string summary) =>
        route
            .Shows<Page<T>>(name, summary)
            .AddEndpointFilter(
                async (context, next) =>
                    context.Arguments.OfType<Paging>().Single().Fault is { } fault
                        ? ApiAnswer.Refuse(context.HttpContext, fault)
                        : await next(context)
            );

    /// <summary>Creates something, once for each Idempotency-Key.</summary>
    public static RouteHandlerBuilder Creates<T>(this RouteHandlerBuilder route, string name, string summary) =>
        route.Tells<T>(name, summary, StatusCodes.Status201Created).WithMetadata(Idempotency.Needed);

    /// <summary>Begins something that takes a while, once for each Idempotency-Key.</summary>
    public static RouteHandlerBuilder Begins<T>(this RouteHandlerBuilder route, string name, string summary) =>
        route.Tells<T>(name, summary, StatusCodes.Status202Accepted).WithMetadata(Idempotency.Needed);

    /// <summary>Changes something that its sender has seen: the handler takes an <see cref="IfMatch"/>.</summary>
    public static RouteHandlerBuilder Changes<T>(this RouteHandlerBuilder route, string name, string summary) =>
        route
            .Tells<T>(name, summary, StatusCodes.Status200OK)
            .WithMetadata(ChangesSomething.Instance)
            .AddEndpointFilter(
                async (context, next) =>
                    context.HttpContext.Request.Headers.IfMatch.Count > 0
                        ? await next(context)
                        : ApiAnswer.Refuse(context.HttpContext, ApiProblems.NoIfMatch)
            );

    /// <summary>Does something that may be asked again without harm.</summary>
    public static RouteHandlerBuilder Does<T>(this RouteHandlerBuilder route, string name, string summary) =>
        route.Tells<T>(name, summary, StatusCodes.Status200OK);

    /// <summary>Sends a file.</summary>
    /// <param name="types">The formats that it may have.</param>
    public static RouteHandlerBuilder Sends(
        this RouteHandlerBuilder route,
        string name,
        string summary,
        params string[] types
    )
    {
        var plain = types.Select(type => type.Split(';')[0]).ToList();
        return route
            .WithName(name)
            .WithSummary(summary)
            .Produces<Stream>(StatusCodes.Status200OK, plain[0], [.. plain.Skip(1)]);
    }

    private static RouteHandlerBuilder Tells<T>(
        this RouteHandlerBuilder route,
        string name,
        string summary,
        int status
    ) => route.WithName(name).WithSummary(summary).Produces<T>(status);

    /// <summary>Tells of a word in the query that the handler reads itself.</summary>
    public static RouteHandlerBuilder Reads(this RouteHandlerBuilder route, string name, string description) =>
        route.WithMetadata(new QueryWord(name, description));

    /// <summary>Tells of a word in the query that names a value; the handler reads it by <see cref="ApiNames"/>.</summary>
    public static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder route, string name, string description)
        where T : struct, Enum => route.WithMetadata(new QueryWord(name, description, Names: ApiNames.All<T>()));

    /// <summary>Tells of a word in the query that is one of these; the handler reads it by <see cref="ApiNames"/>.</summary>
    public static RouteHandlerBuilder Reads(
        this RouteHandlerBuilder route,
        string name,
        string description,
        IReadOnlyList<string> names
    ) => route.WithMetadata(new QueryWord(name, description, Names: names));

    /// <summary>Tells of a day in the query; the handler reads it by <see cref="ApiNames"/>.</summary>
    public static RouteHandlerBuilder ReadsDay(this RouteHandlerBuilder route, string name, string description) =>
        route.WithMetadata(new QueryWord(name, description, Format: "date"));

    /// <summary>A word in the query.</summary>
    /// <param name="Most">The largest value when it is a number from 1 on; null when it is text.</param>
    /// <param name="Names">What it may be; null when it may be any text.</param>
    /// <param name="Format">How its text is written, such as <c>date</c>.</param>
    internal sealed record QueryWord(
        string Name,
        string Description,
        int? Most = null,
        IReadOnlyList<string>? Names = null,
        string? Format = null
    );

    /// <summary>Marks the operations that need If-Match.</summary>
    internal sealed class ChangesSomething
    {
        internal static readonly ChangesSomething Instance = new();
    }
}

/// <summary>A part of the interface that a token opens by itself.</summary>
/// <param name="Name">In scopes, such as <c>plans</c>.</param>
public sealed record ApiArea(string Name)
{
    /// <summary>The scope that a method needs.</summary>
    internal string ScopeOf(string method) =>
        $"{Name}:{(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? "read" : "write")}";
}
