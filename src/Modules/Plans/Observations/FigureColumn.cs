using Yuelu.Kernel;

namespace Yuelu.Plans.Observations;

/// <summary>The columns of a file of figures.</summary>
internal enum FigureColumn
{
    Commitment,
    Indicator,
    Period,
    Value,
    Unit,
    Scope,
    Proxy,
    ProxyReason,
    Source,
    Address,
    Note,
}

/// <summary>How columns are named in files: the Chinese or English heading, or the short name.</summary>
internal static class FigureColumns
{
    private static readonly Dictionary<FigureColumn, (string Key, Words Heading)> Names = new()
    {
        [FigureColumn.Commitment] = ("commitment", new("承诺编号", "Commitment code")),
        [FigureColumn.Indicator] = ("indicator", new("数据名称", "Name of the figure")),
        [FigureColumn.Period] = ("period", new("时期", "Period")),
        [FigureColumn.Value] = ("value", new("数值", "Value")),
        [FigureColumn.Unit] = ("unit", new("单位", "Unit")),
        [FigureColumn.Scope] = ("scope", new("范围", "Scope")),
        [FigureColumn.Proxy] = ("proxy", new("是否替代", "Proxy")),
        [FigureColumn.ProxyReason] = ("proxy_reason", new("替代原因", "Why a proxy")),
        [FigureColumn.Source] = ("source", new("来源", "Source title")),
        [FigureColumn.Address] = ("address", new("来源网址", "Source address")),
        [FigureColumn.Note] = ("note", new("备注", "Note")),
    };

    /// <summary>All columns, in the order of templates and exports.</summary>
    public static IReadOnlyList<FigureColumn> All { get; } = Enum.GetValues<FigureColumn>();

    /// <summary>Columns without which a file cannot be read.</summary>
    public static IReadOnlyList<FigureColumn> Required { get; } =
    [FigureColumn.Commitment, FigureColumn.Period, FigureColumn.Value, FigureColumn.Unit, FigureColumn.Source];

    /// <summary>The heading that people see.</summary>
    public static Words Heading(FigureColumn column) => Names[column].Heading;

    /// <summary>The column that a heading names, or null.</summary>
    public static FigureColumn? Find(string heading)
    {
        var plain = HalfWidth.ForSearch(heading);
        foreach (var (column, (key, words)) in Names)
            if (plain == key || plain == words.Zh || plain == HalfWidth.ForSearch(words.En))
                return column;
        return null;
    }
}
