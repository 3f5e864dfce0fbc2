namespace Yuelu.Platform.Storage;

/// <summary>A lock between processes that the system takes back when its holder dies.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>The lock, or null when another holds it.</summary>
    internal static FileStream? Try(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    /// <summary>The lock, as soon as nobody else holds it.</summary>
    internal static async Task<FileStream> TakeAsync(string file, CancellationToken ct)
    {
        while (true)
        {
            if (Try(file) is { } held)
                return held;
            await Task.Delay(Pause, ct);
        }
    }
}
