using System.ComponentModel;
using System.Diagnostics;
using Npgsql;
using Yuelu.Kernel;

namespace Yuelu.Platform.Backups;

/// <summary>PostgreSQL's own programs for dumping and restoring, the newest that this machine has.</summary>
internal static class PostgresTool
{
    private const string Versions = "/usr/lib/postgresql";

    /// <summary>Dumps one consistent snapshot into <paramref name="file"/>, while others write.</summary>
    internal static Task<Problem?> DumpAsync(string connection, string file, CancellationToken ct) =>
        RunAsync("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--file={file}"], connection, ct);

    /// <summary>Fills an empty database, wholly or not at all.</summary>
    internal static Task<Problem?> RestoreAsync(string connection, string file, CancellationToken ct)
    {
        var database = new NpgsqlConnectionStringBuilder(connection).Database ?? "";
        string[] how = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"];
        return RunAsync("pg_restore", [.. how, $"--dbname={database}", file], connection, ct);
    }

    private static async Task<Problem?> RunAsync(
        string tool,
        string[] arguments,
        string connection,
        CancellationToken ct
    )
    {
        var start = new ProcessStartInfo(Find(tool), arguments) { RedirectStandardError = true };
        foreach (var (name, value) in Settings(new NpgsqlConnectionStringBuilder(connection)))
            start.Environment[name] = value;
        try
        {
            using var process = Process.Start(start)!;
            await using var stop = ct.Register(process.Kill);
            var said = await process.StandardError.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            return process.ExitCode == 0 ? null : BackupProblems.ToolFailed(tool, said.Trim().ReplaceLineEndings(" "));
        }
        catch (Win32Exception)
        {
            return BackupProblems.ToolMissing(tool);
        }
    }

    /// <summary>A tool must not be older than the server, so the newest installed goes before the path.</summary>
    private static string Find(string tool)
    {
        if (!Directory.Exists(Versions))
            return tool;
        return Directory
                .GetDirectories(Versions)
                .OrderByDescending(version => decimal.TryParse(Path.GetFileName(version), out var number) ? number : 0)
                .Select(version => Path.Combine(version, "bin", tool))
                .FirstOrDefault(File.Exists)
            ?? tool;
    }

    /// <summary>By the environment, so that no password shows in the list of processes.</summary>
    private static IEnumerable<(string Name, string? Value)> Settings(NpgsqlConnectionStringBuilder to)
    {
        yield return ("PGHOST", to.Host);
        yield return ("PGPORT", $"{to.Port}");
        yield return ("PGDATABASE", to.Database);
        yield return ("PGUSER", to.Username);
        if (to.Password is not null)
            yield return ("PGPASSWORD", to.Password);
        if (to.SslMode is not (SslMode.Prefer or SslMode.VerifyCA or SslMode.VerifyFull))
            yield return ("PGSSLMODE", to.SslMode.ToString().ToLowerInvariant());
        else if (to.SslMode != SslMode.Prefer)
            yield return ("PGSSLMODE", to.SslMode == SslMode.VerifyCA ? "verify-ca" : "verify-full");
        if (to.RootCertificate is not null)
            yield return ("PGSSLROOTCERT", to.RootCertificate);
    }
}
