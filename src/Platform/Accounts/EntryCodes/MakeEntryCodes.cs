using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Http;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.EntryCodes;

/// <summary>
/// Makes codes for enterprises in scope, those that are ticked or all without an account, and shows them once: as letters to
/// print and as CSV. A sheet is made once, so that sending the page again does not void what was printed.
/// </summary>
internal static class MakeEntryCodes
{
    /// <summary>Most codes of one sheet.</summary>
    internal const int Most = 2000;

    internal static async Task<IResult> Handle(
        HttpContext http,
        IFormCollection form,
        YueluDb db,
        Access access,
        AccountsOptions options,
        TimeProvider clock
    )
    {
        var ct = http.RequestAborted;
        var chosen = await ChooseAsync(form, db, access, clock.Today(), ct);
        if (!chosen.Succeeded(out var enterprises, out var problem))
            return http.Refuse(problem);
        var sheet = Guid.TryParse(form["sheet"], out var sent) ? sent : Guid.CreateVersion7();
        if (await db.Set<EntryCode>().AnyAsync(code => code.Sheet == sheet, ct))
            return http.Refuse(EntryCodeProblems.SheetMade);
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
        await VoidEarlierAsync(db, enterprises, clock.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);
        var until = DateOnly.FromDateTime(clock.GetLocalNow().AddDays(options.EntryCodeDays).Date);
        return EntrySheet.Answer(slips, until, await OfficeAsync(db, access, ct));
    }

    private static async Task<Result<IReadOnlyList<Organisation>>> ChooseAsync(
        IFormCollection form,
        YueluDb db,
        Access access,
        DateOnly today,
        CancellationToken ct
    )
    {
        var all = form["which"] == "without";
        var codes = form["enterprise"].Select(code => code!.ToLowerInvariant()).Distinct().ToList();
        if (!all && codes.Count == 0)
            return EntryCodeProblems.NoneChosen;
        var filter = all
            ? EnterpriseFilter.Of(form["q"].ToString(), withoutAccount: true)
            : EnterpriseFilter.Of("", false);
        var enterprises = filter.Apply(db, access, today);
        if (!all)
            enterprises = enterprises.Where(one => codes.Contains(one.Code));
        var found = await enterprises.Take(Most + 1).ToListAsync(ct);
        if (!all && found.Count < Math.Min(codes.Count, Most + 1))
            return OrganisationProblems.Unknown;
        return found.Count switch
        {
            0 => EntryCodeProblems.NoneChosen,
            > Most => EntryCodeProblems.TooMany(),
            _ => found,
        };
    }

    private static async Task VoidEarlierAsync(
        YueluDb db,
        IReadOnlyList<Organisation> enterprises,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        foreach (var some in enterprises.Select(one => one.Path).Chunk(500))
        foreach (
            var code in await db.Set<EntryCode>()
                .Open()
                .Where(code => some.Contains(code.OrganisationPath))
                .ToListAsync(ct)
        )
            code.Void(now);
    }

    private static async Task<Words> OfficeAsync(YueluDb db, Access access, CancellationToken ct) =>
        (await db.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(one => one.Path == access.Home, ct))?.Name
        ?? Words.Same("");
}
