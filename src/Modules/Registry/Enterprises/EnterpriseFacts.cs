using Yuelu.Platform.Organisations;

namespace Yuelu.Registry.Enterprises;

/// <summary>What the register says of an enterprise on some day.</summary>
internal class EnterpriseFacts : IOwned
{
    /// <summary>企业名称, as on the licence.</summary>
    public string Name { get; set; } = "";

    /// <summary>主管单位: the bureau or park that looks after it. Its place in the organisation tree, not in the region tree.</summary>
    public string OrganisationPath { get; set; } = "";

    /// <summary>行政区划代码 of the county it is in (GB/T 2260, six digits).</summary>
    public string Region { get; set; } = "";

    /// <summary>Code of the park it is in (an organisation of that kind); null when in none.</summary>
    public string? Park { get; set; }

    /// <summary>行业代码 (GB/T 4754), as fine as the code table at hand goes.</summary>
    public string Industry { get; set; } = "";

    /// <summary>登记注册类型; null when not known.</summary>
    public string? RegistrationType { get; set; }

    /// <summary>从业人员: persons at the end of <see cref="FiguresYear"/>; null when not known.</summary>
    public int? Employees { get; set; }

    /// <summary>营业收入 of <see cref="FiguresYear"/> in thousands of yuan; null when not known.</summary>
    public long? Revenue { get; set; }

    /// <summary>The year of the two figures, by which the size class goes.</summary>
    public int? FiguresYear { get; set; }

    /// <summary>注销日期: last day on which it exists; null while it does.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Takes all facts of another.</summary>
    internal void Take(EnterpriseFacts other) =>
        (Name, OrganisationPath, Region, Park, Industry, RegistrationType, Employees, Revenue, FiguresYear, ClosedOn) =
            (
                other.Name,
                other.OrganisationPath,
                other.Region,
                other.Park,
                other.Industry,
                other.RegistrationType,
                other.Employees,
                other.Revenue,
                other.FiguresYear,
                other.ClosedOn
            );

    /// <summary>Whether two say the same.</summary>
    internal bool Says(EnterpriseFacts other) =>
        Name == other.Name
        && OrganisationPath == other.OrganisationPath
        && Region == other.Region
        && Park == other.Park
        && Industry == other.Industry
        && RegistrationType == other.RegistrationType
        && Employees == other.Employees
        && Revenue == other.Revenue
        && FiguresYear == other.FiguresYear
        && ClosedOn == other.ClosedOn;
}
