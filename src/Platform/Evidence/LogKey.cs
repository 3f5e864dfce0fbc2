using System.Security.Cryptography;
using System.Text;
using Yuelu.Formats.Tlog;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Evidence;

/// <summary>The log's signing key: made at the first start, then only read.</summary>
internal sealed class LogKey(EvidenceOptions options)
{
    private readonly Lazy<SigningKey> key = new(() => Load(options));

    internal SigningKey Signing => key.Value;

    internal VerifierKey Verifier => key.Value.Verifier;

    private static SigningKey Load(EvidenceOptions options)
    {
        if (!File.Exists(options.KeyFile))
            Make(options);
        var key = SigningKey.Parse(File.ReadAllText(options.KeyFile)).Value;
        return options.Origin.Length == 0 || options.Origin == key.Verifier.Name
            ? key
            : throw new InvalidOperationException(
                $"Evidence:Origin is “{options.Origin}”, but the log's key is of “{key.Verifier.Name}”: a log never changes its name."
            );
    }

    /// <summary>Writes beside the file and gives it its name only where none has it: of two nodes that start at once, one wins.</summary>
    private static void Make(EvidenceOptions options)
    {
        var digits = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        using var made = SigningKey.Generate(options.Origin.Length > 0 ? options.Origin : $"yuelu/{digits}");
        Directory.CreateDirectory(Path.GetDirectoryName(options.KeyFile)!);
        var beside = $"{options.KeyFile}.{digits}";
        var only = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            only.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(beside, only))
        {
            file.Write(Encoding.UTF8.GetBytes(made.Text + "\n"));
            file.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(beside, options.KeyFile, overwrite: false);
        }
        catch (IOException) when (File.Exists(options.KeyFile))
        {
            File.Delete(beside);
        }
        Durable.SyncFolder(Path.GetDirectoryName(options.KeyFile)!);
    }
}
