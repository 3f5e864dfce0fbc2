using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Api;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;

namespace Yuelu.Platform.Accounts.Events;

/// <summary>The auditor's record for programs. Each part that is read is noted, as reading the page is.</summary>
internal static class EventApi
{
    /// <summary>What somebody did or tried.</summary>
    /// <param name="Number">Its place in order.</param>
    /// <param name="Kind">Code of its kind.</param>
    /// <param name="KindName">What people call it.</param>
    /// <param name="By">Account name of who did it; empty for a stranger.</param>
    /// <param name="Account">Name of the account that it is about; empty where it is about none.</param>
    /// <param name="Address">Network address from which it came.</param>
    /// <param name="Organisation">Path of the organisation to which it belongs.</param>
    /// <param name="Act">Number of the official act that goes with it in the evidence log.</param>
    internal sealed record EventView(
        long Number,
        DateTimeOffset At,
        string Kind,
        Words KindName,
        string By,
        string Account,
        string Address,
        string Organisation,
        string Detail,
        Guid? Act
    );

    /// <summary>A kind of what is noted.</summary>
    internal sealed record EventKindView(string Code, Words Name);

    internal static void Map(IEndpointRouteBuilder api)
    {
        var audit = api.MapArea(new("audit")).Needs(Roles.Auditor);
        ReadsFilter(
            audit
                .MapGet("events", ListAsync)
                .Lists<EventView>("ListEvents", "Who did or tried what, the latest first; reading is noted")
        );
        audit.MapGet("event-kinds", ListKinds).Lists<EventKindView>("ListEventKinds", "The kinds of what is noted");
        ReadsFilter(
            audit
                .MapGet("events.csv", ExportAsync)
                .Sends("ExportEvents", "The same, all of it, as CSV; exporting is noted", Downloads.Csv)
        );
    }

    private static void ReadsFilter(RouteHandlerBuilder route) =>
        route
            .Reads("q", "Part of an account's name, of who did it or whom it is about, or of a network address.")
            .Reads("kind", "Only of the kind with this code.")
            .ReadsDay("from", "First day.")
            .ReadsDay("until", "Last day.");

    private static async Task<IResult> ListAsync(
        HttpContext http,
        Paging paging,
        YueluDb db,
        Access access,
        ModuleList modules,
        TimeProvider clock
    )
    {
        if (!EventFilter.Read(http.Request).Succeeded(out var filter, out var problem))
            return ApiAnswer.Refuse(http, problem);
        var events = filter.Apply(db.Set<SecurityEvent>().Within(access), clock.LocalTimeZone).AsNoTracking();
        var part = await paging.ShowByNumberAsync<SecurityEvent, EventView>(
            one => one.Number,
            async (below, most) =>
                await events.Where(one => one.Number < below).Take(most).ToListAsync(http.RequestAborted),
            items => Task.FromResult<IReadOnlyList<EventView>>([.. items.Select(one => View(one, modules))])
        );
        db.Note(http, EventKinds.EventsRead, detail: filter.Query, organisation: access.Home);
        await db.SaveChangesAsync(http.RequestAborted);
        return part;
    }

    private static async Task<IResult> ExportAsync(HttpContext http, ExportEvents export)
    {
        if (!EventFilter.Read(http.Request).Succeeded(out var filter, out var problem))
            return ApiAnswer.Refuse(http, problem);
        return (await export.DoAsync(http, filter)).Succeeded(out var file, out problem)
            ? file
            : ApiAnswer.Refuse(http, problem);
    }

    private static IResult ListKinds(Paging paging, ModuleList modules) =>
        paging.Show([.. EventKinds.Offered(modules)], kind => new EventKindView(kind.Code, kind.Name));

    private static EventView View(SecurityEvent one, ModuleList modules) =>
        new(
            one.Number,
            one.At,
            one.Kind,
            EventKinds.NameOf(one.Kind, modules),
            one.By,
            one.Account,
            one.Address,
            one.OrganisationPath,
            one.Detail,
            one.ActId
        );
}
