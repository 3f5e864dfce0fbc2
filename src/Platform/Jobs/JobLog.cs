using Microsoft.Extensions.Logging;

namespace Yuelu.Platform.Jobs;

internal static partial class JobLog
{
    [LoggerMessage(1301, LogLevel.Error, "Background work could not go on and begins again")]
    internal static partial void BeginsAgain(ILogger logger, Exception broken);

    [LoggerMessage(1302, LogLevel.Error, "The job {Kind} {Job} met a fault")]
    internal static partial void Fault(ILogger logger, string kind, Guid job, Exception fault);

    [LoggerMessage(1303, LogLevel.Error, "The job {Kind} {Job} failed: {Outcome}")]
    internal static partial void Failed(ILogger logger, string kind, Guid job, string outcome);
}
