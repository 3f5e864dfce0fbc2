using Yuelu.Kernel;

namespace Yuelu.Statistics.Indicators;

/// <summary>Why an indicator is not kept or not computed.</summary>
internal static class IndicatorProblems
{
    internal static readonly Problem NotYours = new(
        ProblemKind.Forbidden,
        "indicator.of-the-whole-portal",
        new(
            "指标和系数对全平台有效，只能由全省的战略办公室发布。",
            "Indicators and coefficients hold for the whole portal; only the strategy office at its root publishes them."
        )
    );

    internal static readonly Problem NoneNamed = new(
        ProblemKind.Invalid,
        "indicator.none-named",
        new("请说明查哪个指标（indicator）。", "Say which indicator (indicator) is meant.")
    );

    internal static readonly Problem Changed = new(
        ProblemKind.Conflict,
        "indicator.changed",
        new(
            "在您编辑期间，别人发布了新的版本。请对照新版再发布。",
            "Somebody published another version meanwhile. Look at it before you publish yours."
        )
    );

    internal static readonly Words BadCode = new(
        "代码以大写字母开头，其后为大写字母、数字或下划线，最多 40 个字符。",
        "A code begins with a capital letter, then capital letters, digits and underscores, at most 40 in all."
    );
    internal static readonly Words NoName = new(
        "请填写中文名称，最多 200 字。",
        "Give a name, at most 200 characters."
    );
    internal static readonly Words NoUnit = new(
        "请填写计量单位，最多 40 字。",
        "Give the unit, at most 40 characters."
    );
    internal static readonly Words PerMille = new(
        "变动只按百分点告知：请换算成百分数，单位写“%”。",
        "Changes are told in percentage points: convert it to per cent, and write “%” as its unit."
    );
    internal static readonly Words BadDecimals = new("小数位数为 0 至 6。", "Figures have 0 to 6 decimals.");
    internal static readonly Words NoSource = new(
        "请写明规则的来源（文号、标准号或方案名称），最多 1000 字。",
        "Say where the rule stands (a document's or standard's number, a proposal), in at most 1,000 characters."
    );
    internal static readonly Words BadAddress = new(
        "网址以 https:// 或 http:// 开头，最多 1000 字。",
        "A web address begins with https:// or http:// and has at most 1,000 characters."
    );
    internal static readonly Words NoDay = new(
        "请填写适用起始日期，例如 2016-01-01。",
        "Give the first day of the data for which it holds, such as 2016-01-01."
    );
    internal static readonly Words DaysRunBackwards = new(
        "适用终止日期早于起始日期。",
        "The last day is before the first."
    );
    internal static readonly Words TooLong = new("说明最多 2000 字。", "A note has at most 2,000 characters.");
    internal static readonly Words NoInputs = new("至少需要一个输入。", "There must be at least one input.");
    internal static readonly Words TooManyInputs = new("最多 40 个输入。", "There may be at most 40 inputs.");
    internal static readonly Words NoFormula = new(
        "请写公式（最多 4000 字），或者为输入填写权重和上下限。",
        "Write a formula of at most 4,000 characters, or give inputs weights and bounds."
    );
    internal static readonly Words BothFormulas = new(
        "有权重就不再写公式：二者取一。",
        "With weights there is no formula: give one of the two."
    );
    internal static readonly Words TooLarge = new(
        "上下限、权重和分数的整数部分最多 12 位。",
        "Bounds, weights and scores have at most 12 digits before the point."
    );
    internal static readonly Words BadSpan = new("最高分应大于最低分。", "The highest score must be above the least.");
    internal static readonly Words Unchanged = new(
        "与现行版本完全相同，没有可发布的内容。",
        "It says what the version in force says; there is nothing to publish."
    );

    internal static Words NoNumber(Words what) => new Words("“{0}”应为数字。", "“{0}” is a number.").With(what);

    internal static Problem NoOrder(string word, string text) =>
        new(
            ProblemKind.Invalid,
            "indicator.no-order",
            new Words(
                "不能按 {0}={1} 排序：sort 为 value、change 或 real，order 为 desc（由高到低）或 asc。",
                "Figures are not put in order by {0}={1}: sort is value, change or real, order is desc (the highest first) or asc."
            ).With(word, text)
        );

    internal static Problem Unknown(string code) =>
        new(
            ProblemKind.NotFound,
            "indicator.unknown",
            new Words("没有代码为“{0}”的指标。", "There is no indicator with the code “{0}”.").With(code)
        );

    internal static Problem NotInForce(string code, Words period) =>
        new(
            ProblemKind.Invalid,
            "indicator.not-in-force",
            new Words(
                "{1}没有适用的“{0}”定义：请看各版本的适用期间。",
                "No definition of “{0}” holds for {1}: see for which time its versions hold."
            ).With(code, period)
        );

    internal static Problem NoPeriod(string code) =>
        new(
            ProblemKind.Invalid,
            "indicator.no-period",
            new Words(
                "“{0}”的输入还没有任何数值；请指定起始报告期。",
                "No input of “{0}” has any value yet; name the first period."
            ).With(code)
        );

    internal static Problem Circle(string path) =>
        new(
            ProblemKind.Invalid,
            "indicator.circle",
            new Words(
                "指标的公式引用了它自己：{0}。请去掉其中一个引用。",
                "The formula refers to itself: {0}. Leave one of these references out."
            ).With(path)
        );

    internal static Words BadInputName(string name) =>
        new Words(
            "输入的名字“{0}”应以小写字母开头，其后为小写字母、数字或下划线，且不能重复。",
            "The name of an input (“{0}”) begins with a small letter, then small letters, digits and underscores, and is not used twice."
        ).With(name);

    internal static Words NoSuchField(string name, string of) =>
        new Words(
            "输入“{0}”：“{1}”不是已发布调查表中可以加总的数值指标；写成 表代码/指标代码。",
            "Input “{0}”: “{1}” is no number of a published form that may be added up; write form/field."
        ).With(name, of);

    internal static Words NoSuchSeries(string name, string of) =>
        new Words(
            "输入“{0}”：没有官方序列“{1}”；写成序列键或指标代码。",
            "Input “{0}”: there is no official series “{1}”; write a key or an indicator's code."
        ).With(name, of);

    internal static Words NoSuchIndicator(string name, string of) =>
        new Words("输入“{0}”：没有指标“{1}”。", "Input “{0}”: there is no indicator “{1}”.").With(name, of);

    internal static Words NoSuchCoefficient(string name, string of) =>
        new Words(
            "输入“{0}”：没有系数“{1}”；写成 系数表代码/系数代码。",
            "Input “{0}”: there is no coefficient “{1}”; write table/item."
        ).With(name, of);

    internal static Words TakesThePeriod(string name) =>
        new Words(
            "输入“{0}”只有本期值：平均和累计只用于调查表指标和官方序列。",
            "Input “{0}” has the period's value only: means and sums are of form fields and official series."
        ).With(name);

    internal static Words NotRead(string name) =>
        new Words("输入“{0}”在公式中没有用到。", "Input “{0}” is not read by the formula.").With(name);

    internal static Words BadFormula(Words why, int column) =>
        new Words("公式第 {1} 个字符处：{0}", "Formula, character {1}: {0}").With(why, column);

    internal static Words NoSuchPart(string name) =>
        new Words("权重所指的输入“{0}”不存在。", "A weight names the input “{0}”, which is not there.").With(name);

    internal static Words BadBounds(string name) =>
        new Words("输入“{0}”的上限应大于下限。", "The upper bound of input “{0}” must be above the lower.").With(name);

    internal static Words BadWeights(decimal sum) =>
        new Words(
            "权重都应大于 0，合计应为 1；现在合计为 {0}。",
            "Weights are above 0 and add up to 1; now they add up to {0}."
        ).With(sum);
}
