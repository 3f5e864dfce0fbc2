using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.EntryCodes;

/// <summary>Makes the open codes of enterprises in scope void, for letters that were lost. Blocking what is blocked changes nothing.</summary>
internal sealed class BlockEntryCodes(YueluDb db, Access access, TimeProvider clock)
{
    private const int Chunk = 500;

    /// <returns>Credit codes of the enterprises that had an open code, in capitals.</returns>
    internal async Task<Result<IReadOnlyList<string>>> DoAsync(HttpContext http, EnterpriseChoice choice)
    {
        var ct = http.RequestAborted;
        if (!(await choice.FindAsync(db, access, clock.Today(), ct)).Succeeded(out var enterprises, out var problem))
            return problem;
        var role = Roles.OfAreas.First(access.Has);
        var blocked = await VoidAsync(db, enterprises, clock.GetUtcNow(), ct);
        foreach (var enterprise in blocked)
            db.RecordOn(http, OrganisationActs.EntryCodeBlocked, role, enterprise);
        await db.SaveChangesAsync(ct);
        return blocked.Select(one => one.Code.ToUpperInvariant()).ToList();
    }

    /// <summary>Makes the open codes void with what is saved next; gives the enterprises that had one.</summary>
    internal static async Task<IReadOnlyList<Organisation>> VoidAsync(
        YueluDb db,
        IReadOnlyList<Organisation> enterprises,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var had = new HashSet<string>();
        foreach (var some in enterprises.Select(one => one.Path).Chunk(Chunk))
        foreach (
            var code in await db.Set<EntryCode>()
                .Open()
                .Where(code => some.Contains(code.OrganisationPath))
                .ToListAsync(ct)
        )
        {
            code.Void(now);
            had.Add(code.OrganisationPath);
        }
        return [.. enterprises.Where(one => had.Contains(one.Path))];
    }
}
