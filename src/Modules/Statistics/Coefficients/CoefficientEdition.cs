using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Definitions;

namespace Yuelu.Statistics.Coefficients;

/// <summary>An edition of a table of coefficients, as it was taken in.</summary>
internal sealed class CoefficientEdition : DefinitionVersion<CoefficientTable>
{
    /// <summary>What it says.</summary>
    internal CoefficientTable Table => Definition;

    internal override string Subject => $"coefficients/{Id}";
}

internal sealed class CoefficientMapping : IEntityTypeConfiguration<CoefficientEdition>
{
    public void Configure(EntityTypeBuilder<CoefficientEdition> builder)
    {
        DefinitionMapping.Map<CoefficientEdition, CoefficientTable>(builder, "statistics_coefficient_edition");
        builder.Property(edition => edition.PublishedBy).HasColumnName("taken_in_by");
    }
}

/// <summary>Queries of coefficients.</summary>
internal static class CoefficientQueries
{
    /// <summary>The editions, by table, the latest first; not to be changed.</summary>
    internal static IQueryable<CoefficientEdition> Coefficients(this YueluDb db, string? code = null) =>
        db.VersionsOf<CoefficientEdition, CoefficientTable>(code);
}
