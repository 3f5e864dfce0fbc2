using Yuelu.Kernel;

namespace Yuelu.Platform.Verbs;

/// <summary>Refusals of the portal's own command line.</summary>
internal static class VerbProblems
{
    internal static Problem Unknown(string word, string known) =>
        new(
            ProblemKind.Invalid,
            "verb.unknown",
            new Words(
                $"没有命令“{word}”。可用的命令：{known}；用法见 --help。",
                $"There is no verb “{word}”. There are: {known}; see --help."
            )
        );

    internal static Problem Usage(string line) =>
        new(ProblemKind.Invalid, "verb.other-words", new Words($"请写作：{line}", $"Write: {line}"));

    internal static Problem NoValue(string option) =>
        new(
            ProblemKind.Invalid,
            "verb.option-without-value",
            new Words($"{option} 缺少值：请在后面写明。", $"{option} has no value: write it behind.")
        );

    internal static Problem UnknownOption(string option, string line) =>
        new(
            ProblemKind.Invalid,
            "verb.option-unknown",
            new Words($"这个命令没有选项 {option}。请写作：{line}", $"This verb has no option {option}. Write: {line}")
        );
}
