using Yuelu.Kernel;

namespace Yuelu.Registry.Chains;

/// <summary>The words of chains.</summary>
internal static class ChainWords
{
    internal static readonly Words Chains = new("产业链", "Industry chains");
    internal static readonly Words Lead = new(
        "产业链由环节连成，上游在左、下游在右；每个环节列出企业，缺口单独标明。",
        "A chain is made of nodes, what comes first on the left; each lists its enterprises, and gaps are marked."
    );
    internal static readonly Words None = new("还没有产业链。", "There is no chain yet.");
    internal static readonly Words New = new("新建产业链", "Begin a chain");
    internal static readonly Words Edit = new("修改", "Change");
    internal static readonly Words Saved = new("已保存为第 {0} 版。", "Saved as version {0}.");
    internal static readonly Words Version = new("第 {0} 版", "version {0}");
    internal static readonly Words Nodes = new("环节", "Nodes");
    internal static readonly Words Node = new("环节", "Node");
    internal static readonly Words Before = new("上游", "Comes after");
    internal static readonly Words After = new("下游", "Goes on to");
    internal static readonly Words Enterprises = new("企业", "Enterprises");
    internal static readonly Words Note = new("说明", "Note");
    internal static readonly Words Gap = new("缺口", "gap");
    internal static readonly Words Gaps = new("{0} 个环节，{1} 个缺口", "{0} nodes, {1} gaps");
    internal static readonly Words Drawing = new(
        "产业链图：{0} 个环节、{1} 条连线；虚线框是缺口。内容与下表相同。",
        "The chain drawn: {0} nodes, {1} links; gaps have a dashed frame. The table below says the same."
    );
    internal static readonly Words InNode = new("{0} 家企业", "{0} enterprises");
    internal static readonly Words Key = new("网址名", "Name in addresses");
    internal static readonly Words KeyHint = new(
        "小写字母、数字和连字符，以后不变",
        "lower-case letters, digits and hyphens; it never changes"
    );
    internal static readonly Words Name = new("名称", "Name");
    internal static readonly Words NameEn = new("英文名称", "English name");
    internal static readonly Words Source = new("来源", "Source");
    internal static readonly Words NodesHint = new(
        "一行一个：代号 | 名称 | 英文名称 | 企业代码（空格分开）| 说明。代号后加“!”表示标为缺口；没有企业的环节也算缺口。",
        "One on a line: key | name | English name | codes of enterprises, separated by blanks | note. “!” after the key marks a gap; a node without enterprises is one too."
    );
    internal static readonly Words Links = new("连线", "Links");
    internal static readonly Words LinksHint = new(
        "一行一条，上游在前：ore > steel > rail",
        "One on a line, what comes first first: ore > steel > rail"
    );
    internal static readonly Words File = new("或上传 JSON（导出的格式）", "Or a JSON file, as exported");
    internal static readonly Words FileHint = new(
        "选了文件，就以文件为准，上面各栏不用。",
        "When a file is chosen, it counts instead of the fields above."
    );
    internal static readonly Words Save = new("保存", "Save");
    internal static readonly Words Export = new("导出：", "Export: ");
    internal static readonly Words History = new("版本", "Versions");
    internal static readonly Words By = new("{0}，{1}", "{0}, {1}");
}
