using Yuelu.Platform.Storage;
using Yuelu.Registry.Contract;
using Yuelu.Statistics.Audit;

namespace Yuelu.Statistics.Filings;

/// <summary>The register's enterprises, as rules see them.</summary>
internal static class AuditUnits
{
    /// <summary>Enterprises with their size class by the rules of a day: two queries, however many they are.</summary>
    internal static async Task<IReadOnlyList<AuditUnit>> AuditUnitsAsync(
        this YueluDb db,
        IQueryable<RegisteredUnit> units,
        DateOnly day,
        CancellationToken ct
    )
    {
        var sizes = await UnitSizes.ReadAsync(db, day, ct);
        return [.. (await units.ToListAsync(ct)).Select(unit => Of(unit, sizes.Of(unit)))];
    }

    private static AuditUnit Of(RegisteredUnit unit, string? size) =>
        new(
            unit.Code,
            unit.Name,
            unit.Region,
            unit.Industry,
            unit.RegistrationType,
            unit.Employees,
            unit.Revenue,
            size
        );
}
