using Yuelu.Kernel;

namespace Yuelu.Registry.Merging;

/// <summary>The words of merging.</summary>
internal static class MergeWords
{
    internal static readonly Words Duplicates = new("疑似重复", "Perhaps twice");
    internal static readonly Words Lead = new(
        "同一县内名称近似的登记，可能是同一个企业。逐对核对，确是同一个的合并登记；合并可以再拆开。",
        "Entries of one county with near-equal names: perhaps one enterprise twice. Compare each pair and merge what is one; a merging can be taken back."
    );
    internal static readonly Words None = new("没有名称近似的登记。", "There are no near-equal names.");
    internal static readonly Words Region = new("市或县的区划代码", "Code of a city or county");
    internal static readonly Words One = new("登记一", "One entry");
    internal static readonly Words Other = new("登记二", "The other");
    internal static readonly Words Compare = new("核对", "Compare");
    internal static readonly Words Side = new("并排核对", "Side by side");
    internal static readonly Words Merge = new("把 {0} 并入 {1}", "Merge {0} into {1}");
    internal static readonly Words MergeHow = new(
        "被并入的登记不再修改，按原代码仍可查到；附表中的记录转到保留的登记。",
        "The entry that is given up is not changed any more and stays to be found by its code; its rows in the tables count for the one that stays."
    );
    internal static readonly Words Reason = new("理由", "Reason");
    internal static readonly Words ReasonHint = new(
        "如“同一营业执照的旧代码”",
        "such as “an old code of the same licence”"
    );
    internal static readonly Words IntoCode = new("并入哪个企业（代码）", "Into which (code)");
    internal static readonly Words MergeThis = new("并入另一个登记", "Merge into another entry");
    internal static readonly Words Part = new("拆开", "Part them");
    internal static readonly Words PartHow = new(
        "合并是误会的，拆开后这条登记重新独立。",
        "When the merging was a mistake: this entry stands for itself again."
    );
    internal static readonly Words History = new("合并和拆开", "Merged and parted");
    internal static readonly Words Merged = new("{0} 并入 {1}", "{0} merged into {1}");
    internal static readonly Words Parted = new("{0} 从 {1} 拆开", "{0} parted from {1}");
}
