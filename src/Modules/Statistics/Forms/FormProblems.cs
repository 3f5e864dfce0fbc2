using Yuelu.Kernel;

namespace Yuelu.Statistics.Forms;

/// <summary>Every refusal about forms, and every finding on a draft.</summary>
internal static class FormProblems
{
    internal static readonly Problem Stale = new(
        ProblemKind.Stale,
        "form.changed-meanwhile",
        new(
            "您打开之后有人改了这张表，没有写入。请对照现在的内容再改一次，您填写的内容还在下面。",
            "Somebody changed this form after you opened it; nothing was written. Compare with what it is now and do it again: what you typed is still below."
        )
    );

    internal static readonly Problem NothingNew = new(
        ProblemKind.Conflict,
        "form.nothing-new",
        new(
            "草稿与最近发布的版本相同，没有可发布的内容。",
            "The draft is what was published last; there is nothing to publish."
        )
    );

    internal static readonly Problem NotSeen = new(
        ProblemKind.Conflict,
        "form.warnings-not-seen",
        new(
            "草稿还有提醒事项。请看过之后勾选“已看过提醒”，再发布。",
            "The draft has warnings. Look at them, say that you have, and publish again."
        )
    );

    internal static readonly Problem NotReady = new(
        ProblemKind.Conflict,
        "form.not-ready",
        new(
            "草稿还缺内容，不能发布。请按清单补齐。",
            "Something is missing and the form cannot be published. Mend what is listed."
        )
    );

    internal static readonly Problem NoTitle = Wrong(
        "form.no-title",
        $"请填写表名，不超过{CheckForm.LongestName}字。",
        $"Give the form a title of at most {CheckForm.LongestName} characters."
    );

    internal static readonly Problem TextTooLong = Wrong(
        "form.text-too-long",
        $"有的内容太长：名称、标识不超过{CheckForm.LongestName}字，单位不超过40字，说明和公式不超过{CheckForm.LongestText}字。",
        $"A text is too long: names and marks have at most {CheckForm.LongestName} characters, units 40, texts and formulas {CheckForm.LongestText}."
    );

    internal static readonly Problem BadMinutes = Wrong(
        "form.bad-minutes",
        $"填报时长是0到{CheckForm.MostMinutes}分钟的整数。",
        $"The time to fill it in is a whole number of minutes from 0 to {CheckForm.MostMinutes}."
    );

    internal static readonly Problem TooMuch = Wrong(
        "form.too-much",
        $"一张表最多{CheckForm.MostGroups}组、{CheckForm.MostFields}项指标、{CheckForm.MostRules}条审核关系。请拆成几张表。",
        $"A form has at most {CheckForm.MostGroups} groups, {CheckForm.MostFields} fields and {CheckForm.MostRules} rules. Split it."
    );

    internal static readonly Problem AsksNothing = Wrong(
        "form.asks-nothing",
        "表中还没有指标。请至少加一项。",
        "The form asks nothing yet. Add a field."
    );

    internal static readonly Problem NoPurpose = Wrong(
        "form.no-purpose",
        "请写明为什么要填这张表，填报人会看到。",
        "Say why this is asked; whoever fills it in reads it."
    );

    internal static readonly Problem NoMinutes = Wrong(
        "form.no-minutes",
        "请写明填一次大约要多少分钟。",
        "Say how many minutes it takes to fill it in."
    );

    internal static readonly Problem HeaderIncomplete = Wrong(
        "form.header-incomplete",
        "法定标识不全（表号、制表机关、批准机关、批准文号、有效期至）：可以发布，但不能开始填报，填报人有权拒绝。",
        "Lawful marks are missing (number, issuing body, approval body and number, last day): it can be published, but no collection can be opened, and whoever is asked may refuse."
    );

    internal static readonly Problem HeaderExpired = Wrong(
        "form.header-expired",
        "有效期已过：可以发布，但不能开始填报，填报人有权拒绝。",
        "The last day of validity is over: it can be published, but no collection can be opened, and whoever is asked may refuse."
    );

    internal static Problem Unknown(string code) =>
        new(
            ProblemKind.NotFound,
            "form.unknown",
            new($"没有“{code}”这张表。请从列表中选择。", $"There is no form “{code}”. Choose one from the list.")
        );

    internal static Problem NoSuchVersion(int number) =>
        new(
            ProblemKind.NotFound,
            "form.no-such-version",
            new($"这张表没有第{number}版。", $"The form has no version {number}.")
        );

    internal static Problem CodeTaken(string code) =>
        new(
            ProblemKind.Conflict,
            "form.code-taken",
            new($"“{code}”已经有了。请另取一个。", $"“{code}” is taken. Choose another.")
        );

    internal static Problem BadCode(string code) =>
        Wrong(
            "form.bad-code",
            $"“{code}”不能作表的代码：用3到40个小写字母、数字和单个连字符，以字母开头，例如 industry-monthly。",
            $"“{code}” cannot be a form's code: use 3 to 40 small letters, digits and single hyphens, starting with a letter, such as industry-monthly."
        );

    internal static Problem BadPartCode(string code) =>
        Wrong(
            "form.bad-part-code",
            $"“{code}”不能作代码：用1到32个字母、数字和下划线，以字母或数字开头，例如 01。",
            $"“{code}” cannot be a code: use 1 to 32 letters, digits and underscores, starting with a letter or digit, such as 01."
        );

    internal static Problem CodeTwice(string code) =>
        Wrong(
            "form.code-twice",
            $"代码“{code}”用了两次，或是保留的 form、past、peers、register、unit、period、line（不分大小写）。请换一个。",
            $"The code “{code}” is there twice, or is one of form, past, peers, register, unit, period, line, which are kept (capital letters aside). Choose another."
        );

    internal static Problem NoName(string code) =>
        Wrong("form.no-name", $"请给“{code}”写名称，不超过200字。", $"Give “{code}” a name of at most 200 characters.");

    internal static Problem NoSuchPart(string code) =>
        new(ProblemKind.NotFound, "form.no-such-part", new($"这张表里没有“{code}”。", $"The form has no “{code}”."));

    internal static Problem EmptyGroup(Words name) =>
        new(
            ProblemKind.Invalid,
            "form.empty-group",
            new Words(
                "“{0}”一组还没有指标。请加一项，或删去这一组。",
                "The group “{0}” asks nothing. Add a field or remove it."
            ).With(name)
        );

    internal static Problem NoUnit(string code) =>
        Wrong("form.no-unit", $"指标 {code} 是数字，请写计量单位。", $"Field {code} is a number: give its unit.");

    internal static Problem NoChoices(string code) =>
        Wrong(
            "form.no-choices",
            $"指标 {code} 是选择题，请写选项。",
            $"Field {code} is a choice: give what may be chosen."
        );

    internal static Problem BadChoices(string code) =>
        Wrong(
            "form.bad-choices",
            $"指标 {code} 的选项不对：每项有代码和名称，代码不重复，最多{CheckForm.MostChoices}项。",
            $"The choices of field {code} are not right: each has a code and a name, no code twice, at most {CheckForm.MostChoices}."
        );

    internal static Problem ChoicesOfNoChoice(string code) =>
        Wrong(
            "form.choices-of-no-choice",
            $"指标 {code} 不是选择题，不能有选项。",
            $"Field {code} is no choice and cannot have choices."
        );

    internal static Problem NoSuchWhole(string code, string whole) =>
        Wrong(
            "form.no-such-whole",
            $"指标 {code} 是“{whole}”的其中项，但同组前面没有 {whole}。",
            $"Field {code} is said to be a part of “{whole}”, which does not stand before it in its group."
        );

    internal static Problem FormulaOfNoNumber(string code) =>
        Wrong(
            "form.formula-of-no-number",
            $"指标 {code} 不是数字，不能有公式。",
            $"Field {code} is no number and cannot have a formula."
        );

    internal static Problem BadPrefill(string code) =>
        Wrong(
            "form.bad-prefill",
            $"指标 {code} 的预填来源不对：企业库写属性名，如 name；上期数据不写；其他表写“表代码/指标代码”。",
            $"The pre-fill source of field {code} is not right: of the register give the particular, such as name; of the last filing nothing; of another form its code, a slash and the field's code."
        );

    internal static Problem PrefillUnknown(string code, string from) =>
        Wrong(
            "form.prefill-unknown",
            $"指标 {code} 要从 {from} 预填，但没有发布过这样的表和指标。",
            $"Field {code} is to be filled in from {from}, but no such form and field is published."
        );

    internal static Problem Duplicate(string code, Words name, string form, Words title) =>
        new(
            ProblemKind.Invalid,
            "form.duplicate-field",
            new Words(
                $"指标 {code}“{{0}}”已经在“{{1}}”（{form}）中收集，不得重复调查：请删去，或从那里预填。",
                $"Field {code} “{{0}}” is collected already by “{{1}}” ({form}) and shall not be asked twice: remove it, or fill it in from there."
            ).With(name, title)
        );

    internal static Problem NoRule(string code) =>
        Wrong(
            "form.no-rule",
            $"审核关系 {code} 没有内容，或超过{CheckForm.LongestText}字。请写成 VTL 表达式，例如 '01' >= '02'。",
            $"Rule {code} is empty or longer than {CheckForm.LongestText} characters. Write a VTL expression, such as '01' >= '02'."
        );

    internal static Problem RuleWrong(string code, int line, int column, Words why) =>
        Wrong(
            "form.rule-wrong",
            $"审核关系 {code} 第{line}行第{column}字：{why.Zh}",
            $"Rule {code}, line {line}, character {column}: {why.En}"
        );

    internal static Problem FormulaWrong(string code, int line, int column, Words why) =>
        Wrong(
            "form.formula-wrong",
            $"指标 {code} 的公式第{line}行第{column}字：{why.Zh}",
            $"Formula of field {code}, line {line}, character {column}: {why.En}"
        );

    internal static Problem NoMessage(string code) =>
        Wrong(
            "form.no-message",
            $"请写明审核关系 {code} 不成立时的提示。",
            $"Say what is read when rule {code} fails."
        );

    internal static Problem NoSuchGroup(string code, string group) =>
        Wrong(
            "form.no-such-group",
            $"审核关系 {code} 指向“{group}”，但没有这样的重复组。",
            $"Rule {code} speaks of “{group}”, which is no repeating group."
        );

    private static Problem Wrong(string code, string zh, string en) =>
        new(ProblemKind.Invalid, code, new Words(zh, en));
}
