using Yuelu.Kernel;

namespace Yuelu.Registry.Enterprises;

/// <summary>What is said of an enterprise, in files, forms and the interface alike.</summary>
internal enum EnterpriseColumn
{
    Code,
    Name,
    Region,
    Organisation,
    Park,
    Industry,
    RegistrationType,
    Employees,
    Revenue,
    FiguresYear,
    ClosedOn,
    ValidFrom,
    Source,
}

/// <summary>How the columns are called.</summary>
internal static class EnterpriseColumns
{
    internal static readonly IReadOnlyList<EnterpriseColumn> All = Enum.GetValues<EnterpriseColumn>();

    /// <summary>Without these a file cannot be used.</summary>
    internal static readonly IReadOnlyList<EnterpriseColumn> Required = [EnterpriseColumn.Code, EnterpriseColumn.Name];

    private static readonly Dictionary<EnterpriseColumn, Words> Headings = new()
    {
        [EnterpriseColumn.Code] = new("统一社会信用代码", "Social credit code"),
        [EnterpriseColumn.Name] = new("企业名称", "Name"),
        [EnterpriseColumn.Region] = new("行政区划代码", "Region code"),
        [EnterpriseColumn.Organisation] = new("主管单位代码", "Responsible organisation"),
        [EnterpriseColumn.Park] = new("园区代码", "Park code"),
        [EnterpriseColumn.Industry] = new("行业代码", "Industry code"),
        [EnterpriseColumn.RegistrationType] = new("登记注册类型代码", "Registration type"),
        [EnterpriseColumn.Employees] = new("从业人员（人）", "Employees"),
        [EnterpriseColumn.Revenue] = new("营业收入（千元）", "Revenue (1,000 yuan)"),
        [EnterpriseColumn.FiguresYear] = new("数据年份", "Year of the figures"),
        [EnterpriseColumn.ClosedOn] = new("注销日期", "Last day"),
        [EnterpriseColumn.ValidFrom] = new("生效日期", "Valid from"),
        [EnterpriseColumn.Source] = new("来源", "Source"),
    };

    private static readonly Dictionary<EnterpriseColumn, Words> Explanations = new()
    {
        [EnterpriseColumn.Code] = new("18位，照营业执照", "18 characters, as on the licence"),
        [EnterpriseColumn.Name] = new("照营业执照", "as on the licence"),
        [EnterpriseColumn.Region] = new(
            "县（市、区）6位代码；新登记必填",
            "the county's six digits; needed for a new one"
        ),
        [EnterpriseColumn.Organisation] = new(
            "组织的代码；空着时由区划找到唯一的县级主管单位",
            "the organisation's code; when empty, the one county bureau of the region"
        ),
        [EnterpriseColumn.Park] = new("园区（组织）的代码", "the park's code"),
        [EnterpriseColumn.Industry] = new(
            "代码表中的2至4位代码；新登记必填",
            "two to four digits of the table; needed for a new one"
        ),
        [EnterpriseColumn.RegistrationType] = new("代码表中的代码", "a code of the table"),
        [EnterpriseColumn.Employees] = new("期末人数，整数", "persons at the end of the year"),
        [EnterpriseColumn.Revenue] = new("单位是千元，整数", "in thousands of yuan, whole"),
        [EnterpriseColumn.FiguresYear] = new("前两项是哪一年的", "the year of the two"),
        [EnterpriseColumn.ClosedOn] = new("存续的最后一天，如 2026-03-31", "its last day, as 2026-03-31"),
        [EnterpriseColumn.ValidFrom] = new(
            "这些内容从哪天起有效；空着是今天",
            "the day from which this holds; today when empty"
        ),
        [EnterpriseColumn.Source] = new("空着时用上传时写的来源", "when empty, the source named with the file"),
    };

    /// <summary>What to write into a column.</summary>
    internal static Words Says(EnterpriseColumn column) => Explanations[column];

    internal static Words Heading(EnterpriseColumn column) => Headings[column];

    /// <summary>The column of a heading in either language, with or without its unit; null when it is none of ours.</summary>
    internal static EnterpriseColumn? Find(string heading)
    {
        var name = Imports.Heading.Bare(heading);
        foreach (var (column, words) in Headings)
            if (name == Imports.Heading.Bare(words.Zh) || name == Imports.Heading.Bare(words.En))
                return column;
        return null;
    }
}
