using Yuelu.Platform.Organisations;

namespace Yuelu.Platform.Accounts;

/// <summary>授权: an account has a role on an organisation, and so on all below it, for some days. Kept for ever; taken back, never removed.</summary>
public sealed class Grant : IOwned
{
    /// <summary>Its key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who has it.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Key of the <see cref="Accounts.Role"/>.</summary>
    public required string Role { get; init; }

    /// <inheritdoc/>
    public required string OrganisationPath { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null when it does not end by itself.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Sign-in name of who granted it.</summary>
    public required string GrantedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset GrantedAt { get; init; }

    /// <summary>Sign-in name of who took it back; null while nobody has.</summary>
    public string? WithdrawnBy { get; private set; }

    /// <summary>When it was taken back.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Takes it back; it counts no more from the next request on.</summary>
    public void Withdraw(string by, DateTimeOffset now) => (WithdrawnBy, WithdrawnAt) = (by, now);
}

/// <summary>The queries of grants.</summary>
public static class GrantQueries
{
    /// <summary>The grants that count on a day; those on a closed organisation, or below one, have ended with it.</summary>
    public static IQueryable<Grant> InForce(
        this IQueryable<Grant> grants,
        IQueryable<Organisation> organisations,
        DateOnly day
    ) =>
        grants.Where(grant =>
            grant.WithdrawnAt == null
            && grant.From <= day
            && (grant.Until == null || day <= grant.Until)
            && !organisations.Any(closed => closed.ClosedOn < day && grant.OrganisationPath.StartsWith(closed.Path))
        );
}
