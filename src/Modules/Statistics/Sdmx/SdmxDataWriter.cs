namespace Yuelu.Statistics.Sdmx;

/// <summary>What a data message says of itself, whatever its format.</summary>
/// <param name="Language">In which names are told, where a format has one for each; null for all.</param>
internal sealed record SdmxDataHeader(SdmxModel Model, SdmxDataQuery Query, Kernel.Language? Language)
{
    /// <summary>The dimensions of a group, by their places in a key.</summary>
    internal IReadOnlyList<int> OfGroup { get; } =
        Query.AtObservation == SdmxComponents.AllDimensions
            ? []
            :
            [
                .. Enumerable
                    .Range(0, Query.Flow.AllOfKey.Count)
                    .Where(at => at != Query.Flow.PositionOf(Query.AtObservation)),
            ];

    /// <summary>The dimensions of an observation within its group.</summary>
    internal IReadOnlyList<int> OfObservation { get; } =
        Query.AtObservation == SdmxComponents.AllDimensions
            ? [.. Enumerable.Range(0, Query.Flow.AllOfKey.Count)]
            : [Query.Flow.PositionOf(Query.AtObservation)];

    /// <summary>Whether groups are series, so that what is said of a series is said once.</summary>
    internal bool IsBySeries => Query.AtObservation == SdmxComponents.Time;

    internal SdmxFlow Flow => Query.Flow;

    internal bool HasAttributes => Query.Detail is SdmxDetail.Full or SdmxDetail.NoData;

    internal bool HasObservations => Query.Detail is SdmxDetail.Full or SdmxDetail.DataOnly;

    /// <summary>The flow as SDMX-CSV and links name it.</summary>
    internal string FlowName => $"{Model.Options.Agency}:{Flow.Id}({SdmxArtefact.Version})";

    /// <summary>The namespace of structure-specific data.</summary>
    internal string Namespace => SdmxMl.NamespaceOf(Model[Flow.Id], Query.AtObservation);
}

/// <summary>Writes a data message of one format into a buffer that is emptied as it fills.</summary>
internal interface ISdmxDataWriter : IDisposable
{
    /// <summary>What stands before the first data set.</summary>
    void Begin();

    /// <param name="heldFrom">The moment from which all of the set is held; null when the question asks for one state.</param>
    void BeginDataSet(DateTimeOffset? heldFrom);

    /// <summary>A group of observations; at least one.</summary>
    void Group(IReadOnlyList<SdmxRow> rows);

    void EndDataSet();

    /// <summary>What stands after the last data set.</summary>
    void End();

    /// <summary>Sees to it that all that was written is in the buffer.</summary>
    void Flush();
}
