using System.Security.Cryptography;
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
        SecretFile.MakeOnce(options.KeyFile, () => NewKey(options));
        var key = SigningKey.Parse(File.ReadAllText(options.KeyFile)).Value;
        return options.Origin.Length == 0 || options.Origin == key.Verifier.Name
            ? key
            : throw StartRefusedException.Setting(
                $"Evidence:Origin 是“{options.Origin}”，而日志密钥属于“{key.Verifier.Name}”：日志的名称不能更改。",
                $"Evidence:Origin is “{options.Origin}”, but the log's key is of “{key.Verifier.Name}”: a log never changes its name."
            );
    }

    private static string NewKey(EvidenceOptions options)
    {
        var digits = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        using var made = SigningKey.Generate(options.Origin.Length > 0 ? options.Origin : $"yuelu/{digits}");
        return made.Text;
    }
}
