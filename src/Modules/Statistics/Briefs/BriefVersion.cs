using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Definitions;

namespace Yuelu.Statistics.Briefs;

/// <summary>A version of a brief's template, as it was published.</summary>
internal sealed class BriefVersion : DefinitionVersion<BriefDefinition>
{
    internal override string Subject => $"brief/{Id}";
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
    public void Configure(EntityTypeBuilder<BriefVersion> builder) =>
        DefinitionMapping.Map<BriefVersion, BriefDefinition>(builder, "statistics_brief_version");

    public void Configure(EntityTypeBuilder<IssuedBrief> builder)
    {
        builder.ToTable("statistics_brief_issue");
        builder.HasKey(issue => issue.Id);
        builder.HasIndex(issue => new { issue.Code, issue.Period });
        builder.Property(issue => issue.Code).HasMaxLength(DefinitionMapping.LongestCode);
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
        db.VersionsOf<BriefVersion, BriefDefinition>(code);
}
