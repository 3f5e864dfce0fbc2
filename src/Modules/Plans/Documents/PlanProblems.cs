using Yuelu.Kernel;

namespace Yuelu.Plans.Documents;

/// <summary>Every refusal about plans as such.</summary>
internal static class PlanProblems
{
    internal static Problem BadSlug(string slug) =>
        new(
            ProblemKind.Invalid,
            "plan.bad-address-name",
            new Words(
                $"“{slug}”不能用作网址名：请用 3 至 60 个小写字母、数字和连字符，以字母开头，例如 hunan-2016-2020。",
                $"“{slug}” cannot be a name in an address: use 3 to 60 small letters, digits and hyphens, starting with a letter, such as hunan-2016-2020."
            )
        );

    internal static Problem SlugTaken(string slug) =>
        new(
            ProblemKind.Conflict,
            "plan.address-name-taken",
            new Words(
                $"网址名 {slug} 已被另一份规划使用，请换一个。",
                $"The address name {slug} belongs to another plan; choose another."
            )
        );

    internal static Problem NoSuchPlan(string slug) =>
        new(
            ProblemKind.NotFound,
            "plan.unknown",
            new Words($"没有名为 {slug} 的已发布规划。", $"There is no published plan named {slug}.")
        );

    internal static Problem NoSuchVersion(string slug) =>
        new(
            ProblemKind.NotFound,
            "plan.version-unknown",
            new Words(
                $"规划 {slug} 没有这一版。全部版本见 versions。",
                $"The plan {slug} has no such version. All of them stand under versions."
            )
        );

    internal static Problem NoText(string slug) =>
        new(
            ProblemKind.NotFound,
            "plan.text-not-here",
            new Words($"本机没有导入规划 {slug} 的原文。", $"The text of the plan {slug} has not been imported here.")
        );
}
