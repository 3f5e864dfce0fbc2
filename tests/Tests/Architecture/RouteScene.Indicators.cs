using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Coefficients;
using Yuelu.Statistics.Definitions;
using Yuelu.Statistics.Indicators;

namespace Yuelu.Architecture;

/// <summary>An indicator and a table of coefficients, whose definitions are open to all.</summary>
internal sealed partial class RouteScene
{
    private const string Definition = """
        {"name":{"zh":"步行","en":"Walk"},"unit":"分","decimals":1,"rounding":"halfAway","inputs":[{"name":"walk","source":"series","of":"WALK"}],
        "formula":"walk * 2","source":"s","isOfficial":true,"appliesFrom":"2011-01-01"}
        """;

    private const string Table = """
        {"name":{"zh":"系数","en":"Factors"},"source":"s","isOfficial":true,"appliesFrom":"2011-01-01",
        "items":[{"code":"a","name":{"zh":"甲","en":"a"},"value":1.5,"unit":"吨/吨","note":""}]}
        """;

    private static Dictionary<string, string> BodiesOfIndicators =>
        new()
        {
            ["PUT api/v1/indicators/{code}"] = Definition,
            ["POST api/v1/indicators/{code}/check"] = Definition,
            ["PUT api/v1/coefficients/{code}"] = Table,
        };

    private static Dictionary<string, IReadOnlyDictionary<string, string>> FieldsOfIndicators =>
        new() { ["office/indicators/save"] = None, ["office/coefficients/save"] = None };

    private static async Task<Dictionary<string, string>> IndicatorsAsync(YueluDb db)
    {
        var clock = TimeProvider.System;
        var definition = DefinitionJson.Read<IndicatorDefinition>(Definition) with { Decimals = 2 };
        await IndicatorDesk.AddAsync(db, "WALK", definition, "", "", clock, default);
        var table = DefinitionJson.Read<CoefficientTable>(Table) with { FactorYear = 2020 };
        await CoefficientDesk.AddAsync(db, "walk", table, "", "", clock, default);
        await db.SaveChangesAsync();
        return new() { ["indicators/{code}"] = "indicators/WALK", ["coefficients/{code}"] = "coefficients/walk" };
    }
}
