using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Situation;

namespace Yuelu.Statistics.Indicators;

/// <summary>The areas of which a reader's totals are whole. A value of an official series may stand beside them for these alone: that of a whole province beside the sum of one city would be no ratio of anything.</summary>
/// <param name="Whole">Six digits of the area that all totals together are of; empty when they are of no area.</param>
/// <param name="Codes">Six digits of each area; null for all that there are.</param>
internal sealed record CoveredAreas(string Whole, IReadOnlyList<string>? Codes)
{
    /// <summary>The areas below paths; those of an organisation without an area are none.</summary>
    /// <param name="scope">Paths below which the enterprises stand that were added up; null for all.</param>
    /// <param name="portal">Six digits of the area of the whole portal.</param>
    internal static async Task<CoveredAreas> OfAsync(
        YueluDb db,
        IReadOnlyList<string>? scope,
        string portal,
        CancellationToken ct
    )
    {
        if (scope is null || scope.Contains(Organisation.Root))
            return new(portal, null);
        var codes = await db.Set<Organisation>()
            .Where(one => scope.Contains(one.Path))
            .Select(one => one.RegionCode ?? "")
            .Distinct()
            .ToListAsync(ct);
        return new(codes is [var only] ? AreaCode.Whole(only) : "", [.. codes.Where(code => code.Length > 0)]);
    }

    /// <summary>Whether the totals of an area are those of all of it.</summary>
    /// <param name="area">Six digits.</param>
    internal bool Has(string area) =>
        area.Length > 0
        && (
            Codes is not { } codes
            || codes.Any(code => area.StartsWith(AreaCode.Beginning(code), StringComparison.Ordinal))
        );
}
