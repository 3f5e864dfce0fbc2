using Yuelu.Kernel;

namespace Yuelu.Statistics.Situation.Maps;

/// <summary>Every refusal about maps of areas.</summary>
internal static class MapProblems
{
    internal static readonly Problem NoFile = Wrong(
        "map.no-file",
        "没有选择文件。请选择 GeoJSON 边界文件或 CSV 示意格文件。",
        "No file was chosen. Choose a GeoJSON file of boundaries or a CSV file of tiles."
    );

    internal static readonly Problem Unreadable = Wrong(
        "map.unreadable",
        "文件打不开：既不是 GeoJSON 要素集（FeatureCollection），也不是 CSV。",
        "The file cannot be opened: it is neither a GeoJSON FeatureCollection nor CSV."
    );

    internal static readonly Problem NoFeatures = Wrong(
        "map.no-areas",
        "文件里没有地区：至少要有一个要素或一行。",
        "The file has no area: it needs one feature or row at least."
    );

    internal static readonly Problem MissingColumns = Wrong(
        "map.missing-columns",
        "示意格文件第1行须有 code、row、column 三列；可另有 label_zh、label_en、neighbours。",
        "Row 1 of a file of tiles needs the columns code, row and column; label_zh, label_en and neighbours may stand beside them."
    );

    internal static readonly Problem NoNumber = Wrong(
        "map.no-number",
        "请填写审图号：没有审图号的地图不得公开展示。",
        "Give the map number: a map without one must not be shown."
    );

    internal static readonly Problem NoSource = Wrong(
        "map.no-source",
        "请写明来源，不超过300字。",
        "Say where it is from, in 300 characters at most."
    );

    internal static readonly Problem NoSuch = new(
        ProblemKind.NotFound,
        "map.unknown",
        new("没有这个底图文件。请重新上传。", "There is no such file of a map. Upload it again.")
    );

    internal static readonly Problem AlreadyTaken = new(
        ProblemKind.Conflict,
        "map.already-taken",
        new("这个底图已经启用过了。", "This map has been taken in already.")
    );

    internal static readonly Problem NotYours = new(
        ProblemKind.Forbidden,
        "map.of-the-whole-portal",
        new(
            "底图对全平台有效，只能由全平台的战略办公室导入。",
            "Maps hold for the whole portal; only the strategy office at its root takes them in."
        )
    );

    internal static Problem TooLarge(long bytes) =>
        new(
            ProblemKind.TooLarge,
            "map.too-large",
            new Words(
                "文件为{0} KB，上限为{1} KB。请先简化边界。",
                "The file has {0} KB; the limit is {1} KB. Simplify the boundaries first."
            ).With(bytes / 1024, MapContent.MostBytes / 1024)
        );

    internal static Problem TooMany(int areas, int points) =>
        new(
            ProblemKind.TooLarge,
            "map.too-many",
            new Words(
                "文件超过 {0} 个地区或 {1} 个边界点。请先简化边界。",
                "The file has more than {0} areas or {1} points. Simplify the boundaries first."
            ).With(areas, points)
        );

    internal static Problem UnknownCrs(string name) =>
        new(
            ProblemKind.Invalid,
            "map.unknown-crs",
            new Words(
                "坐标系“{0}”不能用：请导出为经纬度（CGCS2000 即 EPSG:4490，或 WGS 84）。",
                "The reference system “{0}” cannot be used: export it in degrees (CGCS2000, which is EPSG:4490, or WGS 84)."
            ).With(name)
        );

    internal static Problem BadGeometry(int feature, Words why) =>
        new(
            ProblemKind.Invalid,
            "map.bad-geometry",
            new Words("第 {0} 个要素的图形不对：{1}。", "The geometry of feature {0} is wrong: {1}.").With(feature, why)
        );

    internal static Problem BadRow(int row, Words why) =>
        new(
            ProblemKind.Invalid,
            "map.bad-row",
            new Words("第 {0} 行不对：{1}。", "Row {0} is wrong: {1}.").With(row, why)
        );

    internal static Problem NoCodes(string property) =>
        new(
            ProblemKind.Invalid,
            "map.no-codes",
            new Words(
                "属性“{0}”里没有六位行政区划代码：请换一个属性。",
                "The property “{0}” holds no codes of areas of six digits: choose another."
            ).With(property)
        );

    private static Problem Wrong(string code, string zh, string en) => new(ProblemKind.Invalid, code, new(zh, en));
}
