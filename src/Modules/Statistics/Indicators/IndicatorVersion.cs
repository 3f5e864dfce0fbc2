using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuelu.Statistics.Indicators;

/// <summary>A version of an indicator's definition, as it was published.</summary>
internal sealed class IndicatorVersion : IDated
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The indicator's name in addresses for ever, such as <c>ENERGY</c>.</summary>
    public required string Code { get; init; }

    /// <summary>From 1 on.</summary>
    public required int Number { get; init; }

    public required DateOnly AppliesFrom { get; init; }

    public DateOnly? AppliesTo { get; init; }

    public required DateTimeOffset HeldFrom { get; init; }

    /// <summary>The <see cref="IndicatorDefinition"/> as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/> in UTF-8, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required string PublishedBy { get; init; }

    /// <summary>What it says.</summary>
    internal IndicatorDefinition Definition => field ??= DefinitionJson.ReadIndicator(Content);

    /// <summary>The subject of acts on it.</summary>
    internal string Subject => $"indicator/{Id}";
}

internal sealed class IndicatorMapping : IEntityTypeConfiguration<IndicatorVersion>
{
    internal const int LongestCode = 40;

    public void Configure(EntityTypeBuilder<IndicatorVersion> builder)
    {
        builder.ToTable("statistics_indicator_version");
        builder.HasKey(version => version.Id);
        builder.HasIndex(version => new { version.Code, version.Number }).IsUnique();
        builder.Property(version => version.Code).HasMaxLength(LongestCode);
        builder.Property(version => version.Sha256).HasMaxLength(64);
        builder.Property(version => version.PublishedBy).HasMaxLength(256);
        builder.Ignore(version => version.Definition);
    }
}
