using Yuelu.Kernel;

namespace Yuelu.Platform.Organisations;

/// <summary>The words of looking after organisations.</summary>
internal static class OrganisationWords
{
    internal static readonly Words Organisations = new("组织", "Organisations");
    internal static readonly Words HowItWorks = new(
        "角色授予在组织上，覆盖其全部下级。组织可以改名、关闭，不能移动或删除：代码路径是它永久的名字。",
        "Roles are granted on organisations and reach all below. An organisation is renamed or closed, never moved or removed: the path of codes is its name for ever."
    );
    internal static readonly Words SearchHint = new("名称或代码", "name or code");
    internal static readonly Words None = new(
        "没有符合条件的组织。",
        "No organisation fits. Clear the filters to see all."
    );
    internal static readonly Words Name = new("名称", "Name");
    internal static readonly Words Code = new("代码", "Code");
    internal static readonly Words Kind = new("类别", "Kind");
    internal static readonly Words Region = new("行政区划代码", "Region code");
    internal static readonly Words Closed = new("已关闭", "closed");
    internal static readonly Words ClosedOn = new("关闭日期", "Last day");
    internal static readonly Words ShowClosed = new("含已关闭的", "closed ones too");
    internal static readonly Words OnlyOpen = new("只看现有的", "existing ones only");
    internal static readonly Words Below = new("全部下级", "All below");
    internal static readonly Words Above = new("上级", "Above");
    internal static readonly Words Accounts = new("所属账号数", "Accounts at home here");
    internal static readonly Words Rename = new("改名", "Rename");
    internal static readonly Words NameZh = new("中文名称", "Name in Chinese");
    internal static readonly Words NameEn = new("英文名称", "Name in English");
    internal static readonly Words NameEnHint = new("没有就留空。", "Leave it empty if there is none.");
    internal static readonly Words RegionHint = new(
        "GB/T 2260，2至12位；园区和企业没有就留空。",
        "GB/T 2260, 2 to 12 digits; empty where there is none."
    );
    internal static readonly Words Save = new("保存", "Save");
    internal static readonly Words FoundBelow = new("在下面新设组织", "Found an organisation below");
    internal static readonly Words CodeHint = new(
        "2至40个小写字母、数字或连字符；企业用统一社会信用代码。以后不能改。",
        "2 to 40 small letters, digits or hyphens; an enterprise has its social credit code. It cannot be changed later."
    );
    internal static readonly Words Found = new("新设", "Found");
    internal static readonly Words Close = new("关闭", "Close");
    internal static readonly Words CloseHow = new(
        "到关闭日期之后，授予在它和它下级的角色全部失效。关闭不能撤销。",
        "After its last day every role on it and below ends. Closing cannot be undone."
    );
    internal static readonly Words LastDay = new("最后一天", "Last day");
    internal static readonly Words Export = new(
        "导出（可改后再导入）：",
        "Export (to be changed and imported again): "
    );
    internal static readonly Words Import = new("批量导入", "Import many");
    internal static readonly Words Evidence = new("存证记录", "Acts on this organisation");

    private static readonly Dictionary<string, Words> Done = new()
    {
        ["founded"] = new("组织已设立。", "The organisation is founded."),
        ["renamed"] = new("已保存。", "Saved."),
        ["closed"] = new("关闭日期已设定。", "Its last day is set."),
    };

    /// <summary>What was done, by its word in the address.</summary>
    internal static Words? DoneIs(string? what) => Done.GetValueOrDefault(what ?? "");
}
