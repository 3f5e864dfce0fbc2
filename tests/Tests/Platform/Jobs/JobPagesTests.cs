using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Backups;
using Yuelu.Platform.Organisations;

namespace Yuelu.Platform.Jobs;

/// <summary>What the administrator and the office do with background work.</summary>
public sealed partial class JobPagesTests(Stores stores)
{
    [Theory, BothStores]
    public async Task The_administrator_starts_every_kind_of_job_and_sees_what_came_of_it(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using (var db = store.Open())
            await Officer.AddAsync(db, "system", Roles.SystemAdministrator);
        await using var portal = new PortalFactory(store.Options, demo: "");
        using var client = await portal.SignedInAsync("system");
        var page = await client.GetStringAsync("/en/operation/jobs");
        var kinds = KindField().Matches(page).Select(found => found.Groups[1].Value).ToList();
        Assert.Equal(
            [
                "backup.make",
                "log.check",
                "records.clean-up",
                "registry.import",
                "rounds.remind",
                "rounds.ask",
                "vintages.publish",
                "public-figures.publish",
                "vintages.verify",
                "warnings.judge",
            ],
            kinds
        );
        foreach (var one in kinds)
        {
            var started = await PortalFactory.PostAsync(client, "/en/operation/jobs", new() { ["kind"] = one });
            Assert.Equal(HttpStatusCode.Redirect, started.StatusCode);
        }
        await using var records = store.Open();
        foreach (var id in await records.Set<Job>().Select(job => job.Id).ToListAsync())
        {
            var done = await JobNode.WaitAsync(store, id, job => job.EndedAt is not null);
            Assert.True(done.State == JobState.Done, done.OutcomeEn);
        }
        Assert.Equal(kinds.Count, await records.Set<Job>().CountAsync());
        Assert.NotNull(await BackupRecord.LastAsync(records, CancellationToken.None));
        Assert.Single(Directory.GetFiles(Path.Combine(store.Options.Folder, "backups"), BackupPlace.Daily));
        using var office = await portal.OfficerAsync();
        var seen = await office.GetStringAsync("/en/operation/jobs");
        Assert.Contains("Backed up: daily-", seen);
        Assert.DoesNotContain("name=\"kind\"", seen);
        Assert.Contains("the last one at", await office.GetStringAsync("/en/operation"));
    }

    [Fact]
    public async Task The_office_cancels_a_job_that_waits_and_learns_when_it_is_too_late()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        var id = Guid.CreateVersion7();
        await using (var db = store.Open())
        {
            db.Add(
                new Job
                {
                    Id = id,
                    Kind = "backup.make",
                    OrganisationPath = Organisation.Root,
                    AskedBy = "test",
                    DueAt = TimeProvider.System.GetUtcNow().AddDays(1),
                }
            );
            await db.SaveChangesAsync();
        }
        await using var portal = new PortalFactory(store.Options, demo: "");
        using var office = await portal.OfficerAsync();
        var page = await office.GetStringAsync("/operation/jobs");
        var token = Token().Match(page).Groups[1].Value;
        async Task<HttpStatusCode> CancelAsync()
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
            using var answer = await office.PostAsync($"/operation/jobs/{id}/cancel", form);
            return answer.StatusCode;
        }
        Assert.Equal(HttpStatusCode.Redirect, await CancelAsync());
        Assert.Equal(JobState.Cancelled, (await JobNode.FindAsync(store, id)).State);
        Assert.Equal(HttpStatusCode.Conflict, await CancelAsync());
    }

    [Fact]
    public async Task Many_jobs_are_shown_page_by_page()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using (var db = store.Open())
        {
            for (var i = 0; i < 120; i++)
                db.Queue(
                    new("test.none", Kernel.Words.Same("none"), null!),
                    Organisation.Root,
                    "test",
                    DateTimeOffset.MaxValue
                );
            await db.SaveChangesAsync();
        }
        await using var portal = new PortalFactory(store.Options, demo: "");
        using var office = await portal.OfficerAsync();
        var (next, rows) = ("/operation/jobs", 0);
        for (var pages = 0; next.Length > 0 && pages < 9; pages++)
        {
            var page = await office.GetStringAsync(next);
            rows += Row().Count(page);
            next = Older().Match(page) is { Success: true } link ? $"/{link.Groups[1].Value}" : "";
        }
        Assert.Equal(120, rows);
    }

    [GeneratedRegex("name=\"kind\" value=\"([^\"]*)\"")]
    private static partial Regex KindField();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<th scope=\"row\"")]
    private static partial Regex Row();

    [GeneratedRegex("href=\"(operation/jobs\\?page=[0-9]+)\"")]
    private static partial Regex Older();
}
