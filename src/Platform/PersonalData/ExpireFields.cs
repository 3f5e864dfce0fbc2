using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.PersonalData;

/// <summary>Erases personal data whose account has been closed for as long as the operator keeps that kind.</summary>
internal sealed class ExpireFields(IServiceProvider services, PersonalDataOptions options, TimeProvider clock)
{
    /// <summary>Erases what is due now.</summary>
    /// <returns>How many pieces went.</returns>
    internal async Task<int> RunOnceAsync(CancellationToken ct)
    {
        var erased = 0;
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        foreach (var (kind, days) in options.KeepDays)
            erased += await EraseAsync(db, kind, clock.GetUtcNow().AddDays(-days), ct);
        await db.SaveChangesAsync(ct);
        return erased;
    }

    private async Task<int> EraseAsync(YueluDb db, string kind, DateTimeOffset closedBefore, CancellationToken ct)
    {
        var closed = await db.Users.Where(account => account.DeactivatedAt < closedBefore).ToListAsync(ct);
        var subjects = closed.ToDictionary(account => AccountActs.Subject(account.Id));
        var due = await db.Set<PersonalField>()
            .Where(field => field.Kind == kind && subjects.Keys.Contains(field.Subject))
            .ToListAsync(ct);
        foreach (var field in due)
        {
            db.Remove(field);
            var account = subjects[field.Subject];
            db.Record(
                new Act(PersonalDataActs.Erased, Act.BySystem, field.Subject, clock.GetUtcNow()),
                account.OrganisationPath,
                field.Kind,
                account
            );
        }
        return due.Count;
    }
}
