using Yuelu.Platform.Search;
using Yuelu.Platform.Storage;

namespace Yuelu.Registry.Enterprises;

/// <summary>
/// What an enterprise can be looked up by besides its name, as words of the search index: the organisations above it, its
/// region, industry and park with all that stands above them, and whether it still exists. One index so answers every
/// list, however its conditions are put together, and the data scope is one of them.
/// </summary>
internal static class EnterpriseMarks
{
    /// <summary>The register's index.</summary>
    internal static SearchIndex SearchIndex(this YueluDb db) =>
        Platform.Search.SearchIndex.Of(db, "registry_enterprise_search");

    /// <summary>What the index keeps of an enterprise.</summary>
    internal static IndexedRecord Indexed(this Enterprise enterprise) =>
        new(enterprise.Id, enterprise.Name, Of(enterprise));

    internal const string Closed = "s:closed";

    internal static IEnumerable<string> Of(Enterprise enterprise)
    {
        for (var slash = 0; (slash = enterprise.OrganisationPath.IndexOf('/', slash + 1)) > 0; )
            yield return Organisation(enterprise.OrganisationPath[..(slash + 1)]);
        foreach (var digits in (int[])[2, 4, 6])
            yield return Region(enterprise.Region[..digits]);
        for (var digits = 2; digits <= enterprise.Industry.Length; digits++)
            yield return Industry(enterprise.Industry[..digits]);
        if (enterprise.Park is { } park)
            yield return Park(park);
        if (enterprise is not { ClosedOn: null, MergedInto: null })
            yield return Closed;
    }

    internal static string Organisation(string path) => $"o:{path}";

    /// <param name="code">Two, four or six digits.</param>
    internal static string Region(string code) => $"r:{(code.Length < 6 ? code : Digits(code))}";

    /// <summary>The digits of a region's code that name it: of six those before trailing 00 pairs, which mean the level above.</summary>
    internal static string Digits(string code) =>
        code.EndsWith("0000", StringComparison.Ordinal) ? code[..2]
        : code.EndsWith("00", StringComparison.Ordinal) ? code[..4]
        : code;

    internal static string Industry(string code) => $"i:{code}";

    internal static string Park(string code) => $"p:{code}";
}
