using Yuelu.Kernel;

namespace Yuelu.Formats.Acts;

/// <summary>Why an entry of the evidence log is refused.</summary>
public static class ActProblems
{
    /// <summary>The entry lacks a part.</summary>
    public static readonly Problem Unreadable = new(
        ProblemKind.Invalid,
        "entry.unreadable",
        new Words(
            "存证条目缺少必要的内容：应有 act、actorRole、kind、seq、subject、time。",
            "The entry lacks a part: act, actorRole, kind, seq, subject and time are needed."
        )
    );

    /// <summary>The entry is longer than a log can hold.</summary>
    public static Problem TooLong(int bytes) =>
        new(
            ProblemKind.TooLarge,
            "entry.too-long",
            new Words(
                $"存证条目有 {bytes} 字节，上限为 65535：请只存内容的哈希。",
                $"The entry has {bytes} bytes and may have 65535: record the hash of the content instead."
            )
        );

    /// <summary>The entry says that it stands elsewhere.</summary>
    public static Problem OtherPlace(long index, long said) =>
        new(
            ProblemKind.Invalid,
            "entry.in-another-place",
            new Words(
                $"第 {index} 条自称是第 {said} 条：条目被调换过。",
                $"Entry {index} says that it is entry {said}: entries were moved."
            )
        );
}
