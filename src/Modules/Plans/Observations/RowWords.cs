using Yuelu.Kernel;

namespace Yuelu.Plans.Observations;

/// <summary>What can be wrong with a cell, and how it is mended.</summary>
internal static class RowWords
{
    public static readonly Words Blank = new("没有填", "Nothing is filled in");
    public static readonly Words TooLong = new("太长", "Too long");
    public static readonly Words Shorten = new("不超过{0}个字。", "Use at most {0} characters.");
    public static readonly Words NoSuchCommitment = new(
        "这份规划没有这个编号",
        "The plan has no commitment with this code"
    );
    public static readonly Words UseACode = new(
        "用承诺清单里的编号，例如 T01。",
        "Use a code from the list of commitments, such as T01."
    );
    public static readonly Words NoSuchRole = new("只能是 是、否 或 参照", "Only yes, no or reference can stand here");
    public static readonly Words UseYesOrNo = new(
        "指标本身填“否”，口径、范围或年份不同填“是”，对照数据（如全国平均）填“参照”。",
        "Write no for the indicator itself, yes where scope, definition or years differ, reference for a series to compare with, such as the national average."
    );
    public static readonly Words NoRoleReason = new(
        "没有说明哪里不同，或对照的是什么",
        "It does not say what differs or what is compared with"
    );
    public static readonly Words SayWhatDiffers = new(
        "写明口径、范围或年份哪里不同；参照数据写明是什么，例如“全国平均”。",
        "Say how scope, definition or years differ; for a reference say what it is, such as the national average."
    );
    public static readonly Words NoPeriod = new("不是时期", "This is no period");
    public static readonly Words WriteAPeriod = new(
        "写成 2017、2016-2020、2016Q1、2020-11 或 2016M02C（1—2月累计）。",
        "Write 2017, 2016-2020, 2016Q1, 2020-11 or 2016M02C (January to February)."
    );
    public static readonly Words NotEnded = new("到{0}这个时期还没有结束", "By {0} this period has not ended");
    public static readonly Words WaitForItsEnd = new(
        "预计数不能当作数据；等时期结束后再录入。",
        "An expected value is no figure; file it when the period has ended."
    );
    public static readonly Words NoNumber = new("不是数字", "This is no number");
    public static readonly Words WriteANumber = new(
        "写成数字，例如 39463.90；只知道界限时写 >2200 或 ≥90；不写“约”。",
        "Write a number such as 39463.90; where only a bound is known write >2200 or ≥90; do not write ‘about’."
    );
    public static readonly Words OtherUnit = new(
        "与承诺的单位不同，应为：{0}",
        "The unit differs from the commitment's: {0}"
    );
    public static readonly Words NoUnit = new("无单位", "no unit");
    public static readonly Words UseItsUnit = new(
        "改用承诺的单位或它的万、亿倍；如果量的是别的东西，“是否替代”填“是”并说明原因。",
        "Use the commitment's unit or a multiple of it; if it measures something else, write yes under Proxy and say why."
    );
    public static readonly Words NameTheSource = new(
        "写明来源的标题，例如公报、报表或网页的标题。",
        "Give the title of the source, such as a communiqué, a table or a web page."
    );
    public static readonly Words NoAddress = new("不是网址", "This is no web address");
    public static readonly Words WriteAnAddress = new(
        "以 http:// 或 https:// 开头；没有网址就留空。",
        "Start with http:// or https://; leave it empty when there is none."
    );
    private static readonly Words SameAsRow = new("与第{0}行是同一个数据", "This is the same figure as in row {0}");
    private static readonly Words KeepOne = new(
        "同一承诺、时期、范围、名称和来源只留一行。",
        "Keep one row for the same commitment, period, scope, name and source."
    );

    /// <summary>A row that repeats an earlier row of the same file.</summary>
    public static CellError Twice(FigureTable.Line line, int first) =>
        new(line.Row, FigureColumn.Commitment, line[FigureColumn.Commitment], SameAsRow.With(first), KeepOne);
}
