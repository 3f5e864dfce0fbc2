using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yuelu.Host;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Tokens;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>A portal that is killed (SIGKILL) while returns are filed, returned and accepted loses none that it confirmed and keeps none twice.</summary>
public sealed class KilledWhileFilingTests(Stores stores)
{
    private const string Unit = "NORTH";

    [Theory, BothStores]
    public async Task What_was_confirmed_is_there_once_with_its_act(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        var (filing, secret) = await PrepareAsync(store);
        var confirmed = new List<string>();
        foreach (var milliseconds in new[] { 20, 70 })
        {
            using var host = new HostProcess(store.Options, demo: "");
            await host.FirstPageAsync();
            var work = WorkAsync(host.Address, filing, secret, confirmed);
            for (var (before, tries) = (confirmed.Count, 0); confirmed.Count < before + 6 && tries < 3000; tries++)
                await Task.Delay(20);
            await Task.Delay(milliseconds);
            host.Kill();
            await work;
            await AssertWholeAsync(store, filing, confirmed);
        }
        Assert.NotEmpty(confirmed);
    }

    /// <summary>Files, accepts and returns again and again until the portal is gone.</summary>
    private static async Task WorkAsync(Uri address, Guid filing, string secret, List<string> confirmed)
    {
        using var client = new HttpClient(new HttpClientHandler { UseProxy = false }) { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        var body = new { values = FilingScene.Values() };
        try
        {
            while (true)
                foreach (
                    var (act, sent) in new (string, object?)[]
                    {
                        ("submit", body),
                        ("sign", null),
                        ("accept", null),
                        ("return", new { query = "x" }),
                    }
                )
                {
                    using var answer = await ApiScene.SendAsync(
                        client,
                        HttpMethod.Post,
                        $"/api/v1/filings/{filing}/{act}",
                        sent,
                        "*"
                    );
                    if (answer.StatusCode == HttpStatusCode.Conflict)
                        continue;
                    Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
                    if (act != "submit")
                        confirmed.Add(act);
                }
        }
        catch (Exception gone) when (gone is HttpRequestException or SocketException or IOException)
        {
            // The portal has been killed.
        }
    }

    private static async Task AssertWholeAsync(TestStore store, Guid id, List<string> confirmed)
    {
        await using var db = store.Open();
        var filing = await db.Set<Filing>().SingleAsync(one => one.Id == id);
        var copies = await db.Set<FilingCopy>().Where(copy => copy.FilingId == id).ToListAsync();
        var events = await db.Set<FilingEvent>().Where(one => one.FilingId == id).ToListAsync();
        Assert.Equal(filing.Copies, copies.Count);
        Assert.Equal(Enumerable.Range(1, copies.Count), copies.Select(copy => copy.Number).Order());
        foreach (
            var (act, kind) in new[]
            {
                ("sign", FilingEventKind.Filed),
                ("accept", FilingEventKind.Accepted),
                ("return", FilingEventKind.Returned),
            }
        )
        {
            var done = events.Count(one => one.Kind == kind);
            // Another than was confirmed is one whose answer the killed portal did not get out, in each round.
            Assert.InRange(done, confirmed.Count(one => one == act), confirmed.Count(one => one == act) + 2);
        }
        var official = events.Count(one => one.Kind != FilingEventKind.Submitted);
        var acts =
            await db.Set<WaitingAct>().CountAsync(act => act.Kind.StartsWith("filing."))
            + await db.Set<LoggedAct>().CountAsync(act => act.Kind.StartsWith("filing."));
        Assert.Equal(official, acts);
    }

    private static async Task<(Guid Filing, string Secret)> PrepareAsync(TestStore store)
    {
        var now = TimeProvider.System.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        await using var db = store.Open();
        var form = Form.Begin("x-form", Organisation.Root, FilingScene.Form, "x", now).Value;
        var version = form.Publish("x", "", now);
        var windows = new[] { RoundStage.Fill, RoundStage.County }
            .Select(stage => new RoundWindow(stage, today.AddDays(-2), today.AddDays(9), today.AddDays(9), 24, true))
            .ToList();
        var round = Round.Open(
            new PublishedForm { Form = form, Version = version },
            Period.Parse("2026-09").Value,
            new(windows, Organisation.Root, []),
            "x",
            now,
            TimeZoneInfo.Utc
        );
        var filing = new Filing
        {
            RoundId = round.Id,
            FormId = form.Id,
            PeriodCode = round.PeriodCode,
            Unit = Unit,
            UnitName = Unit,
            OrganisationPath = "/province/north/",
            FirstStage = RoundStage.County,
        };
        filing.Move(FilingState.Asked, now);
        var north = Organisation
            .Found(await db.Set<Organisation>().SingleAsync(), "north", OrganisationKind.CountyBureau, "北", "")
            .Value;
        db.AddRange(form, version, round, filing, north);
        await db.SaveChangesAsync();
        await Officer.AddAsync(db, "all", Roles.EnterpriseApprover, north.Path);
        var account = await db.Users.SingleAsync(one => one.UserName == "all");
        db.AddRange(
            Officer.Grant(account, Roles.CountyOfficer, north.Path),
            Officer.Grant(account, Roles.StrategyOffice, Organisation.Root)
        );
        await db.SaveChangesAsync();
        return (filing.Id, await ApiScene.SecretAsync(store, "all", ["filings:read", "filings:write"]));
    }
}
