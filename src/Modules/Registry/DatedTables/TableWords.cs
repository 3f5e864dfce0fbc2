using Yuelu.Kernel;

namespace Yuelu.Registry.DatedTables;

/// <summary>The words of dated tables.</summary>
internal static class TableWords
{
    internal static readonly Words Tables = new("附表和代码表", "Tables and codes");
    internal static readonly Words Lead = new(
        "企业登记以外、按日期生效的内容：代码表、规上名单、梯队、生产场所、划型标准等。每一条都写明来源；旧的内容保留。",
        "What holds from a day on beside the entries of enterprises: code tables, the above-threshold list, tiers, sites, the size rules. Each row names its source; what held before is kept."
    );
    internal static readonly Words OfOffice = new("由战略办公室维护", "kept by the strategy office");
    internal static readonly Words Recorded = new("已保存。", "Saved.");
    internal static readonly Words None = new("还没有内容。", "Nothing is recorded yet.");
    internal static readonly Words Find = new("查找", "Find");
    internal static readonly Words FindHint = new("代码，或名称的一部分", "a code, or a part of a name");
    internal static readonly Words OnDay = new("在这一天有效", "Holds on this day");
    internal static readonly Words Add = new("补记一条", "Record one row");
    internal static readonly Words AddHow = new(
        "与已有记录说的是同一件事的，新的一条取代它；旧的保留。",
        "A row that speaks of the same thing takes the place of the earlier one, which is kept."
    );
    internal static readonly Words Save = new("保存", "Save");
    internal static readonly Words Export = new(
        "导出（可改后再导入）：",
        "Export (can be changed and taken in again): "
    );
    internal static readonly Words ImportFile = new("批量导入", "Import a file");
    internal static readonly Words Unlimited = new("长期", "no end");

    internal static readonly Words From = new("起", "From");
    internal static readonly Words FromSays = new(
        "从哪天起有效，如 2026-01-01；来源没有写明的空着",
        "the first day, as 2026-01-01; empty when the source names none"
    );
    internal static readonly Words To = new("止", "To");
    internal static readonly Words ToSays = new("最后一天；没有的空着", "the last day; empty when there is none");
    internal static readonly Words Source = new("来源", "Source");
    internal static readonly Words SourceSays = new(
        "文号、网址或名单；导入时空着用上传时写的来源",
        "a number, an address or a list; in a file, when empty, the source named with it"
    );
    internal static readonly Words Withdrawn = new("作废", "Withdraw");
    internal static readonly Words WithdrawnSays = new(
        "填“是”：这条记录记错了，不再算数",
        "“yes”: this was recorded by mistake and counts no more"
    );
    internal static readonly Words Yes = new("是", "yes");

    private static readonly Dictionary<RowChange, Words> Changes = new()
    {
        [RowChange.Unchanged] = new("不变", "unchanged"),
        [RowChange.Added] = new("新增", "added"),
        [RowChange.Changed] = new("变更", "changed"),
        [RowChange.Continued] = new("新版沿用", "continued in another edition"),
        [RowChange.Renamed] = new("改名", "renamed"),
        [RowChange.Ended] = new("到期", "ended"),
        [RowChange.Withdrawn] = new("作废", "withdrawn"),
    };

    internal static Words Name(RowChange change) => Changes[change];
}

/// <summary>Columns that several tables have.</summary>
internal static class TableColumns
{
    internal static readonly TableColumn From = new("from", TableWords.From, TableWords.FromSays);
    internal static readonly TableColumn To = new("to", TableWords.To, TableWords.ToSays);
    internal static readonly TableColumn Source = new("source", TableWords.Source, TableWords.SourceSays);
    internal static readonly TableColumn Withdrawn = new("withdrawn", TableWords.Withdrawn, TableWords.WithdrawnSays);

    /// <summary>The last columns of a table whose rows hold for some days.</summary>
    internal static readonly TableColumn[] Dated = [From, To, Source, Withdrawn];
}
