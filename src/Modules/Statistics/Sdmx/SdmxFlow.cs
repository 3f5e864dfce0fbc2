using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>A flow by its structure: what its data consist of. Addresses, formats and structures follow from it.</summary>
/// <param name="Topic">From it come the ids of all that belongs to the flow.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Description">What it holds.</param>
/// <param name="Dimensions">The dimensions of a key, in its order: at least four, for of fewer a key of wildcards alone would be <c>.</c> or <c>..</c>, which clients take for a folder.</param>
/// <param name="OfObservation">The attributes of an observation, in the order in which <see cref="SdmxRow.Attribute"/> gives them.</param>
internal sealed record SdmxFlow(
    string Topic,
    Words Name,
    Words Description,
    IReadOnlyList<SdmxComponent> Dimensions,
    IReadOnlyList<SdmxComponent> OfObservation
)
{
    internal string Id { get; } = $"DF_{Topic}";

    internal string Structure { get; } = $"DSD_{Topic}";

    internal string Constraint { get; } = $"CR_{Topic}";

    internal string Categorisation { get; } = $"CTG_{Topic}";

    internal string Agreement { get; } = $"PA_{Topic}";

    /// <summary>The attributes of a series.</summary>
    internal IReadOnlyList<SdmxComponent> OfSeries { get; } = [SdmxComponents.UnitOfMeasure];

    /// <summary>All dimensions with time at the end.</summary>
    internal IReadOnlyList<SdmxComponent> AllOfKey { get; } = [.. Dimensions, SdmxComponents.TimeDimension];

    /// <summary>All attributes.</summary>
    internal IReadOnlyList<SdmxComponent> Attributes => [.. OfSeries, .. OfObservation];

    /// <summary>Dimensions, measure and attributes.</summary>
    internal IEnumerable<SdmxComponent> Components => AllOfKey.Append(SdmxComponents.Measure).Concat(Attributes);

    /// <summary>The lists that its values are codes of.</summary>
    internal IEnumerable<string> Codelists => Components.Select(one => one.Codelist).OfType<string>().Distinct();

    /// <summary>Where time stands among the dimensions: after all others.</summary>
    internal int TimePosition => Dimensions.Count;

    /// <summary>What observations can be told apart by.</summary>
    internal string[] AtObservation =>
        [SdmxComponents.Time, .. Dimensions.Select(one => one.Id), SdmxComponents.AllDimensions];

    /// <summary>The place of a dimension in a key, time last; −1 when there is none of that id.</summary>
    internal int PositionOf(string id)
    {
        for (var at = 0; at < AllOfKey.Count; at++)
            if (AllOfKey[at].Id == id)
                return at;
        return -1;
    }
}

/// <summary>What there is in a flow at present, beside its data.</summary>
/// <param name="Changed">When its data changed last; the Unix epoch when there never were any.</param>
/// <param name="Codes">The codes of those lists that follow from the data.</param>
/// <param name="IsSynthetic">Whether there is something made up among its data.</param>
internal sealed record SdmxContent(
    DateTimeOffset Changed,
    IReadOnlyDictionary<string, IReadOnlyList<SdmxItem>> Codes,
    bool IsSynthetic = false
);

/// <summary>Where the data of a flow come from.</summary>
internal interface ISdmxSource
{
    SdmxFlow Flow { get; }

    Task<SdmxContent> ContentAsync(CancellationToken ct);

    /// <summary>The rows that a question reaches; none of them is read yet.</summary>
    Task<Result<ISdmxRows>> AskAsync(SdmxDataQuery query, CancellationToken ct);
}

/// <summary>The rows that a question reaches.</summary>
internal interface ISdmxRows
{
    /// <summary>How many there are, at most: earlier ones that were corrected may be among them.</summary>
    Task<Result<long>> CountAsync(CancellationToken ct);

    /// <summary>Which values of each dimension they have.</summary>
    Task<Result<SdmxRegion>> RegionAsync(CancellationToken ct);

    /// <summary>The moments from which something of it is held, the earliest first; for questions for history.</summary>
    Task<IReadOnlyList<DateTimeOffset>> MomentsAsync(CancellationToken ct);

    /// <summary>Series by series, the earliest period first, read as they are sent.</summary>
    /// <param name="moment">Only what is held from this moment on; null for all.</param>
    IAsyncEnumerable<IReadOnlyList<SdmxRow>> SeriesAsync(DateTimeOffset? moment, CancellationToken ct);
}
