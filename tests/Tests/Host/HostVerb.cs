using System.Diagnostics;
using System.Text;
using Yuelu.Platform.Storage;

namespace Yuelu.Host;

/// <summary>Runs a verb of the built portal as its operator does.</summary>
internal static class HostVerb
{
    /// <summary>Exit code, standard output and standard error.</summary>
    internal sealed record Outcome(int ExitCode, string Output, string Error);

    internal static Task<Outcome> RunAsync(StorageOptions storage, params string[] arguments) =>
        RunAsync([
            .. arguments,
            $"--Storage:Folder={storage.Folder}",
            $"--Storage:PostgreSql={storage.PostgreSql}",
            "--lang=en",
        ]);

    internal static async Task<Outcome> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [HostProcess.Program, .. arguments])
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
