using Yuelu.Kernel;

namespace Yuelu.Statistics.Definitions;

/// <summary>What holds for the data of some time, and is held from a moment on: it never changes, a correction is another one.</summary>
internal interface IDated
{
    /// <summary>First day of the data for which it holds.</summary>
    DateOnly AppliesFrom { get; }

    /// <summary>Last such day; null while none is known.</summary>
    DateOnly? AppliesTo { get; }

    /// <summary>When it was taken in.</summary>
    DateTimeOffset HeldFrom { get; }
}

/// <summary>Which of several dated things holds.</summary>
internal static class Dated
{
    /// <summary>
    /// The one that holds for a period's last day, of those held by a moment: of those that apply the one that applies from the
    /// latest day, of these the one taken in last. Null when none applies.
    /// </summary>
    /// <param name="at">The moment; null for the present.</param>
    internal static T? InForce<T>(this IEnumerable<T> all, Period period, DateTimeOffset? at)
        where T : class, IDated =>
        all.Where(one => at is null || one.HeldFrom < at)
            .Where(one => one.AppliesFrom <= period.End && (one.AppliesTo is not { } end || period.End <= end))
            .OrderBy(one => one.AppliesFrom)
            .ThenBy(one => one.HeldFrom)
            .LastOrDefault();

    /// <summary>Now, or just after what is held already where a clock was moved back.</summary>
    internal static DateTimeOffset After(this DateTimeOffset now, IEnumerable<IDated> held) =>
        held.Select(one => one.HeldFrom).DefaultIfEmpty().Max() is var last && last >= now ? last.AddTicks(1) : now;
}
