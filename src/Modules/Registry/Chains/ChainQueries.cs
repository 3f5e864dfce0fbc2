using System.Globalization;
using Yuelu.Platform.Storage;

namespace Yuelu.Registry.Chains;

/// <summary>The queries of chains.</summary>
internal static class ChainQueries
{
    /// <summary>The version of a chain that an address asks for; its latest when it asks for none.</summary>
    internal static async Task<ChainVersion?> ChainVersionAsync(
        this YueluDb db,
        Chain? chain,
        string? asked,
        CancellationToken ct
    )
    {
        if (chain is null)
            return null;
        var number = chain.Number;
        if (
            asked is { Length: > 0 }
            && !int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        )
            return null;
        return await db.Set<ChainVersion>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.ChainId == chain.Id && one.Number == number, ct);
    }
}
