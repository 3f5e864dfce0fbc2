using Microsoft.Extensions.Logging;

namespace Yuelu.Platform.Telemetry;

/// <summary>Counts the errors that are logged, so that the office sees whether any happened since the start.</summary>
internal sealed class ErrorCount(TimeProvider clock) : ILoggerProvider
{
    private long count;
    private long lastTicks;

    internal long Count => Interlocked.Read(ref count);

    /// <summary>When the last one was, or null.</summary>
    internal DateTimeOffset? LastAt =>
        Interlocked.Read(ref lastTicks) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    public ILogger CreateLogger(string categoryName) => new Counting(this, categoryName);

    public void Dispose() { }

    private void Add(string category)
    {
        Interlocked.Increment(ref count);
        Interlocked.Exchange(ref lastTicks, clock.GetUtcNow().UtcTicks);
        Meters.Errors.Add(1, new KeyValuePair<string, object?>("category", category));
    }

    private sealed class Counting(ErrorCount errors, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
                errors.Add(category);
        }
    }
}
