namespace Yuelu.Statistics.Sdmx;

/// <summary>The addresses of SDMX REST 1.5 below <c>/rest</c> and of REST 2 below <c>/rest/v2</c>.</summary>
internal static class SdmxAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        First(endpoints.MapGroup("/rest").AllowAnonymous());
        Second(endpoints.MapGroup("/rest/v2").AllowAnonymous());
    }

    private static void First(RouteGroupBuilder rest)
    {
        rest.MapGet(
            "data/{flow}/{key=all}/{provider=all}",
            (HttpContext http, string flow, string key, string provider, SdmxDesk desk, SdmxOptions options) =>
                desk.DataAsync(http, false, SdmxFlows.Named(flow, provider, options), key)
        );
        rest.MapGet(
            "availableconstraint/{flow}/{key=all}/{provider=all}/{component=all}",
            (
                HttpContext http,
                string flow,
                string key,
                string provider,
                string component,
                SdmxDesk desk,
                SdmxOptions options
            ) => desk.AvailabilityAsync(http, false, SdmxFlows.Named(flow, provider, options), key, component)
        );
        rest.MapGet(
            "schema/{context}/{agency}/{id}/{version=latest}",
            (HttpContext http, string context, string agency, string id, string version, SdmxDesk desk) =>
                desk.SchemaAsync(http, context, agency, id, version)
        );
        rest.MapGet(
            "{type}/{agency=all}/{id=all}/{version=latest}/{item?}",
            (HttpContext http, string type, string agency, string id, string version, string? item, SdmxDesk desk) =>
                desk.StructuresAsync(http, false, Asked(http, type, agency, id, version, item))
        );
        rest.MapGet(
            "{**rest}",
            (HttpContext http, string? rest) => SdmxAnswer.RefuseAsync(http, SdmxProblems.NotServed(rest ?? ""))
        );
    }

    private static void Second(RouteGroupBuilder rest)
    {
        rest.MapGet(
            "data/{context=*}/{agency=*}/{id=*}/{version=*}/{key=*}",
            (
                HttpContext http,
                string context,
                string agency,
                string id,
                string version,
                string key,
                SdmxDesk desk,
                SdmxOptions options
            ) => desk.DataAsync(http, true, SdmxFlows.Named((context, agency, id, version), key, options), key)
        );
        rest.MapGet(
            "availability/{context=*}/{agency=*}/{id=*}/{version=*}/{key=*}/{component=*}",
            (
                HttpContext http,
                string context,
                string agency,
                string id,
                string version,
                string key,
                string component,
                SdmxDesk desk,
                SdmxOptions options
            ) =>
                desk.AvailabilityAsync(
                    http,
                    true,
                    SdmxFlows.Named((context, agency, id, version), key, options),
                    key,
                    component
                )
        );
        rest.MapGet(
            "schema/{context}/{agency}/{id}/{version=~}",
            (HttpContext http, string context, string agency, string id, string version, SdmxDesk desk) =>
                desk.SchemaAsync(http, context, agency, id, version)
        );
        rest.MapGet(
            "structure/{type=*}/{agency=*}/{id=*}/{version=~}/{item?}",
            (HttpContext http, string type, string agency, string id, string version, string? item, SdmxDesk desk) =>
                desk.StructuresAsync(http, true, Asked(http, type, agency, id, version, item))
        );
        rest.MapGet(
            "{**rest}",
            (HttpContext http, string? rest) => SdmxAnswer.RefuseAsync(http, SdmxProblems.NotServed(rest ?? ""))
        );
    }

    private static SdmxStructureQuery Asked(
        HttpContext http,
        string type,
        string agency,
        string id,
        string version,
        string? item
    ) => new(type, agency, id, version, item, Word(http, "references", "none"), Word(http, "detail", "full"));

    private static string Word(HttpContext http, string name, string usual) =>
        http.Request.Query[name].ToString() is { Length: > 0 } text ? text : usual;
}
