using Yuelu.Kernel;

namespace Yuelu.Statistics.Design;

/// <summary>Every refusal of the designer's pages beside those of forms.</summary>
internal static class DesignProblems
{
    internal static readonly Problem NoFile = new(
        ProblemKind.Invalid,
        "form-file.missing",
        new(
            "请选择一个导出的表定义（JSON 文件）。",
            "Choose the definition of a form as it was exported (a JSON file)."
        )
    );

    internal static readonly Problem Unreadable = new(
        ProblemKind.Invalid,
        "form-file.unreadable",
        new(
            "文件不是表定义：请从导出的 JSON 文件改起。",
            "The file is no definition of a form: begin from an exported JSON file."
        )
    );

    internal static Problem TooLarge(long bytes) =>
        new(
            ProblemKind.TooLarge,
            "form-file.too-large",
            new(
                $"文件有 {bytes / 1024} KB，最多 {ReadFormFile.MostBytes / 1024} KB。",
                $"The file has {bytes / 1024} KB; at most {ReadFormFile.MostBytes / 1024} KB are taken."
            )
        );

    internal static Problem NoDay(string text) =>
        new(
            ProblemKind.Invalid,
            "form.no-day",
            new($"“{text}”不是日期：请写成 2027-12-31。", $"“{text}” is no day: write 2027-12-31.")
        );
}
