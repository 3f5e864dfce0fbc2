using System.Text;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Situation.Maps;

namespace Yuelu.Architecture;

/// <summary>A file of a map that only the office of the whole portal sees.</summary>
internal sealed partial class RouteScene
{
    private static Dictionary<string, string> BodiesOfMaps =>
        new()
        {
            ["POST api/v1/area-maps"] = "code,row,column\n430100,1,1\n",
            ["POST api/v1/area-maps/{id:guid}/take-in"] = """{"mapNumber":"","codeProperty":"","source":"s"}""",
        };

    private static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> FieldsOfMaps =>
        new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["office/maps/upload"] = None,
            ["office/maps/{id:guid}/take-in"] = None,
        };

    private static async Task<Dictionary<string, string>> MapsAsync(YueluDb db)
    {
        var map = AreaMap.Keep(
            AreaMapKind.Tiles,
            Encoding.UTF8.GetBytes(BodiesOfMaps["POST api/v1/area-maps"]),
            "a.csv",
            "",
            DateTimeOffset.UnixEpoch
        );
        db.Add(map);
        await db.SaveChangesAsync();
        return new() { ["maps/{id:guid}"] = $"maps/{map.Id}", ["area-maps/{id:guid}"] = $"area-maps/{map.Id}" };
    }
}
