using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.EntryCodes;

/// <summary>Every refusal about entry codes.</summary>
internal static class EntryCodeProblems
{
    internal static readonly Problem NoneChosen = new(
        ProblemKind.Invalid,
        "entry-code.none-chosen",
        new(
            "没有选中企业。请先勾选，或选“全部未开户企业”。",
            "No enterprise is chosen. Tick some, or take all without an account."
        )
    );

    internal static readonly Problem SheetMade = new(
        ProblemKind.Conflict,
        "entry-code.sheet-made-already",
        new(
            "这一批入网码已经生成过，没有再生成，已打印的仍然有效。确实要换发时，请回到企业列表重新选择。",
            "These codes were made already; none was made again and what you printed is still good. To replace codes, go back to the list and choose anew."
        )
    );

    internal static readonly Problem Refused = new(
        ProblemKind.Invalid,
        "entry-code.refused",
        new(
            "统一社会信用代码和入网码对不上，或入网码已用过、过期、被新码替换、输错过多而停用。请核对通知单；仍不行，请联系发通知的部门换发。",
            "Credit code and entry code do not fit, or the code was used, has expired, was replaced, or is blocked after too many wrong attempts. Check the letter; if it still fails, ask the office that sent it for a new one."
        )
    );

    internal static Problem TooMany() =>
        new(
            ProblemKind.Invalid,
            "entry-code.too-many-at-once",
            new(
                $"一次最多生成 {EnterpriseChoice.Most} 个。请先用查找缩小范围，分几次生成。",
                $"At most {EnterpriseChoice.Most} at once. Narrow the list by a search and make them in several goes."
            )
        );
}
