using System.Runtime.InteropServices;

namespace Yuelu.Platform.Storage;

/// <summary>Files that are either the old or the whole new one, and stay so when the power fails.</summary>
internal static class Durable
{
    /// <summary>Writes beside the file, waits for the disk, renames. The rename itself lasts after <see cref="SyncFolder"/>.</summary>
    internal static void Write(string file, ReadOnlySpan<byte> bytes)
    {
        var beside = $"{file}.{Guid.CreateVersion7():N}.part";
        using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        File.Move(beside, file, overwrite: true);
    }

    /// <summary>A new or emptied file that only its owner reads and writes.</summary>
    internal static FileStream CreatePrivate(string file)
    {
        var only = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            only.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(file, only);
    }

    /// <summary>Waits until the names in a folder are on the disk. The framework cannot open folders, so the system is asked.</summary>
    internal static void SyncFolder(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var opened = Open(folder, 0);
        if (opened < 0 || Sync(opened) != 0)
            throw new IOException($"{folder} cannot be synced: {Marshal.GetLastPInvokeErrorMessage()}");
        _ = Close(opened);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(int file);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int file);
}
