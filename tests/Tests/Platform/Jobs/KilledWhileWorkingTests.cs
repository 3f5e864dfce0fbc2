using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Yuelu.Platform.Jobs;

/// <summary>A job whose node is killed (SIGKILL) midway is run again by the next node, once.</summary>
public sealed class KilledWhileWorkingTests(Stores stores)
{
    private static readonly string Program = Repository.PathOf(
        "artifacts",
        "bin",
        "Bench",
        "release_linux-x64",
        "Yuelu.Bench.dll"
    );

    [Theory, BothStores]
    public async Task A_job_that_was_cut_off_runs_again_once(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        var file = Path.Combine(store.Options.Folder, "told");
        using (var killed = Start(store, file, jobs: 1))
        {
            await ToldAsync(file, "begin\n");
            killed.Kill();
            await killed.WaitForExitAsync();
        }
        using var one = Start(store, file, jobs: 0);
        using var two = Start(store, file, jobs: 0);
        try
        {
            await AssertRunsOnceAsync(store, file);
        }
        finally
        {
            one.Kill();
            two.Kill();
        }
    }

    private static async Task AssertRunsOnceAsync(TestStore store, string file)
    {
        await ToldAsync(file, "begin\nbegin\nend\n");
        Job job;
        do
        {
            await Task.Delay(200);
            await using var db = store.Open();
            job = await db.Set<Job>().SingleAsync();
        } while (job.EndedAt is null);
        // Longer than a lease: had another node taken it too, it would tell by now.
        await Task.Delay(6_000);
        Assert.Equal("begin\nbegin\nend\n", await File.ReadAllTextAsync(file));
        Assert.Equal((JobState.Done, 2), (job.State, job.Attempts));
    }

    private static Process Start(TestStore store, string file, int jobs) =>
        Process.Start("dotnet", [Program, "work", store.Options.Folder, store.Options.PostgreSql, file, $"{jobs}"]);

    private static async Task ToldAsync(string file, string what)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (File.Exists(file) && await File.ReadAllTextAsync(file) == what)
                return;
            await Task.Delay(50);
        }
        throw new InvalidOperationException($"It told: {(File.Exists(file) ? await File.ReadAllTextAsync(file) : "")}");
    }
}
