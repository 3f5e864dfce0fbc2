using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Yuelu.Bench.Trust;

/// <summary>A server in a process of its own: the built portal, or the least that serves the same bytes.</summary>
internal sealed partial class Portal : IDisposable
{
    public const string BareArgument = "serve";

    private readonly long began = Stopwatch.GetTimestamp();
    private readonly Process process;

    private Portal(Uri address, string[] arguments)
    {
        Address = address;
        process = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>What the process holds in memory.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>The most that it has held so far.</summary>
    public double PeakMegabytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 / 1048576.0;
        }
    }

    /// <summary>The repository's folder.</summary>
    public static string Root =>
        AppContext.BaseDirectory[..AppContext.BaseDirectory.IndexOf("/artifacts/", StringComparison.Ordinal)];

    /// <param name="postgreSql">Connection string of the database; empty for SQLite in the folder.</param>
    public static Portal Start(string folder, string postgreSql = "")
    {
        var address = FreeAddress();
        return new Portal(
            address,
            [
                $"{Root}/artifacts/bin/Host/release_linux-x64/Yuelu.Host.dll",
                $"--Urls={address}",
                $"--Storage:Folder={folder}",
                $"--Storage:PostgreSql={postgreSql}",
                $"--Demo:Folder={Root}/samples/hunan-2016-2020",
            ]
        );
    }

    public static Portal Bare(string file)
    {
        var address = FreeAddress();
        return new Portal(address, [Hello.Program + ".dll", BareArgument, file, $"{address}"]);
    }

    /// <summary>Asks until an address answers.</summary>
    /// <returns>Seconds since the process was started.</returns>
    public async Task<double> AnswersAsync(string path)
    {
        while (!process.HasExited)
        {
            try
            {
                await GetAsync(path, "");
                return Stopwatch.GetElapsedTime(began).TotalSeconds;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(10);
            }
        }
        throw new InvalidOperationException("The server has ended.");
    }

    public async Task<string> GetAsync(string path, string cookie)
    {
        using var client = new HttpMessageInvoker(new SocketsHttpHandler());
        using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        if (cookie.Length > 0)
            ask.Headers.Add("Cookie", cookie);
        using var answer = await client.SendAsync(ask, CancellationToken.None);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The session cookie.</summary>
    public async Task<string> SignInAsync(string name, string password)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = Address };
        var html = await client.GetStringAsync(new Uri("account/sign-in", UriKind.Relative));
        var fields = Hidden()
            .Matches(html)
            .GroupBy(found => found.Groups[1].Value)
            .ToDictionary(same => same.Key, same => WebUtility.HtmlDecode(same.First().Groups[2].Value));
        (fields["Name"], fields["Password"]) = (name, password);
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri("account/sign-in", UriKind.Relative), form);
        return string.Join(
            "; ",
            handler.CookieContainer.GetCookies(Address).Select(cookie => $"{cookie.Name}={cookie.Value}")
        );
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
