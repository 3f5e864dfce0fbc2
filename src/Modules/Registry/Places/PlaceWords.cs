using Yuelu.Kernel;

namespace Yuelu.Registry.Places;

/// <summary>The words of the page that places enterprises.</summary>
internal static class PlaceWords
{
    internal static readonly Words Unplaced = new("未建组织的企业", "Enterprises without a place");
    internal static readonly Words Lead = new(
        "名录中这些企业在组织树中还没有位置，因此发不了入网码、建不了账户，也就填不了报。建立后，组织名称和区划取自名录，上级是名录中负责它的单位。",
        "These enterprises of the register have no place in the organisation tree yet: nobody can send them entry codes, they have no accounts, and they cannot file. Placed, each takes its name and region from the register and stands below the organisation that looks after it."
    );
    internal static readonly Words None = new(
        "辖区内的企业都已在组织树中。",
        "Every enterprise in your area has its place in the organisation tree."
    );
    internal static readonly Words Place = new("为这 {0} 家企业建立组织", "Place these {0} enterprises");
    internal static readonly Words FirstPart = new(
        "一次最多 {0} 家，其余随后再建。",
        "At most {0} at once; the others come after them."
    );
    internal static readonly Words Placed = new("已为 {0} 家企业建立组织。", "{0} enterprises have been placed.");
    internal static readonly Words Next = new("下一步：生成入网码", "Next: make entry codes");
    internal static readonly Words Below = new("上级单位", "Below");
}
