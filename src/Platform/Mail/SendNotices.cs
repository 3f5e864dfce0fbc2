using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yuelu.Platform.Http;
using Yuelu.Platform.Notices;
using Yuelu.Platform.PersonalData;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Mail;

/// <summary>
/// Mails reminders to those who gave an address. What no server takes is tried again, later each time; after the last try it
/// stays in the person's work. Of several nodes one claims a reminder before it sends: the others pass it by.
/// </summary>
internal sealed partial class SendNotices(
    IServiceProvider services,
    MailOptions options,
    Outbound outbound,
    PersonalDataVault vault,
    TimeProvider clock,
    ILogger<SendNotices> logger
) : BackgroundService
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>A claim that nobody fulfils, because its node was killed, lapses after this time.</summary>
    private static readonly TimeSpan Claimed = TimeSpan.FromMinutes(5);

    /// <summary>How long after each failed try the next comes; after the last there is none.</summary>
    private static readonly TimeSpan[] Later =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(12),
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.IsSetUp)
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, clock, stoppingToken);
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                Broke(logger, broken);
            }
        }
    }

    /// <summary>Sends what is due now.</summary>
    /// <returns>How many a server took.</returns>
    internal async Task<int> RunOnceAsync(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        var now = clock.GetUtcNow();
        var due = await db.Set<Notice>()
            .Where(notice => notice.MailDueAt <= now)
            .OrderBy(notice => notice.MailDueAt)
            .Take(AtOnce)
            .Select(notice => notice.Id)
            .ToListAsync(ct);
        var sent = 0;
        foreach (var id in due)
            if (await ClaimAsync(db, id, now, ct) is { } notice)
                sent += await SendAsync(scope.ServiceProvider, db, notice, ct) ? 1 : 0;
        return sent;
    }

    private static async Task<Notice?> ClaimAsync(YueluDb db, Guid id, DateTimeOffset now, CancellationToken ct)
    {
        var until = now + Claimed;
        var claimed = await db.Set<Notice>()
            .Where(notice => notice.Id == id && notice.MailDueAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.MailDueAt, until), ct);
        return claimed == 1 ? await db.Set<Notice>().SingleAsync(notice => notice.Id == id, ct) : null;
    }

    private async Task<bool> SendAsync(IServiceProvider scoped, YueluDb db, Notice notice, CancellationToken ct)
    {
        var address = await AddressAsync(scoped, db, notice, ct);
        var taken = false;
        if (address is null || notice.IsTooLate(clock.GetUtcNow()))
            notice.NotMailed(null);
        else if (taken = await TryAsync(notice, address, ct))
            notice.Mailed(clock.GetUtcNow());
        else
            notice.NotMailed(
                notice.MailAttempts < Later.Length ? clock.GetUtcNow() + Later[notice.MailAttempts] : null
            );
        await db.SaveChangesAsync(ct);
        return taken;
    }

    /// <summary>The address that the person gave; null when there is none, or the account is closed, or the reminder is settled.</summary>
    private static async Task<string?> AddressAsync(
        IServiceProvider scoped,
        YueluDb db,
        Notice notice,
        CancellationToken ct
    )
    {
        var isOpen = await db.Users.AnyAsync(
            account => account.Id == notice.AccountId && account.DeactivatedAt == null,
            ct
        );
        return isOpen && notice.SettledAt is null
            ? await scoped.GetRequiredService<PersonalDataDesk>().OpenAsync(notice.AccountId, PersonalKinds.Mail, ct)
            : null;
    }

    private async Task<bool> TryAsync(Notice notice, string address, CancellationToken ct)
    {
        try
        {
            outbound.Check(options.Server);
            // To ask whether a certificate was revoked would be to connect to whomever it names.
            using var client = new SmtpClient { CheckCertificateRevocation = false };
            await client.ConnectAsync(options.Server, options.Port, Security, ct);
            if (options.User.Length > 0)
                await client.AuthenticateAsync(
                    options.User,
                    (await File.ReadAllTextAsync(options.PasswordFile, ct)).Trim(),
                    ct
                );
            using var message = MailMessages.Of(notice, PathOf(notice), address, options);
            await client.SendAsync(message, ct);
            await client.DisconnectAsync(quit: true, ct);
            return true;
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            NotTaken(logger, notice.Id, Reason(refused));
            return false;
        }
    }

    private string PathOf(Notice notice) =>
        notice.SealedPath is { } path ? vault.Open(notice.Subject, LinkMail.Kind, path) : notice.Path;

    private SecureSocketOptions Security =>
        options.Security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        };

    /// <summary>Without the server's words: they may name the person's address.</summary>
    private static string Reason(Exception refused) =>
        refused switch
        {
            SmtpCommandException answered => $"it answered {(int)answered.StatusCode}",
            SocketException away => $"{away.SocketErrorCode}",
            HostNotNamedException => refused.Message,
            _ => refused.GetType().Name,
        };

    [LoggerMessage(1, LogLevel.Warning, "The mail server did not take reminder {Notice}: {Reason}")]
    private static partial void NotTaken(ILogger logger, Guid notice, string reason);

    [LoggerMessage(2, LogLevel.Error, "Mailing reminders broke; it is tried again")]
    private static partial void Broke(ILogger logger, Exception broken);
}
