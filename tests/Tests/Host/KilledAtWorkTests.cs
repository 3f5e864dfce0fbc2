using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Drafts;
using Yuelu.Plans.Versions;

namespace Yuelu.Host;

/// <summary>A portal that is killed (SIGKILL) while officers import and publish leaves whole records or none.</summary>
public sealed partial class KilledAtWorkTests(Stores stores)
{
    /// <summary>A person would not send plan after plan as fast as the portal takes them.</summary>
    private const string Unlimited = "--Uploads:PerPerson=100000";

    [Theory, BothStores]
    public async Task What_was_imported_and_published_is_whole_after_each_kill(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        var published = 0;
        foreach (var milliseconds in new[] { 900, 1700, 2600 })
        {
            using var host = new HostProcess(store.Options, demo: "", Unlimited);
            await host.FirstPageAsync();
            var work = WorkAsync(host.Address, milliseconds);
            await Task.Delay(milliseconds);
            host.Kill();
            published += await work;
            await AssertWholeAsync(store, published);
        }
        using var again = new HostProcess(store.Options, demo: "", Unlimited);
        await again.FirstPageAsync();
        Assert.True(await WorkAsync(again.Address, 0, most: 1) == 1, again.Output);
        await AssertWholeAsync(store, published + 1);
    }

    /// <summary>Imports, accepts and publishes plan after plan until the portal is gone; returns how many were confirmed.</summary>
    private static async Task<int> WorkAsync(Uri address, int round, int most = 1000)
    {
        var published = 0;
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false };
        using var client = new HttpClient(handler) { BaseAddress = address };
        try
        {
            await PortalFactory.PostAsync(
                client,
                "account/sign-in",
                new() { ["Name"] = Officer.Name, ["Password"] = Officer.Password }
            );
            while (published < most)
            {
                var draft = await ImportAsync(client, $"{SamplePlan.Text}\n{round} {published}");
                var accept = $"{draft}?do=accept-many";
                var target = Target().Match(await client.GetStringAsync(accept)).Groups[1].Value;
                await PortalFactory.PostAsync(client, accept, new() { ["target"] = target });
                Dictionary<string, string> fields = new()
                {
                    ["slug"] = $"plan-{round}-{published}",
                    ["note"] = "",
                    ["known"] = "yes",
                };
                var answer = await PortalFactory.PostAsync(client, $"{draft}/publish", fields);
                Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
                published++;
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or SocketException)
        {
            // The portal has been killed. A connection that ends while it is being made is told of as it is.
        }
        return published;
    }

    internal static async Task<string> ImportAsync(HttpClient client, string text)
    {
        var answer = await PortalFactory.PostAsync(client, "office/import", new() { ["text"] = text });
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.StatusCode}");
        var next = answer.Headers.Location!.OriginalString;
        while (next.Contains("/imports/", StringComparison.Ordinal))
        {
            await Task.Delay(50);
            using var progress = await client.GetAsync(new Uri(next, UriKind.Relative));
            Assert.True(progress.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{progress.StatusCode}");
            next = progress.Headers.Location is { } there ? there.OriginalString : next;
        }
        return new Uri(client.BaseAddress!, next).AbsolutePath.TrimStart('/');
    }

    private static async Task AssertWholeAsync(TestStore store, int confirmed)
    {
        await using var db = store.Open();
        var versions = await db.Set<PlanVersion>().ToListAsync();
        Assert.True(
            versions.Count >= confirmed,
            $"{confirmed} publications were confirmed, {versions.Count} are there"
        );
        Assert.All(versions, version => Assert.Equal(version.ContentSha256, VersionJson.Hash(version.Content)));
        var plans = await db.Set<Plan>().Select(plan => plan.Id).ToListAsync();
        Assert.Equal(plans.Order(), versions.Select(version => version.PlanId).Order());
        var drafts = await db.Set<Draft>().ToListAsync();
        Assert.Equal(versions.Count, drafts.Count(draft => draft.ClosedAt is not null));
        var sources = await db.Set<PlanSource>().Select(source => source.Sha256).ToListAsync();
        Assert.All(drafts, draft => Assert.Contains(draft.SourceSha256, sources));
        Assert.All(drafts, draft => Assert.NotEmpty(DraftJson.Read(draft.Content).Entries));
    }

    [GeneratedRegex("name=\"target\" value=\"([^\"]*)\"")]
    private static partial Regex Target();
}
