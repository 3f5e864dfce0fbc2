using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Notices;
using Yuelu.Platform.PersonalData;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Mail;

/// <summary>
/// Has one-time links go by mail, to those whose address is held and where mail is set up. Until a server has taken it the
/// link waits sealed with the keys of personal data; nothing else keeps it.
/// </summary>
internal sealed class LinkMail(YueluDb db, PersonalDataVault vault, MailOptions options, TimeProvider clock)
{
    /// <summary>What seals a link is bound to this word, so that it opens as nothing else.</summary>
    internal const string Kind = "one-time-link";

    /// <summary>Lets go of links that can be used no more and were never mailed.</summary>
    internal static Expiry Expired { get; } =
        new(
            (db, now, ct) =>
                db.Set<Notice>()
                    .Where(notice => notice.SealedPath != null && notice.SealedUntil <= now)
                    .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.SealedPath, (byte[]?)null), ct)
        );

    /// <summary>Queues a link, saved with what the caller saves.</summary>
    /// <param name="path">Where the link leads, relative to the site's root, without a leading slash.</param>
    /// <returns>Whether it will be mailed.</returns>
    internal async Task<bool> QueueAsync(
        Account account,
        Words title,
        string path,
        DateTimeOffset until,
        CancellationToken ct
    )
    {
        if (!options.IsSetUp || !await HasAddressAsync(account, ct))
            return false;
        var notice = Notice.Of(account.Id, title, "account", clock.GetUtcNow());
        notice.Carry(vault.Seal(notice.Subject, Kind, path), until);
        db.Add(notice);
        return true;
    }

    /// <summary>Lets go of the account's links, which are void or used, at once.</summary>
    internal Task DropAsync(Account account, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Set<Notice>()
            .Where(notice => notice.AccountId == account.Id && notice.SealedUntil != null && notice.SettledAt == null)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(notice => notice.SealedPath, (byte[]?)null)
                        .SetProperty(notice => notice.SettledAt, now),
                ct
            );
    }

    /// <summary>An address that is about to be saved counts.</summary>
    private async Task<bool> HasAddressAsync(Account account, CancellationToken ct)
    {
        var subject = AccountActs.Subject(account.Id);
        return db.Set<PersonalField>()
                .Local.Any(field => field.Subject == subject && field.Kind == PersonalKinds.Mail.Code)
            || await db.Set<PersonalField>()
                .AnyAsync(field => field.Subject == subject && field.Kind == PersonalKinds.Mail.Code, ct);
    }
}
