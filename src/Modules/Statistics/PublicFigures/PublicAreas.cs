using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Contract;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>
/// The areas and industries of public tables. Areas go by the digits of their codes (GB/T 2260): province, city, county; the whole
/// country stands above when there is more than one province. Whoever is in none of an area's parts stands in a part of its own.
/// </summary>
internal sealed class PublicAreas
{
    /// <summary>The whole country.</summary>
    internal const string Country = "000000";

    /// <summary>不详: in no narrower area, or in no industry; after SDMX's <c>_X</c>, not allocated.</summary>
    internal const string Unplaced = "_X";

    private readonly bool isOneProvince;

    private PublicAreas(bool isOneProvince, string province) => (this.isOneProvince, Top) = (isOneProvince, province);

    /// <summary>The widest area.</summary>
    internal string Top { get; }

    /// <summary>The areas in which some enterprises stand.</summary>
    /// <param name="codes">The codes of their counties, as the register has them.</param>
    internal static PublicAreas Of(IEnumerable<string> codes)
    {
        var provinces = codes.Where(IsCode).Select(code => code[..2]).Distinct().Take(2).ToList();
        return provinces.Count == 1 ? new(true, provinces[0] + "0000") : new(false, Country);
    }

    /// <summary>The areas of an enterprise, from the widest to the narrowest.</summary>
    internal IReadOnlyList<string> PathOf(string code)
    {
        if (!IsCode(code))
            return [Top, Unplaced];
        var (province, city) = (code[..2], code[..4]);
        var path = new List<string> { Top };
        if (!isOneProvince)
            path.Add(province + "0000");
        if (code.EndsWith("0000", StringComparison.Ordinal))
            return [.. path, province + Unplaced];
        path.Add(city + "00");
        return [.. path, code.EndsWith("00", StringComparison.Ordinal) ? city + Unplaced : code];
    }

    /// <summary>The division of an industry: its first two digits.</summary>
    internal static string DivisionOf(string? industry) =>
        industry is { Length: >= 2 } code && code[..2].All(char.IsAsciiDigit) ? code[..2] : Unplaced;

    /// <summary>The area just above one; null above the widest of a table.</summary>
    /// <param name="top">The widest.</param>
    internal static string? Above(string area, string top)
    {
        if (area == top)
            return null;
        var digits = area.EndsWith(Unplaced, StringComparison.Ordinal) ? area[..^2] : area[..4];
        if (digits.Length == 4 && area != digits + "00")
            return digits + "00";
        return digits.Length >= 2 && area != digits[..2] + "0000" ? digits[..2] + "0000" : top;
    }

    private static bool IsCode(string? code) => code is { Length: 6 } && code.All(char.IsAsciiDigit);

    /// <summary>Names of areas by their codes.</summary>
    internal static async Task<Func<string, Words>> NamesAsync(
        YueluDb db,
        IEnumerable<string> codes,
        CancellationToken ct
    )
    {
        var names = await db.RegionNamesAsync(codes.Select(WholeCode).Distinct(), ct);
        return code =>
            code == Country ? PublicFigureWords.Country
            : code == Unplaced ? PublicFigureWords.Unplaced
            : code.EndsWith(Unplaced, StringComparison.Ordinal)
                ? PublicFigureWords.UnplacedIn.With(names(WholeCode(code)))
            : names(code);
    }

    /// <summary>Names of industries by their codes.</summary>
    internal static async Task<Func<string, Words>> IndustryNamesAsync(
        YueluDb db,
        IEnumerable<string> codes,
        CancellationToken ct
    )
    {
        var names = await db.IndustryNamesAsync(codes.Distinct(), ct);
        return code =>
            code == Disclosure.SumTable.AllIndustries ? PublicFigureWords.AllIndustries
            : code == Unplaced ? PublicFigureWords.Unplaced
            : names(code);
    }

    private static string WholeCode(string code) =>
        code.EndsWith(Unplaced, StringComparison.Ordinal) ? code[..^2].PadRight(6, '0') : code;
}
