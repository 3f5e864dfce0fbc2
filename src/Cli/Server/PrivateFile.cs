using System.Text;
using Yuelu.Kernel;

namespace Yuelu.Cli.Server;

/// <summary>Writes a file that only its owner may read (mode 0600), whole or not at all.</summary>
internal static class PrivateFile
{
    /// <summary>Null when done.</summary>
    internal static Problem? Write(string path, string text)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full) ?? "/";
        var beside = Path.Combine(folder, $".{Path.GetFileName(full)}.{Guid.CreateVersion7():N}");
        try
        {
            if (Directory.Exists(full))
                return CliProblems.FileIsAFolder(path);
            Make(folder);
            using (var file = new FileStream(beside, Private()))
            {
                file.Write(Encoding.UTF8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }
            File.Move(beside, full, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(beside))
                File.Delete(beside);
            return CliProblems.OutputNotWritable(path, e.Message);
        }
    }

    private static void Make(string folder)
    {
        const UnixFileMode OnlyMine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OnlyMine);
    }

    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
