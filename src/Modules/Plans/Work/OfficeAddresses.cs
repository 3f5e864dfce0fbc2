using Yuelu.Plans.Drafts.Acts;
using Yuelu.Plans.Imports;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;

namespace Yuelu.Plans.Work;

/// <summary>Where the office's forms post to. Pages are found by their own <c>@page</c>.</summary>
internal static class OfficeAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<PlansOptions>();
        var office = endpoints.MapGroup("/office").Needs(Roles.StrategyOffice);
        office.MapAct("import/read", ReadPlanFile.Handle).WithBodyLimit(ReadPlanFile.Limit(options));
        office.MapAct("plans/{slug}/new-version", StartNewVersion.Handle);
        var acts = office.MapGroup("drafts/{id:guid}/acts");
        acts.MapAct("edit", EditEntry.Handle);
        acts.MapAct("autosave", AutosaveEntry.Handle);
        acts.MapAct("discard", AutosaveEntry.Discard);
        acts.MapAct("reject", RejectEntry.Handle);
        acts.MapAct("restore", RestoreEntry.Handle);
        acts.MapAct("split", SplitEntry.Handle);
        acts.MapAct("merge", MergeEntries.Handle);
        acts.MapAct("add", AddEntry.Handle);
        acts.MapAct("accept-many", AcceptMany.Handle);
        acts.MapAct("settle", SettleFinding.Handle);
        acts.MapAct("undo", UndoAct.Handle);
        acts.MapAct("about", DescribePlan.Handle);
        acts.MapAct("publish", PublishDraft.Handle);
        acts.MapAct("set-aside", SetAside.Handle);
    }
}
