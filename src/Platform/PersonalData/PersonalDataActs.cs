using Yuelu.Kernel;
using Yuelu.Platform.Evidence;

namespace Yuelu.Platform.PersonalData;

/// <summary>Acts on personal data, as the evidence log records them: that it was done, never to whom or what it was.</summary>
internal static class PersonalDataActs
{
    internal static readonly ActKind Revealed = new(
        "personal-data.revealed",
        new Words("个人信息查看", "Personal data shown")
    );
    internal static readonly ActKind Exported = new(
        "personal-data.exported",
        new Words("个人信息导出", "Personal data exported")
    );
    internal static readonly ActKind Erased = new(
        "personal-data.erased",
        new Words("个人信息清除", "Personal data erased")
    );
    internal static readonly IReadOnlyList<ActKind> All = [Revealed, Exported, Erased];
}
