using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.PersonalData;

/// <summary>A piece of personal data as pages show it.</summary>
/// <param name="Masked">What shows of it; null when nothing is held.</param>
/// <param name="RecordedAt">When it was given.</param>
/// <param name="KeepDays">For how many days after the account is closed it is kept; null when no period is set.</param>
public sealed record PersonalView(PersonalKind Kind, string? Masked, DateTimeOffset? RecordedAt, int? KeepDays);

/// <summary>What is held about people, masked unless somebody has told why.</summary>
public sealed class PersonalDataDesk(YueluDb db, PersonalDataVault vault, PersonalDataOptions options, Access access)
{
    /// <summary>All kinds about an account, masked.</summary>
    public async Task<IReadOnlyList<PersonalView>> MaskedAsync(Guid account, CancellationToken ct)
    {
        var subject = AccountActs.Subject(account);
        var held = await db.Set<PersonalField>()
            .AsNoTracking()
            .Where(field => field.Subject == subject)
            .ToDictionaryAsync(field => field.Kind, ct);
        return [.. PersonalKinds.All.Select(kind => View(kind, held.GetValueOrDefault(kind.Code)))];
    }

    /// <summary>A piece in the open, or null when it is not held. Whoever asks has told why, or is the portal itself.</summary>
    internal async Task<string?> OpenAsync(Guid account, PersonalKind kind, CancellationToken ct)
    {
        var subject = AccountActs.Subject(account);
        var field = await db.Set<PersonalField>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Subject == subject && one.Kind == kind.Code, ct);
        return field is null ? null : vault.Open(subject, field.Kind, field.Sealed);
    }

    /// <summary>The account if the person of the request reaches it, or null.</summary>
    internal Task<Account?> ReachedAsync(Guid account, CancellationToken ct) =>
        db.Users.Within(access).SingleOrDefaultAsync(one => one.Id == account, ct);

    private PersonalView View(PersonalKind kind, PersonalField? field) =>
        new(
            kind,
            field is null ? null : kind.Mask(vault.Open(field.Subject, field.Kind, field.Sealed)),
            field?.RecordedAt,
            options.KeepDays.TryGetValue(kind.Code, out var days) ? days : null
        );
}
