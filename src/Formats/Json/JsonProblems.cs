using Yuelu.Kernel;

namespace Yuelu.Formats.Json;

/// <summary>Why a JSON text is refused.</summary>
public static class JsonProblems
{
    /// <summary>The text is no object in its one canonical form.</summary>
    public static readonly Problem NotCanonical = new(
        ProblemKind.Invalid,
        "json.not-canonical",
        new Words(
            "内容不是规范写法（RFC 8785）的 JSON 对象。",
            "The content is no JSON object in its canonical form (RFC 8785)."
        )
    );
}
