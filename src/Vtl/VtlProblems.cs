using Yuelu.Kernel;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl;

/// <summary>What a script is refused for as it is read.</summary>
internal static class VtlProblems
{
    public static readonly Problem OpenComment = Refuse(
        "rule.open-comment",
        "注释没有结束：请在末尾写 */。",
        "The comment does not end: close it with */."
    );

    public static readonly Problem NestedTooDeep = Refuse(
        "rule.nested-too-deep",
        "表达式嵌套或连写超过 200 层：请拆成几条赋值。",
        "The expression nests or chains more than 200 operators: split it into several assignments."
    );

    public static readonly Problem TooLarge = Refuse(
        "rule.too-large",
        "这个表达式展开后太大：请拆成几条赋值。",
        "The expression becomes too large when expanded: split it into several assignments."
    );

    public static readonly Problem TooManySteps = Refuse(
        "rule.too-many-steps",
        "这个结果要经过 200 步以上才能算出：请减少中间步骤。",
        "This result takes more than 200 steps to compute: use fewer steps in between."
    );

    public static Problem TextTooLong(int most) =>
        Refuse(
            "rule.text-too-long",
            $"脚本超过 {most} 个字符：请拆成几个脚本。",
            $"The script has more than {most} characters: split it into several scripts."
        );

    public static Problem StrangeCharacter(string character) =>
        Refuse(
            "rule.strange-character",
            $"VTL 里没有字符“{character}”：请删去，或把名称放在单引号里、文本放在双引号里。",
            $"VTL has no character “{character}”: remove it, or put names in single and texts in double quotation marks."
        );

    public static Problem OpenQuotation(string mark) =>
        Refuse(
            "rule.open-quotation",
            $"引号 {mark} 没有结束：请补上。",
            $"The quotation mark {mark} is not closed: close it."
        );

    public static Problem ReservedWord(string word) =>
        Refuse(
            "rule.reserved-word",
            $"“{word}”是 VTL 的保留字：作名称时请写作 '{word}'。",
            $"“{word}” is a word of VTL: as a name, write '{word}'."
        );

    public static Problem Unexpected(string found, Words expected) =>
        Refuse(
            "rule.unexpected",
            $"这里是“{found}”，应为 {expected.Zh}。",
            $"Here stands “{found}”, where {expected.En} is expected."
        );

    public static Problem EndsTooEarly(Words expected) =>
        Refuse(
            "rule.ends-too-early",
            $"脚本在这里就结束了，还缺 {expected.Zh}。",
            $"The script ends here, where {expected.En} is expected."
        );

    public static Problem NotCovered(Words what) =>
        Refuse(
            "rule.not-covered",
            $"{what.Zh} 属于 VTL 2.1，但本系统未涵盖：请改用指南所列的运算。",
            $"{what.En} is part of VTL 2.1 and not covered: use the operators that the guide lists."
        );

    public static Problem UnknownType(string name) =>
        Refuse(
            "rule.unknown-type",
            $"没有标量类型“{name}”：请用 integer、number、string、boolean、date、time_period、time 或 duration。",
            $"There is no scalar type “{name}”: use integer, number, string, boolean, date, time_period, time or duration."
        );

    public static Problem UsingNotAllowed(string join) =>
        Refuse(
            "rule.using-not-allowed",
            $"{join} 不能带 using：请删去，或改用 inner_join、left_join。",
            $"{join} takes no using: remove it, or use inner_join or left_join."
        );

    public static Problem MustStayApart(string name) =>
        Refuse(
            "rule.must-stay-apart",
            $"这里把不同“{name}”的数据点合在了一起：分组、窗口和连接都要保留“{name}”；要说到全体的，另写一条只读全体数据集的赋值。",
            $"This brings data points of different “{name}” together: groups, windows and joins keep “{name}”; what speaks of all is an assignment of its own that reads only datasets of all."
        );

    public static Problem NumberNeeded(ScalarType given) =>
        Refuse(
            "rule.number-needed",
            $"这里要的是一个数字，而这是 {ScalarTypes.NameOf(given)}。",
            $"A number is needed here, and this is a {ScalarTypes.NameOf(given)}."
        );

    private static Problem Refuse(string code, string zh, string en) =>
        new(ProblemKind.Invalid, code, new Words(zh, en));
}
