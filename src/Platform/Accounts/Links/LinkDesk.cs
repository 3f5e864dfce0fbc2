using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Http;
using Yuelu.Platform.Mail;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.Links;

/// <summary>Makes one-time links and takes them.</summary>
internal sealed class LinkDesk(
    YueluDb db,
    AccountsOptions options,
    LinkMail mail,
    TimeProvider clock,
    IPasswordHasher<Account> hasher
)
{
    /// <summary>Makes a link; those of the account that are still open are void. Saved with what the caller saves.</summary>
    /// <returns>The address, which is shown once and not kept; where mail is set up it is sealed until it has gone.</returns>
    internal async Task<LinkView> MakeAsync(HttpContext http, Account account, LinkPurpose purpose)
    {
        var now = clock.GetUtcNow();
        await VoidAsync(account, http.RequestAborted);
        var (link, token) = AccountLink.Make(account, purpose, http.User.Identity?.Name ?? "", now, options);
        db.Add(link);
        var root = $"{http.Request.Scheme}://{http.Request.Host}{http.Root()}";
        var (title, path) = (LinkWords.Mailed.With(account.UserName!), $"account/link/{token}");
        var isMailed = await mail.QueueAsync(account, title, path, link.ExpiresAt, http.RequestAborted);
        return new LinkView(account.UserName!, $"{root}/{path}", link.ExpiresAt, purpose, isMailed);
    }

    /// <summary>Makes the open links of an account void. Saved with what the caller saves.</summary>
    internal async Task VoidAsync(Account account, CancellationToken ct)
    {
        var open = db.Set<AccountLink>().Where(link => link.AccountId == account.Id);
        foreach (var link in await open.Where(link => link.UsedAt == null && link.VoidedAt == null).ToListAsync(ct))
            link.Void(clock.GetUtcNow());
        await mail.DropAsync(account, ct);
    }

    /// <summary>The account that a link is for; null when it cannot be used, whatever the reason.</summary>
    internal async Task<(AccountLink Link, Account Account)?> FindAsync(string token, CancellationToken ct)
    {
        var hash = OneTimeSecret.Hash(token);
        if (await db.Set<AccountLink>().SingleOrDefaultAsync(one => one.TokenHash == hash, ct) is not { } link)
            return null;
        var account = await db.Users.SingleAsync(one => one.Id == link.AccountId, ct);
        return link.IsOpen(clock.GetUtcNow()) && account is { DeactivatedAt: null, IsSystem: false }
            ? (link, account)
            : null;
    }

    /// <summary>Chooses the password and uses the link up; null when that is done.</summary>
    internal async Task<Problem?> ChooseAsync(HttpContext http, AccountLink link, Account account, string password)
    {
        account.ChoosePassword(password, hasher);
        account.Unlock();
        link.Use(clock.GetUtcNow());
        db.RecordOn(http, AccountActs.PasswordChanged, Act.ByHolder, account, link.Purpose.ToString());
        try
        {
            await db.SaveChangesAsync(http.RequestAborted);
            await mail.DropAsync(account, http.RequestAborted);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return LinkProblems.CannotBeUsed;
        }
    }
}

/// <summary>A link as it is shown once.</summary>
/// <param name="Account">Sign-in name.</param>
/// <param name="Address">The whole address.</param>
/// <param name="ExpiresAt">Until when it can be used.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="IsMailed">Whether it goes to the person by mail as well.</param>
internal sealed record LinkView(
    string Account,
    string Address,
    DateTimeOffset ExpiresAt,
    LinkPurpose Purpose,
    bool IsMailed
);
