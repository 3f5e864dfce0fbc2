using System.Diagnostics;
using System.Text;
using Yuelu.Platform.Storage;

namespace Yuelu.Host;

/// <summary>Runs a verb of the built portal as its operator does.</summary>
internal static class HostVerb
{
    /// <summary>Exit code, standard output and standard error.</summary>
    internal sealed record Outcome(int ExitCode, string Output, string Error);

    private const string Hide =
        "mount -t tmpfs none /usr/lib/postgresql && it=$(command -v dotnet) && PATH=/nowhere exec \"$it\" \"$@\"";

    internal static Task<Outcome> RunAsync(StorageOptions storage, params string[] arguments) =>
        RunAsync(With(storage, arguments));

    internal static Task<Outcome> RunAsync(params string[] arguments) =>
        StartAsync("dotnet", [HostProcess.Program, .. arguments]);

    /// <summary>Where PostgreSQL's own programs are hidden from it, as on a machine that lacks them.</summary>
    internal static Task<Outcome> WithoutPostgreSqlsProgramsAsync(StorageOptions storage, params string[] arguments) =>
        StartAsync("unshare", ["-m", "sh", "-c", Hide, "sh", HostProcess.Program, .. With(storage, arguments)]);

    /// <summary>Whether this account may hide a folder from a process.</summary>
    internal static async Task<bool> MayHideAsync() =>
        (await StartAsync("unshare", ["-m", "mount", "-t", "tmpfs", "none", "/usr/lib/postgresql"])).ExitCode == 0;

    private static string[] With(StorageOptions storage, string[] arguments) =>
        [.. arguments, $"--Storage:Folder={storage.Folder}", $"--Storage:PostgreSql={storage.PostgreSql}", "--lang=en"];

    private static async Task<Outcome> StartAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(patience.Token);
        return new Outcome(process.ExitCode, await output, await error);
    }

    /// <summary>Brings a database up to date where a start would not.</summary>
    internal static async Task MigrateAsync(TestStore store)
    {
        var migrated = await RunAsync(store.Options, "db", "migrate");
        Assert.True(migrated.ExitCode == 0, migrated.Error);
    }
}
