using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu;

/// <summary>People of the roles that look after others, with a county and its enterprises to look after.</summary>
internal static class Staff
{
    /// <summary>Sign-in names of those who have pages of their own.</summary>
    internal static readonly string[] Names = ["security", "system", "audit", "county", "approver"];

    internal static async Task AddAsync(YueluDb db)
    {
        var root = await db.Set<Organisation>().SingleAsync();
        var county = Organisation
            .Found(root, "yuhua", OrganisationKind.CountyBureau, "雨花区工信局", "", "430111")
            .Value;
        db.Add(county);
        for (var i = 1; i <= 60; i++)
            db.Add(Organisation.Found(county, CreditCode.Of(i), OrganisationKind.Enterprise, $"第{i}机械厂", "").Value);
        await db.SaveChangesAsync();
        var firm = $"{county.Path}{CreditCode.Of(1).ToLowerInvariant()}/";
        await Officer.AddAsync(db, "security", Roles.SecurityAdministrator);
        await Officer.AddAsync(db, "system", Roles.SystemAdministrator);
        await Officer.AddAsync(db, "audit", Roles.Auditor);
        await Officer.AddAsync(db, "county", Roles.CountyOfficer, county.Path);
        await Officer.AddAsync(db, "approver", Roles.EnterpriseApprover, firm);
        await Officer.AddAsync(db, "filler", Roles.EnterpriseFiller, firm);
    }
}
