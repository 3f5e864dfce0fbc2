using Yuelu.Platform.Facts;

namespace Yuelu.Statistics.Vintages;

/// <summary>Where an enterprise belongs in the figures of a vintage: as the register had it when the vintage was published.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Office">Path of the organisation that looks after it.</param>
/// <param name="Area">行政区划代码 of its county.</param>
/// <param name="Industry">行业代码.</param>
/// <param name="Size">企业规模 by the rules of that day: <c>large</c>, <c>medium</c>, <c>small</c> or <c>micro</c>; null when not known.</param>
internal sealed record FactPlace(string Unit, string Office, string Area, string Industry, string? Size = null);

/// <summary>The columns of fact files.</summary>
internal static class FactColumns
{
    internal const string Indicator = "indicator";
    internal const string Period = "period";
    internal const string Office = "office";
    internal const string Area = "area";
    internal const string Industry = "industry";
    internal const string Size = "size";
    internal const string Unit = "unit";
    internal const string Value = "value";

    /// <summary>同期数: what the same enterprise filed for the same period of the year before; null when it did not.</summary>
    internal const string Prior = "prior";

    /// <summary>The columns of a <see cref="FactPlace"/>.</summary>
    internal static IReadOnlyList<FactColumn> OfPlaces { get; } =
    [
        new(Unit, FactType.Text),
        new(Office, FactType.Text),
        new(Area, FactType.Text),
        new(Industry, FactType.Text),
        new(Size, FactType.Text),
    ];
}
