using Yuelu.Kernel;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Design;

/// <summary>The words of the designer.</summary>
internal static class DesignWords
{
    public static readonly Words Design = new("设计调查表", "Design of forms");
    public static readonly Words WhatThisIs = new(
        "草稿可以随时改；发布之后的版本不再改变。法定标识不全或过期的表不能开始填报。",
        "Drafts can be changed at any time; a published version never changes. Without its lawful marks, or after the last day, no collection can be opened."
    );
    public static readonly Words None = new("还没有调查表。", "There are no forms yet.");
    public static readonly Words Begin = new("新建调查表", "Begin a form");
    public static readonly Words Code = new("代码", "Code");
    public static readonly Words FormCodeHint = new(
        "用于地址，以后不能改，例如 industry-monthly。",
        "Used in addresses and never changed, such as industry-monthly."
    );
    public static readonly Words PartCodeHint = new(
        "表上的代码，例如 01；审核关系里用它指代。",
        "As printed on the form, such as 01; rules call it by this."
    );
    public static readonly Words Organisation = new("由哪个单位设计", "Designed by");
    public static readonly Words TitleZh = new("表名（中文）", "Title in Chinese");
    public static readonly Words TitleEn = new("表名（英文）", "Title in English");
    public static readonly Words Draft = new("草稿", "Draft");
    public static readonly Words DraftOf = new("草稿：", "Draft of ");
    public static readonly Words Published = new("已发布第{0}版", "version {0} published");
    public static readonly Words NotPublished = new("未发布", "not published");
    public static readonly Words HasChanges = new("有未发布的修改", "changed since");
    public static readonly Words Saved = new("保存", "Saved");
    public static readonly Words About = new("表头与说明", "Header and purpose");
    public static readonly Words Edit = new("修改", "Edit");
    public static readonly Words EditWhich = new("修改 {0}", "Edit {0}");
    public static readonly Words Up = new("上移", "Up");
    public static readonly Words Down = new("下移", "Down");
    public static readonly Words UpWhich = new("上移 {0}", "Move {0} up");
    public static readonly Words DownWhich = new("下移 {0}", "Move {0} down");
    public static readonly Words Remove = new("删除", "Remove");
    public static readonly Words RemoveWhich = new("删除 {0}", "Remove {0}");
    public static readonly Words AddGroup = new("增加分组", "Add a group");
    public static readonly Words AddField = new("增加指标", "Add a field");
    public static readonly Words AddFieldTo = new("在“{0}”中增加指标", "Add a field to {0}");
    public static readonly Words AddRule = new("增加审核关系", "Add a rule");
    public static readonly Words NoGroups = new(
        "还没有分组。先加一组，再在组里加指标。",
        "No groups yet. Add one, then fields in it."
    );
    public static readonly Words NoFields = new("这一组还没有指标。", "This group asks nothing yet.");
    public static readonly Words NoRules = new("还没有审核关系。", "No rules yet.");
    public static readonly Words Group = new("分组", "Group");
    public static readonly Words Field = new("指标", "Field");
    public static readonly Words Rule = new("审核关系", "Rule");
    public static readonly Words NameZh = new("名称（中文）", "Name in Chinese");
    public static readonly Words NameEn = new("名称（英文）", "Name in English");
    public static readonly Words Repeats = new(
        "每个产品填一行（重复组）",
        "Filled in once for each product line (repeating)"
    );
    public static readonly Words Type = new("类型", "Type");
    public static readonly Words Unit = new("计量单位", "Unit");
    public static readonly Words Required = new("必填", "Must be filled in");
    public static readonly Words PartOf = new(
        "是哪一项的其中项（代码，可不填）",
        "Part of which field (code, may be left out)"
    );
    public static readonly Words Formula = new("公式（可不填）", "Formula (may be left out)");
    public static readonly Words FormulaHint = new(
        "由同组指标算出，写 VTL 表达式，数字开头的代码加单引号，例如 '01' + '02'。",
        "Computed from fields of the group by a VTL expression; codes that begin with a digit stand in quotation marks: '01' + '02'."
    );
    public static readonly Words Prefill = new("预填来源", "Filled in from");
    public static readonly Words PrefillFrom = new("来源的属性名，或 表代码/指标代码", "The particular, or form/field");
    public static readonly Words HintZh = new("填报说明（中文）", "Hint in Chinese");
    public static readonly Words HintEn = new("填报说明（英文）", "Hint in English");
    public static readonly Words Choices = new("选项", "Choices");
    public static readonly Words ChoicesHint = new(
        "一行一项：代码 | 中文 | English",
        "One a line: code | Chinese | English"
    );
    public static readonly Words Grade = new("等级", "Grade");
    public static readonly Words RuleGroup = new("对哪些内容", "Of what it speaks");
    public static readonly Words WholeForm = new("整张表（不含重复组）", "The form without its repeating groups");
    public static readonly Words Vtl = new("应当成立的关系（VTL）", "What must hold (VTL)");
    public static readonly Words VtlHint = new(
        "结果为真即通过，例如 '01' >= '02' + '03'。",
        "True when all is well, such as '01' >= '02' + '03'."
    );
    public static readonly Words MessageZh = new("不成立时的提示（中文）", "Message in Chinese");
    public static readonly Words MessageEn = new("不成立时的提示（英文）", "Message in English");
    public static readonly Words Save = new("保存", "Save");
    public static readonly Words Findings = new("发布前要看的", "Before it is published");
    public static readonly Words NoFindings = new("没有要补的内容。", "Nothing is missing.");
    public static readonly Words Preview = new("预览（企业看到的样子）", "Preview, as the enterprise will see it");
    public static readonly Words Publish = new("发布第{0}版", "Publish version {0}");
    public static readonly Words Note = new("发布说明（可不填）", "Note (may be left out)");
    public static readonly Words Known = new("已看过提醒", "I have seen the warnings");
    public static readonly Words NothingNew = new("草稿与已发布的版本相同。", "The draft is what was published last.");
    public static readonly Words Export = new("导出定义（JSON）", "Export the definition (JSON)");
    public static readonly Words Import = new("导入定义", "Import a definition");
    public static readonly Words ImportHint = new(
        "用文件里的定义替换整个草稿。",
        "Replaces the whole draft by the definition in the file."
    );
    public static readonly Words File = new("JSON 文件", "JSON file");
    public static readonly Words NewOne = new("新增", "New");

    /// <summary>How much a finding weighs.</summary>
    public static Words Of(FindingWeight weight) =>
        weight switch
        {
            FindingWeight.Warning => new("提醒", "look at"),
            FindingWeight.Missing => new("缺少", "missing"),
            _ => new("错误", "wrong"),
        };

    /// <summary>Kinds of answers with their names.</summary>
    public static IReadOnlyList<(string Value, Words Name)> Types { get; } =
    [.. Enum.GetValues<FieldType>().Select(type => (PartForms.Key(type), FormWords.Of(type)))];

    /// <summary>Grades with their names.</summary>
    public static IReadOnlyList<(string Value, Words Name)> Grades { get; } =
    [.. Enum.GetValues<AuditGrade>().Select(grade => (PartForms.Key(grade), FormWords.Of(grade)))];

    /// <summary>Pre-fill sources with their names, none among them.</summary>
    public static IReadOnlyList<(string Value, Words Name)> Prefills { get; } =
    [
        ("", new("不预填", "nothing")),
        .. Enum.GetValues<PrefillSource>().Select(source => (PartForms.Key(source), FormWords.Of(source))),
    ];

    /// <summary>Rhythms with their names.</summary>
    public static IReadOnlyList<(string Value, Words Name)> Rhythms { get; } =
    [.. Enum.GetValues<ReportingRhythm>().Select(rhythm => (PartForms.Key(rhythm), rhythm.Name()))];
}
