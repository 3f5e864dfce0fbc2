using System.Security.Cryptography;
using System.Text;

namespace Yuelu.Platform.Storage;

/// <summary>A file with a secret that is made once and then only read; only its owner may.</summary>
internal static class SecretFile
{
    /// <summary>Makes the file unless it is there. It is written beside and named at the end: of two nodes that start at once, one wins.</summary>
    internal static void MakeOnce(string file, Func<string> secret)
    {
        if (File.Exists(file))
            return;
        var folder = Path.GetDirectoryName(file)!;
        Directory.CreateDirectory(folder);
        var beside = $"{file}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
        var only = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            only.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var written = new FileStream(beside, only))
        {
            written.Write(Encoding.UTF8.GetBytes(secret() + "\n"));
            written.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(beside, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(beside);
        }
        Durable.SyncFolder(folder);
    }
}
