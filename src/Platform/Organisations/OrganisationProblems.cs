using Yuelu.Kernel;

namespace Yuelu.Platform.Organisations;

/// <summary>Every refusal about organisations.</summary>
internal static class OrganisationProblems
{
    internal static readonly Problem ChangedMeanwhile = new(
        ProblemKind.Stale,
        "organisation.changed-meanwhile",
        new(
            "刚才有人改动了这个组织，没有再改。请看现在的情况，再决定。",
            "Somebody changed the organisation just now, so nothing was done. Look at it again and decide."
        )
    );

    internal static readonly Problem TooDeep = new(
        ProblemKind.Invalid,
        "organisation.too-deep",
        new(
            $"组织最多 {Organisation.DeepestLevel} 级。请放在更上一级之下。",
            $"The tree has at most {Organisation.DeepestLevel} levels. Put it under an organisation further up."
        )
    );

    internal static readonly Problem NoName = new(
        ProblemKind.Invalid,
        "organisation.no-name",
        new("请填写中文名称，不超过200字。", "Give its name in Chinese, at most 200 characters.")
    );

    internal static readonly Problem RootStays = new(
        ProblemKind.Conflict,
        "organisation.root-stays",
        new("最上级组织不能关闭。", "The topmost organisation cannot be closed.")
    );

    internal static readonly Problem AlreadyClosed = new(
        ProblemKind.Conflict,
        "organisation.closed-already",
        new("这个组织已经关闭。", "This organisation is closed already.")
    );

    internal static readonly Problem Unknown = new(
        ProblemKind.NotFound,
        "organisation.unknown",
        new("没有这个组织。请从列表中选择。", "There is no such organisation. Choose one from the list.")
    );

    internal static readonly Problem NoKind = new(
        ProblemKind.Invalid,
        "organisation.no-kind",
        new(
            $"类别不对。可用：{string.Join('、', OrganisationKinds.All.Select(kind => kind.Zh))}。",
            $"There is no such kind. There are: {string.Join(", ", OrganisationKinds.All.Select(kind => kind.En))}."
        )
    );

    internal static readonly Problem NoDay = new(
        ProblemKind.Invalid,
        "organisation.no-day",
        new("日期写成 2026-01-31 的样子。", "Give the day such as 2026-01-31.")
    );

    internal static Problem CodeTaken(string code) =>
        new(
            ProblemKind.Conflict,
            "organisation.code-taken",
            new(
                $"代码“{code}”已经有组织用了。请换一个。",
                $"Another organisation has the code “{code}”. Choose another."
            )
        );

    internal static Problem BadCode(string code) =>
        new(
            ProblemKind.Invalid,
            "organisation.bad-code",
            new(
                $"代码“{code}”不能用：2至40个小写字母、数字或连字符，以字母或数字开头。",
                $"The code “{code}” cannot be used: 2 to 40 small letters, digits or hyphens, a letter or digit first."
            )
        );

    internal static Problem BadRegion(string code) =>
        new(
            ProblemKind.Invalid,
            "organisation.bad-region",
            new(
                $"行政区划代码“{code}”不对：应为2、4、6、9或12位数字，没有就留空。",
                $"The region code “{code}” is wrong: 2, 4, 6, 9 or 12 digits, or leave it empty."
            )
        );

    internal static Problem ParentClosed(string code) =>
        new(
            ProblemKind.Conflict,
            "organisation.parent-closed",
            new(
                $"上级组织 {code} 已经关闭。请选择别的上级。",
                $"The organisation above, {code}, is closed. Choose another."
            )
        );
}
