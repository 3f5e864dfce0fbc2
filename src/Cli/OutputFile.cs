using System.Text;
using Yuelu.Kernel;

namespace Yuelu.Cli;

/// <summary>Writes a result so that the file is either the old one or the whole new one.</summary>
internal static class OutputFile
{
    /// <summary>Writes beside the target and renames; null when done.</summary>
    public static Problem? Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The same for bytes.</summary>
    public static Problem? Write(string path, byte[] bytes)
    {
        var full = Path.GetFullPath(path);
        var beside = Path.Combine(
            Path.GetDirectoryName(full) ?? "/",
            $".{Path.GetFileName(full)}.{Guid.CreateVersion7():N}"
        );
        try
        {
            if (Directory.Exists(full))
                return CliProblems.FileIsAFolder(path);
            if (IsDevice(full))
            {
                using var device = new FileStream(full, FileMode.Open, FileAccess.Write);
                device.Write(bytes);
                return null;
            }
            using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(beside, full, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            if (File.Exists(beside))
                File.Delete(beside);
            return CliProblems.OutputNotWritable(path, e.Message);
        }
    }

    /// <summary>A device or pipe has no name to rename over.</summary>
    private static bool IsDevice(string full) =>
        full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal);
}
