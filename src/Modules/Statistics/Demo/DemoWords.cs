using Yuelu.Kernel;

namespace Yuelu.Statistics.Demo;

/// <summary>Texts of the demonstration's collection.</summary>
internal static class DemoWords
{
    internal static readonly Words Job = new("合成数据演示：填报轮次", "Synthetic demonstration: collections");
    internal static readonly Words Made = new(
        "{0} 家合成企业，{1} 个填报轮次。",
        "{0} synthetic enterprises, {1} collections."
    );
    internal static readonly Words Tiles = new(
        "演示自带的示意排布，相邻关系按行政区划",
        "laid out for the demonstration; neighbours as the areas border on each other"
    );

    /// <summary>The ground of the demonstration's rule and decisions, in both languages: it is kept as one text.</summary>
    internal const string Sample =
        "合成数据演示：示例值，非官方 / synthetic demonstration: sample values, not official";

    internal static readonly Words Note = new("合成数据演示", "Synthetic demonstration");
    internal static readonly Words Department = new(
        "工业和信息化主管部门（合成数据演示）",
        "Department of industry (synthetic demonstration)"
    );
    internal static readonly Words Person = new("合成数据演示", "Synthetic demonstration");
    internal static readonly Words Explanation = new(
        "合成数据：数字由程序编造，本说明仅供演示。",
        "Synthetic: a program made the figure up, and this explanation is for demonstration only."
    );
    internal static readonly Words Query = new(
        "合成数据：请核对变动较大的指标，确属实际的请说明原因。本查询仅供演示。",
        "Synthetic: look at the figure that changed much, and say why if it is right. This query is for demonstration only."
    );
    internal static readonly Words Accounts = new(
        "合成数据演示的账号和一次性密码（只显示这一次，首次登录须更改）：企业填报人、企业审核人、县、市、省",
        "Accounts of the synthetic demonstration and their one-time passwords (shown this once, to be changed at the first sign-in): the enterprise's filler and approver, county, city, province"
    );
    internal static readonly Problem NotAsked = new(
        ProblemKind.Invalid,
        "demo.not-asked",
        new(
            "没有要求演示数据：设定 Demo:Folder 和 Demo:Collection，且文件夹内应有 collection.json。",
            "No demonstration is asked for: set Demo:Folder and Demo:Collection, and have collection.json in that folder."
        )
    );
    internal static readonly Problem NobodyThere = new(
        ProblemKind.Invalid,
        "demo.nobody-there",
        new(
            "名录里没有合成企业，无法演示填报：设定 Demo:Register 后用空的数据目录重新启动。",
            "The register has no synthetic enterprises to file: set Demo:Register and start with an empty data folder."
        )
    );
}
