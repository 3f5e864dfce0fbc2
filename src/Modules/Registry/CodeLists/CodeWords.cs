using Yuelu.Kernel;

namespace Yuelu.Registry.CodeLists;

/// <summary>The words of code tables.</summary>
internal static class CodeWords
{
    internal static readonly Words Codes = new("代码表", "Code tables");
    internal static readonly Words Lead = new(
        "登记和填报使用的代码，人人可查。每个代码写明版本、有效日期和来源。",
        "The codes that the register and the forms are written by, open to all: each with its edition, its days and its source."
    );
    internal static readonly Words Says = new(
        "增补、改名、写明止日。表里的代码不删除，只到期。",
        "Codes are added, renamed and dated. None is removed; it ends with a day."
    );
    internal static readonly Words Whole = new("{0}：整版", "{0}: a whole edition");
    internal static readonly Words WholeSays = new(
        "文件是整个代码表：文件里没有的代码到新版起日的前一天为止。",
        "The file is the whole list: codes that it leaves out end the day before its own begin."
    );
    internal static readonly Words Code = new("代码", "Code");
    internal static readonly Words CodeSays = new("照标准或文件", "as in the standard");
    internal static readonly Words Name = new("名称", "Name");
    internal static readonly Words NameEn = new("英文名称", "English name");
    internal static readonly Words NameEnSays = new("没有的空着", "empty when there is none");
    internal static readonly Words Parent = new("上级代码", "Code above");
    internal static readonly Words ParentSays = new(
        "文件或表里已有的代码；没有的空着",
        "a code of the file or the table; empty when there is none"
    );
    internal static readonly Words Edition = new("版本", "Edition");
    internal static readonly Words EditionSays = new("如 GB/T 4754-2017", "such as GB/T 4754-2017");
    internal static readonly Words UsedBy = new("{0} 处仍在使用", "still used {0} times");
    internal static readonly Words Empty = new(
        "表里还没有代码，由战略办公室导入。",
        "There is no code in this table yet; the strategy office takes it in."
    );
    internal static readonly Words Count = new("{0} 个代码", "{0} codes");
    internal static readonly Words Editions = new("版本：{0}", "Editions: {0}");
}
