using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Yuelu.Host;
using Yuelu.Platform;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Bench.Trust;

/// <summary>The built portal as its readers and officers meet it: first page, memory, kept pages, a long list.</summary>
internal static partial class WebFigures
{
    private const string Page = "plans/hunan-2016-2020";
    private const string Password = "correct-horse-battery";
    private const int Rows = 100_000;

    /// <summary>As many as Npgsql takes when nothing is said.</summary>
    private const int Connections = 100;

    public static async IAsyncEnumerable<Figure> MeasureAsync(string folder)
    {
        using (var first = Portal.Start(folder))
            await first.AnswersAsync("");
        await FillAsync(folder);
        var starts = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            using var again = Portal.Start(folder);
            starts.Add(await again.AnswersAsync(""));
        }
        yield return new Figure("start to first page", starts.Min(), "s", Limit: 1.0);
        using var portal = Portal.Start(folder);
        await portal.AnswersAsync("");
        await Task.Delay(TimeSpan.FromSeconds(5));
        yield return new Figure("memory, idle", portal.Megabytes, "MB", Limit: 200);
        var page = await portal.GetAsync(Page, "");
        var file = Path.Combine(folder, "page.html");
        await File.WriteAllTextAsync(file, page);
        using (var bare = Portal.Bare(file))
        {
            await bare.AnswersAsync("");
            await portal.AnswersAsync(Page);
            var (least, kept) = (Wrk(bare.Address, ""), Wrk(new Uri(portal.Address, Page), ""));
            yield return new Figure(
                "kept public page",
                kept.PerSecond,
                "req/s",
                30_000,
                IsFloor: true,
                least.PerSecond,
                "bare Kestrel page"
            );
            yield return new Figure(
                "share of the bare page",
                kept.PerSecond / least.PerSecond,
                "×",
                Limit: 0.6,
                IsFloor: true
            );
            yield return new Figure(
                "kept public page, p99",
                kept.Slowest,
                "ms",
                Limit: 20,
                Peer: least.Slowest,
                PeerName: "bare Kestrel page"
            );
        }
        foreach (var figure in await ListAsync(portal, ""))
            yield return figure;
    }

    /// <summary>The same list from a throw-away PostgreSQL server on the same machine.</summary>
    public static async IAsyncEnumerable<Figure> MeasurePostgreSqlAsync(string folder)
    {
        using var cluster = new PostgresCluster();
        // The one that a new cluster has.
        var database = cluster.ConnectionString("postgres", Connections);
        await using (var db = Open(folder, database))
            await db.Database.MigrateAsync();
        using (var first = Portal.Start(folder, database))
            await first.AnswersAsync("");
        await FillAsync(folder, database);
        // What the server does by itself within a minute, and this measurement does not wait for.
        await using (var db = Open(folder, database))
            await db.Database.ExecuteSqlRawAsync("ANALYZE");
        using var portal = Portal.Start(folder, database);
        await portal.AnswersAsync("");
        foreach (var figure in await ListAsync(portal, ", PostgreSQL"))
            yield return figure;
    }

    private static async Task<Figure[]> ListAsync(Portal portal, string where)
    {
        var list = Wrk(new Uri(portal.Address, "operation/jobs"), await portal.SignInAsync("bench", Password));
        return
        [
            new($"signed-in list of 100,000 rows{where}", list.PerSecond, "req/s", Limit: 1_500, IsFloor: true),
            new($"signed-in list{where}, p99", list.Slowest, "ms", Limit: 100),
        ];
    }

    /// <summary>An officer, and the rows of the list.</summary>
    private static async Task FillAsync(string folder, string postgreSql = "")
    {
        await using var db = Open(folder, postgreSql);
        var account = new Account("bench", Organisation.Root) { NormalizedUserName = "BENCH", SecurityStamp = "bench" };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        var grant = new Grant
        {
            AccountId = account.Id,
            Role = Roles.StrategyOffice,
            OrganisationPath = Organisation.Root,
            From = new DateOnly(2016, 1, 1),
            GrantedBy = "bench",
            GrantedAt = DateTimeOffset.UnixEpoch,
        };
        db.AddRange(account, grant);
        var never = new JobKind("bench.never", Kernel.Words.Same("bench"), null!);
        for (var i = 0; i < Rows; i++)
            db.Queue(never, Organisation.Root, "bench", DateTimeOffset.MaxValue);
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("UPDATE operation_job SET state = 'Done', ended_at = 0");
    }

    private static YueluDb Open(string folder, string postgreSql) =>
        StorageSetup.Open(new() { Folder = folder, PostgreSql = postgreSql }, HostModules.List());

    private static (double PerSecond, double Slowest) Wrk(Uri address, string cookie)
    {
        string[] arguments = ["-t2", "-c64", "-d8s", "--latency", "-H", $"Cookie: {cookie}", address.ToString()];
        var said = Run("wrk", cookie.Length > 0 ? arguments : [.. arguments[..4], arguments[^1]]);
        var slowest = Slowest().Match(said);
        var factor = slowest.Groups[2].Value switch
        {
            "us" => 0.001,
            "ms" => 1,
            _ => 1000,
        };
        if (said.Contains("Non-2xx", StringComparison.Ordinal))
            throw new InvalidOperationException(said);
        return (Number(PerSecond().Match(said).Groups[1].Value), Number(slowest.Groups[1].Value) * factor);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said;
    }

    [GeneratedRegex(@"Requests/sec:\s+([0-9.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"99%\s+([0-9.]+)(us|ms|s)")]
    private static partial Regex Slowest();
}
