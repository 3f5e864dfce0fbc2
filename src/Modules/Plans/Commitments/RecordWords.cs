using Yuelu.Kernel;

namespace Yuelu.Plans.Commitments;

/// <summary>The words of one commitment's page.</summary>
internal static class RecordWords
{
    public static readonly Words HowComputed = new("这是怎样算出来的", "How this was computed");
    public static readonly Words Sources = new("数据来源", "Sources of the figures");
    public static readonly Words NoOwnFigure = new(
        "没有找到已公布的、这个指标本身的数据。",
        "No published figure of this indicator itself has been filed."
    );
    public static readonly Words Reference = new("对照数据", "Reference series");
    public static readonly Words Proxies = new("替代数据（不计入）", "Proxy figures (not counted)");
    public static readonly Words ProxiesHint = new(
        "范围、口径或年份与承诺不同，只作参考，不用来判断。",
        "Scope, definition or years differ from the commitment's; for information only, never used to judge."
    );
    public static readonly Words Corrected = new("已被更正的记录（{0}）", "Corrected records ({0})");
    public static readonly Words FigureName = new("数据名称", "Figure");
    public static readonly Words Value = new("数值", "Value");
    public static readonly Words Scope = new("范围", "Scope");
    public static readonly Words Sentence = new("原文", "In the text");
    public static readonly Words SentenceMissing = new(
        "本站没有导入规划原文；导入后这里显示原句。原句位于第{0}至{1}个字符。",
        "The plan's text has not been imported here; import the text to see the sentence. It stands at characters {0} to {1}."
    );
    public static readonly Words OpenText = new("在全文中查看", "See it in the whole text");
    public static readonly Words Occurrences = new("同一承诺在原文中还出现在：", "The same promise also stands at:");
    public static readonly Words Place = new("第{0}个字符", "character {0}");
    public static readonly Words Hedge = new("语气词：{0}", "Hedge: {0}");
    public static readonly Words History = new("版本沿革", "History");
    public static readonly Words First = new("首次列入。", "First listed.");
    public static readonly Words Removed = new("这一版没有列入。", "Not listed in this version.");
    public static readonly Words Same = new("没有变化。", "Unchanged.");
    public static readonly Words Changed = new("改为：{0}", "Changed to: {0}");
}
