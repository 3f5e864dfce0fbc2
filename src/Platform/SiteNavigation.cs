using Microsoft.AspNetCore.Http;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Notices;
using Yuelu.Platform.Operation;
using static Yuelu.Platform.NavigationSection;

namespace Yuelu.Platform;

/// <summary>The navigation that one person sees on one page.</summary>
/// <param name="Sections">The sections of which the person may open something, each with what that is.</param>
/// <param name="Here">The entry to which the page belongs; null when none is.</param>
internal sealed record SiteNavigation(
    IReadOnlyList<(NavigationSection Section, IReadOnlyList<NavigationEntry> Entries)> Sections,
    NavigationEntry? Here
)
{
    private static readonly IReadOnlyList<NavigationEntry> Own =
    [
        new(Collections, "administration/enterprises", new Words("辖区企业", "Our enterprises"), Roles.OfAreas),
        new(Work, "account/people", new Words("本企业人员", "Our people"), [Roles.EnterpriseApprover]),
        new(Work, "account/notices", NoticeWords.Work, []),
        new(Administration, "administration/accounts", new Words("账号", "Accounts"), [Roles.SecurityAdministrator]),
        new(
            Administration,
            "administration/organisations",
            new Words("组织", "Organisations"),
            [Roles.SystemAdministrator]
        )
        {
            Also = ["administration/organisation-imports"],
        },
        new(
            Administration,
            "administration/system-accounts",
            new Words("系统账号", "System accounts"),
            [Roles.SystemAdministrator]
        ),
        new(Administration, "administration/events", new Words("审计", "Audit"), [Roles.Auditor]),
        new(Administration, "operation", OperationWords.Operation, Operators),
        new(Administration, "operation/jobs", JobWords.Jobs, Operators),
    ];

    private static IReadOnlyList<string> Operators => [Roles.StrategyOffice, Roles.SystemAdministrator];

    /// <summary>All entries: those of the modules, then those of the platform.</summary>
    internal static IEnumerable<NavigationEntry> EntriesOf(ModuleList modules) =>
        modules.All.SelectMany(module => module.Navigation).Concat(Own);

    /// <summary>What the person sees on the page with this address.</summary>
    internal static SiteNavigation For(ModuleList modules, Access access, PathString address)
    {
        var seen = EntriesOf(modules).Where(entry => IsSeen(entry, access)).ToLookup(entry => entry.Section);
        return new(
            [
                .. from section in NavigationSection.All
                where seen[section].Any()
                select (section, (IReadOnlyList<NavigationEntry>)[.. seen[section]]),
            ],
            seen.SelectMany(entries => entries)
                .Where(entry => entry.Match(address) is not null)
                .MaxBy(entry => entry.Match(address))
        );
    }

    private static bool IsSeen(NavigationEntry entry, Access access) =>
        entry.Roles is not { } roles || (roles.Count == 0 ? access.AccountId is not null : access.HasAny(roles));
}
