using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>A dimension, the measure or an attribute of a data structure.</summary>
/// <param name="Codelist">The list that its values are codes of; null when they are text.</param>
/// <param name="TextType">What its values are when they are no codes: an SDMX data type.</param>
/// <param name="IsOfSeries">Whether an attribute is the same for all observations of a series.</param>
/// <param name="IsMandatory">Whether an attribute is always there.</param>
internal sealed record SdmxComponent(
    string Id,
    Words Name,
    string? Codelist = null,
    string TextType = "String",
    bool IsOfSeries = false,
    bool IsMandatory = true
);

/// <summary>What the structures of all flows have in common.</summary>
internal static class SdmxComponents
{
    internal const string Time = "TIME_PERIOD";
    internal const string Value = "OBS_VALUE";
    internal const string Unit = "UNIT_MEASURE";
    internal const string AllDimensions = "AllDimensions";

    internal static SdmxComponent Frequency { get; } = new("FREQ", new("频率", "Frequency"), "CL_FREQ");

    internal static SdmxComponent Area { get; } = new("REF_AREA", new("地区", "Reference area"), "CL_AREA");

    internal static SdmxComponent Industry { get; } = new("INDUSTRY", new("行业", "Industry"), "CL_INDUSTRY");

    internal static SdmxComponent TimeDimension { get; } =
        new(Time, new("时期", "Time period"), TextType: "ObservationalTimePeriod");

    internal static SdmxComponent Measure { get; } = new(Value, new("数值", "Observation value"), TextType: "Decimal");

    internal static SdmxComponent UnitOfMeasure { get; } = new(Unit, new("单位", "Unit of measure"), IsOfSeries: true);

    internal static SdmxComponent Status { get; } =
        new("OBS_STATUS", new("数据状态", "Observation status"), "CL_OBS_STATUS");

    internal static SdmxComponent HeldFrom { get; } =
        new("HELD_FROM", new("持有起", "Held from"), TextType: "DateTime");

    /// <summary>An indicator; each flow has its own list of them.</summary>
    internal static SdmxComponent Indicator(string codelist) => new("INDICATOR", new("指标", "Indicator"), codelist);
}
