using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Yuelu.Bench.Trust;
using Yuelu.Host;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tokens;
using Yuelu.Registry.CodeLists;
using Yuelu.Registry.Names;
using Yuelu.Registry.Synthetic;

namespace Yuelu.Bench.Collection;

/// <summary>The register of a nation as its keepers' programs meet it: 480,000 enterprises taken in from a file, and looked up by two characters.</summary>
internal static class RegisterFigures
{
    private const int Enterprises = 480_000;
    private const int Questions = 400;
    private const int Seed = 20261128;

    public static async IAsyncEnumerable<Figure> MeasureAsync(string folder)
    {
        await foreach (var figure in MeasureAsync("SQLite", Directory.CreateDirectory($"{folder}/sqlite").FullName, ""))
            yield return figure;
        using var cluster = new PostgresCluster();
        var database = cluster.ConnectionString("register");
        await using (var db = StorageSetup.Open(new() { Folder = folder, PostgreSql = database }, HostModules.List()))
            await db.Database.MigrateAsync();
        var shared = Directory.CreateDirectory($"{folder}/postgresql").FullName;
        await foreach (var figure in MeasureAsync("PostgreSQL", shared, database))
            yield return figure;
    }

    private static async IAsyncEnumerable<Figure> MeasureAsync(string name, string folder, string postgreSql)
    {
        using (var first = Portal.Start(folder, postgreSql))
            await first.AnswersAsync("");
        var (secret, file, names) = await PrepareAsync(new() { Folder = folder, PostgreSql = postgreSql });
        using var portal = Portal.Start(folder, postgreSql);
        await portal.AnswersAsync("");
        using var program = new HttpClient(new SocketsHttpHandler())
        {
            BaseAddress = portal.Address,
            Timeout = TimeSpan.FromMinutes(10),
        };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);

        var began = Stopwatch.GetTimestamp();
        var address = await SendAsync(program, file);
        var judged = await WaitAsync(program, address, "sent");
        var untilJudged = Stopwatch.GetElapsedTime(began);
        if (judged.GetProperty("preview").GetProperty("wrongRows").GetInt32() != 0)
            throw new InvalidOperationException(judged.ToString()[..2000]);
        await PostAsync(program, $"{address}/take-in", JsonContent("{}"), "*");
        var taken = await WaitAsync(program, address, "wanted");
        if (taken.GetProperty("state").GetString() != "takenIn")
            throw new InvalidOperationException(taken.ToString()[..2000]);
        yield return new Figure(
            $"{name}: {Enterprises:N0} enterprises from CSV, checked and taken in",
            Stopwatch.GetElapsedTime(began).TotalSeconds,
            "s",
            Limit: 60
        );
        yield return new Figure($"{name}: of it until the preview", untilJudged.TotalSeconds, "s");
        yield return new Figure(
            $"{name}: near-equal names found",
            judged.GetProperty("preview").GetProperty("nearCount").GetInt32(),
            "pairs"
        );
        yield return new Figure($"{name}: memory at most", portal.PeakMegabytes, "MB", Limit: 1024);

        foreach (var (what, scope) in new[] { ("whole register", ""), ("one county", "county") })
        {
            using var asker = new HttpClient(new SocketsHttpHandler()) { BaseAddress = portal.Address };
            asker.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Bearer",
                scope.Length == 0
                    ? secret
                    : await SecretAsync(new() { Folder = folder, PostgreSql = postgreSql }, scope)
            );
            yield return new Figure(
                $"{name}: two characters, {what}, p95",
                await SlowestAsync(asker, names, 0.95),
                "ms",
                Limit: 10
            );
        }
    }

    /// <summary>Seconds per question of two neighbouring characters of some name, as people type them.</summary>
    private static async Task<double> SlowestAsync(HttpClient asker, IReadOnlyList<string> names, double share)
    {
        var random = new Random(Seed);
        var times = new List<double>();
        for (var i = -20; i < Questions; i++)
        {
            var pieces = Bigram(names[random.Next(names.Count)], random);
            var began = Stopwatch.GetTimestamp();
            (await asker.GetAsync($"api/v1/registry/enterprises?limit=20&q={pieces}")).EnsureSuccessStatusCode();
            if (i >= 0)
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        times.Sort();
        return times[(int)(times.Count * share)];
    }

    private static string Bigram(string name, Random random)
    {
        var at = random.Next(name.Length - 1);
        return name.Substring(at, 2);
    }

    /// <summary>A county bureau for each county of Hunan, an officer of the province and one of a county, and the file.</summary>
    private static async Task<(string Secret, byte[] File, IReadOnlyList<string> Names)> PrepareAsync(
        StorageOptions storage
    )
    {
        await using var db = StorageSetup.Open(storage, HostModules.List());
        var regions = await db.Set<CodeItem>()
            .Where(item => item.List == CodeList.Region.Key && item.Code.StartsWith("43"))
            .OrderBy(item => item.Code)
            .ToListAsync();
        var industries = await db.Set<CodeItem>()
            .Where(item => item.List == CodeList.Industry.Key)
            .Select(item => item.Code)
            .OrderBy(code => code)
            .ToListAsync();
        var root = await db.Set<Organisation>().SingleAsync(one => one.Path == Organisation.Root);
        var counties = regions.Where(item => !item.Code.EndsWith("00", StringComparison.Ordinal)).ToList();
        foreach (var county in counties)
            db.Add(
                Organisation
                    .Found(root, $"c{county.Code}", OrganisationKind.CountyBureau, county.NameZh, "", county.Code)
                    .Value
            );
        await db.SaveChangesAsync();
        await AddAsync(db, "keeper", Roles.StrategyOffice, Organisation.Root);
        await AddAsync(db, "county", Roles.CountyOfficer, $"/province/c{counties[0].Code}/");
        string City(string code) => regions.First(item => item.Code == $"{code[..4]}00").NameZh.TrimEnd('市');
        var places = counties.Select(item => (item.Code, City(item.Code))).ToList();
        var (text, names) = (
            new StringBuilder(
                "统一社会信用代码,企业名称,行政区划代码,行业代码,从业人员（人）,营业收入（千元）,数据年份\n"
            ),
            new List<string>()
        );
        foreach (var one in SyntheticEnterprises.Make(Seed, Enterprises, places, industries))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{one.Code},{one.Name},{one.Region},{one.Industry},{one.Employees},{one.Revenue},2025\n"
            );
            names.Add(one.Name);
        }
        return (await SecretAsync(storage, "keeper"), Encoding.UTF8.GetBytes(text.ToString()), names);
    }

    private static async Task AddAsync(YueluDb db, string name, string role, string path)
    {
        var account = new Account(name, path) { NormalizedUserName = name.ToUpperInvariant(), SecurityStamp = name };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, "correct-horse-battery");
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
        await db.SaveChangesAsync();
    }

    private static async Task<string> SecretAsync(StorageOptions storage, string name)
    {
        await using var db = StorageSetup.Open(storage, HostModules.List());
        var account = await db.Users.SingleAsync(one => one.UserName == name);
        var now = TimeProvider.System.GetUtcNow();
        var (token, secret) = AccessToken.Make(
            account.Id,
            "bench",
            ["registry:read", "registry:write"],
            now,
            now.AddDays(1)
        );
        db.Add(token);
        await db.SaveChangesAsync();
        return secret;
    }

    private static async Task<string> SendAsync(HttpClient program, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new("application/octet-stream");
        using var answer = await PostAsync(
            program,
            "api/v1/registry/files?kind=enterprises&source=bench",
            content,
            null
        );
        return answer.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient program,
        string address,
        HttpContent content,
        string? ifMatch
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7()}");
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        var answer = await program.SendAsync(request);
        return answer.IsSuccessStatusCode
            ? answer
            : throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    private static StringContent JsonContent(string json) => new(json, Encoding.UTF8, "application/json");

    private static async Task<JsonElement> WaitAsync(HttpClient program, string address, string state)
    {
        while (true)
        {
            var import = JsonDocument.Parse(await program.GetStringAsync(address)).RootElement;
            if (import.GetProperty("state").GetString() != state)
                return import;
            await Task.Delay(100);
        }
    }
}
