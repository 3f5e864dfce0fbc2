using System.Net;
using System.Text;
using Yuelu.Formats.Tlog;
using Yuelu.Kernel;

namespace Yuelu.Cli.Logs;

/// <summary>Reads the files of a log from a folder or an address.</summary>
internal sealed class LogSource : IDisposable
{
    /// <summary>256 entries of 64 KiB with their lengths.</summary>
    private const int LargestFile = Tile.Full * (EntryBundle.LongestEntry + 2);

    private readonly string place;
    private readonly HttpClient? web;

    internal LogSource(string place)
    {
        this.place = place.TrimEnd('/');
        if (
            !Uri.TryCreate(place, UriKind.Absolute, out var address)
            || !address.Scheme.StartsWith("http", StringComparison.Ordinal)
        )
            return;
        web = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All })
        {
            MaxResponseContentBufferSize = LargestFile,
            Timeout = TimeSpan.FromMinutes(1),
        };
    }

    /// <summary>Why a file could not be read although it may be there; null while all went well.</summary>
    internal Problem? Broken { get; private set; }

    /// <summary>The file, or null.</summary>
    internal async ValueTask<byte[]?> ReadAsync(string path, CancellationToken ct)
    {
        var whole = $"{place}/{path}";
        try
        {
            if (web is null)
                return File.Exists(whole) ? LogFile.Read(whole, LargestFile, out _) : null;
            using var answer = await web.GetAsync(new Uri(whole), ct);
            if (answer.StatusCode == HttpStatusCode.NotFound)
                return null;
            answer.EnsureSuccessStatusCode();
            return await answer.Content.ReadAsByteArrayAsync(ct);
        }
        catch (Exception e)
            when (e is HttpRequestException or TaskCanceledException or IOException or UnauthorizedAccessException
                && !ct.IsCancellationRequested
            )
        {
            Broken = LogProblems.Unreachable(whole, e.Message);
            return null;
        }
    }

    /// <summary>The text of a file that each log has.</summary>
    internal async Task<Result<string>> ReadTextAsync(string path, CancellationToken ct)
    {
        if (await ReadAsync(path, ct) is { } bytes)
            return Encoding.UTF8.GetString(bytes);
        return Broken ?? TlogProblems.FileMissing($"{place}/{path}");
    }

    public void Dispose() => web?.Dispose();
}
