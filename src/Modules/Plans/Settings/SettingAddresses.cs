using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;

namespace Yuelu.Plans.Settings;

/// <summary>Where the office's forms for settings post to.</summary>
internal static class SettingAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var office = endpoints.MapGroup("/office/plans/{slug}/settings").Needs(Roles.StrategyOffice);
        office.MapAct("add", AddSetting.Handle);
        office.MapAct("{id:guid}/end", EndSetting.Handle);
    }
}
