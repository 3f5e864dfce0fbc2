using Microsoft.Extensions.DependencyInjection;
using Yuelu.Disclosure;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.PublicFigures;

namespace Yuelu.Architecture;

/// <summary>Public figures, which are open to all, the decisions on them, and a report that only the office of the whole portal sees.</summary>
internal sealed partial class RouteScene
{
    private static Dictionary<string, string> BodiesOfPublicFigures =>
        new()
        {
            ["POST api/v1/disclosure-rules"] =
                """{"validFrom":"2026-01-01","leastUnits":3,"priorPercent":10,"protectionPercent":10,"hidesZeros":true,"source":"s"}""",
            ["POST api/v1/public-fields"] =
                """{"form":"whole-form","field":"01","validFrom":"2026-01-01","isPublic":true,"source":"s"}""",
            ["POST api/v1/public-cubes"] = "",
            ["POST api/v1/error-reports/{id:guid}/answer"] = """{"answer":"a"}""",
            ["POST api/v1/error-reports/{id:guid}/close"] = "",
        };

    private static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> FieldsOfPublicFigures =>
        new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["data/{form}/indicators/{field}/report"] = None,
            ["office/data/rule"] = None,
            ["office/data/fields"] = None,
            ["office/data/publish"] = None,
            ["office/data/reports/{id:guid}/answer"] = None,
            ["office/data/reports/{id:guid}/close"] = None,
            ["office/data/reports/{id:guid}/contact"] = None,
        };

    private static async Task<Dictionary<string, string>> PublicFiguresAsync(YueluDb db, PortalFactory portal)
    {
        var now = DateTimeOffset.UnixEpoch;
        var rule = new DisclosureRule
        {
            LeastUnits = 3,
            PriorPercent = 10,
            ProtectionPercent = 10,
            SetAt = now,
        };
        var field = new PublicField
        {
            FormCode = "whole-form",
            Field = "01",
            IsPublic = true,
            SetAt = now,
        };
        var services = portal.Services;
        var (engine, store) = (services.GetRequiredService<FactEngine>(), services.GetRequiredService<FactStore>());
        PublicCell[] cells =
        [
            new("01", "2026-01", "430000", SumTable.AllIndustries, 1, 3, 1),
            new("01", "2026-01", "430100", SumTable.AllIndustries, null, null, 1),
        ];
        var file = await PublicCubeFile.WriteAsync(engine, store, [cells], default);
        var table = new PublicTable("01", "2026-01", 1, "", 2, 1);
        var cube = PublicCube.Of(
            new(1, "whole-form", 1, "", now, rule.Rule, rule.Id, file.Sha256, file.Bytes, false, [table], [])
        );
        var report = ErrorReport.Send("whole-form", "01", "", "北方密件", now);
        db.AddRange(rule, field, cube, report);
        await db.SaveChangesAsync();
        return new()
        {
            ["disclosure-rules/{id:guid}"] = $"disclosure-rules/{rule.Id}",
            ["public-fields/{id:guid}"] = $"public-fields/{field.Id}",
            ["public-figures/{form}"] = "public-figures/whole-form",
            ["data/{form}"] = "data/whole-form",
            ["indicators/{field}"] = "indicators/01",
            ["reports/{id:guid}"] = $"reports/{report.Id}",
            ["error-reports/{id:guid}"] = $"error-reports/{report.Id}",
        };
    }
}
