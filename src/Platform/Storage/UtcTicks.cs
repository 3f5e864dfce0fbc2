using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Yuelu.Platform.Storage;

/// <summary>Stores a moment as UTC ticks, because SQLite cannot compare or order <see cref="DateTimeOffset"/>.</summary>
internal sealed class UtcTicks()
    : ValueConverter<DateTimeOffset, long>(
        moment => moment.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero)
    );
