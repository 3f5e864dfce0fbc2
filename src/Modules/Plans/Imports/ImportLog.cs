using Microsoft.Extensions.Logging;

namespace Yuelu.Plans.Imports;

internal static partial class ImportLog
{
    [LoggerMessage(1, LogLevel.Error, "Reading of import {Job} broke")]
    internal static partial void ReadingFailed(ILogger log, Exception exception, Guid job);
}
