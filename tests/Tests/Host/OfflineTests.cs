using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Yuelu.Host;

/// <summary>With the settings it ships with the portal needs no network: it works where there is none but its own loopback.</summary>
public sealed partial class OfflineTests(Stores stores)
{
    [Fact]
    public async Task A_plan_is_imported_published_and_read_where_no_route_leads_out()
    {
        Assert.SkipUnless(await MayCutOffAsync(), "This account may make no network of its own (unshare -n).");
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        var socket = Path.Combine(Path.GetTempPath(), $"yuelu-{Guid.CreateVersion7():N}.sock");
        using var host = new HostProcess(store.Options, "", socket, []);
        await host.FirstPageAsync();
        using var handler = host.Handler();
        using var client = new HttpClient(handler) { BaseAddress = host.Address };
        await PortalFactory.PostAsync(
            client,
            "account/sign-in",
            new() { ["Name"] = Officer.Name, ["Password"] = Officer.Password }
        );
        var draft = await KilledAtWorkTests.ImportAsync(client, SamplePlan.Text);
        var accept = $"{draft}?do=accept-many";
        var target = Target().Match(await client.GetStringAsync(accept)).Groups[1].Value;
        await PortalFactory.PostAsync(client, accept, new() { ["target"] = target });
        var published = await PortalFactory.PostAsync(
            client,
            $"{draft}/publish",
            new()
            {
                ["slug"] = "offline-2026",
                ["note"] = "",
                ["known"] = "yes",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        using var stranger = new HttpClient(host.Handler()) { BaseAddress = host.Address };
        using var page = await stranger.GetAsync("plans/offline-2026");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Empty((await RunAsync("nsenter", "-t", $"{host.Id}", "-n", "ip", "route")).Trim());
    }

    private static async Task<bool> MayCutOffAsync() =>
        (await RunAsync("sh", "-c", "unshare -n ip link set lo up && echo yes || true")).Trim() == "yes";

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said;
    }

    [GeneratedRegex("name=\"target\" value=\"([^\"]*)\"")]
    private static partial Regex Target();
}
