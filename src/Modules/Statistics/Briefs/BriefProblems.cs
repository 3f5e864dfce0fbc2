using Yuelu.Kernel;

namespace Yuelu.Statistics.Briefs;

/// <summary>Why a brief is not kept or not written.</summary>
internal static class BriefProblems
{
    internal static readonly Problem NotYours = new(
        ProblemKind.Forbidden,
        "brief.of-the-whole-portal",
        new(
            "简报模板和印发由全省的战略办公室负责。",
            "Templates are published and briefs issued by the strategy office of the whole portal only."
        )
    );
    internal static readonly Problem NoneNamed = new(
        ProblemKind.Invalid,
        "brief.none-named",
        new("请说明哪一种简报（brief）。", "Say which brief (brief) is meant.")
    );
    internal static readonly Problem ManyYears = new(
        ProblemKind.Invalid,
        "brief.many-years",
        new(
            "简报的时期是一个月（如 2026-10）、1 月至某月（如 2026M02C）、一个季度或一年。",
            "A brief is for a month, such as 2026-10, January to a month, such as 2026M02C, a quarter or a year."
        )
    );
    internal static readonly Problem Changed = new(
        ProblemKind.Conflict,
        "brief.changed",
        new(
            "在您编辑期间，别人发布了新的版本。请对照新版再发布。",
            "Somebody published another version meanwhile. Look at it before you publish yours."
        )
    );
    internal static readonly Problem NoSuchIssue = new(
        ProblemKind.NotFound,
        "brief.no-such-issue",
        new("没有这份已印发的简报。", "There is no such issued brief.")
    );
    internal static readonly Problem NotWord = new(
        ProblemKind.Invalid,
        "brief.not-word",
        new("这不是可读的 Word 文件（.docx）。", "This is no Word file (.docx) that can be read.")
    );
    internal static readonly Problem NotOurs = new(
        ProblemKind.Invalid,
        "brief.not-ours",
        new(
            "文件里没有简报的来历信息：不是本平台生成的简报，或者另存时丢失。请从原文件改起。",
            "The file does not say which brief it is: it was not written here, or lost that when it was saved. Edit the original file."
        )
    );
    internal static readonly Problem BrokenMark = new(
        ProblemKind.Invalid,
        "brief.broken-mark",
        new(
            "正文里的某个数字被过滤器拆开或改写了。数字应原样输出，例如 {{ revenue.value }}。",
            "A filter has taken a figure apart. Write figures as they are, such as {{ revenue.value }}."
        )
    );

    internal static readonly Words NoSender = new("最多 200 字。", "At most 200 characters.");
    internal static readonly Words NoTitle = new("请填写标题，最多 200 字。", "Give a title, at most 200 characters.");
    internal static readonly Words NoText = new(
        "请填写正文，最多 20000 字。",
        "Write the text, at most 20,000 characters."
    );
    internal static readonly Words NoFigures = new(
        "至少需要一个数字，最多 60 个。",
        "There must be at least one figure, and at most 60."
    );
    internal static readonly Words TooManyBlocks = new(
        "表和图合计最多 20 个。",
        "There may be at most 20 tables and charts."
    );
    internal static readonly Words BadMonths = new("月数为 1 至 60。", "A figure goes over 1 to 60 months.");
    internal static readonly Words NoUnits = new(
        "简报不按企业列数。",
        "A brief does not tell figures enterprise by enterprise."
    );
    internal static readonly Words NoFacets = new("请选择要列的内容。", "Say what is told of each figure.");
    internal static readonly Words MixedFigures = new(
        "一张表或图里的数字应分组相同、月数相同。",
        "Figures of one table or chart have the same groups and months."
    );
    internal static readonly Words ChartOfOne = new(
        "图中的数字应按地区、行业或多个月份展开。",
        "A chart shows figures by area, industry or over several months."
    );
    internal static readonly Words PrivateCharacter = new(
        "文中有专用区字符，请删去。",
        "There is a private-use character in it; remove it."
    );
    internal static readonly Words Unchanged = new(
        "与现行版本完全相同，没有可发布的内容。",
        "It says what the version in force says; there is nothing to publish."
    );

    internal static Problem TooLarge(long bytes) =>
        new(
            ProblemKind.TooLarge,
            "brief.too-large",
            new Words("文件为 {0} KB，上限为 {1} KB。", "The file has {0} KB; the limit is {1} KB.").With(
                bytes / 1024,
                CompareBrief.MostBytes / 1024
            )
        );

    internal static Problem Unknown(string code) =>
        new(
            ProblemKind.NotFound,
            "brief.unknown",
            new Words("没有代码为“{0}”的简报。", "There is no brief with the code “{0}”.").With(code)
        );

    internal static Problem NotInForce(string code, Words period) =>
        new(
            ProblemKind.NotFound,
            "brief.not-in-force",
            new Words("简报“{0}”没有适用于{1}的版本。", "No version of brief “{0}” applies to {1}.").With(code, period)
        );

    internal static Problem BadText(string why) =>
        new(
            ProblemKind.Invalid,
            "brief.bad-text",
            new Words("模板文字有误：{0}", "The template's text is wrong: {0}").With(why)
        );

    internal static Problem NoSuchValue(string name) =>
        new(
            ProblemKind.Invalid,
            "brief.no-such-value",
            new Words("模板文字用到的“{0}”不存在。", "The template's text names “{0}”, which is not there.").With(name)
        );

    internal static Problem NoSuchBlock(string name) =>
        new(
            ProblemKind.Invalid,
            "brief.no-such-block",
            new Words(
                "正文里的 [[{0}]] 既不是表也不是图。",
                "[[{0}]] in the text is neither a table nor a chart."
            ).With(name)
        );

    internal static Problem TypedNumber(string text) =>
        new(
            ProblemKind.Invalid,
            "brief.typed-number",
            new Words(
                "“{0}”里有直接写入的数字。数字都应取自指标，例如 {{{{ revenue.value }}}}；年月用 {{{{ period }}}}。",
                "There is a typed number in “{0}”. Numbers come from indicators, such as {{{{ revenue.value }}}}; for the month write {{{{ period }}}}."
            ).With(text.Length > 60 ? text[..60] + "…" : text)
        );

    internal static Words BadName(string name) =>
        new Words(
            "名称“{0}”应以小写字母开头，其后为小写字母、数字或下划线，互不相同，且不是 period、year、month、area。",
            "The name “{0}” must begin with a small letter, then small letters, digits and underscores, differ from the others and not be period, year, month or area."
        ).With(name);

    internal static Words NoSuchIndicator(string name, string code) =>
        new Words("数字“{0}”所指的指标 {1} 不存在。", "Figure “{0}” names the indicator {1}, which is not there.").With(
            name,
            code
        );

    internal static Words NoSuchFacet(string word) =>
        new Words(
            "“{0}”不是可列的内容；可选：value、change、nominal、real、twoYears、units。",
            "“{0}” is not told of figures; it is one of value, change, nominal, real, twoYears, units."
        ).With(word);

    internal static Words NoSuchFigure(string name) =>
        new Words("表或图所指的数字“{0}”不存在。", "A table or chart names the figure “{0}”, which is not there.").With(
            name
        );
}
