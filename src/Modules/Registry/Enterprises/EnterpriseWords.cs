using Yuelu.Kernel;

namespace Yuelu.Registry.Enterprises;

/// <summary>The words of enterprises.</summary>
internal static class EnterpriseWords
{
    internal static readonly Words Directory = new("企业名录", "Directory of enterprises");
    internal static readonly Words DirectoryLead = new(
        "登记在册的企业，人人可查。名称输入两个字就能找到；也可输入统一社会信用代码。",
        "The registered enterprises, open to all. Two characters of a name find it; so does a social credit code."
    );
    internal static readonly Words Register = new("企业登记", "Register of enterprises");
    internal static readonly Words RegisterLead = new(
        "辖区内的企业，按统一社会信用代码登记。每次变更从某一天起生效，以前的内容都保留。",
        "The enterprises of your area, by social credit code. Each change holds from a day on; what held before is kept."
    );
    internal static readonly Words Reconcile = new(
        "手里有一份企业名单？在 OpenRefine 中添加标准对账服务，即可批量匹配：",
        "Have a list of companies? Add this as a standard reconciliation service in OpenRefine and match it: "
    );
    internal static readonly Words SearchHint = new(
        "名称中的两个字，或信用代码",
        "two characters of the name, or the code"
    );
    internal static readonly Words Dossier = new("企业档案", "Dossier");
    internal static readonly Words Name_ = new("企业名称", "Name");
    internal static readonly Words Code = new("统一社会信用代码", "Social credit code");
    internal static readonly Words Region = new("行政区划", "Region");
    internal static readonly Words RegionCode = new("行政区划代码", "Region code");
    internal static readonly Words IndustryCode = new("行业代码", "Industry code");
    internal static readonly Words LastDay = new("注销日期", "Last day");
    internal static readonly Words Industry = new("行业", "Industry");
    internal static readonly Words Organisation = new("主管单位", "Responsible");
    internal static readonly Words Park = new("园区", "Park");
    internal static readonly Words RegistrationType = new("登记注册类型", "Registration type");
    internal static readonly Words Employees = new("从业人员", "Employees");
    internal static readonly Words Revenue = new("营业收入", "Revenue");
    internal static readonly Words Persons = new("{0} 人", "{0}");
    internal static readonly Words Thousands = new("{0} 千元", "{0} thousand yuan");
    internal static readonly Words Tier = new("梯队", "Tier");
    internal static readonly Words KeyIndustry = new("重点产业", "Key industry");
    internal static readonly Words NameSince = new("{0}（{1} 起）", "{0} (since {1})");
    internal static readonly Words Sites = new("生产场所", "Sites");
    internal static readonly Words Site = new("场所", "Site");
    internal static readonly Words Address = new("地址", "Address");
    internal static readonly Words More = new("附表中的记录：", "Rows of the tables: ");
    internal static readonly Words OfYear = new("（{0} 年）", " ({0})");
    internal static readonly Words FigureOfYear = new("{0}{1}", "{0}{1}");
    internal static readonly Words ClosedOn = new("注销于 {0}", "closed on {0}");
    internal static readonly Words MergedInto = new("已并入", "merged into");
    internal static readonly Words BySystem = new("系统", "the portal");
    internal static readonly Words None = new("没有符合条件的企业。", "No enterprise matches.");
    internal static readonly Words CountMore = new("{0} 个以上", "more than {0}");
    internal static readonly Words NextPart = new("下一页", "Next");
    internal static readonly Words FirstPart = new("回到开头", "Back to the beginning");
    internal static readonly Words OnlyOpen = new("在册", "existing");
    internal static readonly Words WithClosed = new("含已注销", "closed too");
    internal static readonly Words New = new("登记企业", "Register an enterprise");
    internal static readonly Words Change_ = new("变更登记", "Change the entry");
    internal static readonly Words ChangeHow = new(
        "只填要变的；空着的不改动，填“-”表示没有。",
        "Fill in what changes; what is left empty stays, “-” says that there is none."
    );
    internal static readonly Words Save = new("保存", "Save");
    internal static readonly Words Saved = new("已保存。", "Saved.");
    internal static readonly Words History = new("登记沿革", "History");
    internal static readonly Words Since = new("起", "From");
    internal static readonly Words What = new("登记内容", "Entry");
    internal static readonly Words Source = new("来源", "Source");
    internal static readonly Words SourceHint = new(
        "如“营业执照”，或名单的文号",
        "such as the licence, or the number of a list"
    );
    internal static readonly Words Recorded = new("记录", "Recorded");
    internal static readonly Words FormerNames = new("曾用名", "Former names");
    internal static readonly Words Export = new(
        "导出（可改后再导入）：",
        "Export (can be changed and taken in again): "
    );
    internal static readonly Words Synthetic = new("合成数据", "synthetic");
    internal static readonly Words Unknown = new("未知", "not known");

    private static readonly Dictionary<EnterpriseChange, Words> Changes = new()
    {
        [EnterpriseChange.Unchanged] = new("不变", "unchanged"),
        [EnterpriseChange.Founded] = new("新登记", "registered"),
        [EnterpriseChange.Changed] = new("变更", "changed"),
        [EnterpriseChange.Closed] = new("注销", "closed"),
        [EnterpriseChange.History] = new("补记历史", "added to the history"),
    };

    internal static Words Name(EnterpriseChange change) => Changes[change];
}
