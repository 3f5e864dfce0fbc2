using System.Security.Cryptography;
using System.Text;
using Yuelu.Formats.Tlog;
using Yuelu.Kernel;

namespace Yuelu.Cli.Logs;

/// <summary>What is remembered of a log: its key and the checkpoint that was verified last.</summary>
/// <param name="Key">The key.</param>
/// <param name="Note">The checkpoint as it was signed, so that a contradiction can be shown to others.</param>
internal sealed record KnownLog(VerifierKey Key, string Note)
{
    /// <summary>Where a log is remembered unless a file is named: under the user's own state folder.</summary>
    internal static string FileOf(string origin)
    {
        var home = Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state");
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)))[..16];
        return Path.Combine(home, "yuelu", "logs", name);
    }

    /// <summary>What the file remembers; null when there is none.</summary>
    internal static Result<KnownLog>? Read(string file)
    {
        if (!File.Exists(file))
            return null;
        if (!LogFile.ReadText(file, 2 * SignedNote.LongestBytes).Succeeded(out var text, out var problem))
            return problem;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (!VerifierKey.Parse(end < 0 ? text : text[..end]).Succeeded(out var key, out problem))
            return problem;
        return new KnownLog(key, text[(end + 1)..]);
    }

    /// <summary>The checkpoint; refused when the file was changed.</summary>
    internal Result<Checkpoint> Checkpoint() => Formats.Tlog.Checkpoint.Open(Note, Key);

    /// <summary>Remembers; null when done.</summary>
    internal Problem? Write(string file)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CliProblems.OutputNotWritable(file, e.Message);
        }
        return OutputFile.Write(file, $"{Key}\n{Note}");
    }
}
