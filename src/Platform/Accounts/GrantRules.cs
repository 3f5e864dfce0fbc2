using Yuelu.Kernel;
using Yuelu.Platform.Accounts.Systems;
using Yuelu.Platform.Organisations;

namespace Yuelu.Platform.Accounts;

/// <summary>What is asked for when a role is granted.</summary>
internal sealed record GrantRequest(Role Role, Organisation On, DateOnly From, DateOnly? Until);

/// <summary>Whether a role can be granted. Pure.</summary>
internal static class GrantRules
{
    /// <summary>Why not, or null.</summary>
    /// <param name="held">What the account holds: all that is not withdrawn, whatever its days.</param>
    /// <param name="isSystem">Whether the account is a system's: each of the three administrators is a person.</param>
    internal static Problem? Refuse(
        GrantRequest asked,
        IReadOnlyList<Grant> held,
        DateOnly today,
        bool isSystem = false
    )
    {
        if (isSystem && IsAdministrator(asked.Role.Key))
            return SystemProblems.OnlyPersons(asked.Role.Name);
        if (asked.From < today)
            return GrantProblems.InThePast(asked.From);
        if (asked.Until < asked.From)
            return GrantProblems.EndsBeforeItBegins;
        if (asked.On.ClosedOn < asked.From)
            return GrantProblems.OnClosed(asked.On.Code);
        if (asked.Role.On.Count > 0 && !asked.Role.On.Contains(asked.On.Kind))
            return GrantProblems.OtherKind(asked.Role.Name, OrganisationKinds.Name(asked.Role.On[0]));
        if (IsAdministrator(asked.Role.Key) && asked.On.Path != Organisation.Root)
            return GrantProblems.OnlyOnRoot(asked.Role.Name);
        var meanwhile = held.Where(grant => Overlaps(grant, asked)).ToList();
        if (meanwhile.Any(grant => grant.Role == asked.Role.Key && grant.OrganisationPath == asked.On.Path))
            return GrantProblems.HeldAlready(asked.Role.Name);
        return meanwhile.FirstOrDefault(grant => Exclude(grant.Role, asked.Role.Key)) is { } excluded
            ? GrantProblems.Excluded(Roles.Find(excluded.Role)!.Name, asked.Role.Name)
            : null;
    }

    /// <summary>An administrator holds one role and no other.</summary>
    private static bool Exclude(string one, string other) =>
        one != other && (IsAdministrator(one) || IsAdministrator(other));

    private static bool IsAdministrator(string role) => Roles.Administrators.Contains(role);

    private static bool Overlaps(Grant grant, GrantRequest asked) =>
        grant.WithdrawnAt is null && !(grant.Until < asked.From) && !(asked.Until < grant.From);
}
