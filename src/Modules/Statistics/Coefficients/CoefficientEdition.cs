using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Indicators;

namespace Yuelu.Statistics.Coefficients;

/// <summary>An edition of a table of coefficients, as it was taken in.</summary>
internal sealed class CoefficientEdition : IDated
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The table's name in addresses and formulas for ever, such as <c>standard-coal</c>.</summary>
    public required string Code { get; init; }

    /// <summary>From 1 on.</summary>
    public required int Number { get; init; }

    public required DateOnly AppliesFrom { get; init; }

    public DateOnly? AppliesTo { get; init; }

    public required DateTimeOffset HeldFrom { get; init; }

    /// <summary>The <see cref="CoefficientTable"/> as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/> in UTF-8, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required string TakenInBy { get; init; }

    /// <summary>What it says.</summary>
    internal CoefficientTable Table => field ??= DefinitionJson.ReadCoefficients(Content);

    /// <summary>The subject of acts on it.</summary>
    internal string Subject => $"coefficients/{Id}";
}

internal sealed class CoefficientMapping : IEntityTypeConfiguration<CoefficientEdition>
{
    public void Configure(EntityTypeBuilder<CoefficientEdition> builder)
    {
        builder.ToTable("statistics_coefficient_edition");
        builder.HasKey(edition => edition.Id);
        builder.HasIndex(edition => new { edition.Code, edition.Number }).IsUnique();
        builder.Property(edition => edition.Code).HasMaxLength(IndicatorMapping.LongestCode);
        builder.Property(edition => edition.Sha256).HasMaxLength(64);
        builder.Property(edition => edition.TakenInBy).HasMaxLength(256);
        builder.Ignore(edition => edition.Table);
    }
}

/// <summary>Queries of coefficients.</summary>
internal static class CoefficientQueries
{
    /// <summary>The editions, by table, the latest first; not to be changed.</summary>
    internal static IQueryable<CoefficientEdition> Coefficients(this YueluDb db, string? code = null) =>
        db.Set<CoefficientEdition>()
            .AsNoTracking()
            .Where(edition => code == null || edition.Code == code)
            .OrderBy(edition => edition.Code)
            .ThenByDescending(edition => edition.Number);
}
