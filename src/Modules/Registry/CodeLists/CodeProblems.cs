using Yuelu.Kernel;

namespace Yuelu.Registry.CodeLists;

/// <summary>Every refusal about code tables.</summary>
internal static class CodeProblems
{
    internal static readonly Problem NotFound = new(
        ProblemKind.NotFound,
        "code-list.not-found",
        new("没有这个代码表。", "There is no such code list.")
    );

    internal static readonly Problem NeedsFrom = new(
        ProblemKind.Invalid,
        "code-list.needs-from",
        new(
            "整版导入时，新版的代码要写明从哪天起有效：旧代码到前一天为止。",
            "When a whole edition comes in, say from which day on its codes hold: the old ones end the day before."
        )
    );

    internal static Problem NoParent(string code) =>
        new(
            ProblemKind.Invalid,
            "code-list.no-parent",
            new(
                $"上级代码“{code}”不在文件里，也不在表里。请补上它或改正。",
                $"The code above, “{code}”, is neither in the file nor in the table. Add or mend it."
            )
        );
}
