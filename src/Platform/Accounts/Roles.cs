using Yuelu.Kernel;
using Yuelu.Platform.Organisations;

namespace Yuelu.Platform.Accounts;

/// <summary>A role as it is granted.</summary>
/// <param name="Key">As stored and as pages and addresses ask for it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="On">Kinds of organisation on which it is granted; empty: on any.</param>
public sealed record Role(string Key, Words Name, IReadOnlyList<OrganisationKind> On);

/// <summary>The roles. They are part of the product: what a role may do is written where it is done.</summary>
public static class Roles
{
    /// <summary>战略办公室: imports, reviews, publishes, records figures.</summary>
    public const string StrategyOffice = "strategy-office";

    /// <summary>部门人员: reports and acts for a department.</summary>
    public const string DepartmentOfficer = "department-officer";

    /// <summary>市州人员: checks and reports for a city.</summary>
    public const string CityOfficer = "city-officer";

    /// <summary>县区人员: checks and reports for a county; invites its enterprises.</summary>
    public const string CountyOfficer = "county-officer";

    /// <summary>园区人员: the same for a park.</summary>
    public const string ParkOfficer = "park-officer";

    /// <summary>企业填报人: fills in an enterprise's forms.</summary>
    public const string EnterpriseFiller = "enterprise-filler";

    /// <summary>企业审核人: approves what an enterprise files, and invites its fillers.</summary>
    public const string EnterpriseApprover = "enterprise-approver";

    /// <summary>专家: reviews applications.</summary>
    public const string Expert = "expert";

    /// <summary>评估人员: evaluates plans and programmes from outside.</summary>
    public const string Evaluator = "evaluator";

    /// <summary>审计管理员: reads all that is logged and changes nothing.</summary>
    public const string Auditor = "auditor";

    /// <summary>安全管理员: accounts, grants, resets.</summary>
    public const string SecurityAdministrator = "security-administrator";

    /// <summary>系统管理员: organisations, configuration, operation.</summary>
    public const string SystemAdministrator = "system-administrator";

    /// <summary>The three that watch each other (三员分立): whoever holds one can hold no other role at all.</summary>
    public static IReadOnlyList<string> Administrators { get; } = [SystemAdministrator, SecurityAdministrator, Auditor];

    /// <summary>Those who look after the enterprises of an area.</summary>
    public static IReadOnlyList<string> OfAreas { get; } = [CityOfficer, CountyOfficer, ParkOfficer];

    /// <summary>All roles, in the order in which they are offered.</summary>
    public static IReadOnlyList<Role> All { get; } =
    [
        new(StrategyOffice, new("战略办公室人员", "Strategy officer"), []),
        new(DepartmentOfficer, new("部门人员", "Department officer"), [OrganisationKind.Department]),
        new(CityOfficer, new("市州人员", "City officer"), [OrganisationKind.CityBureau]),
        new(CountyOfficer, new("县市区人员", "County officer"), [OrganisationKind.CountyBureau]),
        new(ParkOfficer, new("园区人员", "Park officer"), [OrganisationKind.Park]),
        new(EnterpriseFiller, new("企业填报人", "Enterprise filler"), [OrganisationKind.Enterprise]),
        new(EnterpriseApprover, new("企业审核人", "Enterprise approver"), [OrganisationKind.Enterprise]),
        new(Expert, new("专家", "Expert"), [OrganisationKind.ExpertBody, OrganisationKind.University]),
        new(Evaluator, new("评估人员", "Evaluator"), [OrganisationKind.Evaluator]),
        new(Auditor, new("审计管理员", "Auditor"), []),
        new(SecurityAdministrator, new("安全管理员", "Security administrator"), []),
        new(SystemAdministrator, new("系统管理员", "System administrator"), []),
    ];

    /// <summary>The role with this key, or null.</summary>
    public static Role? Find(string? key) => All.FirstOrDefault(role => role.Key == key);
}
