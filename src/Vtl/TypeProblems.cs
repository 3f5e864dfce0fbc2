using Yuelu.Kernel;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl;

/// <summary>What a script is refused for when names and types are looked at.</summary>
internal static class TypeProblems
{
    public static readonly Problem BooleanNeeded = Refuse(
        "rule.boolean-needed",
        "这里要的是一个条件（boolean）。",
        "A condition (boolean) is needed here."
    );

    public static readonly Problem WindowNeeded = Refuse(
        "rule.window-needed",
        "over 里既没有 partition by 也没有 order by：请至少写一个。",
        "The window has neither partition by nor order by: write at least one."
    );

    public static readonly Problem WindowInWindow = Refuse(
        "rule.window-in-window",
        "窗口或汇总函数不能套在另一个里：请先用 calc 算出里面的一个。",
        "A window or aggregate stands inside another: calculate the inner one first, in a calc of its own."
    );

    public static readonly Problem RangeOrder = Refuse(
        "rule.range-order",
        "range 窗口只能按一个数值、日期或时期成分升序排列。",
        "A range window is ordered by one component, ascending, of type number, date or time_period."
    );

    public static readonly Problem BackwardFrame = Refuse(
        "rule.backward-frame",
        "窗口的起点在终点之后：请对调两端。",
        "The window starts after its end: swap its limits."
    );

    public static Problem UnknownName(string name) =>
        Refuse(
            "rule.unknown-name",
            $"没有名为“{name}”的数据集或标量：请检查名称和大小写。",
            $"There is no dataset or scalar “{name}”: check the name and its capital letters."
        );

    public static Problem UnknownComponent(string name, string known) =>
        Refuse(
            "rule.unknown-component",
            $"这里没有成分“{name}”；有的是：{known}。",
            $"There is no component “{name}” here; there are {known}."
        );

    public static Problem UnknownOperator(string name) =>
        Refuse(
            "rule.unknown-operator",
            $"没有运算“{name}”：请查指南所列的运算。",
            $"There is no operator “{name}”: see the operators that the guide lists."
        );

    public static Problem UnknownRuleset(string name) =>
        Refuse(
            "rule.unknown-ruleset",
            $"没有名为“{name}”的数据点规则集：请先用 define datapoint ruleset 定义。",
            $"There is no datapoint ruleset “{name}”: define it by define datapoint ruleset."
        );

    public static Problem OperandCount(string name, string count) =>
        Refuse("rule.operand-count", $"{name} 的操作数应为 {count} 个。", $"{name} takes {count} operands.");

    public static Problem OperandType(string name, ScalarType given) =>
        Refuse(
            "rule.operand-type",
            $"{name} 不接受 {ScalarTypes.NameOf(given)} 类型的操作数：可用 cast 转换。",
            $"{name} does not take an operand of type {ScalarTypes.NameOf(given)}: cast it."
        );

    public static Problem TypesDiffer(string name, ScalarType one, ScalarType other) =>
        Refuse(
            "rule.types-differ",
            $"{name} 两边的类型 {ScalarTypes.NameOf(one)} 和 {ScalarTypes.NameOf(other)} 不能放在一起：可用 cast 转换。",
            $"{name} has a {ScalarTypes.NameOf(one)} and a {ScalarTypes.NameOf(other)}, which do not go together: cast one."
        );

    public static Problem DatasetNeeded(string name) =>
        Refuse("rule.dataset-needed", $"{name} 要的是数据集。", $"{name} needs a dataset here.");

    public static Problem ValueNeeded(string name) =>
        Refuse(
            "rule.value-needed",
            $"{name} 在这里要的是一个值，而不是数据集。",
            $"{name} needs a value here, not a dataset."
        );

    public static Problem ConstantNeeded(string name) =>
        Refuse("rule.constant-needed", $"{name} 在这里要的是常量。", $"{name} needs a constant here.");

    public static Problem NotOnDatasets(string name) =>
        Refuse(
            "rule.not-on-datasets",
            $"{name} 不用于整个数据集：请写在 calc 或 filter 里。",
            $"{name} is not applied to whole datasets: write it in a calc or filter."
        );

    public static Problem OneMeasureNeeded(string name) =>
        Refuse(
            "rule.one-measure-needed",
            $"{name} 要求数据集恰有一个度量：请用“数据集#度量”选出一个。",
            $"{name} needs a dataset with exactly one measure: choose one by dataset#measure."
        );

    public static Problem IdentifiersDiffer(string name) =>
        Refuse(
            "rule.identifiers-differ",
            $"{name} 的数据集标识成分不相容。",
            $"The identifiers of the datasets of {name} do not fit together."
        );

    public static Problem ComponentsDiffer(string name) =>
        Refuse(
            "rule.components-differ",
            $"{name} 的数据集度量应同名、同类型：可用 rename 统一。",
            $"The datasets of {name} must have the same measures by name and type: rename them."
        );

    public static Problem ComponentTwice(string name) =>
        Refuse(
            "rule.component-twice",
            $"结果里会有两个成分叫“{name}”（不分大小写）：请改名或去掉一个。",
            $"The result would have two components called “{name}” (capital letters aside): rename or drop one."
        );

    public static Problem AmbiguousComponent(string name) =>
        Refuse(
            "rule.ambiguous-component",
            $"几个数据集都有成分“{name}”：请写作“别名#{name}”。",
            $"Several datasets have a component “{name}”: write alias#{name}."
        );

    public static Problem IdentifierFixed(string name) =>
        Refuse(
            "rule.identifier-fixed",
            $"“{name}”是标识成分，不能改值、保留或去掉。",
            $"“{name}” is an identifier and cannot be overwritten, kept or dropped."
        );

    public static Problem IdentifierNeeded(string name) =>
        Refuse("rule.identifier-needed", $"“{name}”应为标识成分。", $"“{name}” must be an identifier.");

    public static Problem TimeIdentifierNeeded(string name) =>
        Refuse(
            "rule.time-identifier-needed",
            $"{name} 要求数据集恰有一个适用的时间标识成分。",
            $"{name} needs a dataset with exactly one time identifier that it can be applied to."
        );

    public static Problem AliasNeeded(string join) =>
        Refuse(
            "rule.alias-needed",
            $"{join} 里的每个数据集都要有互不相同的名称：请用 as 另起别名。",
            $"Each dataset of a {join} needs a name of its own: give it one by as."
        );

    public static Problem AggregateNeeded(string name) =>
        Refuse(
            "rule.aggregate-needed",
            $"“{name}”在这里应放进汇总函数，如 sum、count。",
            $"“{name}” must stand inside an aggregate such as sum or count here."
        );

    public static Problem AggregateNotHere(string name) =>
        Refuse(
            "rule.aggregate-not-here",
            $"{name} 在这里要带 over(…)，或写在 aggr 里。",
            $"{name} needs over(…) here, or stands in an aggr."
        );

    public static Problem OnlyOver(string name) =>
        Refuse("rule.only-over", $"{name} 只能带 over(…) 使用。", $"{name} is used with over(…) only.");

    public static Problem OrderNeeded(string name) =>
        Refuse("rule.order-needed", $"{name} 的窗口要有 order by。", $"The window of {name} needs an order by.");

    public static Problem FrameNotAllowed(string name) =>
        Refuse(
            "rule.frame-not-allowed",
            $"{name} 的窗口不带 data points 或 range。",
            $"The window of {name} takes neither data points nor range."
        );

    public static Problem BadPattern(string pattern) =>
        Refuse(
            "rule.bad-pattern",
            $"“{pattern}”不是可用的正则表达式。",
            $"“{pattern}” is no regular expression that can be used."
        );

    public static Problem BadMask(string mask) =>
        Refuse(
            "rule.bad-mask",
            $"格式“{mask}”不适用于这个转换：请查指南中 cast 一节。",
            $"The mask “{mask}” does not fit this cast: see cast in the guide."
        );

    public static Problem CastNotCovered(ScalarType from, ScalarType to) =>
        Refuse(
            "rule.cast-not-covered",
            $"不能把 {ScalarTypes.NameOf(from)} 转换为 {ScalarTypes.NameOf(to)}。",
            $"A {ScalarTypes.NameOf(from)} cannot be cast to a {ScalarTypes.NameOf(to)}."
        );

    public static Problem UnknownDuration(string text) =>
        Refuse(
            "rule.unknown-duration",
            $"“{text}”不是时期长度：请用 A、S、Q、M、W 或 D。",
            $"“{text}” is no length of a period: use A, S, Q, M, W or D."
        );

    public static Problem AssignedTwice(string name) =>
        Refuse(
            "rule.assigned-twice",
            $"“{name}”已经是输入或已赋值：请另取名称。",
            $"“{name}” is an input or assigned already: choose another name."
        );

    public static Problem Circular(string name) =>
        Refuse(
            "rule.circular",
            $"“{name}”由它自己算出：请去掉循环。",
            $"“{name}” is calculated from itself: break the circle."
        );

    public static Problem ParameterCount(string ruleset, int count) =>
        Refuse(
            "rule.parameter-count",
            $"规则集“{ruleset}”要求在 components 后列出 {count} 个成分。",
            $"The ruleset “{ruleset}” needs {count} components after the word components."
        );

    public static Problem BadInput(string name, Words why) =>
        Refuse(
            "rule.bad-input",
            $"输入数据集“{name}”的结构有误：{why.Zh}。",
            $"The structure of the input dataset “{name}” is wrong: {why.En}."
        );

    private static Problem Refuse(string code, string zh, string en) =>
        new(ProblemKind.Invalid, code, new Words(zh, en));
}
