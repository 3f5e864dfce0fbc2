using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Yuelu.Bench.Collection;
using Yuelu.Bench.Trust;
using Yuelu.Host;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Bench.Statistics;

/// <summary>
/// The situation page of the built portal over a synthetic vintage of 48 million facts: twenty officers of as many scopes, each
/// asking for the next page as soon as the last has come; and the first views after another vintage.
/// </summary>
internal static class DashboardFigures
{
    private const string Password = "correct-horse-battery";
    private const string Code = "bench-monthly";
    private const int Units = 22_200;
    private const int Fields = 33;
    private const int FirstYear = 2021;
    private const int Years = 6;
    private const int Cities = 14;
    private const int Counties = 122;
    private const int Users = 20;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    public static async IAsyncEnumerable<Figure> MeasureAsync(string folder)
    {
        using (var first = Portal.Start(folder))
            await first.AnswersAsync("");
        var storage = new StorageOptions { Folder = folder };
        var began = Stopwatch.GetTimestamp();
        var (vintages, facts) = await WriteAsync(storage);
        var officers = await FillAsync(storage, vintages[0]);
        yield return new Figure(
            $"vintage of {facts / 1e6:0.0} million facts and {Users} officers, made",
            Stopwatch.GetElapsedTime(began).TotalSeconds,
            "s"
        );
        using var portal = Portal.Start(folder);
        await portal.AnswersAsync("");
        var cookies = new List<string>();
        foreach (var officer in officers)
            cookies.Add(await portal.SignInAsync(officer, Password));
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false })
        {
            BaseAddress = portal.Address,
        };
        var firsts = new List<double>();
        foreach (var cookie in cookies)
            firsts.Add(await AskAsync(client, Pages[0], cookie));
        yield return new Figure("first view of a scope, slowest of 20 in turn", firsts.Max(), "s", Limit: 1.5);
        foreach (var cookie in cookies)
        foreach (var page in Pages)
            await AskAsync(client, page, cookie);
        var times = (await Task.WhenAll(cookies.Select(cookie => LoopAsync(client, cookie))))
            .SelectMany(one => one)
            .Order()
            .ToList();
        yield return new Figure("warm page, p95", times[(int)(times.Count * 0.95)] * 1000, "ms", Limit: 150);
        yield return new Figure("the same, p50", times[times.Count / 2] * 1000, "ms");
        yield return new Figure("pages a second", times.Count / Long.TotalSeconds, "");
        await using (var db = Open(storage))
        {
            db.Add(vintages[1]);
            await db.SaveChangesAsync();
        }
        yield return new Figure(
            "first view after a new vintage",
            await AskAsync(client, Pages[0], cookies[0]),
            "s",
            Limit: 1.5
        );
        var together = await Task.WhenAll(cookies.Skip(1).Select(cookie => AskAsync(client, Pages[0], cookie)));
        yield return new Figure("the same, all others at once, slowest", together.Max(), "s");
        yield return new Figure("memory at most", portal.PeakMegabytes, "MB", Limit: 1024);
    }

    private static readonly string[] Pages =
    [
        $"situation?form={Code}&indicator=01",
        $"situation?form={Code}&indicator=01&by=county",
        $"situation?form={Code}&indicator=01&period={FirstYear + Years - 1}-06",
        $"situation?form={Code}&indicator=07",
        $"situation?form={Code}&indicator=07&industry=35",
        $"situation?form={Code}&indicator=01&area=430100",
    ];

    private static async Task<List<double>> LoopAsync(HttpClient client, string cookie)
    {
        var (times, began) = (new List<double>(), Stopwatch.GetTimestamp());
        for (var at = 0; Stopwatch.GetElapsedTime(began) < Long; at++)
            times.Add(await AskAsync(client, Pages[at % Pages.Length], cookie));
        return times;
    }

    /// <summary>Seconds to the last byte.</summary>
    private static async Task<double> AskAsync(HttpClient client, string page, string cookie)
    {
        var began = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.Add("Cookie", cookie);
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode && text.Contains("SHA-256", StringComparison.Ordinal)
            ? Stopwatch.GetElapsedTime(began).TotalSeconds
            : throw new InvalidOperationException($"{page}: {answer.StatusCode}");
    }

    /// <summary>Two vintages, the second with other figures in its last year; the form is not known yet.</summary>
    private static async Task<(Vintage[] Vintages, long Facts)> WriteAsync(StorageOptions storage)
    {
        using var engine = new FactEngine(new() { MemoryMegabytes = 1024 }, storage);
        var store = FactStore.In(storage);
        using var session = engine.Open();
        session.Do(
            $"""
            CREATE TEMP TABLE places AS
            SELECT printf('/province/c%02d/k%03d/', u % {Cities}, u % {Counties}) AS office, printf('43%02d%02d', u % {Cities} + 1, u % {Counties} // {Cities} + 1) AS area,
                printf('%02d11', 13 + u % 31) AS industry, ['large', 'medium', 'small', 'micro'][u % 4 + 1] AS size, printf('90%016d', u) AS unit, u
            FROM range({Units}) AS units(u)
            """
        );
        var files = new List<VintageFile>();
        for (var year = 0; year <= Years; year++)
            files.Add(await YearAsync(session, store, FirstYear + Math.Min(year, Years - 1), year));
        return (
            [Published(1, files[..Years]), Published(2, [.. files[..(Years - 1)], files[Years]])],
            files[..Years].Sum(file => file.Facts)
        );
    }

    private static async Task<VintageFile> YearAsync(FactSession session, FactStore store, int year, int seed)
    {
        session.Do(
            $"CREATE OR REPLACE TEMP TABLE base AS SELECT printf('{year}M%02d', m) AS period, p.* FROM range(2, 13) AS months(m), places p ORDER BY period, unit"
        );
        var fields = Enumerable
            .Range(1, Fields)
            .Select(field =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    SELECT '{field:00}' AS indicator, period, office, area, industry, size, unit, CAST(hash(u, period, {field}, {seed}) % 1000000 / 10.0 AS DECIMAL(18, 4)) AS value,
                        CASE WHEN hash(u, {seed}) % 10 > 0 THEN CAST(hash(u, period, {field}) % 1000000 / 10.0 AS DECIMAL(18, 4)) END AS prior FROM base
                    """
                )
            );
        var part = store.Begin();
        session.Do(
            $"COPY ({string.Join(" UNION ALL ", fields)}) TO {FactSql.Text(part)} (FORMAT parquet, COMPRESSION zstd)"
        );
        var stored = await store.KeepAsync(part, CancellationToken.None);
        return new(year, FactOrder.ByIndicator, stored.Sha256, stored.Bytes, 11L * Units * Fields, $"{seed}");
    }

    private static Vintage Published(int number, IReadOnlyList<VintageFile> files)
    {
        var at = DateTimeOffset.UnixEpoch.AddDays(20_000 + number);
        var manifest = new VintageManifest(number, Code, "", at, files, IsSynthetic: true, HasSizes: true).Write();
        return new()
        {
            Number = number,
            FormId = FormId,
            FormCode = Code,
            PublishedAt = at,
            Facts = files.Sum(file => file.Facts),
            FirstPeriod = $"{FirstYear}M02C",
            LastPeriod = $"{FirstYear + Years - 1}-12",
            Manifest = manifest,
            Sha256 = Vintage.HashOf(manifest),
        };
    }

    private static Guid FormId => Kept.Value.Form.Id;

    private static readonly Lazy<(Form Form, FormVersion Version)> Kept = new(() =>
    {
        var form = Form.Begin(Code, Organisation.Root, AuditFigures.Form, "bench", DateTimeOffset.UnixEpoch).Value;
        return (form, form.Publish("bench", "bench", DateTimeOffset.UnixEpoch));
    });

    /// <summary>The form, the first vintage, and officers of the province, of cities and of counties; their names.</summary>
    private static async Task<IReadOnlyList<string>> FillAsync(StorageOptions storage, Vintage vintage)
    {
        await using var db = Open(storage);
        db.AddRange(Kept.Value.Form, Kept.Value.Version, vintage);
        var root = await db.Set<Organisation>().SingleAsync(one => one.Path == Organisation.Root);
        var hash = new PasswordHasher<Account>().HashPassword(new Account(), Password);
        var cities = Enumerable
            .Range(0, Cities)
            .Select(at => Found(root, $"c{at:00}", OrganisationKind.CityBureau))
            .ToList();
        var names = new List<string>();
        for (var at = 0; at < Users; at++)
        {
            var (name, place, role) = at switch
            {
                0 => ("province", root, Roles.StrategyOffice),
                <= Cities => ($"city{at - 1}", cities[at - 1], Roles.CityOfficer),
                _ => (
                    $"county{at}",
                    Found(cities[0], $"k{(at - Cities) * Cities:000}", OrganisationKind.CountyBureau),
                    Roles.CountyOfficer
                ),
            };
            var path = place.Path;
            var account = new Account(name, path)
            {
                NormalizedUserName = name.ToUpperInvariant(),
                SecurityStamp = name,
                PasswordHash = hash,
            };
            db.AddRange(
                account,
                new Grant
                {
                    AccountId = account.Id,
                    Role = role,
                    OrganisationPath = path,
                    From = new DateOnly(2016, 1, 1),
                    GrantedBy = "bench",
                    GrantedAt = DateTimeOffset.UnixEpoch,
                }
            );
            names.Add(name);
        }
        await db.SaveChangesAsync();
        return names;

        Organisation Found(Organisation above, string code, OrganisationKind kind)
        {
            var found = Organisation.Found(above, code, kind, code, "").Value;
            db.Add(found);
            return found;
        }
    }

    private static YueluDb Open(StorageOptions storage) => StorageSetup.Open(storage, HostModules.List());
}
