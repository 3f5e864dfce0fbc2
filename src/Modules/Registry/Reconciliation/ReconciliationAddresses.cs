using System.Text.Json;
using Yuelu.Kernel;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.Reconciliation;

/// <summary>
/// The directory as a reconciliation service (Reconciliation API 0.2 of the W3C Entity Reconciliation Community Group), so
/// that a list of company names can be matched in OpenRefine: its address is <c>/reconcile</c>. It tells what the directory
/// tells, to anybody, and changes nothing.
/// </summary>
internal static class ReconciliationAddresses
{
    internal static readonly NamedId EnterpriseType = new("enterprise", "企业 Enterprise");

    /// <summary>Most questions in one batch; OpenRefine sends ten.</summary>
    private const int MostQueries = 100;

    private const int MostSuggested = 10;

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var service = endpoints.MapGroup("/reconcile").AllowAnonymous();
        service.MapGet("", AskedAsync);
        service.MapPost("", SentAsync);
        service.MapGet("suggest/entity", SuggestEntitiesAsync);
        service.MapGet("suggest/property", SuggestProperties);
        service.MapGet("suggest/type", (string? prefix) => Suggested([EnterpriseType], prefix));
        service.MapGet(
            "properties",
            (HttpContext http) =>
                TypedResults.Json(
                    new PropertyProposal(ExtendEnterprises.Properties(http.RequestLanguage()), EnterpriseType.Id)
                )
        );
    }

    /// <summary>The manifest, or the answers to questions in the address.</summary>
    private static Task<IResult> AskedAsync(HttpContext http, ReconcileName names, YueluDb db) =>
        http.Request.Query.ContainsKey("queries") || http.Request.Query.ContainsKey("extend")
            ? AnswerAsync(http, http.Request.Query["queries"], http.Request.Query["extend"], names, db)
            : Task.FromResult<IResult>(TypedResults.Json(Manifest(http)));

    private static async Task<IResult> SentAsync(HttpContext http, ReconcileName names, YueluDb db)
    {
        if (!http.Request.HasFormContentType)
            return http.Refuse(ReconciliationProblems.NoQueries);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return await AnswerAsync(http, form["queries"], form["extend"], names, db);
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext http,
        string? queries,
        string? extend,
        ReconcileName names,
        YueluDb db
    )
    {
        var ct = http.RequestAborted;
        if (Read<ExtendQuery>(extend) is { } wanted)
            return TypedResults.Json(await ExtendEnterprises.AnswerAsync(db, wanted, http.RequestLanguage(), ct));
        if (Read<Dictionary<string, ReconciliationQuery?>>(queries) is not { } batch)
            return http.Refuse(ReconciliationProblems.NoQueries);
        if (batch.Count > MostQueries)
            return http.Refuse(ReconciliationProblems.TooMany(MostQueries));
        var answers = new Dictionary<string, ReconciliationResult>();
        foreach (var (key, query) in batch)
            answers[key] = await names.AnswerAsync(query ?? new(null), ct);
        return TypedResults.Json(answers);
    }

    private static async Task<IResult> SuggestEntitiesAsync(
        HttpContext http,
        string? prefix,
        EnterpriseList enterprises
    )
    {
        var filter = new EnterpriseFilter(HalfWidth.Of(prefix ?? "").Trim(), "", "", "", WithClosed: true);
        var part =
            filter.Text.Length == 0
                ? new([], null, 0)
                : await enterprises.AllAsync(filter, 0, MostSuggested, http.RequestAborted);
        return TypedResults.Json(
            new Suggestions([.. part.Items.Select(one => new Suggestion(one.Code, one.Name, one.Code))])
        );
    }

    private static JsonHttpResult<Suggestions> SuggestProperties(HttpContext http, string? prefix) =>
        Suggested(ExtendEnterprises.Properties(http.RequestLanguage()), prefix);

    private static JsonHttpResult<Suggestions> Suggested(IReadOnlyList<NamedId> all, string? prefix) =>
        TypedResults.Json(
            new Suggestions([
                .. all.Where(one => one.Name.Contains(prefix ?? "", StringComparison.OrdinalIgnoreCase))
                    .Select(one => new Suggestion(one.Id, one.Name)),
            ])
        );

    private static T? Read<T>(string? json)
        where T : class
    {
        try
        {
            return string.IsNullOrEmpty(json) ? null : JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static object Manifest(HttpContext http)
    {
        var root = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";
        object Suggest(string what) => new { service_url = root, service_path = $"/reconcile/suggest/{what}" };
        return new
        {
            versions = (string[])["0.2"],
            name = EnterpriseWords.Directory.In(http.RequestLanguage()),
            identifierSpace = $"{root}/enterprises/",
            schemaSpace = $"{root}/reconcile/properties",
            defaultTypes = (NamedId[])[EnterpriseType],
            view = new { url = $"{root}/enterprises/{{{{id}}}}" },
            suggest = new
            {
                entity = Suggest("entity"),
                property = Suggest("property"),
                type = Suggest("type"),
            },
            extend = new
            {
                propose_properties = new { service_url = root, service_path = "/reconcile/properties" },
                property_settings = (object[])[],
            },
        };
    }
}
