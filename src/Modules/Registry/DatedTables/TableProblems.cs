using Yuelu.Kernel;

namespace Yuelu.Registry.DatedTables;

/// <summary>Every refusal about dated tables and their rows.</summary>
internal static class TableProblems
{
    internal static readonly Problem NotNamed = new(
        ProblemKind.Invalid,
        "registry-table.not-named",
        new("请写明是哪个附表（table）。", "Say which table it is (table).")
    );

    internal static readonly Problem NeedsText = new(
        ProblemKind.Invalid,
        "registry-row.needs-text",
        new("这一栏必须填写。", "This is needed; fill it in.")
    );

    internal static readonly Problem NotPlain = new(
        ProblemKind.Invalid,
        "registry-row.not-plain",
        new(
            "里面有看不见的控制字符（如换行）。请重新输入。",
            "It has characters that cannot be seen, such as a new line. Write it anew."
        )
    );

    internal static readonly Problem BadMonth = new(
        ProblemKind.Invalid,
        "registry-row.bad-month",
        new("月份应写成 2026-03 这样。", "Write a month as 2026-03.")
    );

    internal static readonly Problem EndsBefore = new(
        ProblemKind.Invalid,
        "registry-row.ends-before",
        new("止日早于起日。请改正其中一个。", "It ends before it begins. Mend one of the two days.")
    );

    internal static readonly Problem NothingToWithdraw = new(
        ProblemKind.Invalid,
        "registry-row.nothing-to-withdraw",
        new("没有可以作废的这条记录。请核对各栏。", "There is no such row to withdraw. Compare the cells.")
    );

    internal static readonly Problem NothingNew = new(
        ProblemKind.Conflict,
        "registry-row.nothing-new",
        new("这一条已经有了，没有变化。", "This is recorded already; nothing changes.")
    );

    internal static Problem TooLong(int most) =>
        new(ProblemKind.Invalid, "registry-row.too-long", new($"最多{most}个字。", $"At most {most} characters."));

    internal static Problem NoSuchWord(Words[] words) =>
        new(
            ProblemKind.Invalid,
            "registry-row.no-such-word",
            new(
                $"只能填：{string.Join('、', words.Select(word => word.Zh))}。",
                $"Write one of: {string.Join(", ", words.Select(word => word.En))}."
            )
        );
}
