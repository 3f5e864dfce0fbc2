using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Notices;

/// <summary>提醒: something that a person should know or do. It stands in the person's work until it is settled, and goes by mail where mail is set up.</summary>
public sealed class Notice
{
    private Notice() { }

    /// <summary>Its key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Whose it is.</summary>
    public Guid AccountId { get; private init; }

    /// <summary>What it says, in Chinese.</summary>
    public string TitleZh { get; private init; } = "";

    /// <summary>What it says, in English.</summary>
    public string TitleEn { get; private init; } = "";

    /// <summary>Where to go on, relative to the site's root, without a leading slash.</summary>
    public string Path { get; private init; } = "";

    /// <summary>When it was written.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>When the person settled it; null while it waits.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>When a mail server took it; null while none has.</summary>
    public DateTimeOffset? MailedAt { get; private set; }

    /// <summary>When it is tried next; null when it is not to be mailed any more.</summary>
    public DateTimeOffset? MailDueAt { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int MailAttempts { get; private set; }

    /// <summary>
    /// Where its mail leads instead, sealed: a one-time link. Let go of when a server has taken the mail, when it is given up,
    /// and when the link can be used no more.
    /// </summary>
    public byte[]? SealedPath { get; private set; }

    /// <summary>Until when that link can be used.</summary>
    public DateTimeOffset? SealedUntil { get; private set; }

    /// <summary>Its words.</summary>
    public Words Title => new(TitleZh, TitleEn);

    /// <summary>A notice that waits.</summary>
    /// <param name="isMailed">Whether it goes by mail too.</param>
    internal static Notice Of(Guid account, Words title, string path, DateTimeOffset now, bool isMailed = true) =>
        new()
        {
            AccountId = account,
            TitleZh = title.Zh,
            TitleEn = title.En,
            Path = path,
            At = now,
            MailDueAt = isMailed ? now : null,
        };

    /// <summary>Has the mail lead to a one-time link.</summary>
    internal void Carry(byte[] sealedPath, DateTimeOffset until) => (SealedPath, SealedUntil) = (sealedPath, until);

    /// <summary>Whether its mail would lead to a link that can be used no more.</summary>
    internal bool IsTooLate(DateTimeOffset now) => SealedUntil <= now;

    /// <summary>Whom and what its sealed path is about.</summary>
    internal string Subject => $"notice/{Id}";

    /// <summary>Takes it off the person's list.</summary>
    internal void Settle(DateTimeOffset now) => SettledAt ??= now;

    /// <summary>A server took it.</summary>
    internal void Mailed(DateTimeOffset now) =>
        (MailedAt, MailDueAt, MailAttempts, SealedPath) = (now, null, MailAttempts + 1, null);

    /// <summary>No server took it, or there is no address: tried again at <paramref name="next"/>, or never.</summary>
    internal void NotMailed(DateTimeOffset? next) =>
        (MailDueAt, MailAttempts, SealedPath) = (next, MailAttempts + 1, next is null ? null : SealedPath);
}

/// <summary>The one call by which a module reminds a person.</summary>
public static class Notify
{
    /// <summary>Adds a notice to what is saved next.</summary>
    /// <param name="path">Where to go on, relative to the site's root, without a leading slash.</param>
    /// <param name="isMailed">Whether it goes by mail too, where mail is set up.</param>
    public static void Remind(
        this YueluDb db,
        Guid account,
        Words title,
        string path,
        DateTimeOffset now,
        bool isMailed = true
    ) => db.Add(Notice.Of(account, title, path, now, isMailed));
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices_notice");
        builder.HasKey(notice => notice.Id);
        builder.HasIndex(notice => new { notice.AccountId, notice.SettledAt });
        builder.HasIndex(notice => notice.MailDueAt);
        builder.Property(notice => notice.TitleZh).HasMaxLength(500);
        builder.Property(notice => notice.TitleEn).HasMaxLength(500);
        builder.Property(notice => notice.Path).HasMaxLength(500);
        builder.Property(notice => notice.MailAttempts).IsConcurrencyToken();
        builder.Ignore(notice => notice.Title);
        builder.Ignore(notice => notice.Subject);
        builder
            .HasOne<Account>()
            .WithMany()
            .HasForeignKey(notice => notice.AccountId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
