using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yuelu.Bench.Trust;
using Yuelu.Host;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tokens;
using Yuelu.Registry.Enterprises;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Rounds;
using Yuelu.Statistics.Synthetic;

namespace Yuelu.Bench.Collection;

/// <summary>
/// A month of a province as the programs of its enterprises meet it: some 20,000 returns of 40 fields, in requests of up to 500,
/// after 62 periods of history in the record store; then one return after another.
/// </summary>
internal static class FilingFigures
{
    private const int Units = 22_200;
    private const int Together = 500;
    private const int Alone = 300;
    private const int Seed = 20261128;
    private const string County = "/province/c430104/";
    private static readonly Period Period = new(PeriodKind.Month, 2026, 2026, 3);

    public static async IAsyncEnumerable<Figure> MeasureAsync(string folder)
    {
        var storage = new StorageOptions { Folder = Directory.CreateDirectory($"{folder}/filing").FullName };
        using (var first = Portal.Start(storage.Folder))
            await first.AnswersAsync("");
        var began = Stopwatch.GetTimestamp();
        var (round, forms, secrets) = await PrepareAsync(storage);
        yield return new Figure("history in the record store, made", Stopwatch.GetElapsedTime(began).TotalSeconds, "s");
        using var portal = Portal.Start(storage.Folder);
        await portal.AnswersAsync("");
        var address = $"api/v1/rounds/{round}/filings";
        using var client = new HttpClient(new SocketsHttpHandler())
        {
            BaseAddress = portal.Address,
            Timeout = TimeSpan.FromMinutes(10),
        };

        // Of each bookkeeper's enterprises the last few are filed alone afterwards.
        var together = forms.Chunk(Together).Select((mine, at) => (mine, secret: secrets[at])).ToList();
        began = Stopwatch.GetTimestamp();
        await FileAsync(client, address, together[0].secret, together[0].mine[..1]);
        yield return new Figure(
            "first return of a round: history read and prepared once",
            Stopwatch.GetElapsedTime(began).TotalSeconds,
            "s"
        );
        var (filed, refused) = (0, 0);
        var kept = Alone / together.Count + 1;
        began = Stopwatch.GetTimestamp();
        foreach (var (mine, secret) in together)
        {
            var answer = await FileAsync(client, address, secret, mine[1..^kept]);
            filed += answer.GetProperty("filed").GetInt32();
            refused += answer.GetProperty("refused").GetInt32();
        }
        yield return new Figure(
            $"{filed + refused:N0} returns × 40 in requests of {Together}: filed, all rules run",
            Stopwatch.GetElapsedTime(began).TotalSeconds,
            "s",
            Limit: 60
        );
        yield return new Figure("of them not filed: a rule blocks or asks", refused, "");
        yield return new Figure("memory at most", portal.PeakMegabytes, "MB", Limit: 1024);

        var times = new List<double>();
        foreach (var (mine, secret) in together)
        foreach (var form in mine[^kept..])
        {
            began = Stopwatch.GetTimestamp();
            await FileAsync(client, address, secret, [form]);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        times.Sort();
        yield return new Figure("one return alone, all rules, p95", times[(int)(times.Count * 0.95)], "ms", Limit: 150);
        yield return new Figure("the same, p50", times[times.Count / 2], "ms");
    }

    private static async Task<JsonElement> FileAsync(
        HttpClient client,
        string address,
        string secret,
        PanelForm[] forms
    )
    {
        var filings = string.Join(
            ',',
            forms.Select(form => $$"""{"unit":"{{form.Unit}}","values":{{form.Right.ToJson()}}}""")
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent($$"""{"filings":[{{filings}}]}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7()}");
        using var answer = await client.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The register, who may file, the form, all earlier periods as accepted, and an open round.</summary>
    private static async Task<(Guid Round, IReadOnlyList<PanelForm> Forms, IReadOnlyList<string> Secrets)> PrepareAsync(
        StorageOptions storage
    )
    {
        await using var db = StorageSetup.Open(storage, HostModules.List());
        var panel = new SyntheticPanel(Seed, Units, AuditFigures.FirstYear);
        var root = await db.Set<Organisation>().SingleAsync(one => one.Path == Organisation.Root);
        var county = Organisation.Found(root, "c430104", OrganisationKind.CountyBureau, "县", "", "430104").Value;
        db.Add(county);
        var definition = AuditFigures.Form;
        definition = definition with { Header = definition.Header with { ValidUntil = new(2099, 12, 31) } };
        var form = Form.Begin(
            "industry-monthly",
            Organisation.Root,
            definition,
            "bench",
            DateTimeOffset.UnixEpoch
        ).Value;
        var version = form.Publish("bench", "", DateTimeOffset.UnixEpoch);
        db.AddRange(form, version);
        await db.SaveChangesAsync();
        var published = new PublishedForm { Form = form, Version = version };
        var forms = new List<PanelForm>();
        Round? open = null;
        await db.WriteManyAsync(
            async () =>
            {
                await using var whole = await db.Database.BeginTransactionAsync();
                await db.BulkInsertAsync(
                    panel.Units.Select((unit, at) => Enterprise(unit.Unit, at)),
                    CancellationToken.None
                );
                foreach (var period in panel.Periods())
                {
                    var isNow = period.Period == Period;
                    var round = OpenRound(published, period.Period, isNow);
                    db.Add(round);
                    await db.SaveChangesAsync();
                    var mine = period.Forms.ToList();
                    await FileAllAsync(db, round, version, mine, isNow);
                    if (!isNow)
                        continue;
                    (open, forms) = (round, mine);
                    break;
                }
                await whole.CommitAsync();
            },
            CancellationToken.None
        );
        var secrets = new List<string>();
        foreach (var mine in forms.Chunk(Together))
            secrets.Add(await BookkeeperAsync(db, county, mine, secrets.Count));
        return (open!.Id, forms, secrets);
    }

    private static Enterprise Enterprise(string code, int at) =>
        new()
        {
            Id = at + 1,
            Code = code,
            Name = code,
            NameKey = code,
            OrganisationPath = County,
            Region = "430104",
            Industry = "35",
            ValidFrom = new(2016, 1, 1),
        };

    private static Round OpenRound(PublishedForm form, Period period, bool isNow)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var until = isNow ? today.AddDays(30) : period.End.AddDays(20);
        var window = new RoundWindow(RoundStage.Fill, period.End.AddDays(1), until, until, 24, true);
        return Round.Open(
            form,
            period,
            new([window], Organisation.Root, []),
            "bench",
            DateTimeOffset.UnixEpoch,
            TimeZoneInfo.Utc
        );
    }

    /// <summary>Asks all and, of an earlier period, files for all.</summary>
    private static async Task FileAllAsync(
        YueluDb db,
        Round round,
        FormVersion version,
        List<PanelForm> forms,
        bool isNow
    )
    {
        var now = new DateTimeOffset(round.Period.End.AddDays(5).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var copies = new List<FilingCopy>();
        var filings = new List<Filing>();
        foreach (var form in forms)
        {
            var filing = new Filing
            {
                RoundId = round.Id,
                FormId = round.FormId,
                PeriodCode = round.PeriodCode,
                Unit = form.Unit,
                UnitName = form.Unit,
                OrganisationPath = $"{County}{form.Unit.ToLowerInvariant()}/",
                FirstStage = RoundStage.County,
            };
            filing.Move(FilingState.Asked, now);
            filings.Add(filing);
            if (isNow)
                continue;
            var copy = new FilingCopy
            {
                FilingId = filing.Id,
                Number = 1,
                Answers = form.Right.ToJson(),
                Findings = "[]",
                FiledAt = now,
            };
            copies.Add(copy.Seal(version.ContentSha256, filing.Unit, filing.PeriodCode));
            filing.File(copy, FilingState.Accepted, 0, now);
        }
        await db.BulkInsertAsync(filings, CancellationToken.None);
        await db.BulkInsertAsync(copies, CancellationToken.None);
    }

    /// <summary>A program that files for some enterprises as their approver.</summary>
    private static async Task<string> BookkeeperAsync(YueluDb db, Organisation county, PanelForm[] mine, int number)
    {
        var name = $"bookkeeper{number}";
        var account = new Account(name, County) { NormalizedUserName = name.ToUpperInvariant(), SecurityStamp = name };
        db.Add(account);
        foreach (var form in mine)
        {
            var firm = Organisation.Found(county, form.Unit, OrganisationKind.Enterprise, form.Unit, "").Value;
            db.AddRange(
                firm,
                new Grant
                {
                    AccountId = account.Id,
                    Role = Roles.EnterpriseApprover,
                    OrganisationPath = firm.Path,
                    From = new DateOnly(2016, 1, 1),
                    GrantedBy = "bench",
                    GrantedAt = DateTimeOffset.UnixEpoch,
                }
            );
        }
        var now = TimeProvider.System.GetUtcNow();
        var (token, secret) = AccessToken.Make(
            account.Id,
            "bench",
            ["filings:read", "filings:write"],
            now,
            now.AddDays(1)
        );
        db.Add(token);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return secret;
    }
}
