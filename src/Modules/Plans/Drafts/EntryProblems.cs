using Yuelu.Kernel;

namespace Yuelu.Plans.Drafts;

/// <summary>Refusals of an entry's form.</summary>
internal static class EntryProblems
{
    internal static readonly Problem FieldsWrong = new(
        ProblemKind.Invalid,
        "entry.fields-wrong",
        new("有字段需要改正。", "Some fields need mending.")
    );
}
