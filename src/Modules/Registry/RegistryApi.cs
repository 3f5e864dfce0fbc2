using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Registry.Chains;
using Yuelu.Registry.CodeLists;
using Yuelu.Registry.DatedTables;
using Yuelu.Registry.Enterprises;
using Yuelu.Registry.Imports;
using Yuelu.Registry.Listings;
using Yuelu.Registry.Merging;
using Yuelu.Registry.Places;

namespace Yuelu.Registry;

/// <summary>What programs may ask of the register. Its directory is open to all; the rest is for those who keep it.</summary>
internal static class RegistryApi
{
    /// <summary>The area, as scopes name it.</summary>
    internal static readonly ApiArea Area = new("registry");

    /// <summary>Who keeps the register: each within the own area.</summary>
    internal static readonly string[] Keepers = [Roles.StrategyOffice, .. Roles.OfAreas];

    internal static void Map(IEndpointRouteBuilder api)
    {
        DirectoryApi.Map(api.MapArea(Area).AllowAnonymous());
        CodeApi.Map(api.MapArea(Area).AllowAnonymous());
        var register = api.MapArea(Area).Needs(Keepers);
        EnterpriseApi.Map(register);
        ImportApi.Map(register);
        TableApi.Map(register);
        ListingApi.Map(register);
        MergeApi.Map(register);
        PlaceApi.Map(register);
        ChainApi.Map(api.MapArea(Area).AllowAnonymous(), register);
    }
}
