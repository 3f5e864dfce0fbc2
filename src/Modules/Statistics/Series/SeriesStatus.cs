using Yuelu.Kernel;

namespace Yuelu.Statistics.Series;

/// <summary>
/// 数据状态: how far a value can be relied on, by the letters of the SDMX code list CL_OBS_STATUS 2.1 (sdmx.org). Those letters of it
/// that tell why there is no value are not taken: a row without a value is left out.
/// </summary>
internal static class SeriesStatus
{
    /// <summary>The letter of a value of which nothing else is said.</summary>
    internal const string Normal = "A";

    /// <summary>All letters with their names.</summary>
    internal static IReadOnlyDictionary<string, Words> All { get; } =
        new Dictionary<string, Words>
        {
            [Normal] = new("正常", "Normal value"),
            ["B"] = new("序列中断", "Time series break"),
            ["D"] = new("口径不同", "Definition differs"),
            ["E"] = new("估计值", "Estimated value"),
            ["F"] = new("预测值", "Forecast value"),
            ["G"] = new("试验值", "Experimental value"),
            ["I"] = new("插补值", "Imputed value"),
            ["J"] = new("特许例外", "Derogation"),
            ["N"] = new("不显著", "Not significant"),
            ["P"] = new("初步数", "Provisional value"),
            ["S"] = new("罢工等特殊事件", "Strike and other special events"),
            ["U"] = new("可靠性低", "Low reliability"),
            ["V"] = new("未经审核", "Unvalidated value"),
            ["W"] = new("含其他类别的数据", "Includes data from another category"),
        };

    /// <summary>The name of a letter.</summary>
    internal static Words Name(string letter) => All.GetValueOrDefault(letter) ?? Words.Same(letter);
}
