using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Yuelu.Host;
using Yuelu.Platform.Accounts;

namespace Yuelu.Platform.Telemetry;

public sealed partial class TelemetryTests(Stores stores)
{
    [Fact]
    public async Task Measures_are_for_this_machine_and_the_system_administrator()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using (var db = store.Open())
            await Officer.AddAsync(db, "system", Roles.SystemAdministrator);
        await using var portal = new PortalFactory(store.Options, demo: "");
        using var stranger = portal.Stranger();
        using var office = await portal.OfficerAsync();
        using var system = await portal.SignedInAsync("system");
        foreach (var refused in (HttpClient[])[stranger, office])
        {
            using var answer = await refused.GetAsync("/metrics");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        Assert.Equal(HttpStatusCode.OK, (await system.GetAsync("/metrics")).StatusCode);
    }

    [Fact]
    public async Task The_documented_measures_are_those_that_are_shown()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        using var host = new HostProcess(store.Options, demo: "");
        await host.FirstPageAsync();
        using var handler = new SocketsHttpHandler();
        using var client = new HttpClient(handler) { BaseAddress = host.Address };
        await client.GetStringAsync("metrics");
        await client.GetStringAsync("log");
        await Task.Delay(7_000);
        var shown = await client.GetStringAsync("metrics");
        Assert.Contains("http_route=\"/log\"", shown);
        var documented = Name()
            .Matches(await File.ReadAllTextAsync(Repository.PathOf("docs", "operation", "metrics.md")));
        // What counts events shows from the first event on.
        var always = documented
            .Select(found => found.Groups[1].Value)
            .Where(name => name is "yuelu.evidence.size" or "yuelu.evidence.checkpoint.age")
            .ToList();
        Assert.Equal(2, always.Count);
        Assert.All(always, name => Assert.Contains(name.Replace('.', '_'), shown));
        using var proxied = new HttpRequestMessage(HttpMethod.Get, "metrics");
        proxied.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var answer = await client.SendAsync(proxied);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Traces_and_logs_go_to_the_collector_that_is_named()
    {
        var paths = new HashSet<string>();
        await using var collector = Collector(paths);
        await collector.StartAsync();
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        using var host = new HostProcess(
            store.Options,
            demo: "",
            $"--Telemetry:Otlp={collector.Urls.Single()}",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information"
        );
        await host.FirstPageAsync();
        for (var tries = 0; tries < 200; tries++)
        {
            lock (paths)
                if (paths.Any(path => path.Contains("TraceService")) && paths.Any(path => path.Contains("LogsService")))
                    return;
            await Task.Delay(100);
        }
        Assert.Fail($"The collector got {string.Join(", ", paths)}.");
    }

    /// <summary>Whatever speaks HTTP/2 and remembers who calls.</summary>
    private static WebApplication Collector(HashSet<string> paths)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.ListenLocalhost(HostProcess.FreePort(), listen => listen.Protocols = HttpProtocols.Http2)
        );
        var app = builder.Build();
        app.Run(http =>
        {
            lock (paths)
                paths.Add(http.Request.Path.Value ?? "");
            http.Response.ContentType = "application/grpc";
            return Task.CompletedTask;
        });
        return app;
    }

    [GeneratedRegex(@"^\| `(yuelu\.[a-z.]+)`", RegexOptions.Multiline)]
    private static partial Regex Name();
}
