using System.Text;
using Yuelu.Formats.Tlog;
using Yuelu.Kernel;

namespace Yuelu.Cli.Logs;

/// <summary>Loads small files that others have sent.</summary>
internal static class LogFile
{
    /// <summary>The bytes; null, with the refusal, when there is no such file or it is too large.</summary>
    internal static byte[]? Read(string path, int largest, out Problem? problem)
    {
        problem =
            Directory.Exists(path) ? CliProblems.FileIsAFolder(path)
            : !File.Exists(path) ? CliProblems.FileNotFound(path)
            : null;
        if (problem is not null)
            return null;
        try
        {
            using var file = File.OpenRead(path);
            var bytes = new byte[Math.Min(largest, file.Length > 0 ? file.Length : largest) + 1];
            var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (count <= largest)
                return bytes[..count];
            problem = LogProblems.TooLarge(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = CliProblems.FileNotReadable(path, e.Message);
        }
        return null;
    }

    /// <summary>A file as text.</summary>
    internal static Result<string> ReadText(string path, int largest) =>
        Read(path, largest, out var problem) is { } bytes ? Encoding.UTF8.GetString(bytes) : problem!;

    /// <summary>A key that was given as itself or as the name of its file.</summary>
    internal static Result<VerifierKey> ReadKey(string given)
    {
        if (!File.Exists(given))
            return VerifierKey.Parse(given);
        return ReadText(given, SignedNote.LongestBytes).Succeeded(out var text, out var problem)
            ? VerifierKey.Parse(text)
            : problem;
    }
}
