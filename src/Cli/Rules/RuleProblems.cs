using Yuelu.Kernel;

namespace Yuelu.Cli.Rules;

/// <summary>Refusals of <c>yuelu rule</c>.</summary>
internal static class RuleProblems
{
    public static Problem NotUtf8(string file) =>
        new(
            ProblemKind.Invalid,
            "script.not-utf8",
            new Words(
                $"“{file}”不是 UTF-8 文本：请用 UTF-8 另存后再试。",
                $"“{file}” is no text in UTF-8: save it as UTF-8 and try again."
            )
        );
}
