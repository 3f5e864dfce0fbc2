using System.Diagnostics;

namespace Yuelu;

/// <summary>A throw-away PostgreSQL cluster in a temporary folder, reached by a Unix socket. It ends with the test program, even when that is killed.</summary>
internal sealed class PostgresCluster : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("yuelu-pg-").FullName;
    private readonly List<Process> servers = [];

    internal PostgresCluster()
    {
        if (Environment.UserName == "root")
            Run("chown", ["postgres", folder]);
        Run(
            "sh",
            ["-c", AsServer($"'{Bin}/initdb' -D '{folder}/data' -U yuelu -E UTF8 --locale=C.UTF-8 --auth=trust")]
        );
        servers.Add(Start());
    }

    /// <summary>Connection string of a database in this cluster.</summary>
    /// <param name="connections">How many a process may hold at most.</param>
    internal string ConnectionString(string database, int connections = 10) =>
        $"Host={folder};Username=yuelu;Database={database};Maximum Pool Size={connections};Connection Idle Lifetime=20;Include Error Detail=true";

    public void Dispose()
    {
        // The shell that watches the server that runs now is the last; it removes the folder, so the others go first.
        foreach (var server in servers)
        {
            server.StandardInput.Close();
            if (!server.WaitForExit(20_000))
                server.Kill(entireProcessTree: true);
            server.Dispose();
        }
    }

    /// <summary>Ends the server as an administrator would, cutting off whoever is connected, and starts it again.</summary>
    internal async Task RestartAsync()
    {
        var pid = (await File.ReadAllLinesAsync($"{folder}/data/postmaster.pid"))[0];
        Run("kill", ["-INT", pid]);
        while (File.Exists($"{folder}/data/postmaster.pid"))
            await Task.Delay(50);
        servers.Add(Start());
    }

    private static string Bin =>
        Directory
            .GetDirectories("/usr/lib/postgresql")
            .Select(version => Path.Combine(version, "bin"))
            .OrderBy(bin => bin, StringComparer.Ordinal)
            .Last(bin => File.Exists(Path.Combine(bin, "initdb")));

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static string AsServer(string command) =>
        Environment.UserName == "root" ? $"cd / && exec runuser -u postgres -- {command}" : command;

    /// <summary>Starts the server under a shell that ends it when our end of its input closes.</summary>
    private Process Start()
    {
        // No power failure is played here, and hundreds of databases make each flush of all files take a minute.
        var postgres =
            $"'{Bin}/postgres' -D '{folder}/data' -k '{folder}' -c listen_addresses= -c max_connections=600 -c fsync=off";
        var script = $"""
            ({AsServer(postgres)}) >'{folder}.log' 2>&1 </dev/null &
            while read -r line; do :; done
            kill -INT "$(head -1 '{folder}/data/postmaster.pid')" 2>/dev/null
            wait
            rm -rf '{folder}' '{folder}.log'
            """;
        var start = new ProcessStartInfo("sh", ["-c", script]) { RedirectStandardInput = true };
        var process = Process.Start(start)!;
        Run(
            "sh",
            [
                "-c",
                $"for i in $(seq 200); do '{Bin}/pg_isready' -q -h '{folder}' && exit 0; sleep 0.05; done; cat '{folder}.log'; exit 1",
            ]
        );
        return process;
    }

    private static void Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{program} ended with {process.ExitCode}: {output} {errors.GetAwaiter().GetResult()}"
            );
    }
}
