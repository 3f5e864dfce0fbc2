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
using Yuelu.Platform.Storage;
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

    /// <summary>Many are accepted together: all or none, whenever the portal is killed, and all once in the end.</summary>
    [Theory, BothStores]
    public async Task What_is_accepted_together_is_accepted_whole_and_once(StoreKind kind)
    {
        const int many = 900;
        var store = await stores.CreateAsync(kind);
        var (_, secret) = await PrepareAsync(store, many);
        var isDone = false;
        foreach (var milliseconds in new int?[] { 120, 450, null })
        {
            using var host = new HostProcess(store.Options, demo: "");
            await host.FirstPageAsync();
            var accepting = AcceptManyAsync(host.Address, store, secret);
            if (milliseconds is { } pause)
            {
                await Task.Delay(pause);
                host.Kill();
            }
            isDone = await accepting || isDone;
            await using var db = store.Open();
            var accepted = await db.Set<Filing>().CountAsync(one => one.State == FilingState.Accepted);
            Assert.True(accepted == (isDone ? many : accepted) && accepted is 0 or many, $"{accepted}");
            isDone = accepted == many;
            Assert.Equal(accepted, await db.Set<FilingEvent>().CountAsync(one => one.Kind == FilingEventKind.Accepted));
            Assert.Equal(
                accepted,
                await db.Set<WaitingAct>().CountAsync(act => act.Kind == "filing.accepted")
                    + await db.Set<LoggedAct>().CountAsync(act => act.Kind == "filing.accepted")
            );
        }
        Assert.True(isDone);
    }

    /// <summary>Accepts all that wait; whether that was confirmed.</summary>
    internal static async Task<bool> AcceptManyAsync(Uri address, TestStore store, string secret)
    {
        await using var db = store.Open();
        var round = await db.Set<Round>().Select(one => one.Id).SingleAsync();
        using var client = new HttpClient(new HttpClientHandler { UseProxy = false }) { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        try
        {
            using var answer = await ApiScene.SendAsync(
                client,
                HttpMethod.Post,
                $"/api/v1/rounds/{round}/acceptance",
                new { stage = "county", before = TimeProvider.System.GetUtcNow() }
            );
            return answer.IsSuccessStatusCode;
        }
        catch (Exception gone) when (gone is HttpRequestException or SocketException or IOException)
        {
            return false;
        }
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

    /// <param name="many">How many others wait for the county.</param>
    internal static async Task<(Guid Filing, string Secret)> PrepareAsync(TestStore store, int many = 0)
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
        for (var at = 0; at < many; at++)
            AddWaiting(db, round, $"{Unit}{at}", now);
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

    private static void AddWaiting(YueluDb db, Round round, string unit, DateTimeOffset now)
    {
        var filing = new Filing
        {
            RoundId = round.Id,
            FormId = round.FormId,
            PeriodCode = round.PeriodCode,
            Unit = unit,
            UnitName = unit,
            OrganisationPath = $"/province/north/{unit}/",
            FirstStage = RoundStage.County,
        };
        var copy = new FilingCopy
        {
            FilingId = filing.Id,
            Number = 1,
            Answers = """{"01":100,"02":90,"03":10}""",
            FiledAt = now,
        }.Seal("x", unit, round.PeriodCode);
        filing.File(copy, FilingState.AtCounty, 0, now);
        db.AddRange(filing, copy);
    }
}
