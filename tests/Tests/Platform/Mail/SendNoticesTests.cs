using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Notices;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Mail;

public sealed class SendNoticesTests(Stores stores)
{
    private readonly FixedClock clock = new(2026, 3, 1);

    [Theory, BothStores]
    public async Task A_reminder_goes_by_mail_to_who_gave_an_address_and_once(StoreKind kind)
    {
        await using var server = new SmtpListener();
        var (store, portal) = await SceneAsync(kind, server, "wang@example.org");
        await using var open = portal;
        await RemindAsync(store);
        var send = portal.Services.GetRequiredService<SendNotices>();
        var sent = await Task.WhenAll(send.RunOnceAsync(default), send.RunOnceAsync(default));
        Assert.Equal(1, sent.Sum() + await send.RunOnceAsync(default));
        var raw = Assert.Single(server.Messages);
        Assert.StartsWith("RCPT TO:<wang@example.org>", raw, StringComparison.Ordinal);
        var message = await MimeMessage.LoadAsync(
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes(raw[(raw.IndexOf('\n') + 1)..]))
        );
        Assert.Contains("请审核草稿", message.Subject, StringComparison.Ordinal);
        Assert.Contains("https://plans.example.org/en/office", message.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_server_refuses_is_tried_again_later_and_at_last_given_up()
    {
        await using var server = new SmtpListener { IsBusy = true };
        var (store, portal) = await SceneAsync(StoreKind.Sqlite, server, "wang@example.org");
        await using var open = portal;
        await RemindAsync(store);
        var send = portal.Services.GetRequiredService<SendNotices>();
        Assert.Equal(0, await send.RunOnceAsync(default));
        Assert.Equal(0, await send.RunOnceAsync(default));
        Assert.Equal(1, (await NoticeAsync(store)).MailAttempts);
        server.IsBusy = false;
        clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal(1, await send.RunOnceAsync(default));
        Assert.NotNull((await NoticeAsync(store)).MailedAt);
        await RemindAsync(store, "再次");
        server.IsBusy = true;
        for (var day = 0; day < 9; day++, clock.Now += TimeSpan.FromDays(1))
            await send.RunOnceAsync(default);
        var given = await NoticeAsync(store, "再次");
        Assert.Null(given.MailDueAt);
        Assert.Null(given.MailedAt);
        Assert.Equal(6, given.MailAttempts);
    }

    [Fact]
    public async Task Without_an_address_it_only_stands_in_the_work()
    {
        await using var server = new SmtpListener();
        var (store, portal) = await SceneAsync(StoreKind.Sqlite, server, "");
        await using var open = portal;
        await RemindAsync(store);
        Assert.Equal(0, await portal.Services.GetRequiredService<SendNotices>().RunOnceAsync(default));
        Assert.Null((await NoticeAsync(store)).MailDueAt);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public void A_server_without_a_sender_is_refused_at_the_start() =>
        Assert.Throws<StartRefusedException>(() => new MailOptions { Server = "localhost" }.Checked());

    private async Task<(TestStore, PortalFactory)> SceneAsync(StoreKind kind, SmtpListener server, string address)
    {
        var store = await stores.CreateAsync(kind);
        var portal = new PortalFactory(
            store.Options,
            clock,
            demo: "",
            settings: new Dictionary<string, string>
            {
                ["Mail:Server"] = "127.0.0.1",
                ["Mail:Port"] = $"{server.Port}",
                ["Mail:Security"] = "None",
                ["Mail:From"] = "yuelu@example.org",
                ["Mail:PortalAddress"] = "https://plans.example.org",
            }
        );
        using var officer = await portal.OfficerAsync();
        if (address.Length > 0)
            await officer.ActAsync("/account/personal-data/save", ("kind", "mail"), ("text", address));
        return (store, portal);
    }

    private async Task RemindAsync(TestStore store, string title = "请审核草稿")
    {
        await using var db = store.Open();
        db.Remind((await db.Users.SingleAsync()).Id, Words.Same(title), "office", clock.Now);
        await db.SaveChangesAsync();
    }

    private static async Task<Notice> NoticeAsync(TestStore store, string title = "请审核草稿")
    {
        await using var db = store.Open();
        return await db.Set<Notice>().AsNoTracking().SingleAsync(notice => notice.TitleZh == title);
    }
}
