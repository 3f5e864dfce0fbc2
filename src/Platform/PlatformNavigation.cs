using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Operation;

namespace Yuelu.Platform;

/// <summary>The entries of the header: those of the modules, then those of the platform.</summary>
internal static class PlatformNavigation
{
    private static readonly IReadOnlyList<NavigationEntry> Own =
    [
        new("administration/enterprises", new Words("辖区企业", "Enterprises"), Roles.OfAreas),
        new("account/people", new Words("本企业人员", "Our people"), [Roles.EnterpriseApprover]),
        new("administration/accounts", new Words("账号", "Accounts"), [Roles.SecurityAdministrator]),
        new("administration/organisations", new Words("组织", "Organisations"), [Roles.SystemAdministrator]),
        new("administration/system-accounts", new Words("系统账号", "System accounts"), [Roles.SystemAdministrator]),
        new("administration/events", new Words("审计", "Audit"), [Roles.Auditor]),
        OperationWords.Navigation,
    ];

    /// <summary>All entries, in order.</summary>
    internal static IEnumerable<NavigationEntry> With(ModuleList modules) =>
        modules.All.SelectMany(module => module.Navigation).Concat(Own);
}
