using Yuelu.Kernel;

namespace Yuelu.Statistics.Situation.Maps;

/// <summary>The words of maps.</summary>
internal static class MapWords
{
    internal static readonly Words Maps = new("底图", "Maps of areas");
    internal static readonly Words Lead = new(
        "形势分析用的底图：GeoJSON 边界文件须有审图号；没有边界文件时用 CSV 示意格。每种取最近启用的一份。",
        "Maps for situation pages: a GeoJSON file of boundaries needs its map number; without one a CSV file of tiles is drawn. Of each kind the one taken in last counts."
    );
    internal static readonly Words Upload = new("上传底图", "Upload a map");
    internal static readonly Words File = new("文件", "File");
    internal static readonly Words FileHint = new(
        "GeoJSON（经纬度，WGS 84 或 CGCS2000）或 CSV（code、row、column，可有 label_zh、label_en、neighbours），不超过 {0} KB",
        "GeoJSON (degrees, WGS 84 or CGCS2000) or CSV (code, row, column; label_zh, label_en, neighbours if wanted), {0} KB at most"
    );
    internal static readonly Words Look = new("查看", "Look at it");
    internal static readonly Words Files = new("已上传的文件", "Files");
    internal static readonly Words Kind = new("种类", "Kind");
    internal static readonly Words When = new("上传时间", "Sent");
    internal static readonly Words By = new("上传人", "By");
    internal static readonly Words Outcome = new("结果", "Outcome");
    internal static readonly Words NotTakenIn = new("未启用", "not taken in");
    internal static readonly Words TakenIn = new("已启用", "taken in");
    internal static readonly Words MapNumber = new("审图号", "Map number");
    internal static readonly Words MapNumberHint = new(
        "如 湘S(2024)001号；标在图下",
        "as the competent department gave it; it stands under the map"
    );
    internal static readonly Words Source = new("来源", "Source");
    internal static readonly Words SourceHint = new(
        "哪个部门、哪一版；标在图下",
        "whose and which edition; it stands under the map"
    );
    internal static readonly Words Property = new("行政区划代码所在的属性", "Property that holds the codes of areas");
    internal static readonly Words PropertyCount = new("{0}（{1} 个代码）", "{0} ({1} codes)");
    internal static readonly Words LookAgain = new("按这个属性查看", "Look at this property");
    internal static readonly Words Take = new("启用", "Take it in");
    internal static readonly Words Summary = new(
        "{0} 个地区或要素；代码在名录行政区划表里的 {1} 个，不在表里的 {2} 个。",
        "{0} areas or features; {1} codes are in the register's table of regions, {2} are not."
    );
    internal static readonly Words NoCodes = new(
        "没有一个属性有六位行政区划代码，不能启用。",
        "No property holds codes of areas of six digits; it cannot be taken in."
    );
    internal static readonly Words Unknown = new("不在表里的代码：{0}", "Codes in no table: {0}");
    internal static readonly Words Here = new("图里的地区：", "Areas in it: ");
    internal static readonly Words TakenInSays = new(
        "已启用：审图号 {0}；来源：",
        "Taken in: map number {0}; source: "
    );

    internal static readonly Words Heading = new("分布", "Where");
    internal static readonly Words Caption = new("各地{0}，{1}", "By area: {0} of {1}");
    internal static readonly Words Colour = new("着色", "Coloured by");
    internal static readonly Words Classes = new("级数", "Classes");
    internal static readonly Words Breaks = new("分级方法", "Breaks");
    internal static readonly Words Legend = new("{0}，{1}，{2} 级：", "{0}, {1}, {2} classes:");
    internal static readonly Words InClass = new("{0} 至 {1}（{2} 个）", "{0} to {1} ({2})");
    internal static readonly Words NoValue = new("没有数（{0} 个）", "no value ({0})");
    internal static readonly Words Schematic = new(
        "示意格：只表示大致方位，不是地图，不表示边界和面积。来源：",
        "Schematic squares: they show roughly where areas lie; no map, no boundaries, no sizes. Source: "
    );
    internal static readonly Words Number = new("审图号：{0}。来源：", "Map number: {0}. Source: ");
    internal static readonly Words NotDrawn = new("图上没有：", "Not on the map: ");
    internal static readonly Words None = new(
        "没有这一级地区的底图，见下表。",
        "There is no map of these areas; see the table below."
    );
    internal static readonly Words SameBelow = new("同样的数字在下表里。", "The same figures are in the table below.");
    internal static readonly Words Between = new("、", ", ");

    /// <summary>What a kind is called.</summary>
    internal static Words Of(AreaMapKind kind) =>
        kind == AreaMapKind.Tiles ? new("示意格", "tiles") : new("边界", "boundaries");

    /// <summary>What a method is called.</summary>
    internal static Words Of(BreakMethod method) =>
        method == BreakMethod.Quantile
            ? new("分位数（各级个数相近）", "quantiles (as many in each)")
            : new("等距", "equal spans");

    /// <summary>What a map is coloured by.</summary>
    /// <param name="isRate">Whether the figures are percentages, whose changes are points.</param>
    internal static Words Of(MapMeasure measure, bool isRate = false) =>
        measure switch
        {
            MapMeasure.Growth => isRate
                ? new("同口径变动（百分点）", "change, same enterprises (points)")
                : new("同口径增速（%）", "growth, same enterprises (%)"),
            MapMeasure.Real => new("可比价增速（%）", "growth at constant prices (%)"),
            MapMeasure.Contribution => new("拉动（百分点）", "contribution (percentage points)"),
            _ => new("本期值", "value"),
        };
}
