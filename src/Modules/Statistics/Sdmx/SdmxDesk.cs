using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Sdmx;

/// <summary>Answers SDMX questions over the official series; all of it is open to all, for all of it was published.</summary>
internal sealed class SdmxDesk(YueluDb db, SdmxOptions options, TimeProvider clock)
{
    /// <summary>Data of the flow.</summary>
    /// <param name="isSecond">Whether the question came by REST 2.</param>
    /// <param name="isFlow">Whether the address names the flow that there is.</param>
    internal async Task DataAsync(HttpContext http, bool isSecond, bool isFlow, string flow, string key)
    {
        var ct = http.RequestAborted;
        if (!SdmxMedia.Of(http.Request, SdmxMedia.Data(isSecond)).Succeeded(out var media, out var problem))
        {
            await SdmxAnswer.RefuseAsync(http, problem);
            return;
        }
        if (!isFlow)
            problem = SdmxProblems.NoSuchStructure(flow);
        if (
            problem is not null
            || !SdmxDataQuery.Read(key, http.Request.Query, clock).Succeeded(out var query, out problem)
        )
        {
            await SdmxAnswer.RefuseAsync(http, problem!);
            return;
        }
        var (model, language) = (await SdmxModel.ReadAsync(db, options, ct), SdmxLanguages.Of(http.Request));
        var reading = new ReadObservations(db, model, query);
        if (!(await reading.CountAsync(ct)).Succeeded(out var count, out problem))
            await SdmxAnswer.RefuseAsync(http, problem);
        else if (count == 0 && isSecond)
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        else if (count == 0)
            await SdmxAnswer.RefuseAsync(http, SdmxProblems.NoResults);
        else if (!SdmxAnswer.IsKnown(http, model, media, language))
        {
            using var buffer = new MemoryStream();
            using var writer = Writer(media.Format, buffer, new(model, query, language), WithNames(http.Request));
            var moments = await reading.MomentsAsync(ct);
            await SdmxAnswer.StreamAsync(
                http,
                media,
                buffer,
                writer,
                moments.Select(moment => (moment, reading.GroupsAsync(moment, ct)))
            );
        }
    }

    /// <summary>Structures.</summary>
    internal async Task StructuresAsync(HttpContext http, bool isSecond, SdmxStructureQuery asked)
    {
        var ct = http.RequestAborted;
        var model = await SdmxModel.ReadAsync(db, options, ct);
        if (!asked.Select(model).Succeeded(out var told, out var problem))
        {
            await SdmxAnswer.RefuseAsync(http, problem);
            return;
        }
        for (var at = 0; at < told.Count; at++)
            if (told[at] is { Artefact.Kind: SdmxKind.ContentConstraint, IsStub: false } constraint)
                told[at] = constraint with { Artefact = await WithRegionAsync(model, constraint.Artefact, ct) };
        await SendAsync(http, isSecond, model, told);
    }

    /// <summary>Which values have data, as a constraint on the flow.</summary>
    /// <param name="component">The one dimension that is asked for; all for all.</param>
    internal async Task AvailabilityAsync(
        HttpContext http,
        bool isSecond,
        bool isFlow,
        string flow,
        string key,
        string component
    )
    {
        var ct = http.RequestAborted;
        var parameters = new SdmxParameters(http.Request.Query, clock);
        var isAvailable = parameters.OneOf("mode", "exact", "available") == "available";
        var problem =
            !isFlow ? SdmxProblems.NoSuchStructure(flow)
            : component is not ("all" or "*") && SdmxComponents.PositionOf(component) < 0
                ? SdmxProblems.BadParameter(
                    "componentId",
                    component,
                    string.Join(", ", SdmxComponents.AllOfKey.Select(one => one.Id))
                )
            : parameters.Fault;
        if (
            problem is not null
            || !SdmxDataQuery.Read(key, http.Request.Query, clock).Succeeded(out var query, out problem)
        )
        {
            await SdmxAnswer.RefuseAsync(http, problem!);
            return;
        }
        var model = await SdmxModel.ReadAsync(db, options, ct);
        var region = await new ReadObservations(db, model, query).RegionAsync(component, isAvailable, ct);
        if (region.Observations == 0)
        {
            await SdmxAnswer.RefuseAsync(http, SdmxProblems.NoResults);
            return;
        }
        var constraint = new ToldStructure(model[SdmxModel.Constraint] with { Region = region }, false, false, false);
        var references = http.Request.Query["references"].ToString() is { Length: > 0 } named ? named : "none";
        var others = new SdmxStructureQuery(
            "contentconstraint",
            "all",
            SdmxModel.Constraint,
            "latest",
            null,
            references,
            "full"
        ).Select(model);
        if (others.Succeeded(out var told, out problem))
            await SendAsync(
                http,
                isSecond,
                model,
                [.. told.Where(one => one.Artefact.Kind != SdmxKind.ContentConstraint), constraint]
            );
        else
            await SdmxAnswer.RefuseAsync(http, problem);
    }

    /// <summary>The XML schema of structure-specific data.</summary>
    internal async Task SchemaAsync(HttpContext http, string context, string agency, string id, string version)
    {
        var parameters = new SdmxParameters(http.Request.Query, clock);
        var at = parameters.OneOf(
            "dimensionAtObservation",
            [SdmxComponents.Time, .. SdmxComponents.Dimensions.Select(one => one.Id), SdmxComponents.AllDimensions]
        );
        var model = await SdmxModel.ReadAsync(db, options, http.RequestAborted);
        var asked = new SdmxStructureQuery(context, agency, id, version, null, "none", "full");
        var problem = parameters.Fault;
        if (problem is null && context is not ("datastructure" or "dataflow"))
            problem = SdmxProblems.NoSuchStructure($"{context}/{agency}/{id}/{version}");
        if (problem is null)
            problem = asked.Select(model).Problem;
        if (problem is not null || !SdmxMedia.Of(http.Request, SdmxMedia.Schemas).Succeeded(out var media, out problem))
            await SdmxAnswer.RefuseAsync(http, problem!);
        else if (!SdmxAnswer.IsKnown(http, model, media, null))
            await SdmxAnswer.SendAsync(http, media, buffer => SchemaWriter.Write(buffer, model, at));
    }

    private static async Task SendAsync(
        HttpContext http,
        bool isSecond,
        SdmxModel model,
        IReadOnlyList<ToldStructure> told
    )
    {
        var language = SdmxLanguages.Of(http.Request);
        if (!SdmxMedia.Of(http.Request, SdmxMedia.Structures(isSecond)).Succeeded(out var media, out var problem))
            await SdmxAnswer.RefuseAsync(http, problem);
        else if (!SdmxAnswer.IsKnown(http, model, media, language))
            await SdmxAnswer.SendAsync(
                http,
                media,
                buffer =>
                {
                    if (media.Format == SdmxFormat.StructureJson)
                        StructureJsonWriter.Write(buffer, model, told, language);
                    else
                        StructureMlWriter.Write(buffer, model, told, language, Root(http.Request));
                }
            );
    }

    private async Task<SdmxArtefact> WithRegionAsync(SdmxModel model, SdmxArtefact constraint, CancellationToken ct)
    {
        var everything = SdmxDataQuery.Read("all", QueryCollection.Empty, clock).Value;
        return constraint with
        {
            Region = await new ReadObservations(db, model, everything).RegionAsync("all", false, ct),
        };
    }

    private static string Root(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}/rest";

    private static bool WithNames(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("labels=both", StringComparison.OrdinalIgnoreCase);

    private static ISdmxDataWriter Writer(SdmxFormat format, Stream buffer, SdmxDataHeader header, bool withNames) =>
        format switch
        {
            SdmxFormat.GenericData => new GenericDataWriter(buffer, header, isTimeSeries: false),
            SdmxFormat.GenericTimeSeries => new GenericDataWriter(buffer, header, isTimeSeries: true),
            SdmxFormat.SpecificData => new SpecificDataWriter(buffer, header, isTimeSeries: false),
            SdmxFormat.SpecificTimeSeries => new SpecificDataWriter(buffer, header, isTimeSeries: true),
            SdmxFormat.Csv1 => new DataCsv(buffer, header, isSecond: false, withNames),
            SdmxFormat.Csv2 => new DataCsv(buffer, header, isSecond: true, withNames),
            _ => new DataJsonWriter(buffer, header),
        };
}
