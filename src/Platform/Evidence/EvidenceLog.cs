using Microsoft.Extensions.Logging;

namespace Yuelu.Platform.Evidence;

internal static partial class EvidenceLog
{
    [LoggerMessage(1201, LogLevel.Critical, "Nothing enters the evidence log ({Code}): {Detail}")]
    internal static partial void Halted(ILogger logger, string code, string detail);

    [LoggerMessage(1202, LogLevel.Error, "The evidence log could not go on and begins again")]
    internal static partial void BeginsAgain(ILogger logger, Exception broken);
}
