using Microsoft.Net.Http.Headers;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>The formats of messages.</summary>
internal enum SdmxFormat
{
    GenericData,
    GenericTimeSeries,
    SpecificData,
    SpecificTimeSeries,
    Csv1,
    Csv2,
    DataJson,
    StructureMl,
    StructureJson,
    Schema,
}

/// <summary>A format by its media type.</summary>
/// <param name="Type">Without its version.</param>
/// <param name="Plain">A common type under which it is asked for as well, when it is the first of its list.</param>
internal sealed record SdmxMedia(SdmxFormat Format, string Type, string Version, string Plain)
{
    private const string Xml = "application/xml";
    private const string Json = "application/json";
    private const string Csv = "text/csv";

    private static readonly SdmxMedia Generic = new(
        SdmxFormat.GenericData,
        "application/vnd.sdmx.genericdata+xml",
        "2.1",
        Xml
    );
    private static readonly SdmxMedia GenericTimeSeries = new(
        SdmxFormat.GenericTimeSeries,
        "application/vnd.sdmx.generictimeseriesdata+xml",
        "2.1",
        Xml
    );
    private static readonly SdmxMedia Specific = new(
        SdmxFormat.SpecificData,
        "application/vnd.sdmx.structurespecificdata+xml",
        "2.1",
        Xml
    );
    private static readonly SdmxMedia SpecificTimeSeries = new(
        SdmxFormat.SpecificTimeSeries,
        "application/vnd.sdmx.structurespecifictimeseriesdata+xml",
        "2.1",
        Xml
    );
    private static readonly SdmxMedia Csv1 = new(SdmxFormat.Csv1, "application/vnd.sdmx.data+csv", "1.0.0", Csv);
    private static readonly SdmxMedia Csv2 = new(SdmxFormat.Csv2, "application/vnd.sdmx.data+csv", "2.0.0", Csv);
    private static readonly SdmxMedia DataJson = new(
        SdmxFormat.DataJson,
        "application/vnd.sdmx.data+json",
        "2.0.0",
        Json
    );
    private static readonly SdmxMedia StructureMl = new(
        SdmxFormat.StructureMl,
        "application/vnd.sdmx.structure+xml",
        "2.1",
        Xml
    );
    private static readonly SdmxMedia StructureJson = new(
        SdmxFormat.StructureJson,
        "application/vnd.sdmx.structure+json",
        "2.0.0",
        Json
    );

    /// <summary>The formats of data, the usual one first; REST 2 has other usual ones.</summary>
    internal static IReadOnlyList<SdmxMedia> Data(bool isSecond) =>
        isSecond
            ? [DataJson, Csv2, Csv1, Specific, SpecificTimeSeries, Generic, GenericTimeSeries]
            : [Generic, GenericTimeSeries, Specific, SpecificTimeSeries, Csv1, Csv2, DataJson];

    /// <summary>The formats of structures.</summary>
    internal static IReadOnlyList<SdmxMedia> Structures(bool isSecond) =>
        isSecond ? [StructureJson, StructureMl] : [StructureMl, StructureJson];

    internal static IReadOnlyList<SdmxMedia> Schemas { get; } =
    [new(SdmxFormat.Schema, "application/vnd.sdmx.schema+xml", "2.1", Xml)];

    /// <summary>The media type with its version, as it is answered.</summary>
    internal string Name => $"{Type};version={Version}";

    /// <summary>What the header Accept wants most of what is served; the first where it wants anything.</summary>
    internal static Result<SdmxMedia> Of(HttpRequest request, IReadOnlyList<SdmxMedia> served)
    {
        var accept = request.Headers.Accept.ToString();
        if (accept.Length == 0)
            return served[0];
        // What cannot be read wants nothing.
        if (MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var wanted))
            foreach (var one in wanted.Where(one => one.Quality != 0).OrderByDescending(one => one.Quality ?? 1))
                if (served.FirstOrDefault(media => media.Fits(one)) is { } found)
                    return found;
        return SdmxProblems.NotAcceptable(accept, [.. served.Select(media => media.Name)]);
    }

    /// <summary>The format of data. Those of time series are there only where observations are told apart by time.</summary>
    internal static Result<SdmxMedia> OfData(HttpRequest request, bool isSecond, string atObservation)
    {
        var found = Of(request, Data(isSecond));
        if (
            atObservation == SdmxComponents.Time
            || !found.Succeeded(out var wanted, out _)
            || wanted.OfAnyData is not { } general
        )
            return found;
        var other = Of(request, [.. Data(isSecond).Where(media => media.OfAnyData is null)]);
        return other.Succeeded(out _, out _)
            ? other
            : SdmxProblems.TimeSeriesOnly(wanted.Name, atObservation, general.Name);
    }

    /// <summary>The format that a format of time series is a narrower form of; null for others.</summary>
    private SdmxMedia? OfAnyData =>
        Format switch
        {
            SdmxFormat.GenericTimeSeries => Generic,
            SdmxFormat.SpecificTimeSeries => Specific,
            _ => null,
        };

    /// <summary>Whether somebody who cannot be answered is told so in JSON.</summary>
    internal static bool WantsJson(HttpRequest request) =>
        request.Headers.Accept.ToString() is var accept
        && accept.Contains("json", StringComparison.OrdinalIgnoreCase)
        && !accept.Contains("xml", StringComparison.OrdinalIgnoreCase);

    private bool Fits(MediaTypeHeaderValue wanted)
    {
        var type = wanted.MediaType.Value ?? "";
        if (type is "*/*" or "application/*" || Is(Plain) || Plain == Xml && Is("text/xml"))
            return true;
        if (!Is(Type))
            return false;
        var version = wanted.Parameters.FirstOrDefault(one => one.Name == "version")?.GetUnescapedValue().Value;
        return version is null || Shortened(version) == Shortened(Version);

        bool Is(string other) => string.Equals(type, other, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>1.0 is 1.0.0.</summary>
    private static string Shortened(string version) =>
        version.EndsWith(".0", StringComparison.Ordinal) && version.Count(one => one == '.') == 2
            ? version[..^2]
            : version;
}
