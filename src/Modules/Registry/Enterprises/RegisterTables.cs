using Yuelu.Kernel;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Registry.CodeLists;

namespace Yuelu.Registry.Enterprises;

/// <summary>The tables that what is said of enterprises is judged by, read once for a file or a form.</summary>
internal sealed class RegisterTables
{
    private readonly ILookup<string, CodeItem> codes;
    private readonly Dictionary<string, Organisation> organisations;
    private readonly ILookup<string, Organisation> counties;
    private readonly HashSet<string> divided;
    private readonly IReadOnlyList<string> scope;

    private RegisterTables(IReadOnlyList<CodeItem> items, IReadOnlyList<Organisation> open, IReadOnlyList<string> scope)
    {
        codes = items.ToLookup(item => Key(item.List, item.Code));
        organisations = open.ToDictionary(one => one.Code);
        counties = open.Where(one => one.Kind == OrganisationKind.CountyBureau && one.RegionCode is not null)
            .ToLookup(one => one.RegionCode!.PadRight(6, '0'));
        divided =
        [
            .. items
                .Where(item => item.List == CodeList.Region.Key)
                .SelectMany(item =>
                    new[] { $"{item.Code[..2]}0000", $"{item.Code[..4]}00" }.Where(up => up != item.Code)
                ),
        ];
        this.scope = scope;
    }

    /// <summary>Reads them.</summary>
    /// <param name="scope">Paths of the organisations whose enterprises may be touched.</param>
    internal static async Task<RegisterTables> ReadAsync(
        YueluDb db,
        IReadOnlyList<string> scope,
        DateOnly today,
        CancellationToken ct
    ) =>
        new(
            await db.Set<CodeItem>().AsNoTracking().ToListAsync(ct),
            await db.Set<Organisation>()
                .AsNoTracking()
                .Where(one =>
                    one.Kind != OrganisationKind.Enterprise && (one.ClosedOn == null || today <= one.ClosedOn)
                )
                .ToListAsync(ct),
            scope
        );

    /// <summary>Whether an enterprise of this organisation may be touched.</summary>
    internal bool Reaches(string organisationPath) =>
        scope.Any(path => organisationPath.StartsWith(path, StringComparison.Ordinal));

    /// <summary>What is wrong with a code on a day; null when it holds.</summary>
    internal Problem? Refuse(CodeList list, string code, DateOnly day)
    {
        var items = codes[Key(list.Key, code)];
        if (!items.Any())
            return EnterpriseProblems.NoSuchCode(list.Name, code);
        if (!items.Any(item => item.Holds(day)))
            return EnterpriseProblems.CodeNotThen(list.Name, code, day);
        return list == CodeList.Region && divided.Contains(code) ? EnterpriseProblems.RegionTooWide(code) : null;
    }

    /// <summary>The park of this code.</summary>
    internal Result<string> Park(string code) =>
        organisations.TryGetValue(code.ToLowerInvariant(), out var park) && park.Kind == OrganisationKind.Park
            ? park.Code
            : EnterpriseProblems.NoSuchPark(code);

    /// <summary>The organisation that looks after enterprises of this code; without a code the one county bureau of the region.</summary>
    internal Result<string> Responsible(string code, string region)
    {
        if (code.Length == 0)
            return counties[region].ToList() is [var only]
                ? InScope(only, only.Code)
                : EnterpriseProblems.NoResponsible(region);
        return organisations.TryGetValue(code.ToLowerInvariant(), out var named)
            ? InScope(named, code)
            : EnterpriseProblems.NoSuchOrganisation(code);
    }

    private Result<string> InScope(Organisation organisation, string code) =>
        Reaches(organisation.Path) ? organisation.Path : EnterpriseProblems.NoSuchOrganisation(code);

    private static string Key(string list, string code) => $"{list}/{code}";
}
