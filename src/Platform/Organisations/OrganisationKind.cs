using Yuelu.Kernel;

namespace Yuelu.Platform.Organisations;

/// <summary>What an organisation is. It says nothing of where it stands in the tree.</summary>
public enum OrganisationKind
{
    /// <summary>战略办公室: leads a plan, such as the office of a leading group.</summary>
    StrategyOffice,

    /// <summary>省直部门: a department with tasks of its own.</summary>
    Department,

    /// <summary>市州主管部门: the bureau of a city.</summary>
    CityBureau,

    /// <summary>县市区主管部门: the bureau of a county.</summary>
    CountyBureau,

    /// <summary>园区: a park; it reports on its own, whatever region it lies in.</summary>
    Park,

    /// <summary>企业: an enterprise; its code is its social credit code.</summary>
    Enterprise,

    /// <summary>专家组织: those from whom experts come.</summary>
    ExpertBody,

    /// <summary>高等院校: a university or college.</summary>
    University,

    /// <summary>评估机构: an outside evaluator.</summary>
    Evaluator,
}

/// <summary>The words of organisations' kinds.</summary>
public static class OrganisationKinds
{
    private static readonly Dictionary<OrganisationKind, Words> Names = new()
    {
        [OrganisationKind.StrategyOffice] = new("战略办公室", "Strategy office"),
        [OrganisationKind.Department] = new("省直部门", "Department"),
        [OrganisationKind.CityBureau] = new("市州主管部门", "City bureau"),
        [OrganisationKind.CountyBureau] = new("县市区主管部门", "County bureau"),
        [OrganisationKind.Park] = new("园区", "Park"),
        [OrganisationKind.Enterprise] = new("企业", "Enterprise"),
        [OrganisationKind.ExpertBody] = new("专家组织", "Expert body"),
        [OrganisationKind.University] = new("高等院校", "University"),
        [OrganisationKind.Evaluator] = new("评估机构", "Evaluator"),
    };

    /// <summary>What the kinds are called, in order.</summary>
    internal static IEnumerable<Words> All => Names.Values;

    /// <summary>What a kind is called.</summary>
    public static Words Name(OrganisationKind kind) => Names[kind];

    /// <summary>The same, or by what people call it in either language.</summary>
    internal static OrganisationKind? FindNamed(string name) =>
        Find(name)
        ?? Names
            .Where(kind => kind.Value.Zh == name || kind.Value.En == name)
            .Select(kind => (OrganisationKind?)kind.Key)
            .FirstOrDefault();

    /// <summary>The kind of this name as stored and imported, such as <c>CityBureau</c>; null when there is none.</summary>
    public static OrganisationKind? Find(string? name) =>
        Enum.TryParse<OrganisationKind>(name, ignoreCase: true, out var kind) && Names.ContainsKey(kind) ? kind : null;
}
