using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;
using Yuelu.Host;
using Yuelu.Platform.Accounts.IdentityProviders;

namespace Yuelu.Platform.Http;

/// <summary>A server listens at 127.0.0.1, which a setting names, and at 127.0.0.2, which none does.</summary>
public sealed class OutboundTests(Stores stores) : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> asked = [];
    private readonly ConcurrentQueue<string> logged = [];
    private readonly int port = HostProcess.FreePort();
    private WebApplication server = null!;

    private string Named => $"http://127.0.0.1:{port}";

    private string Unnamed => $"http://127.0.0.2:{port}";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(port));
        server = builder.Build();
        server.Run(http =>
        {
            asked.Enqueue($"{http.Request.Host.Host}{http.Request.Path}");
            if (http.Request.Path == "/elsewhere")
                http.Response.Redirect(Unnamed + "/led");
            return Task.CompletedTask;
        });
        await server.StartAsync();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task No_client_connects_to_a_host_that_no_setting_names_and_it_is_logged_once()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using var portal = new PortalFactory(
            store.Options,
            demo: "",
            settings: new Dictionary<string, string>
            {
                ["IdentityProvider:Authority"] = Named,
                ["IdentityProvider:ClientId"] = "x",
                ["IdentityProvider:AllowHttp"] = "true",
                ["Telemetry:Otlp"] = Named,
            }
        );
        await using var logging = portal.WithWebHostBuilder(web =>
            web.ConfigureLogging(log => log.AddProvider(new Kept(logged)))
        );
        var services = logging.Services;
        HttpClient[] clients =
        [
            services.GetRequiredService<IHttpClientFactory>().CreateClient(),
            services
                .GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>()
                .Get(IdentityProviderSetup.Scheme)
                .Backchannel,
            services.GetRequiredService<IOptionsMonitor<OtlpExporterOptions>>().Get("").HttpClientFactory(),
        ];
        foreach (var client in clients)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Named + "/there")).StatusCode);
            foreach (var address in (string[])[Unnamed + "/straight", Named + "/elsewhere"])
            {
                var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(address));
                Assert.IsType<HostNotNamedException>(refused.InnerException);
            }
        }
        Assert.Equal(
            Enumerable
                .Repeat((string[])["127.0.0.1/there", "127.0.0.1/elsewhere"], clients.Length)
                .SelectMany(one => one),
            asked.Where(one =>
                one.EndsWith("there", StringComparison.Ordinal) || one.EndsWith("where", StringComparison.Ordinal)
            )
        );
        Assert.DoesNotContain(asked, one => one.StartsWith("127.0.0.2", StringComparison.Ordinal));
        Assert.Equal(
            "Did not connect to 127.0.0.2: no setting names it. If the portal is to reach it, add it to Outbound:Hosts",
            Assert.Single(logged, line => line.Contains("127.0.0.2", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("keys.example.org;mail.example.org", "KEYS.example.org.", true)]
    [InlineData("::1", "[::1]", true)]
    [InlineData("keys.example.org", "example.org", false)]
    [InlineData("example.org", "evil-example.org", false)]
    [InlineData("", "localhost", false)]
    public void A_host_counts_as_named_whole_and_however_it_is_written(string hosts, string host, bool isNamed)
    {
        var outbound = new Outbound(hosts.Split(';'));
        if (isNamed)
            outbound.Check(host);
        else
            Assert.Throws<HostNotNamedException>(() => outbound.Check(host));
    }

    /// <summary>Keeps what is logged of ways out.</summary>
    private sealed class Kept(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue(formatter(state, exception));

        public void Dispose() { }
    }
}
