using Yuelu.Kernel;

namespace Yuelu.Platform.PersonalData;

/// <summary>Every refusal about personal data.</summary>
internal static class PersonalDataProblems
{
    internal static readonly Problem NoReason = new(
        ProblemKind.Invalid,
        "personal-data.no-reason",
        new(
            $"请写明查看的理由，{RevealField.ShortestReason}至{RevealField.LongestReason}字。理由会记入审计。",
            $"Say why you need to see it, {RevealField.ShortestReason} to {RevealField.LongestReason} characters. The auditor reads it."
        )
    );

    internal static readonly Problem NotHeld = new(
        ProblemKind.NotFound,
        "personal-data.not-held",
        new("没有这项个人信息，或不在您的范围内。", "This is not held, or it is outside your scope.")
    );

    internal static Problem Wrong(Words name, Words hint) =>
        new(
            ProblemKind.Invalid,
            "personal-data.wrong",
            new($"{name.Zh}不对：{hint.Zh}", $"The {name.En.ToLowerInvariant()} is wrong: {hint.En}")
        );
}
