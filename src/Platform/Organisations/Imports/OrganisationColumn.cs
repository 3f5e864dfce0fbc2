using Yuelu.Kernel;

namespace Yuelu.Platform.Organisations.Imports;

/// <summary>The columns of a file of organisations.</summary>
internal enum OrganisationColumn
{
    Code,
    Parent,
    Kind,
    NameZh,
    NameEn,
    Region,
    ClosedOn,
}

/// <summary>How columns are named in files: the Chinese or English heading, or the short name.</summary>
internal static class OrganisationColumns
{
    private static readonly Dictionary<OrganisationColumn, (string Key, Words Heading)> Names = new()
    {
        [OrganisationColumn.Code] = ("code", new("代码", "Code")),
        [OrganisationColumn.Parent] = ("parent", new("上级代码", "Code above")),
        [OrganisationColumn.Kind] = ("kind", new("类别", "Kind")),
        [OrganisationColumn.NameZh] = ("name_zh", new("中文名称", "Name in Chinese")),
        [OrganisationColumn.NameEn] = ("name_en", new("英文名称", "Name in English")),
        [OrganisationColumn.Region] = ("region", new("行政区划代码", "Region code")),
        [OrganisationColumn.ClosedOn] = ("closed_on", new("关闭日期", "Last day")),
    };

    /// <summary>All columns, in the order of exports.</summary>
    internal static IReadOnlyList<OrganisationColumn> All { get; } = Enum.GetValues<OrganisationColumn>();

    /// <summary>Columns without which a file cannot be read.</summary>
    internal static IReadOnlyList<OrganisationColumn> Required { get; } =
    [OrganisationColumn.Code, OrganisationColumn.Parent, OrganisationColumn.Kind, OrganisationColumn.NameZh];

    /// <summary>The heading that people see.</summary>
    internal static Words Heading(OrganisationColumn column) => Names[column].Heading;

    /// <summary>The column that a heading names, or null.</summary>
    internal static OrganisationColumn? Find(string heading)
    {
        var plain = HalfWidth.ForSearch(heading);
        foreach (var (column, (key, words)) in Names)
            if (plain == key || plain == words.Zh || plain == HalfWidth.ForSearch(words.En))
                return column;
        return null;
    }
}
