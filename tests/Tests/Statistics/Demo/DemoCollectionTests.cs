using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Rounds;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Demo;

public sealed class DemoCollectionTests(Stores stores) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("yuelu-demo-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory, BothStores]
    public async Task The_demonstration_has_returns_in_every_state_by_real_acts_and_is_made_once(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        WriteFolder();
        await using var portal = Portal(store, "true");
        using var stranger = portal.Stranger();
        await stranger.GetStringAsync("/");
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        for (var tries = 0; tries < 1200 && !await IsDoneAsync(db); tries++)
            await Task.Delay(50);
        var rounds = await db.Set<Round>().AsNoTracking().OrderBy(round => round.PeriodCode).ToListAsync();
        // Two in a row and an open one; what the last two are compared with; and last year's of the yearly form.
        Assert.Equal(6, rounds.Count);
        var open = rounds.Single(round => round.EndsAt == rounds.Max(one => one.EndsAt));
        var counts = await CountsAsync(db, open.Id);
        Assert.Equal(Enum.GetValues<FilingState>(), counts.Keys.Order());
        foreach (var past in rounds.Where(round => round.Id != open.Id))
            Assert.True((await CountsAsync(db, past.Id))[FilingState.Accepted] > 90);
        // Errors that were planted are found: some are explained in what was filed.
        Assert.True(await db.Set<Filing>().AnyAsync(one => one.RoundId == open.Id && one.Explained > 0));
        await AssertActsAsync(db);
        await AssertPeopleAsync(db, open.Id);
        foreach (var page in new[] { "/rounds", $"/rounds/{open.Id}", "/vintages", "/vintages/1", "/data" })
            Assert.Contains("合成数据", await stranger.GetStringAsync(page), StringComparison.Ordinal);
        using var officer = await portal.OfficerAsync();
        foreach (var page in new[] { "filings", "devices" })
            Assert.Contains(
                "合成数据",
                await officer.GetStringAsync($"/office/rounds/{open.Id}/{page}"),
                StringComparison.Ordinal
            );

        await AssertTenthIsFoundAsync(scope.ServiceProvider, db, open.Id);
        var before = await AllAsync(db);
        Assert.True((await DemoCollection.RunAsync(new(scope.ServiceProvider, db), default)).Succeeded(out _, out _));
        Assert.Equal(before, await AllAsync(db));
    }

    [Fact]
    public async Task Without_the_setting_nothing_is_made_whoever_asks()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        WriteFolder();
        await using var portal = Portal(store, "false");
        using var stranger = portal.Stranger();
        await stranger.GetStringAsync("/");
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        Assert.False(await db.Set<Job>().AnyAsync(job => job.Kind == DemoCollection.Kind.Code));
        var ran = await DemoCollection.RunAsync(new(scope.ServiceProvider, db), default);
        Assert.False(ran.Succeeded(out _, out var problem));
        Assert.Equal("demo.not-asked", problem.Code);
        Assert.False(await db.Set<Round>().AnyAsync());
    }

    [Theory]
    [InlineData("2026-03-01", "2025-12 2026M02C")]
    [InlineData("2026-02-28", "2025-11 2025-12")]
    [InlineData("2026-01-31", "2025-11 2025-12")]
    [InlineData("2026-11-28", "2026-09 2026-10")]
    public void The_open_round_is_of_the_last_period_that_is_over(string today, string periods) =>
        Assert.Equal(
            periods,
            string.Join(' ', DemoCollection.Periods(DateOnly.Parse(today), 1).Select(period => period.Code))
        );

    private PortalFactory Portal(TestStore store, string collection) =>
        new(
            store.Options,
            settings: new Dictionary<string, string>
            {
                ["Demo:Folder"] = folder.FullName,
                ["Demo:Register"] = collection,
                ["Demo:Collection"] = collection,
            }
        );

    /// <summary>The shipped demonstration with fewer enterprises and rounds.</summary>
    private void WriteFolder()
    {
        var shipped = Repository.PathOf("samples", "hunan-2016-2020");
        foreach (var file in new[] { "facts.json", "plan.json" })
            File.Copy(Path.Combine(shipped, file), Path.Combine(folder.FullName, file));
        Directory.CreateDirectory(Path.Combine(folder.FullName, "forms"));
        foreach (var form in new[] { "industry-monthly.json", "resources-yearly.json" })
            File.Copy(Path.Combine(shipped, "forms", form), Path.Combine(folder.FullName, "forms", form));
        File.WriteAllText(
            Path.Combine(folder.FullName, "register.json"),
            """{"seed": 1, "enterprises": 100, "regions": "4301"}"""
        );
        File.WriteAllText(
            Path.Combine(folder.FullName, "collection.json"),
            File.ReadAllText(Path.Combine(shipped, "collection.json"))
                .Replace("\"pastRounds\": 5", "\"pastRounds\": 2", StringComparison.Ordinal)
        );
    }

    private static async Task<bool> IsDoneAsync(YueluDb db)
    {
        var job = await db.Set<Job>().AsNoTracking().SingleOrDefaultAsync(one => one.Kind == DemoCollection.Kind.Code);
        Assert.NotEqual(JobState.Failed, job?.State);
        return job?.State == JobState.Done;
    }

    /// <summary>Thousands of yuan typed as ten thousands, all sums of money a tenth: the rule on units says so.</summary>
    private static async Task AssertTenthIsFoundAsync(IServiceProvider services, YueluDb db, Guid open)
    {
        var round = await db.Set<Round>().AsNoTracking().SingleAsync(one => one.Id == open);
        var form = await services.GetRequiredService<FormShelf>().FindAsync(db, round.VersionId, default);
        var copies = await db.Set<FilingCopy>()
            .Join(
                db.Set<Filing>().Where(one => one.RoundId == open),
                copy => copy.FilingId,
                one => one.Id,
                (copy, one) => new { one.Unit, copy.Answers }
            )
            .Take(20)
            .ToListAsync();
        var sent = copies
            .Select(copy => new SentFiling(copy.Unit, Tenth(FormAnswers.Read(copy.Answers), form), []))
            .ToList();
        var judged = await services.GetRequiredService<JudgeFiling>().DoAsync(round, form, sent, default);
        foreach (var one in judged)
        {
            Assert.False(one.MayBeFiled);
            Assert.Contains(
                one.Findings,
                found =>
                    found.Rule.Code == "unit" && found.Rule.Message.Zh.Contains("千元、万元", StringComparison.Ordinal)
            );
        }
    }

    private static FormAnswers Tenth(FormAnswers answers, ShelvedForm form) =>
        answers with
        {
            Fields = form
                .Definition.Fields.Where(field => answers[field.Code].Length > 0)
                .ToDictionary(
                    field => field.Code,
                    field =>
                        field.Unit == "千元"
                            ? JudgeAnswers.Text(Math.Round(decimal.Parse(answers[field.Code]) / 10, 2))
                            : answers[field.Code]
                ),
        };

    private static Task<Dictionary<FilingState, int>> CountsAsync(YueluDb db, Guid round) =>
        db.Set<Filing>()
            .Where(one => one.RoundId == round)
            .GroupBy(one => one.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count);

    private static async Task<string> AllAsync(YueluDb db) =>
        $"{await db.Set<Round>().CountAsync()} {await db.Set<Filing>().CountAsync()} {await db.Set<FilingCopy>().CountAsync()} "
        + $"{await db.Set<FilingEvent>().CountAsync()} {await db.Set<FilingDraft>().CountAsync()} {await db.Users.CountAsync()} {await db.Set<Vintage>().CountAsync()}";

    /// <summary>Each copy and each acceptance is in the log or on its way there.</summary>
    private static async Task AssertActsAsync(YueluDb db)
    {
        var official = await db.Set<FilingEvent>().CountAsync(one => one.Kind != FilingEventKind.Submitted);
        var acts =
            await db.Set<WaitingAct>().CountAsync(act => act.Kind.StartsWith("filing."))
            + await db.Set<LoggedAct>().CountAsync(act => act.Kind.StartsWith("filing."));
        Assert.Equal(official, acts);
        Assert.True(official > 700);
    }

    /// <summary>Five people, each with a password of its own that must be changed; the enterprise's return is begun, with an error that a rule finds.</summary>
    private static async Task AssertPeopleAsync(YueluDb db, Guid round)
    {
        var people = await db.Users.Where(one => one.UserName!.StartsWith("demo-")).ToListAsync();
        Assert.Equal(5, people.Count);
        Assert.All(people, person => Assert.True(person.MustChangePassword));
        Assert.Equal(5, people.Select(person => person.PasswordHash).Distinct().Count());
        var roles = await db.Set<Grant>()
            .Where(grant => grant.GrantedBy == "setup")
            .Select(grant => grant.Role)
            .ToListAsync();
        Assert.Equal(
            [
                Roles.CityOfficer,
                Roles.CountyOfficer,
                Roles.DepartmentOfficer,
                Roles.EnterpriseApprover,
                Roles.EnterpriseFiller,
            ],
            roles.Order()
        );
        var enterprise = await db.Set<Organisation>().SingleAsync(one => one.Kind == OrganisationKind.Enterprise);
        var code = enterprise.Code.ToUpperInvariant();
        var filing = await db.Set<Filing>().SingleAsync(one => one.RoundId == round && one.Unit == code);
        Assert.Equal(FilingState.Begun, filing.State);
        Assert.Equal(enterprise.Path, filing.OrganisationPath);
    }
}
