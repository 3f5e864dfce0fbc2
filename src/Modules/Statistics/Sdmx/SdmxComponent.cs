using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>A dimension, the measure or an attribute of the data structure.</summary>
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

/// <summary>The one data structure: official series by frequency, indicator, area, industry, kind and time.</summary>
internal static class SdmxComponents
{
    internal const string Frequency = "FREQ";
    internal const string Time = "TIME_PERIOD";
    internal const string Value = "OBS_VALUE";
    internal const string Unit = "UNIT_MEASURE";
    internal const string AllDimensions = "AllDimensions";

    /// <summary>Where time stands among the dimensions: after all others.</summary>
    internal const int TimePosition = 5;

    /// <summary>The dimensions of a key, in its order.</summary>
    internal static IReadOnlyList<SdmxComponent> Dimensions { get; } =
    [
        new(Frequency, new("频率", "Frequency"), "CL_FREQ"),
        new("INDICATOR", new("指标", "Indicator"), "CL_INDICATOR"),
        new("REF_AREA", new("地区", "Reference area"), "CL_AREA"),
        new("INDUSTRY", new("行业", "Industry"), "CL_INDUSTRY"),
        new("VALUE_KIND", new("数值种类", "Kind of value"), "CL_VALUE_KIND"),
    ];

    internal static SdmxComponent TimeDimension { get; } =
        new(Time, new("时期", "Time period"), TextType: "ObservationalTimePeriod");

    internal static SdmxComponent Measure { get; } = new(Value, new("数值", "Observation value"), TextType: "Decimal");

    /// <summary>The attributes of a series.</summary>
    internal static IReadOnlyList<SdmxComponent> OfSeries { get; } =
    [new(Unit, new("单位", "Unit of measure"), IsOfSeries: true)];

    /// <summary>The attributes of an observation, in the order in which <see cref="SdmxRow.Attribute"/> gives them.</summary>
    internal static IReadOnlyList<SdmxComponent> OfObservation { get; } =
    [
        new("OBS_STATUS", new("数据状态", "Observation status"), "CL_OBS_STATUS"),
        new("DECIMALS", new("小数位数", "Decimals"), TextType: "Integer"),
        new("SOURCE", new("来源", "Source")),
        new("SOURCE_URL", new("来源网址", "Address of the source"), IsMandatory: false),
        new("PUB_DATE", new("发布日期", "Published on"), IsMandatory: false),
        new("COMMENT_OBS", new("备注", "Note"), IsMandatory: false),
        new("HELD_FROM", new("持有起", "Held from"), TextType: "DateTime"),
    ];

    /// <summary>All dimensions with time at the end.</summary>
    internal static IReadOnlyList<SdmxComponent> AllOfKey { get; } = [.. Dimensions, TimeDimension];

    /// <summary>All attributes.</summary>
    internal static IReadOnlyList<SdmxComponent> Attributes { get; } = [.. OfSeries, .. OfObservation];

    /// <summary>The place of a dimension in a key, time last; −1 when there is none of that id.</summary>
    internal static int PositionOf(string id)
    {
        for (var at = 0; at < AllOfKey.Count; at++)
            if (AllOfKey[at].Id == id)
                return at;
        return -1;
    }
}
