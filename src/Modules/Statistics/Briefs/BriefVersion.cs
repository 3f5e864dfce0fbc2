using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Indicators;

namespace Yuelu.Statistics.Briefs;

/// <summary>A version of a brief's template, as it was published.</summary>
internal sealed class BriefVersion : IDated
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The brief's name in addresses for ever, such as <c>MONTHLY</c>.</summary>
    public required string Code { get; init; }

    /// <summary>From 1 on.</summary>
    public required int Number { get; init; }

    public required DateOnly AppliesFrom { get; init; }

    public DateOnly? AppliesTo { get; init; }

    public required DateTimeOffset HeldFrom { get; init; }

    /// <summary>The <see cref="BriefDefinition"/> as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/> in UTF-8, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required string PublishedBy { get; init; }

    /// <summary>What it says.</summary>
    internal BriefDefinition Definition => field ??= DefinitionJson.ReadBrief(Content);

    /// <summary>The subject of acts on it.</summary>
    internal string Subject => $"brief/{Id}";
}

/// <summary>A brief as it was issued: the file is kept, whatever is restated later.</summary>
internal sealed class IssuedBrief
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Code { get; init; }

    /// <summary>Number of the template's version.</summary>
    public required int Version { get; init; }

    /// <summary>For which period, as addresses write it.</summary>
    public required string Period { get; init; }

    /// <summary>What was held at this moment is in it.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The Word file.</summary>
    public required byte[] File { get; init; }

    /// <summary>SHA-256 of <see cref="File"/>, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required string IssuedBy { get; init; }

    /// <summary>The subject of the act.</summary>
    internal string Subject => $"issued-brief/{Id}";

    internal string FileName => $"{Code}-{Period}.docx";
}

internal sealed class BriefMapping : IEntityTypeConfiguration<BriefVersion>, IEntityTypeConfiguration<IssuedBrief>
{
    public void Configure(EntityTypeBuilder<BriefVersion> builder)
    {
        builder.ToTable("statistics_brief_version");
        builder.HasKey(version => version.Id);
        builder.HasIndex(version => new { version.Code, version.Number }).IsUnique();
        builder.Property(version => version.Code).HasMaxLength(IndicatorMapping.LongestCode);
        builder.Property(version => version.Sha256).HasMaxLength(64);
        builder.Property(version => version.PublishedBy).HasMaxLength(256);
        builder.Ignore(version => version.Definition);
    }

    public void Configure(EntityTypeBuilder<IssuedBrief> builder)
    {
        builder.ToTable("statistics_brief_issue");
        builder.HasKey(issue => issue.Id);
        builder.HasIndex(issue => new { issue.Code, issue.Period });
        builder.Property(issue => issue.Code).HasMaxLength(IndicatorMapping.LongestCode);
        builder.Property(issue => issue.Period).HasMaxLength(16);
        builder.Property(issue => issue.Sha256).HasMaxLength(64);
        builder.Property(issue => issue.IssuedBy).HasMaxLength(256);
    }
}

/// <summary>Queries of briefs.</summary>
internal static class BriefQueries
{
    /// <summary>The versions, by brief, the latest first; not to be changed.</summary>
    /// <param name="code">Only those of a brief; null for all.</param>
    internal static IQueryable<BriefVersion> Briefs(this YueluDb db, string? code = null) =>
        db.Set<BriefVersion>()
            .AsNoTracking()
            .Where(version => code == null || version.Code == code)
            .OrderBy(version => version.Code)
            .ThenByDescending(version => version.Number);
}
