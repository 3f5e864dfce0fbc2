using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Indicators;

namespace Yuelu.Statistics.Coefficients;

/// <summary>Tables of coefficients for programs and forms: reading is open to all, taking in is the strategy office's.</summary>
internal static class CoefficientApi
{
    /// <summary>What a form needs around a file.</summary>
    private const int FormOverhead = 256 * 1024;

    /// <summary>An edition of a table.</summary>
    internal sealed record CoefficientEditionView(
        string Code,
        int Edition,
        DateTimeOffset HeldFrom,
        string Sha256,
        CoefficientTable Table
    );

    internal static void Map(RouteGroupBuilder all, RouteGroupBuilder office)
    {
        all.MapGet("coefficients", ListAsync)
            .Lists<CoefficientEditionView>(
                "ListCoefficients",
                "Tables of coefficients by code, each by its latest edition"
            );
        all.MapGet("coefficients/{code}", ShowAsync)
            .Lists<CoefficientEditionView>("ListCoefficientEditions", "The editions of a table, the latest first");
        office
            .MapPut("coefficients/{code}", TakeInAsync)
            .Changes<CoefficientEditionView>(
                "TakeInCoefficients",
                "Takes a table in as its next edition; If-Match: * for a new one"
            );
    }

    internal static void MapForms(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGroup("/office/coefficients")
            .Needs(Roles.StrategyOffice)
            .MapAct("save", SaveAsync)
            .WithBodyLimit(new BodyLimit(ReadCoefficients.MostBytes + FormOverhead, CoefficientProblems.TooLarge));

    private static async Task<IResult> ListAsync(HttpContext http, Paging paging, YueluDb db) =>
        paging.Show(
            [.. (await db.Coefficients().ToListAsync(http.RequestAborted)).DistinctBy(edition => edition.Code)],
            View
        );

    private static async Task<IResult> ShowAsync(HttpContext http, string code, Paging paging, YueluDb db) =>
        await db.Coefficients(code).ToListAsync(http.RequestAborted) is { Count: > 0 } editions
            ? paging.Show(editions, View)
            : ApiAnswer.Refuse(http, CoefficientProblems.Unknown(code));

    private static async Task<IResult> TakeInAsync(
        HttpContext http,
        string code,
        CoefficientTable table,
        IfMatch seen,
        CoefficientDesk desk,
        YueluDb db,
        IOutputCacheStore cache
    )
    {
        var ct = http.RequestAborted;
        if (!desk.IsOpen)
            return ApiAnswer.Refuse(http, CoefficientProblems.Unknown(code));
        var held = await db.Coefficients(code).FirstOrDefaultAsync(ct);
        var number = held?.Number ?? 0;
        if (!seen.Admits(Etag(number)))
            return ApiAnswer.Changed(http, Etag(number), held is null ? new object() : View(held));
        var taken = await desk.TakeInAsync(code, table, number, http.User.Identity?.Name ?? "", ct);
        if (!taken.Succeeded(out var outcome, out var problem))
            return ApiAnswer.Refuse(http, problem);
        if (outcome.Edition is not { } edition)
            return ApiAnswer.RefuseFields(http, outcome.Errors);
        await cache.ForgetPublicPagesAsync(ct);
        return ApiAnswer.Show(http, View(edition), Etag(edition.Number));
    }

    private static async Task<IResult> SaveAsync(
        HttpContext http,
        IFormCollection form,
        CoefficientDesk desk,
        IOutputCacheStore cache
    )
    {
        var ct = http.RequestAborted;
        var typed = form.ToDictionary(one => one.Key, one => one.Value.ToString().ReplaceLineEndings("\n").Trim());
        if (form.Files.GetFile("file") is { Length: > 0 } file)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, ct);
            if (ReadCoefficients.Lines(content.ToArray()) is not { } lines)
                return CoefficientEditPage.Answer(typed, [new("file", CoefficientProblems.Unreadable)]);
            typed["items"] = lines;
        }
        var (code, table, errors) = Read(typed);
        if (errors.Count > 0)
            return CoefficientEditPage.Answer(typed, errors);
        _ = int.TryParse(
            typed.GetValueOrDefault("seen"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seen
        );
        var isTaking = typed.GetValueOrDefault("act") == "take";
        var done = isTaking
            ? await desk.TakeInAsync(code, table, seen, http.User.Identity?.Name ?? "", ct)
            : await desk.CheckAsync(code, table, ct);
        if (!done.Succeeded(out var outcome, out var problem))
            return problem.Kind == ProblemKind.Conflict
                ? CoefficientEditPage.Answer(typed, [new(null, problem.Detail)])
                : http.Refuse(problem);
        if (outcome.Edition is not { } edition)
            return CoefficientEditPage.Answer(typed, outcome.Errors);
        if (!isTaking)
            return CoefficientEditPage.Checked(typed, table, outcome.Before?.Table);
        await cache.ForgetPublicPagesAsync(ct);
        return TypedResults.LocalRedirect($"{http.Request.PathBase}/coefficients/{code}?taken={edition.Number}");
    }

    /// <summary>The table that was typed, and what cannot be read.</summary>
    private static (string Code, CoefficientTable Table, IReadOnlyList<FieldError> Errors) Read(
        Dictionary<string, string> typed
    )
    {
        var (items, wrong) = ReadCoefficients.Read(Of("items"));
        var errors = new List<FieldError>(wrong);
        int? year = int.TryParse(
            HalfWidth.Of(Of("factorYear")),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
        if (year is null && Of("factorYear").Length > 0)
            errors.Add(new("factorYear", CoefficientProblems.BadYear));
        var table = new CoefficientTable(
            new(Of("nameZh"), Of("nameEn") is { Length: > 0 } english ? english : Of("nameZh")),
            Of("source"),
            Of("official") == "yes",
            Day("appliesFrom") ?? default,
            items,
            Day("appliesTo"),
            Enum.TryParse<EnergyBasis>(Of("basis"), out var basis) && Enum.IsDefined(basis) ? basis : EnergyBasis.None,
            year,
            Of("address")
        );
        return (HalfWidth.Of(Of("code")), table, errors);

        string Of(string control) => typed.GetValueOrDefault(control, "");

        DateOnly? Day(string control)
        {
            if (Of(control).Length == 0)
                return null;
            if (TypedDay.Read(Of(control)) is { } day)
                return day;
            errors.Add(new(control, IndicatorProblems.NoDay));
            return null;
        }
    }

    private static CoefficientEditionView View(CoefficientEdition edition) =>
        new(edition.Code, edition.Number, edition.HeldFrom, edition.Sha256, edition.Table);

    private static string Etag(int edition) => IfMatch.Of($"e{edition}");
}
