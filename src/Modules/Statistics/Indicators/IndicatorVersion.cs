using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Statistics.Definitions;

namespace Yuelu.Statistics.Indicators;

/// <summary>A version of an indicator's definition, as it was published.</summary>
internal sealed class IndicatorVersion : DefinitionVersion<IndicatorDefinition>
{
    internal override string Subject => $"indicator/{Id}";
}

internal sealed class IndicatorMapping : IEntityTypeConfiguration<IndicatorVersion>
{
    public void Configure(EntityTypeBuilder<IndicatorVersion> builder) =>
        DefinitionMapping.Map<IndicatorVersion, IndicatorDefinition>(builder, "statistics_indicator_version");
}
