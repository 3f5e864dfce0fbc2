using Yuelu.Kernel;

namespace Yuelu.Statistics.Filings.Attachments;

/// <summary>Every refusal about attachments.</summary>
internal static class AttachmentProblems
{
    internal static readonly Problem NotFound = new(
        ProblemKind.NotFound,
        "attachment.unknown",
        new("没有这个附件，或者不归您管。", "There is no such attachment, or it is not yours.")
    );

    internal static readonly Problem Filed = new(
        ProblemKind.Conflict,
        "attachment.filed",
        new(
            "这个附件已随填报或申请报出，不能移除。",
            "This attachment was filed or sent with a request; it cannot be removed."
        )
    );

    internal static readonly Problem NoFile = new(
        ProblemKind.Invalid,
        "attachment.no-file",
        new("请选择附件，空文件不收。", "Choose a file; an empty one is not taken.")
    );

    internal static readonly Problem OtherKind = new(
        ProblemKind.Invalid,
        "attachment.other-kind",
        new(
            "附件只收 PDF、PNG、JPEG、XLSX 和 DOCX，按内容判断，不看文件名；带宏的不收。请另存为这些格式再传。",
            "Attachments are PDF, PNG, JPEG, XLSX or DOCX, judged by their content and not their name, and without macros. Save it as one of these and send it again."
        )
    );

    internal static readonly Problem NoSuchRule = new(
        ProblemKind.Invalid,
        "attachment.no-such-rule",
        new(
            "这张表没有这条审核关系。请写明附件说明的是哪一条。",
            "This form has no such rule. Say which one the attachment explains."
        )
    );

    internal static Problem TooLarge(int megabytes) =>
        new(
            ProblemKind.TooLarge,
            "attachment.too-large",
            new Words(
                "一个附件不能超过 {0} MB。请压缩或分开再传。",
                "One attachment has at most {0} MB. Make it smaller, or send it in parts."
            ).With(megabytes)
        );

    internal static Problem TooMany(int most) =>
        new(
            ProblemKind.Conflict,
            "attachment.too-many",
            new Words(
                "一份填报最多 {0} 个附件。请先移除不用的。",
                "One return has at most {0} attachments. Remove some first."
            ).With(most)
        );
}
