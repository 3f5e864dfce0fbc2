using Yuelu.Platform.Storage;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>A device or program from which several enterprises were filed.</summary>
internal sealed record SharedDevice(string Device, IReadOnlyList<string> Units);

/// <summary>Which devices filed for two or more enterprises of a round, those with the most first.</summary>
internal static class FilingDevices
{
    internal static async Task<IReadOnlyList<SharedDevice>> SharedAsync(
        YueluDb db,
        FilingScope scope,
        Round round,
        CancellationToken ct
    )
    {
        var filed = scope
            .Seen(db.Set<Filing>().AsNoTracking(), round)
            .Join(
                db.Set<FilingCopy>(),
                filing => filing.Id,
                copy => copy.FilingId,
                (filing, copy) => new { copy.Device, filing.Unit }
            )
            .Distinct();
        var shared = filed.GroupBy(one => one.Device).Where(device => device.Count() > 1).Select(device => device.Key);
        var rows = await filed.Where(one => shared.Contains(one.Device)).ToListAsync(ct);
        return
        [
            .. rows.GroupBy(one => one.Device)
                .Select(device => new SharedDevice(device.Key, [.. device.Select(one => one.Unit).Order()]))
                .OrderByDescending(device => device.Units.Count)
                .ThenBy(device => device.Device, StringComparer.Ordinal),
        ];
    }
}
