using Yuelu.Kernel;

namespace Yuelu.Cli;

/// <summary>Refusals of the command line itself.</summary>
internal static class CliProblems
{
    /// <summary>Arguments that are not understood: the first thing that is wrong, and where help is.</summary>
    public static Problem Usage(Words what, string help) =>
        new(
            ProblemKind.Invalid,
            "command.not-understood",
            new Words($"{what.Zh}：用法见 {help}。", $"{what.En}: see {help}.")
        );

    public static Problem FileNotFound(string path) =>
        new(
            ProblemKind.Invalid,
            "file.not-found",
            new Words($"没有找到文件“{path}”：请检查路径。", $"There is no file “{path}”: check the path.")
        );

    public static Problem FileIsAFolder(string path) =>
        new(
            ProblemKind.Invalid,
            "file.is-a-folder",
            new Words($"“{path}”是文件夹：请指明其中的文件。", $"“{path}” is a folder: name a file inside it.")
        );

    public static Problem FileNotReadable(string path, string reason) =>
        new(
            ProblemKind.Invalid,
            "file.not-readable",
            new Words(
                $"“{path}”无法读取（{reason}）：请检查权限。",
                $"“{path}” cannot be read ({reason}): check its permissions."
            )
        );

    public static Problem OutputIsTheInput(string path) =>
        new(
            ProblemKind.Invalid,
            "output.is-the-input",
            new Words(
                $"--out 与规划文件是同一个文件“{path}”：请另取文件名。",
                $"--out names the plan itself, “{path}”: choose another name."
            )
        );

    public static Problem OutputNotWritable(string path, string reason) =>
        new(
            ProblemKind.Invalid,
            "output.not-writable",
            new Words(
                $"“{path}”无法写入（{reason}）：请换一个可写的位置。",
                $"“{path}” cannot be written ({reason}): choose a place that can."
            )
        );
}
