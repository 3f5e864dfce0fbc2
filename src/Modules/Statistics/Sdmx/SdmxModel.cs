using System.Security.Cryptography;
using System.Text;
using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Series;

namespace Yuelu.Statistics.Sdmx;

/// <summary>A series by its SDMX key.</summary>
/// <param name="Key">Its code in each dimension but time.</param>
internal sealed record SdmxSeries(int Number, PeriodKind Frequency, string Unit, string[] Key);

/// <summary>All that SDMX says of the official series but their values: the series and the structures, made from the records at each question.</summary>
/// <param name="Changed">When a file of series was taken in last; the Unix epoch when none was.</param>
internal sealed record SdmxModel(
    SdmxOptions Options,
    IReadOnlyList<SdmxSeries> Series,
    IReadOnlyList<SdmxArtefact> Artefacts,
    DateTimeOffset Changed
)
{
    internal const string Flow = "DF_SERIES";
    internal const string Structure = "DSD_SERIES";
    internal const string Concepts = "CS_SERIES";
    internal const string Categories = "CAT_SERIES";
    internal const string Category = "OFFICIAL";
    internal const string Constraint = "CR_SERIES";
    internal const string AgencyOfAgencies = "SDMX";

    /// <summary>Changes whenever an answer could.</summary>
    internal string Stamp
    {
        get
        {
            var text = new StringBuilder().Append(Changed.UtcTicks).Append(Options.Agency).Append(Options.Licence);
            foreach (var artefact in Artefacts)
            foreach (var item in artefact.Items)
                text.Append(item.Id).Append('\0').Append(item.Name).Append('\0');
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
        }
    }

    /// <summary>A structure by its id.</summary>
    internal SdmxArtefact this[string id] => Artefacts.First(one => one.Id == id);

    /// <summary>The names of a list's codes.</summary>
    internal IReadOnlyDictionary<string, Words> NamesOf(string codelist) =>
        this[codelist].Items.ToDictionary(item => item.Id, item => item.Name);

    /// <summary>Reads the model.</summary>
    internal static async Task<SdmxModel> ReadAsync(YueluDb db, SdmxOptions options, CancellationToken ct)
    {
        var changed = await db.Set<SeriesFile>().MaxAsync(file => file.TakenInAt, ct) ?? DateTimeOffset.UnixEpoch;
        var found = await db.FindSeries(new()).ToListAsync(ct);
        var names = await SeriesNames.ReadAsync(db, found.Select(one => one.Series), ct);
        var series = found
            .Select(one => one.Series)
            .OrderBy(one => one.Number)
            .Select(one => new SdmxSeries(
                one.Number,
                one.Frequency,
                one.Unit,
                [SeriesKey.Letter(one.Frequency), one.Indicator, one.Area, one.Industry, SeriesKey.Of(one.Kind)]
            ))
            .ToList();
        var lists = new Dictionary<string, IReadOnlyList<SdmxItem>>
        {
            ["CL_FREQ"] = SdmxLists.Frequencies,
            ["CL_INDICATOR"] =
            [
                .. found
                    .DistinctBy(one => one.Indicator.Code)
                    .Select(one => new SdmxItem(one.Indicator.Code, one.Indicator.Name)),
            ],
            ["CL_AREA"] = Codes(found.Select(one => one.Series.Area), names.Area),
            ["CL_INDUSTRY"] = Codes(found.Select(one => one.Series.Industry), names.Industry),
            ["CL_VALUE_KIND"] = SdmxLists.Kinds,
            ["CL_OBS_STATUS"] = SdmxLists.Statuses,
        };
        return new SdmxModel(options, series, SdmxLists.Artefacts(options, lists), changed);
    }

    private static IReadOnlyList<SdmxItem> Codes(IEnumerable<string> codes, Func<string, Words> name) =>
        [.. codes.Distinct().Order(StringComparer.Ordinal).Select(code => new SdmxItem(code, name(code)))];
}
