using Yuelu.Kernel;

namespace Yuelu.Registry.Enterprises;

/// <summary>Every refusal about enterprises.</summary>
internal static class EnterpriseProblems
{
    internal static readonly Problem NotFound = new(
        ProblemKind.NotFound,
        "enterprise.not-found",
        new("没有这个企业。", "There is no such enterprise.")
    );

    internal static readonly Problem NotRegistered = new(
        ProblemKind.Invalid,
        "enterprise.not-registered",
        new(
            "没有登记这个统一社会信用代码的企业。请先登记企业，或核对代码。",
            "No enterprise with this social credit code is registered. Register it first, or compare the code."
        )
    );

    internal static readonly Problem OfAnother = new(
        ProblemKind.Invalid,
        "enterprise.of-another",
        new(
            "这个企业已由其他单位登记管理。请联系对方或上级单位移交。",
            "This enterprise is registered with another organisation. Ask it, or the one above, to hand it over."
        )
    );

    internal static readonly Problem Merged = new(
        ProblemKind.Invalid,
        "enterprise.merged",
        new(
            "这条登记已并入另一个企业，不再修改。请修改合并后的企业。",
            "This entry was merged into another enterprise and is not changed any more. Change that one."
        )
    );

    internal static readonly Problem ChangedMeanwhile = new(
        ProblemKind.Stale,
        "enterprise.changed-meanwhile",
        new(
            "这个企业刚被别人修改过，您的修改没有保存。请刷新后再改。",
            "Somebody else changed this enterprise meanwhile; nothing of yours was saved. Reload and change it again."
        )
    );

    internal static readonly Problem InFuture = new(
        ProblemKind.Invalid,
        "enterprise.in-future",
        new("生效日期不能晚于今天。", "The day from which it holds cannot be later than today.")
    );

    internal static readonly Problem NoSource = new(
        ProblemKind.Invalid,
        "enterprise.no-source",
        new(
            $"请写明来源（不超过{EnterpriseMapping.LongestSource}字），如“营业执照”或名单的文号。",
            $"Say where this is known from (at most {EnterpriseMapping.LongestSource} characters), such as the licence or the number of a list."
        )
    );

    internal static readonly Problem BadName = new(
        ProblemKind.Invalid,
        "enterprise.bad-name",
        new(
            $"企业名称应有2至{EnterpriseMapping.LongestName}个字。",
            $"A name has 2 to {EnterpriseMapping.LongestName} characters."
        )
    );

    internal static readonly Problem NoFiguresYear = new(
        ProblemKind.Invalid,
        "enterprise.no-figures-year",
        new(
            "填了从业人员或营业收入，就要写明是哪一年的数据（四位年份）。",
            "Where employees or revenue are given, say of which year (four digits)."
        )
    );

    internal static readonly Problem BadDay = new(
        ProblemKind.Invalid,
        "enterprise.bad-day",
        new("日期应写成 2026-03-31 这样。", "Write a day as 2026-03-31.")
    );

    internal static Problem AlreadyThere(string code) =>
        new(
            ProblemKind.Conflict,
            "enterprise.already-there",
            new(
                $"统一社会信用代码 {code} 已经登记过。请在名录中查找并修改它。",
                $"{code} is registered already. Look it up in the register and change it there."
            )
        );

    internal static Problem BadNumber(long most) =>
        new(
            ProblemKind.Invalid,
            "enterprise.bad-number",
            new($"应为 0 至 {most:N0} 的整数，不带单位。", $"Give a whole number from 0 to {most:N0}, without a unit.")
        );

    internal static Problem NoCode(Words list) =>
        new(ProblemKind.Invalid, "enterprise.no-code", new($"请填代码：{list.Zh}。", $"Give the code: {list.En}."));

    internal static Problem BadCodeForm(Words list) =>
        new(
            ProblemKind.Invalid,
            "enterprise.bad-code-form",
            new(
                $"代码的写法不对（多为数字，位数要对）：{list.Zh}。",
                $"A code of this list is not written like this (mostly digits, as many as the list has): {list.En}."
            )
        );

    internal static Problem NoSuchCode(Words list, string code) =>
        new(
            ProblemKind.Invalid,
            "enterprise.no-such-code",
            new(
                $"代码表里没有“{code}”：{list.Zh}。系统不猜代码；表中缺少的，请先导入代码表。",
                $"“{code}” is not in the table: {list.En}. Codes are never guessed; import the missing ones first."
            )
        );

    internal static Problem CodeNotThen(Words list, string code, DateOnly day) =>
        new(
            ProblemKind.Invalid,
            "enterprise.code-not-then",
            new(
                $"代码“{code}”在{day:yyyy-MM-dd}不在有效期内：{list.Zh}。",
                $"“{code}” did not hold on {day:yyyy-MM-dd}: {list.En}."
            )
        );

    internal static Problem RegionTooWide(string code) =>
        new(
            ProblemKind.Invalid,
            "enterprise.region-too-wide",
            new(
                $"“{code}”下面还有区划，请填到县（市、区）。",
                $"There are regions below “{code}”; give the county's code."
            )
        );

    internal static Problem NoSuchPark(string code) =>
        new(
            ProblemKind.Invalid,
            "enterprise.no-such-park",
            new($"没有代码为“{code}”的园区。", $"There is no park with the code “{code}”.")
        );

    internal static Problem NoSuchOrganisation(string code) =>
        new(
            ProblemKind.Invalid,
            "enterprise.no-such-organisation",
            new(
                $"辖区内没有代码为“{code}”的主管单位。",
                $"There is no organisation with the code “{code}” in your area."
            )
        );

    internal static Problem NoResponsible(string region) =>
        new(
            ProblemKind.Invalid,
            "enterprise.no-responsible",
            new(
                $"区划“{region}”没有唯一对应的县级主管单位。请填主管单位代码，或先在组织中写明它的区划。",
                $"No single county bureau reports for region “{region}”. Give the responsible organisation's code, or give that organisation its region."
            )
        );
}
