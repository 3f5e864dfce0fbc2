using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.EntryCodes;

/// <summary>
/// Makes codes for enterprises in scope and tells them once: as letters to print and as CSV, or to a program. A sheet is made
/// once, so that sending the page again does not void what was printed.
/// </summary>
internal sealed class MakeEntryCodes(YueluDb db, Access access, AccountsOptions options, TimeProvider clock)
{
    internal async Task<Result<MadeCodes>> DoAsync(HttpContext http, EnterpriseChoice choice, Guid sheet)
    {
        var ct = http.RequestAborted;
        if (!(await choice.FindAsync(db, access, clock.Today(), ct)).Succeeded(out var enterprises, out var problem))
            return problem;
        if (await db.Set<EntryCode>().AnyAsync(code => code.Sheet == sheet, ct))
            return EntryCodeProblems.SheetMade;
        var role = Roles.OfAreas.First(access.Has);
        var slips = new List<EntrySlip>();
        foreach (var enterprise in enterprises)
        {
            var (kept, code) = EntryCode.Make(
                enterprise.Path,
                sheet,
                http.User.Identity?.Name ?? "",
                clock.GetUtcNow(),
                options
            );
            db.Add(kept);
            db.RecordOn(http, OrganisationActs.EntryCodeMade, role, enterprise);
            slips.Add(new EntrySlip(enterprise.Name, enterprise.Code.ToUpperInvariant(), code));
        }
        await BlockEntryCodes.VoidAsync(db, enterprises, clock.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);
        var until = DateOnly.FromDateTime(clock.GetLocalNow().AddDays(options.EntryCodeDays).Date);
        return new MadeCodes(slips, until, await OfficeAsync(ct));
    }

    private async Task<Words> OfficeAsync(CancellationToken ct) =>
        (await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(one => one.Path == access.Home, ct))?.Name
        ?? Words.Same("");
}

/// <summary>A sheet of codes just made.</summary>
/// <param name="Until">Last day on which they can be used.</param>
/// <param name="Office">Who sends the letters.</param>
internal sealed record MadeCodes(IReadOnlyList<EntrySlip> Slips, DateOnly Until, Words Office);
