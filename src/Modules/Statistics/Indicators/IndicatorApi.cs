using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Indicators;

/// <summary>Indicators for programs: definitions are open to all, figures are officers' within their scope.</summary>
internal static class IndicatorApi
{
    internal static void Map(RouteGroupBuilder all, RouteGroupBuilder officers, RouteGroupBuilder office)
    {
        all.MapGet("indicators", ListAsync)
            .Lists<IndicatorView>("ListIndicators", "Indicators by code, each by its latest version")
            .Reads("q", "A part of a code or name.");
        all.MapGet("indicators/{code}", ShowAsync)
            .Shows<IndicatorDetailView>("ShowIndicator", "An indicator: its definition and earlier versions");
        Asked(
            officers
                .MapGet("indicator-values", ValuesAsync)
                .Lists<IndicatorValueView>("ListIndicatorValues", "Figures of an indicator in scope and their changes")
        );
        Asked(
            officers
                .MapGet("indicator-values.csv", CsvAsync)
                .Sends("ExportIndicatorValues", "The same as CSV, whole", Downloads.Csv)
        );
        Asked(
            officers
                .MapGet("indicator-values.json", MadeAsync)
                .Shows<IndicatorMade>(
                    "ExplainIndicator",
                    "The same with all it was made of: definitions, queries, files and proofs"
                )
        );
        office
            .MapPost("indicators/{code}/check", CheckAsync)
            .Does<IndicatorDetailView>(
                "CheckIndicator",
                "Says what is wrong with a definition, or what publishing it would make"
            );
        office
            .MapPut("indicators/{code}", PublishAsync)
            .Changes<IndicatorDetailView>(
                "PublishIndicator",
                "Publishes a definition as an indicator's next version; If-Match: * for a new one"
            );
    }

    internal static void MapForms(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/indicator-values.csv", CsvAsync).Needs(FilingScope.Officers);
        endpoints.MapGet("/indicator-values.json", MadeAsync).Needs(FilingScope.Officers);
    }

    private static void Asked(RouteHandlerBuilder route) =>
        route
            .Reads("indicator", "Code of the indicator.")
            .Reads("by", "`city` or `county`, `industry`, `unit`, `size`; with commas between.")
            .Reads("from", "First period; the last there is when left out.")
            .Reads("to", "Last period; the first one when left out.")
            .Reads("period", "One period, in place of `from` and `to`.")
            .Reads("asOf", "A day, or a moment: what was held at its end.")
            .Reads("sort", "In order of `value`, `change` or `real`, with places; of codes when left out.")
            .Reads("order", "`desc` for the highest first, `asc` for the lowest.");

    /// <summary>The question in an address.</summary>
    internal static Result<IndicatorRequest> Read(HttpRequest request, TimeProvider clock)
    {
        if (!TotalApi.Read(request).Succeeded(out var asked, out var problem))
            return problem;
        if (asked.Indicator.Length == 0)
            return IndicatorProblems.NoneNamed;
        if (!request.Moment("asOf", clock).Succeeded(out var at, out problem))
            return problem;
        if (asked.From.Length + asked.To.Length == 0)
            asked = asked with { From = Of("period") };
        if (!PeriodOf(asked.From).Succeeded(out var from, out problem))
            return problem;
        if (!PeriodOf(asked.To).Succeeded(out var to, out problem))
            return problem;
        if (!LineOrder.Read(Of("sort"), Of("order")).Succeeded(out var order, out problem))
            return problem;
        return new IndicatorRequest(asked.Indicator, asked.By, from.Period, to.Period, at) { Order = order.Order };

        string Of(string word) => HalfWidth.Of(request.Query[word].ToString()).Trim();

        static Result<(Period? Period, bool Unused)> PeriodOf(string text) =>
            text.Length == 0 ? (null, true)
            : Period.Parse(text).Succeeded(out var period, out var wrong) ? (period, true)
            : wrong;
    }

    private static async Task<IResult> ListAsync(HttpContext http, Paging paging, YueluDb db, string? q) =>
        paging.Show(
            await db.NewestIndicatorsAsync(HalfWidth.ForSearch(q ?? ""), http.RequestAborted),
            IndicatorView.Of
        );

    private static async Task<IResult> ShowAsync(HttpContext http, string code, YueluDb db) =>
        await DetailAsync(db, code, http.RequestAborted) is { } found
            ? ApiAnswer.Show(http, found, Etag(found.Indicator.Version))
            : ApiAnswer.Refuse(http, IndicatorProblems.Unknown(code));

    private static async Task<IResult> ValuesAsync(
        HttpContext http,
        Paging paging,
        ComputeIndicator compute,
        TimeProvider clock
    )
    {
        if (!(await AskAsync(http, compute, clock)).Succeeded(out var figures, out var problem))
            return ApiAnswer.Refuse(http, problem);
        var language = http.RequestLanguage();
        return paging.Show(figures.Lines, line => IndicatorValueView.Of(line, language));
    }

    private static async Task<IResult> CsvAsync(HttpContext http, ComputeIndicator compute, TimeProvider clock)
    {
        if (!(await AskAsync(http, compute, clock)).Succeeded(out var figures, out var problem))
            return http.Refuse(problem);
        var (language, definition) = (http.RequestLanguage(), figures.Newest.Definition);
        string[] headings =
        [
            .. (
                (Words[])
                    [
                        TotalWords.Area,
                        TotalWords.Industry,
                        TotalWords.Unit,
                        TotalWords.Period,
                        definition.Name,
                        IndicatorWords.Unit,
                        TotalWords.Units,
                        definition.IsRate ? IndicatorWords.Points : IndicatorWords.Change,
                        definition.IsRate ? IndicatorWords.NominalPoints : IndicatorWords.Nominal,
                        IndicatorWords.Real,
                        IndicatorWords.TwoYears,
                    ]
            ).Select(heading => heading.In(language)),
            .. definition.Inputs.Select(input => input.Name),
            TotalWords.Synthetic.In(language),
            IndicatorWords.Place.In(language),
            TotalWords.Breakdowns[Breakdown.Size].In(language),
        ];
        return TypedResults.Stream(
            body => CsvFile.WriteAsync(body, headings, figures.Lines.Select(Cells).ToAsyncEnumerable()),
            Downloads.Csv,
            $"{figures.Newest.Code}.csv"
        );

        string[] Cells(IndicatorLine line) =>
            [
                line.Cell.Area,
                line.Cell.Industry,
                line.Cell.Unit,
                line.Cell.Period.Code,
                Write(line.Value),
                line.Version.Definition.Unit,
                Write(line.Units),
                Write(line.Change),
                Write(line.Nominal),
                Write(line.Real),
                Write(line.TwoYears),
                .. definition.Inputs.Select(input =>
                    Write(
                        line.Version.Definition.Inputs.Zip(line.Inputs)
                            .FirstOrDefault(one => one.First.Name == input.Name)
                            .Second?.Now
                    )
                ),
                figures.IsSynthetic ? "1" : "0",
                Write(line.Place),
                line.Cell.Size,
            ];
    }

    private static async Task<IResult> MadeAsync(
        HttpContext http,
        ComputeIndicator compute,
        TimeProvider clock,
        YueluDb db
    ) =>
        (await AskAsync(http, compute, clock)).Succeeded(out var figures, out var problem)
            ? ApiAnswer.Show(
                http,
                await IndicatorMade.OfAsync(db, figures, http.RequestLanguage(), http.RequestAborted)
            )
            : http.Refuse(problem);

    private static async Task<IResult> CheckAsync(
        HttpContext http,
        string code,
        IndicatorDefinition definition,
        IndicatorDesk desk
    ) =>
        !desk.IsOpen ? ApiAnswer.Refuse(http, IndicatorProblems.Unknown(code))
        : !(await desk.CheckAsync(code, definition, http.RequestAborted)).Succeeded(out var outcome, out var problem)
            ? ApiAnswer.Refuse(http, problem)
        : outcome.Version is { } version
            ? ApiAnswer.Show(http, new IndicatorDetailView(IndicatorView.Of(version), version.Definition, []))
        : ApiAnswer.RefuseFields(http, outcome.Errors);

    private static async Task<IResult> PublishAsync(
        HttpContext http,
        string code,
        IndicatorDefinition definition,
        IfMatch seen,
        IndicatorDesk desk,
        YueluDb db,
        IOutputCacheStore cache
    )
    {
        var ct = http.RequestAborted;
        if (!desk.IsOpen)
            return ApiAnswer.Refuse(http, IndicatorProblems.Unknown(code));
        var held = await DetailAsync(db, code, ct);
        var number = held?.Indicator.Version ?? 0;
        if (!seen.Admits(Etag(number)))
            return ApiAnswer.Changed(http, Etag(number), held is null ? new object() : held);
        var published = await desk.PublishAsync(code, definition, number, http.User.Identity?.Name ?? "", ct);
        if (!published.Succeeded(out var outcome, out var problem))
            return ApiAnswer.Refuse(http, problem);
        if (outcome.Version is not { } version)
            return ApiAnswer.RefuseFields(http, outcome.Errors);
        await cache.ForgetPublicPagesAsync(ct);
        return ApiAnswer.Show(http, (await DetailAsync(db, code, ct))!, Etag(version.Number));
    }

    private static async Task<Result<IndicatorFigures>> AskAsync(
        HttpContext http,
        ComputeIndicator compute,
        TimeProvider clock
    ) =>
        Read(http.Request, clock).Succeeded(out var request, out var problem)
            ? await compute.AskAsync(request, null, http.RequestAborted)
            : problem;

    private static async Task<IndicatorDetailView?> DetailAsync(YueluDb db, string code, CancellationToken ct)
    {
        var versions = await db.Indicators(code).ToListAsync(ct);
        return versions is [var newest, ..]
            ? new(IndicatorView.Of(newest), newest.Definition, [.. versions.Select(IndicatorView.Of)])
            : null;
    }

    private static string Etag(int version) => IfMatch.Of($"v{version}");

    private static string Write(decimal? value) =>
        value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";
}
