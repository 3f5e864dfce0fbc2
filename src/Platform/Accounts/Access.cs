namespace Yuelu.Platform.Accounts;

/// <summary>A role that somebody holds on an organisation and all below it.</summary>
/// <param name="Role">Key of the role.</param>
/// <param name="OrganisationPath">Where it was granted.</param>
public sealed record HeldRole(string Role, string OrganisationPath);

/// <summary>
/// What the person of this request may do, and where. It is read anew for each request, so that a grant, a withdrawal or a
/// deactivation counts from the next request on. Without a person it allows nothing.
/// </summary>
public sealed class Access
{
    private IReadOnlyList<HeldRole> held = [];
    private IReadOnlyList<string> needed = [];

    /// <summary>The account, or null when nobody is signed in.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>What the token of this request opens; null for a person who is signed in on the pages.</summary>
    internal IReadOnlyList<string>? TokenScopes { get; private set; }

    /// <summary>Whether the password must be changed before anything else.</summary>
    internal bool MustChangePassword { get; private set; }

    /// <summary>Whether a second factor must be set up before anything else.</summary>
    internal bool MustSetUpSecondFactor { get; private set; }

    /// <summary>The organisation in which the person works; empty when nobody is signed in.</summary>
    public string Home { get; private set; } = "";

    /// <summary>How many reminders wait for the person.</summary>
    internal int Waiting { get; private set; }

    /// <summary>The roles held today.</summary>
    public IReadOnlyList<HeldRole> Held => held;

    /// <summary>Paths on which the person holds a role that this address needs: what the address may show and touch.</summary>
    public IReadOnlyList<string> Scope => ScopeOf(needed);

    /// <summary>The role in which the person acts here: one that this address needs, else any that is held, else none.</summary>
    public string ActingRole =>
        held.OrderByDescending(one => needed.Contains(one.Role)).FirstOrDefault()?.Role ?? "person";

    /// <summary>Whether the person holds a role anywhere.</summary>
    public bool Has(string role) => held.Any(one => one.Role == role);

    /// <summary>Whether the person holds one of the roles anywhere.</summary>
    public bool HasAny(IReadOnlyList<string> roles) => held.Any(one => roles.Contains(one.Role));

    /// <summary>Whether an organisation is in the <see cref="Scope"/>.</summary>
    public bool Reaches(string organisationPath) => Reaches(organisationPath, needed);

    /// <summary>Whether an organisation is one on which, or below one on which, the person holds one of the roles.</summary>
    public bool Reaches(string organisationPath, IReadOnlyList<string> roles) =>
        ScopeOf(roles).Any(path => organisationPath.StartsWith(path, StringComparison.Ordinal));

    /// <summary>Fills in who the person is; done once, where the session is checked.</summary>
    internal void Enter(
        Guid account,
        IReadOnlyList<HeldRole> roles,
        bool mustChangePassword = false,
        bool mustSetUpSecondFactor = false,
        string home = "",
        int waiting = 0
    )
    {
        (AccountId, held, Home, Waiting) = (account, roles, home, waiting);
        (MustChangePassword, MustSetUpSecondFactor) = (mustChangePassword, mustSetUpSecondFactor);
    }

    /// <summary>Narrows what the person may do to what a token opens.</summary>
    internal void Narrow(IReadOnlyList<string> scopes) => TokenScopes = scopes;

    /// <summary>Notes what the address needs; false when the person holds none of it. No roles: whoever is signed in.</summary>
    internal bool Admits(IReadOnlyList<string> roles)
    {
        needed = roles;
        return AccountId is not null && (roles.Count == 0 || HasAny(roles));
    }

    private IReadOnlyList<string> ScopeOf(IReadOnlyList<string> roles) =>
        [.. held.Where(one => roles.Contains(one.Role)).Select(one => one.OrganisationPath).Distinct()];
}
