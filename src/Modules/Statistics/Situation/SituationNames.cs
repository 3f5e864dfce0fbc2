using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Contract;

namespace Yuelu.Statistics.Situation;

/// <summary>What the groups of a dashboard are called, by the register's tables of now; a code that is in no table keeps its digits.</summary>
internal sealed class SituationNames
{
    private readonly Func<string?, Words> regions;
    private readonly Func<string?, Words> industries;
    private readonly IReadOnlyDictionary<string, string> units;

    private SituationNames(
        Func<string?, Words> regions,
        Func<string?, Words> industries,
        IReadOnlyDictionary<string, string> units
    ) => (this.regions, this.industries, this.units) = (regions, industries, units);

    /// <param name="groups">The codes that will be asked for.</param>
    /// <param name="request">The area and the division in its address will be asked for too.</param>
    internal static async Task<SituationNames> ReadAsync(
        YueluDb db,
        IEnumerable<(SituationPart Part, string Code)> groups,
        SituationRequest request,
        CancellationToken ct
    )
    {
        var codes = groups.ToLookup(group => group.Part, group => group.Code);
        string[] areas =
        [
            .. codes[SituationPart.City],
            .. codes[SituationPart.County],
            request.Area,
            AreaCode.Whole(AreaCode.CityOf(request.Area)),
        ];
        var units = codes[SituationPart.Enterprise].ToList();
        return new(
            await db.RegionNamesAsync(areas, ct),
            await db.IndustryNamesAsync([.. codes[SituationPart.Division], request.Industry], ct),
            units.Count == 0
                ? new Dictionary<string, string>()
                : await db.EverRegistered()
                    .Where(one => units.Contains(one.Code))
                    .ToDictionaryAsync(one => one.Code, one => one.Name, ct)
        );
    }

    /// <summary>The name of a group.</summary>
    internal Words Of(SituationPart part, string code) =>
        part switch
        {
            SituationPart.All => SituationWords.All,
            _ when code.Length == 0 => SituationWords.Unknown,
            SituationPart.City or SituationPart.County => regions(code),
            SituationPart.Division => industries(code),
            SituationPart.Size => SituationWords.OfSize(code),
            _ => Words.Same(units.GetValueOrDefault(code, code)),
        };
}
