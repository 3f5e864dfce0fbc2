using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuelu.Registry.Merging;

/// <summary>
/// 合并登记: that one entry of the register turned out to be another, or that this was a mistake. Never changed: a mistake is
/// mended by a later one, and the latest of an entry counts.
/// </summary>
internal sealed class EnterpriseMerge
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Number of the entry that is given up.</summary>
    public long FromId { get; init; }

    /// <summary>Number of the entry that stays.</summary>
    public long IntoId { get; init; }

    /// <summary>Whether it takes an earlier one back.</summary>
    public bool IsUndone { get; init; }

    public required string Reason { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Name of the account.</summary>
    public required string By { get; init; }
}

internal sealed class MergeMapping : IEntityTypeConfiguration<EnterpriseMerge>
{
    internal const int LongestReason = 400;

    public void Configure(EntityTypeBuilder<EnterpriseMerge> builder)
    {
        builder.ToTable("registry_merge");
        builder.HasKey(merge => merge.Id);
        builder.Property(merge => merge.Id).ValueGeneratedNever();
        builder.Property(merge => merge.Reason).HasMaxLength(LongestReason);
        builder.Property(merge => merge.By).HasMaxLength(256);
        builder.HasIndex(merge => merge.FromId);
        builder.HasIndex(merge => merge.IntoId);
    }
}
