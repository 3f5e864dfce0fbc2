using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Yuelu.Platform.Storage;

namespace Yuelu.Host;

/// <summary>The built portal as a process of its own, so that it can be killed.</summary>
internal sealed class HostProcess : IDisposable
{
    internal static readonly string Program = Repository.PathOf(
        "artifacts",
        "bin",
        "Host",
        "release_linux-x64",
        "Yuelu.Host.dll"
    );
    private readonly Process process;
    private readonly string? socket;
    private readonly StringBuilder printed = new();

    internal HostProcess(StorageOptions storage, string demo = "hunan-2016-2020", params string[] settings)
        : this(storage, demo, null, settings) { }

    /// <summary>Runs in a file system of its own, so that its disk can be full or read-only; asked for by address as ever.</summary>
    /// <param name="before">Lines for a shell that prepare the mounts.</param>
    internal HostProcess(StorageOptions storage, string before)
        : this(storage, "", null, [], ["-m", "sh", "-c", $"{before} && exec dotnet \"$@\"", "sh"]) { }

    /// <param name="socket">A Unix socket to be asked by, from a network of its own that has no way out; null for this machine's.</param>
    internal HostProcess(StorageOptions storage, string demo, string? socket, string[] settings)
        : this(
            storage,
            demo,
            socket,
            settings,
            socket is null ? null : ["-n", "sh", "-c", "ip link set lo up && exec dotnet \"$@\"", "sh"]
        ) { }

    private HostProcess(StorageOptions storage, string demo, string? socket, string[] settings, string[]? apart)
    {
        var port = FreePort();
        this.socket = socket;
        Address = new($"http://localhost:{port}/");
        string[] arguments =
        [
            Program,
            $"--Urls=http://localhost:{port}{(socket is null ? "" : $";http://unix:{socket}")}",
            $"--Storage:Folder={storage.Folder}",
            $"--Storage:PostgreSql={storage.PostgreSql}",
            $"--Demo:Folder={(demo.Length == 0 ? "" : Repository.PathOf("samples", demo))}",
            .. settings,
        ];
        var start = new ProcessStartInfo(
            apart is null ? "dotnet" : "unshare",
            apart is null ? arguments : [.. apart, .. arguments]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Print(line.Data);
        process.ErrorDataReceived += (_, line) => Print(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    internal Uri Address { get; }

    internal int Id => process.Id;

    /// <summary>All that it has printed.</summary>
    internal string Output
    {
        get
        {
            lock (printed)
                return printed.ToString();
        }
    }

    /// <summary>Keeps a line; those of output and of errors come at once.</summary>
    private void Print(string? line)
    {
        lock (printed)
            printed.Append(line).Append('\n');
    }

    /// <summary>Waits until the first page answers and returns it.</summary>
    internal async Task<string> FirstPageAsync()
    {
        using var client = new HttpMessageInvoker(Handler());
        for (var attempt = 0; attempt < 1200 && !process.HasExited; attempt++)
        {
            try
            {
                using var answer = await client.SendAsync(new(HttpMethod.Get, Address), CancellationToken.None);
                return await answer.Content.ReadAsStringAsync();
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }
        throw new InvalidOperationException($"The portal does not answer: {Output}");
    }

    /// <summary>Waits until it has ended by itself.</summary>
    internal async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>Reaches it, wherever it listens.</summary>
    internal SocketsHttpHandler Handler()
    {
        var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        if (socket is not null)
            handler.ConnectCallback = async (_, ct) =>
            {
                var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), ct);
                return new NetworkStream(connection, ownsSocket: true);
            };
        return handler;
    }

    /// <summary>Ends it as a failing machine would: no handler runs (SIGKILL).</summary>
    internal void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
