using Microsoft.AspNetCore.Identity;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Accounts.Setup;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Registry.Contract;

namespace Yuelu.Statistics.Demo;

/// <summary>
/// Accounts for the five roles of a collection: two of one synthetic enterprise, and those of its county, its city and the
/// department, each with a one-time password that is printed where the portal runs.
/// </summary>
internal static class DemoPeople
{
    private const string Filler = "demo-filler";

    /// <summary>Makes them where they are not there yet.</summary>
    /// <param name="department">Path of the department that collects.</param>
    internal static async Task AddAsync(
        JobRun run,
        IReadOnlyList<RegisteredUnit> units,
        string department,
        CancellationToken ct
    )
    {
        var db = run.Db;
        if (await db.Users.AnyAsync(one => one.UserName == Filler, ct))
            return;
        // The county with most enterprises has returns in every state.
        var unit = units.GroupBy(one => one.OrganisationPath).MaxBy(county => county.Count())!.First();
        var county = await db.Set<Organisation>().SingleAsync(one => one.Path == unit.OrganisationPath, ct);
        var code = unit.Code.ToLowerInvariant();
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        var enterprise = await db.Set<Organisation>().SingleOrDefaultAsync(one => one.Code == code, ct);
        if (enterprise is null)
            db.Add(enterprise = Organisation.Found(county, code, OrganisationKind.Enterprise, unit.Name, "").Value);
        await PrintedAccounts.AddAsync(
            db,
            run.Services.GetRequiredService<IPasswordHasher<Account>>(),
            DemoWords.Accounts,
            [
                new(Filler, DemoWords.Person.Zh, Roles.EnterpriseFiller, enterprise.Path),
                new("demo-approver", DemoWords.Person.Zh, Roles.EnterpriseApprover, enterprise.Path),
                new("demo-county", DemoWords.Person.Zh, Roles.CountyOfficer, county.Path),
                new("demo-city", DemoWords.Person.Zh, Roles.CityOfficer, county.ParentPath!),
                new("demo-province", DemoWords.Person.Zh, Roles.DepartmentOfficer, department),
            ],
            run.Services.GetRequiredService<TimeProvider>().GetUtcNow(),
            ct
        );
        await whole.CommitAsync(ct);
    }
}
