using System.Globalization;
using System.Text;
using CsCheck;

namespace Yuelu.Statistics.Situation.Maps;

/// <summary>Files of maps as they come, the wrong ones too; drawings that stay near what was measured.</summary>
public sealed class ReadMapsTests
{
    private const string Square = "[[[112,28],[113,28],[113,29],[112,28]]]";

    [Theory]
    [InlineData("", "map.no-file")]
    [InlineData("{", "map.unreadable")]
    [InlineData("""{"type":"Topology","objects":{}}""", "map.unreadable")]
    [InlineData("""{"type":"FeatureCollection","features":{}}""", "map.unreadable")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "map.no-areas")]
    [InlineData("""{"type":"FeatureCollection","features":[7]}""", "map.bad-geometry")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null}]}""", "map.bad-geometry")]
    [InlineData("code,row\n430100,1\n", "map.missing-columns")]
    [InlineData("code,row,column\n43,1,1\n", "map.bad-row")]
    [InlineData("code,row,column\n430100,0,1\n", "map.bad-row")]
    [InlineData("code,row,column\n430100,1,61\n", "map.bad-row")]
    [InlineData("code,row,column\n430100,1,1\n430100,1,2\n", "map.bad-row")]
    [InlineData("code,row,column\n430100,1,1\n430200,1,1\n", "map.bad-row")]
    [InlineData("code,row,column,neighbours\n430100,1,1,430200\n", "map.bad-row")]
    [InlineData("code,row,column\n", "map.no-areas")]
    public void What_is_no_map_is_refused_with_its_place(string file, string code) => Assert.Equal(code, Refused(file));

    [Theory]
    [InlineData("Point", "[112,28]")]
    [InlineData("Polygon", "[]")]
    [InlineData("Polygon", "[[]]")]
    [InlineData("Polygon", "[[[112,28],[113,28],[112,28]]]")]
    [InlineData("Polygon", "[[[112,28],[113,28],[113,29],[112,29]]]")]
    [InlineData("Polygon", "[[[112,28],[113,29],[114,30],[112,28]]]")]
    [InlineData("Polygon", "[[[112,28],[113,28],[113,1e999],[112,28]]]")]
    [InlineData("Polygon", """[[[112,28],["113",28],[113,29],[112,28]]]""")]
    [InlineData("Polygon", "[[[12500000,3250000],[12600000,3250000],[12600000,3350000],[12500000,3250000]]]")]
    [InlineData("MultiPolygon", "[[[112,28],[113,28],[113,29],[112,28]]]")]
    public void A_geometry_that_is_wrong_is_named_by_its_feature(string type, string coordinates)
    {
        var problem = MapContent.Read(Encoding.UTF8.GetBytes(Collection(Feature("430100", type, coordinates)))).Problem;
        Assert.Equal("map.bad-geometry", problem?.Code);
        Assert.Contains("1", problem!.Detail.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}""", null)]
    [InlineData("""{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}}""", null)]
    [InlineData("null", null)]
    [InlineData("""{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}}""", "map.unknown-crs")]
    [InlineData("""{"type":"link"}""", "map.unknown-crs")]
    [InlineData("7", "map.unknown-crs")]
    public void Only_reference_systems_in_degrees_are_taken(string crs, string? code) =>
        Assert.Equal(code, Refused(Collection(Feature("430100", "Polygon", Square), crs)));

    [Fact]
    public void The_property_with_the_codes_is_found_and_what_nests_or_repeats_too_deep_is_unreadable()
    {
        var content = MapContent
            .Read(
                Encoding.UTF8.GetBytes(
                    Collection(Feature("430100", "Polygon", Square) + "," + Feature("none", "Polygon", Square))
                )
            )
            .Value;
        Assert.Equal([("adcode", 1)], content.Properties);
        Assert.Equal(["430100"], content.Codes("adcode"));
        Assert.Equal("map.unreadable", Refused(new string('[', 100_000).Insert(0, "{\"a\":")));
        Assert.Equal("map.too-large", MapContent.Read(new byte[MapContent.MostBytes + 1]).Problem?.Code);
    }

    /// <summary>Two fields of one degree, side by side at the equator, are two squares of the same size, west to the left.</summary>
    [Fact]
    public void Boundaries_are_drawn_true_to_scale_with_the_north_above()
    {
        var content = MapContent
            .Read(
                Encoding.UTF8.GetBytes(
                    Collection(
                        Feature("430100", "Polygon", "[[[0,-0.5],[1,-0.5],[1,0.5],[0,0.5],[0,-0.5]]]")
                            + ","
                            + Feature("430200", "MultiPolygon", "[[[[1,-0.5],[2,-0.5],[2,0.5],[1,0.5],[1,-0.5]]]]")
                    )
                )
            )
            .Value;
        var map = AreaMap.Keep(AreaMapKind.Shapes, [], "a", "", default);
        map.TakeIn("湘S(2024)001号", "adcode", "s", default, "");
        var drawn = DrawMap.Of(map, content, _ => true)!;
        Assert.Equal((800, 400, "湘S(2024)001号"), (drawn.Width, drawn.Height, drawn.MapNumber));
        Assert.Equal(
            ["M0 400L400 400L400 0L0 0z", "M400 400L800 400L800 0L400 0z"],
            drawn.Areas.Select(area => area.Path)
        );
        Assert.Null(DrawMap.Of(map, content, _ => false));
    }

    [Fact]
    public void A_simplified_line_is_nowhere_farther_than_allowed_from_the_true_one() =>
        Gen.Double[-100, 100]
            .Select(Gen.Double[-100, 100])
            .Array[2, 120]
            .Sample(points =>
            {
                var line = SimplifyLine.Of(points, 5);
                return line[0] == points[0]
                    && line[^1] == points[^1]
                    && line.Count <= points.Length
                    && points.All(point =>
                        Enumerable.Range(1, line.Count - 1).Min(at => Distance(point, line[at - 1], line[at]))
                        <= 5 + 1e-9
                    );
            });

    private static double Distance((double X, double Y) point, (double X, double Y) from, (double X, double Y) to)
    {
        // By halving: the distance to points of a stretch has one lowest place.
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < 60; step++)
        {
            var (a, b) = (low + (high - low) / 3, high - (high - low) / 3);
            if (At(a) < At(b))
                high = b;
            else
                low = a;
        }
        return At(low);

        double At(double along) =>
            double.Hypot(from.X + along * (to.X - from.X) - point.X, from.Y + along * (to.Y - from.Y) - point.Y);
    }

    private static string? Refused(string file) => MapContent.Read(Encoding.UTF8.GetBytes(file)).Problem?.Code;

    internal static string Collection(string features, string? crs = null) =>
        $$"""{"type":"FeatureCollection",{{(crs is null ? "" : $"\"crs\":{crs},")}}"features":[{{features}}]}""";

    internal static string Feature(string code, string type, string coordinates) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"type":"Feature","properties":{"adcode":"{{{code}}}","name":"x"},"geometry":{"type":"{{{type}}}","coordinates":{{{coordinates}}}}}"""
        );
}
