using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.DatedTables;

/// <summary>
/// What a row of a dated table says from a day on, by which source. It is never changed: another row of the same
/// <see cref="Key"/> takes its place, and what it said stays readable.
/// </summary>
internal abstract class DatedRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>First day on which it holds; null when the source names none.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day on which it holds; null when none is known.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Where it is known from.</summary>
    public string Source { get; set; } = "";

    public DateTimeOffset RecordedAt { get; set; }

    /// <summary>Name of the account; empty for what the product brings.</summary>
    public string RecordedBy { get; set; } = "";

    /// <summary>The file with which it came; null when a person typed it.</summary>
    public Guid? ImportId { get; set; }

    /// <summary>The merging of two enterprises by which it came; null otherwise.</summary>
    public Guid? MergeId { get; set; }

    /// <summary>Since when it counts no more; null while it does.</summary>
    public DateTimeOffset? ReplacedAt { get; set; }

    /// <summary>What it speaks of: of one key one record counts.</summary>
    internal abstract string Key { get; }

    /// <summary>All that it says, without its source: two that say the same change nothing.</summary>
    internal abstract string Says { get; }

    /// <summary>Whether it holds on a day.</summary>
    internal bool Holds(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);

    /// <summary>A mark of a text or day in a key.</summary>
    protected static string Line(params object?[] parts) => string.Join('\n', parts);
}

/// <summary>What is said of an enterprise beside the facts of its entry.</summary>
internal abstract class EnterpriseRecord : DatedRecord
{
    public long EnterpriseId { get; set; }

    /// <summary>The same for another enterprise, as a new record.</summary>
    internal abstract EnterpriseRecord Copy();
}

/// <summary>How dated records are kept.</summary>
internal static class DatedMapping
{
    internal static void IsDated<T>(this EntityTypeBuilder<T> builder, string table)
        where T : DatedRecord
    {
        builder.ToTable(table);
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Source).HasMaxLength(EnterpriseMapping.LongestSource);
        builder.Property(one => one.RecordedBy).HasMaxLength(256);
    }

    internal static void IsOfEnterprise<T>(this EntityTypeBuilder<T> builder, string table)
        where T : EnterpriseRecord
    {
        builder.IsDated(table);
        builder.HasIndex(one => new { one.EnterpriseId, one.ValidFrom });
    }

    /// <summary>Those that count.</summary>
    internal static IQueryable<T> Counting<T>(this IQueryable<T> records)
        where T : DatedRecord => records.Where(one => one.ReplacedAt == null);

    /// <summary>Those that hold on a day.</summary>
    internal static IQueryable<T> HoldingOn<T>(this IQueryable<T> records, DateOnly day)
        where T : DatedRecord =>
        records.Where(one =>
            (one.ValidFrom == null || one.ValidFrom <= day) && (one.ValidTo == null || day <= one.ValidTo)
        );
}
