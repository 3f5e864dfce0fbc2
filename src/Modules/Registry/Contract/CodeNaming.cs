using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Registry.CodeLists;

namespace Yuelu.Registry.Contract;

/// <summary>What codes of the register are called, for other modules.</summary>
public static class CodeNaming
{
    /// <summary>Names of regions by their codes; a code that is in no table keeps its digits.</summary>
    public static Task<Func<string?, Words>> RegionNamesAsync(
        this YueluDb db,
        IEnumerable<string?> codes,
        CancellationToken ct
    ) => db.NamesAsync(CodeList.Region, codes, ct);

    /// <summary>Names of industries by their codes; a code that is in no table keeps its digits.</summary>
    public static Task<Func<string?, Words>> IndustryNamesAsync(
        this YueluDb db,
        IEnumerable<string?> codes,
        CancellationToken ct
    ) => db.NamesAsync(CodeList.Industry, codes, ct);
}
