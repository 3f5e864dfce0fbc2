using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Accounts.Enterprises;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Accounts.People;
using Yuelu.Platform.Accounts.Systems;
using Yuelu.Platform.Tokens;

namespace Yuelu.Platform.Api;

/// <summary>The programming interface: everything a page does, for programs, under <c>/api/v1</c>.</summary>
public static class ApiSetup
{
    /// <summary>Where every address of the interface begins.</summary>
    public const string Prefix = "/api/v1";

    /// <summary>Whether a request asks for the interface; its refusals are problem details and its person comes by token.</summary>
    internal static bool IsForApi(this HttpRequest request) => request.Path.StartsWithSegments("/api");

    internal static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        services.AddOpenApi("v1", ApiDocument.Configure);
        services.AddSingleton<LateEndpoints>();
        services.AddSingleton<TokenScopes>();
        services.AddScoped<CreateToken>();
        services.AddScoped<RevokeToken>();
        services
            .AddAuthentication()
            .AddScheme<TokenOptions, TokenAuthentication>(TokenAuthentication.Name, options => { });
        return services;
    }

    /// <summary>Makes the addresses when the first of them is asked for, so that a start does not pay for them. Must stand before routing.</summary>
    internal static IApplicationBuilder UseApi(this WebApplication app)
    {
        var late = app.Services.GetRequiredService<LateEndpoints>();
        ((IEndpointRouteBuilder)app).DataSources.Add(late);
        return app.Use(
            (http, next) =>
            {
                if (!http.Request.IsForApi())
                    return next(http);
                late.Make();
                return ApiRefusals.RunAsync(http, next);
            }
        );
    }

    /// <summary>Maps what the platform and the modules offer.</summary>
    internal static void Map(IEndpointRouteBuilder endpoints, ModuleList modules)
    {
        var api = endpoints.MapGroup(Prefix);
        api.MapOpenApi("openapi.json").AllowAnonymous();
        TokenApi.Map(api);
        Notices.NoticeAddresses.MapApi(api);
        Evidence.EvidenceApi.Map(api);
        var accounts = api.MapArea(new("accounts"));
        AccountApi.Map(accounts);
        EnterpriseApi.Map(accounts);
        SystemApi.Map(accounts);
        EventApi.Map(api);
        Organisations.OrganisationApi.Map(api);
        Operation.OperationApi.Map(api);
        PersonalData.PersonalDataApi.Map(api);
        foreach (var module in modules.All)
            module.MapApi(api);
        ApiReference.Map(endpoints);
        endpoints.Map("/api/{*path}", NoSuchAddress.Handle).WithOrder(int.MaxValue).AllowAnonymous();
    }
}
