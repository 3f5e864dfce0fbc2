using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Notices;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Tokens;

namespace Yuelu.Platform.Mail;

/// <summary>One-time links on their way to the person by mail; until they have gone they lie sealed, afterwards nowhere.</summary>
public sealed class LinkMailTests(Stores stores)
{
    private readonly FixedClock clock = new(2026, 3, 1);

    [Theory, BothStores]
    public async Task An_invitation_is_shown_once_mailed_once_and_then_kept_nowhere(StoreKind kind)
    {
        await using var server = new SmtpListener();
        await using var scene = await Scene.SetAsync(stores, kind, server, clock);
        var (page, link) = await InviteAsync(scene, "wang.fang", "wang@example.org");
        Assert.Contains("链接也会发到本人的电子邮箱", page, StringComparison.Ordinal);
        await scene.AssertKeepsNothingInTheOpenAsync(link);
        Assert.NotNull((await scene.LinkNoticeAsync()).SealedPath);

        await scene.SendAsync();
        await scene.SendAsync();
        var mail = Assert.Single(server.Messages, message => TextOf(message).Contains("/account/link/"));
        Assert.StartsWith("RCPT TO:<wang@example.org>", mail, StringComparison.Ordinal);
        Assert.Contains("https://plans.example.org" + link, TextOf(mail), StringComparison.Ordinal);
        Assert.Contains("https://plans.example.org/en" + link, TextOf(mail), StringComparison.Ordinal);
        var sent = await scene.LinkNoticeAsync();
        Assert.Null(sent.SealedPath);
        Assert.NotNull(sent.MailedAt);

        using var person = scene.Portal.Stranger();
        using var chosen = await PortalFactory.PostAsync(
            person,
            link,
            new() { ["New"] = "a-good-long-one-7", ["Again"] = "a-good-long-one-7" }
        );
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.NotNull((await scene.LinkNoticeAsync()).SettledAt);
    }

    [Theory, BothStores]
    public async Task A_program_invites_by_mail_too_and_no_other_mail_goes_for_it(StoreKind kind)
    {
        await using var server = new SmtpListener();
        await using var scene = await Scene.SetAsync(stores, kind, server, clock);
        using var program = await scene.ProgramAsync("security");
        object Wang(string mail) =>
            new
            {
                name = "wang.fang",
                organisation = "province",
                role = Roles.StrategyOffice,
                mail,
            };
        Assert.Equal(
            "personal-data.wrong",
            await ApiScene.RefusedAsync(program, "/api/v1/accounts", Wang("wang at example"))
        );
        var invited = await ApiScene.CreateAsync(program, "/api/v1/accounts", Wang(" wang@example.org "));
        Assert.True(invited.GetProperty("link").GetProperty("isMailed").GetBoolean());
        await scene.SendAsync();
        await scene.SendAsync();
        var mail = Assert.Single(server.Messages);
        Assert.StartsWith("RCPT TO:<wang@example.org>", mail, StringComparison.Ordinal);
        Assert.Contains("/account/link/", TextOf(mail), StringComparison.Ordinal);
        Assert.DoesNotContain("wang@", invited.ToString(), StringComparison.Ordinal);
    }

    [Theory, BothStores]
    public async Task An_enterprise_invites_its_fillers_by_mail_too(StoreKind kind)
    {
        const string Code = "91430100ma9y310030";
        await using var server = new SmtpListener();
        await using var scene = await Scene.SetAsync(stores, kind, server, clock);
        await using (var db = scene.Store.Open())
        {
            var province = await db.Set<Organisation>().SingleAsync(one => one.Path == Organisation.Root);
            var enterprise = Organisation.Found(province, Code, OrganisationKind.Enterprise, "示例", "").Value;
            db.Add(enterprise);
            await db.SaveChangesAsync();
            await Officer.AddAsync(db, "approver", Roles.EnterpriseApprover, enterprise.Path);
        }
        using var program = await scene.ProgramAsync("approver");
        var filler = new
        {
            name = "li.na",
            enterprise = Code,
            mail = "li@example.org",
        };
        var invited = await ApiScene.CreateAsync(program, "/api/v1/our-people", filler);
        Assert.True(invited.GetProperty("link").GetProperty("isMailed").GetBoolean());
        await scene.SendAsync();
        Assert.StartsWith("RCPT TO:<li@example.org>", Assert.Single(server.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_goes_to_the_address_that_the_person_gave()
    {
        await using var server = new SmtpListener();
        await using var scene = await Scene.SetAsync(stores, StoreKind.Sqlite, server, clock);
        using (var officer = await scene.Portal.OfficerAsync())
            await officer.ActAsync("/account/personal-data/save", ("kind", "mail"), ("text", "officer@example.org"));
        var id = await scene.AccountAsync(Officer.Name);
        var page = await scene.Security.ActForBodyAsync($"/administration/accounts/{id}/reset-password");
        await scene.SendAsync();
        var mail = Assert.Single(server.Messages, message => TextOf(message).Contains(Acting.LinkOn(page)));
        Assert.StartsWith("RCPT TO:<officer@example.org>", mail, StringComparison.Ordinal);
    }

    /// <summary>The sealed link goes with its own end: at the next try to mail it, or when records are cleaned up.</summary>
    [Fact]
    public async Task A_link_that_expired_void_or_could_not_be_mailed_is_let_go_of()
    {
        await using var server = new SmtpListener { IsBusy = true };
        await using var scene = await Scene.SetAsync(stores, StoreKind.Sqlite, server, clock);
        await InviteAsync(scene, "wang.fang", "wang@example.org");
        await scene.SendAsync();
        Assert.NotNull((await scene.LinkNoticeAsync()).SealedPath);
        clock.Now += TimeSpan.FromDays(8);
        server.IsBusy = false;
        await scene.SendAsync();
        Assert.Null((await scene.LinkNoticeAsync()).SealedPath);
        Assert.DoesNotContain(server.Messages, message => TextOf(message).Contains("/account/link/"));

        clock.Now -= TimeSpan.FromDays(8);
        await InviteAsync(scene, "li.na", "li@example.org");
        await using (var db = scene.Store.Open())
            Assert.Equal(1, await LinkMail.Expired.Run(db, clock.Now.AddDays(8), CancellationToken.None));

        await InviteAsync(scene, "zhao.lei", "zhao@example.org");
        var id = await scene.AccountAsync("zhao.lei");
        await scene.Security.ActForBodyAsync($"/administration/accounts/{id}/deactivate");
        await scene.SendAsync();
        Assert.DoesNotContain(server.Messages, message => TextOf(message).Contains("/account/link/"));
        await using var after = scene.Store.Open();
        Assert.False(await after.Set<Notice>().AnyAsync(notice => notice.SealedPath != null));
    }

    [Fact]
    public async Task Without_a_mail_address_or_a_server_no_link_is_kept_and_a_wrong_address_is_refused()
    {
        await using var server = new SmtpListener();
        await using var scene = await Scene.SetAsync(stores, StoreKind.Sqlite, server, clock);
        var (page, _) = await InviteAsync(scene, "wang.fang", "");
        Assert.DoesNotContain("链接也会发到", page, StringComparison.Ordinal);
        using var wrong = await scene.InviteAsync("li.na", "li at example");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("电子邮箱不对", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using (var db = scene.Store.Open())
        {
            Assert.False(await db.Users.AnyAsync(one => one.UserName == "li.na"));
            Assert.False(await db.Set<Notice>().AnyAsync(notice => notice.SealedUntil != null));
        }
        await using var without = await Scene.SetAsync(stores, StoreKind.Sqlite, null, clock);
        await InviteAsync(without, "wang.fang", "wang@example.org");
        await using var there = without.Store.Open();
        Assert.False(await there.Set<Notice>().AnyAsync(notice => notice.SealedUntil != null));
    }

    private static async Task<(string Page, string Link)> InviteAsync(Scene scene, string name, string mail)
    {
        using var answer = await scene.InviteAsync(name, mail);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        return (page, Acting.LinkOn(page));
    }

    private static string TextOf(string raw) =>
        MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(raw[(raw.IndexOf('\n') + 1)..]))).TextBody!;

    /// <summary>A portal with a mail server, or none, and its security administrator.</summary>
    private sealed class Scene(TestStore store, PortalFactory portal, HttpClient security, FixedClock clock)
        : IAsyncDisposable
    {
        internal TestStore Store => store;

        internal PortalFactory Portal => portal;

        internal HttpClient Security => security;

        internal static async Task<Scene> SetAsync(
            Stores stores,
            StoreKind kind,
            SmtpListener? server,
            FixedClock clock
        )
        {
            var store = await stores.CreateAsync(kind);
            await using (var db = store.Open())
                await Officer.AddAsync(db, "security", Roles.SecurityAdministrator);
            var settings = new Dictionary<string, string>();
            if (server is not null)
                settings = new()
                {
                    ["Mail:Server"] = "127.0.0.1",
                    ["Mail:Port"] = $"{server.Port}",
                    ["Mail:Security"] = "None",
                    ["Mail:From"] = "yuelu@example.org",
                    ["Mail:PortalAddress"] = "https://plans.example.org",
                };
            var portal = new PortalFactory(store.Options, clock, demo: "", settings: settings);
            return new Scene(store, portal, await portal.SignedInAsync("security"), clock);
        }

        internal Task<HttpResponseMessage> InviteAsync(string name, string mail) =>
            security.ActAsync(
                "/administration/accounts/invite/send",
                ("name", name),
                ("person", ""),
                ("mail", mail),
                ("organisation", "province"),
                ("role", "")
            );

        /// <summary>A program of the person of this name, who is there already.</summary>
        internal async Task<HttpClient> ProgramAsync(string name)
        {
            var scopes = portal.Services.GetRequiredService<TokenScopes>().All.Select(scope => scope.Key);
            var program = portal.Stranger();
            program.DefaultRequestHeaders.Authorization = new(
                "Bearer",
                await ApiScene.SecretAsync(store, name, scopes, clock: clock)
            );
            return program;
        }

        internal Task<int> SendAsync() => portal.Services.GetRequiredService<SendNotices>().RunOnceAsync(default);

        internal async Task<Guid> AccountAsync(string name)
        {
            await using var db = store.Open();
            return (await db.Users.SingleAsync(one => one.UserName == name)).Id;
        }

        internal async Task<Notice> LinkNoticeAsync()
        {
            await using var db = store.Open();
            return await db.Set<Notice>().AsNoTracking().SingleAsync(notice => notice.SealedUntil != null);
        }

        /// <summary>Neither the records nor any file beside them hold the link's secret.</summary>
        internal async Task AssertKeepsNothingInTheOpenAsync(string link)
        {
            var secret = Encoding.UTF8.GetBytes(link.Split('/')[^1]);
            await using var db = store.Open();
            foreach (var notice in await db.Set<Notice>().AsNoTracking().ToListAsync())
            {
                Assert.DoesNotContain("/account/link/", notice.Path + notice.TitleZh + notice.TitleEn);
                Assert.Equal(-1, notice.SealedPath.AsSpan().IndexOf(secret));
            }
            foreach (var file in Directory.EnumerateFiles(store.Options.Folder, "*", SearchOption.AllDirectories))
                if (Path.GetExtension(file) is not (".lock" or ".db-shm"))
                    Assert.Equal(-1, (await ReadAsync(file)).AsSpan().IndexOf(secret));
        }

        private static async Task<byte[]> ReadAsync(string file)
        {
            await using var open = new FileStream(
                file,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes);
            return bytes.ToArray();
        }

        public ValueTask DisposeAsync()
        {
            security.Dispose();
            return portal.DisposeAsync();
        }
    }
}
