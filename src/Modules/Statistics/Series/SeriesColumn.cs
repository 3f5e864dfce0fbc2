using Yuelu.Kernel;

namespace Yuelu.Statistics.Series;

/// <summary>The columns of a file of official series, one row for each value.</summary>
internal enum SeriesColumn
{
    Indicator,
    NameZh,
    NameEn,
    Area,
    Industry,
    Period,
    Kind,
    Value,
    Unit,
    Status,
    Source,
    Address,
    Published,
    Note,
}

/// <summary>How columns are named in files: the Chinese or English heading, or the short name.</summary>
internal static class SeriesColumns
{
    private static readonly Dictionary<SeriesColumn, (string Key, Words Heading)> Names = new()
    {
        [SeriesColumn.Indicator] = ("indicator", new("指标代码", "Indicator code")),
        [SeriesColumn.NameZh] = ("name_zh", new("指标名称（中文）", "Name in Chinese")),
        [SeriesColumn.NameEn] = ("name_en", new("指标名称（英文）", "Name in English")),
        [SeriesColumn.Area] = ("area", new("地区代码", "Area code")),
        [SeriesColumn.Industry] = ("industry", new("行业代码", "Industry code")),
        [SeriesColumn.Period] = ("period", new("时期", "Period")),
        [SeriesColumn.Kind] = ("kind", new("数值种类", "Kind")),
        [SeriesColumn.Value] = ("value", new("数值", "Value")),
        [SeriesColumn.Unit] = ("unit", new("单位", "Unit")),
        [SeriesColumn.Status] = ("status", new("数据状态", "Status")),
        [SeriesColumn.Source] = ("source", new("来源", "Source title")),
        [SeriesColumn.Address] = ("address", new("来源网址", "Source address")),
        [SeriesColumn.Published] = ("published", new("发布日期", "Published on")),
        [SeriesColumn.Note] = ("note", new("备注", "Note")),
    };

    /// <summary>All columns, in the order of exports.</summary>
    internal static IReadOnlyList<SeriesColumn> All { get; } = Enum.GetValues<SeriesColumn>();

    /// <summary>Columns without which a file cannot be read.</summary>
    internal static IReadOnlyList<SeriesColumn> Required { get; } =
    [
        SeriesColumn.Indicator,
        SeriesColumn.NameZh,
        SeriesColumn.Area,
        SeriesColumn.Period,
        SeriesColumn.Value,
        SeriesColumn.Unit,
        SeriesColumn.Source,
    ];

    /// <summary>The heading that people see.</summary>
    internal static Words Heading(SeriesColumn column) => Names[column].Heading;

    /// <summary>The column that a heading names, or null.</summary>
    internal static SeriesColumn? Find(string heading)
    {
        var plain = HalfWidth.ForSearch(heading);
        foreach (var (column, (key, words)) in Names)
            if (plain == key || plain == HalfWidth.ForSearch(words.Zh) || plain == HalfWidth.ForSearch(words.En))
                return column;
        return null;
    }
}
