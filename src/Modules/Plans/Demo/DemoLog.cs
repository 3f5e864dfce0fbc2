using Microsoft.Extensions.Logging;

namespace Yuelu.Plans.Demo;

internal static partial class DemoLog
{
    [LoggerMessage(2101, LogLevel.Warning, "The demo figures were not taken in ({Code}): {Detail}")]
    internal static partial void FiguresRefused(ILogger logger, string code, string detail);
}
