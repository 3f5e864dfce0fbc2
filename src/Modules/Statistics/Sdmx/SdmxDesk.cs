using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>Answers SDMX questions over all flows; all of it is open to all, for all of it was published.</summary>
internal sealed class SdmxDesk(
    IEnumerable<ISdmxSource> sources,
    SdmxOptions options,
    SdmxWording wording,
    TimeProvider clock
)
{
    /// <summary>Data of a flow.</summary>
    /// <param name="isSecond">Whether the question came by REST 2.</param>
    /// <param name="named">The flow that the address names.</param>
    internal async Task DataAsync(HttpContext http, bool isSecond, Result<SdmxFlow> named, string key)
    {
        var ct = http.RequestAborted;
        if (
            !Read(http, named, key, isSecond).Succeeded(out var query, out var problem)
            || !SdmxMedia.OfData(http.Request, isSecond, query.AtObservation).Succeeded(out var media, out problem)
            || !(await Of(query.Flow).AskAsync(query, ct)).Succeeded(out var rows, out problem)
            || !(await new SdmxReading(rows, query).CountAsync(options.MostObservations, ct)).Succeeded(
                out var count,
                out problem
            )
        )
        {
            await SdmxAnswer.RefuseAsync(http, problem);
            return;
        }
        var model = (await SdmxModel.ReadAsync(sources, options, ct)).Of(query.Flow);
        var (language, reading) = (SdmxLanguages.Of(http.Request), new SdmxReading(rows, query));
        if (count == 0 && isSecond)
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        else if (count == 0)
            await SdmxAnswer.RefuseAsync(http, SdmxProblems.NoResults(query.Flow.Id, query.Unknown(model)));
        else if (!SdmxAnswer.IsKnown(http, model, wording, media, language))
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
        var model = await SdmxModel.ReadAsync(sources, options, ct);
        if (!asked.Select(model).Succeeded(out var told, out var problem))
        {
            await SdmxAnswer.RefuseAsync(http, problem);
            return;
        }
        for (var at = 0; at < told.Count; at++)
            if (told[at] is { Artefact.Kind: SdmxKind.ContentConstraint, IsStub: false } constraint)
                told[at] = constraint with { Artefact = await WithRegionAsync(constraint.Artefact, ct) };
        var constraints = told.Where(one => one.Artefact.Kind == SdmxKind.ContentConstraint).ToList();
        if (
            asked is { Detail: "referencepartial", IsOfConstraints: true }
            && constraints is [{ Artefact: { Region: { } region, Flow: { } flow } }]
        )
            told = [.. told.Select(one => Narrowed(one, flow, region))];
        await SendAsync(http, isSecond, model, told);
    }

    /// <summary>Which values have data, as a constraint on the flow; code lists beside it hold those values alone.</summary>
    /// <param name="component">The one dimension that is asked for; all for all.</param>
    internal async Task AvailabilityAsync(
        HttpContext http,
        bool isSecond,
        Result<SdmxFlow> named,
        string key,
        string component
    )
    {
        var ct = http.RequestAborted;
        var parameters = new SdmxParameters(http.Request.Query, clock);
        var isAvailable = parameters.OneOf("mode", "exact", "available") == "available";
        if (
            !Read(http, named, key, isSecond).Succeeded(out var query, out var problem)
            || (problem = parameters.Fault ?? NoComponent(query.Flow, component)) is not null
            || !(await SdmxReading.RegionAsync(Of(query.Flow), query, component, isAvailable, ct)).Succeeded(
                out var region,
                out problem
            )
        )
        {
            await SdmxAnswer.RefuseAsync(http, problem);
            return;
        }
        var model = await SdmxModel.ReadAsync(sources, options, ct);
        // What could be chosen instead is told though what is chosen has no data.
        if (region.Values.All(one => one.Values.Count == 0) && region.First is null)
        {
            await SdmxAnswer.RefuseAsync(http, SdmxProblems.NoResults(query.Flow.Id, query.Unknown(model)));
            return;
        }
        var references = http.Request.Query["references"].ToString() is { Length: > 0 } word ? word : "none";
        var others = new SdmxStructureQuery(
            "contentconstraint",
            "all",
            query.Flow.Constraint,
            "latest",
            null,
            references,
            "full"
        )
        {
            IsOfData = true,
        }.Select(model);
        if (!others.Succeeded(out var told, out problem))
            await SdmxAnswer.RefuseAsync(http, problem);
        else
            await SendAsync(http, isSecond, model, [.. told.Select(one => Narrowed(one, query.Flow, region))]);
    }

    /// <summary>The XML schema of structure-specific data.</summary>
    internal async Task SchemaAsync(HttpContext http, string context, string agency, string id, string version)
    {
        var model = await SdmxModel.ReadAsync(sources, options, http.RequestAborted);
        var asked = new SdmxStructureQuery(context, agency, id, version, null, "none", "full").Select(model);
        if (!asked.Succeeded(out var told, out _) || told is not [{ Artefact: { Flow: { } flow } artefact }])
        {
            await SdmxAnswer.RefuseAsync(http, SdmxProblems.NoSuchStructure($"{context}/{agency}/{id}/{version}"));
            return;
        }
        var parameters = new SdmxParameters(http.Request.Query, clock);
        var at = parameters.OneOf("dimensionAtObservation", flow.AtObservation);
        var problem = parameters.Fault;
        if (problem is not null || !SdmxMedia.Of(http.Request, SdmxMedia.Schemas).Succeeded(out var media, out problem))
            await SdmxAnswer.RefuseAsync(http, problem!);
        else if (!SdmxAnswer.IsKnown(http, model, wording, media, null))
            await SdmxAnswer.SendAsync(http, media, buffer => SchemaWriter.Write(buffer, model, artefact, at));
    }

    private ISdmxSource Of(SdmxFlow flow) => sources.First(source => source.Flow == flow);

    private Result<SdmxDataQuery> Read(HttpContext http, Result<SdmxFlow> named, string key, bool isSecond) =>
        named.Succeeded(out var flow, out var problem)
            ? SdmxDataQuery.Read(flow, key, http.Request.Query, clock, isSecond)
            : problem;

    private static Problem? NoComponent(SdmxFlow flow, string component) =>
        component is "all" or "*" || flow.PositionOf(component) >= 0
            ? null
            : SdmxProblems.BadParameter(
                "componentId",
                component,
                string.Join(", ", flow.AllOfKey.Select(one => one.Id))
            );

    /// <summary>A structure beside what there are data for: the constraint says it; code lists and concepts of dimensions are told as far as it uses them.</summary>
    private static ToldStructure Narrowed(ToldStructure told, SdmxFlow flow, SdmxRegion region)
    {
        var artefact = told.Artefact;
        if (artefact.Id == flow.Constraint)
            return told with { Artefact = artefact with { Region = region } };
        if (artefact.Kind == SdmxKind.ConceptScheme)
            return told.With(region.Tells);
        var dimension = flow.Dimensions.FirstOrDefault(one => one.Codelist == artefact.Id)?.Id;
        var values = region.Values.FirstOrDefault(one => one.Dimension == dimension).Values;
        return dimension is null || values is null
            ? told
            : told with
            {
                Artefact = artefact with { Items = [.. artefact.Items.Where(item => values.Contains(item.Id))] },
                IsPartial = true,
            };
    }

    private async Task SendAsync(HttpContext http, bool isSecond, SdmxModel model, IReadOnlyList<ToldStructure> told)
    {
        var language = SdmxLanguages.Of(http.Request);
        if (!SdmxMedia.Of(http.Request, SdmxMedia.Structures(isSecond)).Succeeded(out var media, out var problem))
            await SdmxAnswer.RefuseAsync(http, problem);
        else if (!SdmxAnswer.IsKnown(http, model, wording, media, language))
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

    /// <summary>The constraint with its region; without one while what there is cannot be read.</summary>
    private async Task<SdmxArtefact> WithRegionAsync(SdmxArtefact constraint, CancellationToken ct)
    {
        var flow = constraint.Flow!;
        var everything = SdmxDataQuery.Read(flow, "all", QueryCollection.Empty, clock, isSecond: false).Value;
        var read = await SdmxReading.RegionAsync(Of(flow), everything, "all", false, ct);
        return constraint with { Region = read.Succeeded(out var region, out _) ? region : null };
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
