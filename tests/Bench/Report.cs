using System.Globalization;
using System.Text.Json;

namespace Yuelu.Bench;

/// <summary>Prints figures as they come: a table, or one JSON object a line.</summary>
internal static class Report
{
    /// <summary>Gives 0 when every limit is kept, else 1.</summary>
    public static int Print(string area, IEnumerable<Figure> figures, bool asJson)
    {
        var ok = true;
        if (!asJson)
            Console.WriteLine(Row($"{area}: figure", "value", "unit", "limit", "peer", "ok", ""));
        foreach (var figure in figures)
        {
            ok &= figure.Ok;
            Console.WriteLine(asJson ? Json(figure) : Row(figure));
        }
        return ok ? 0 : 1;
    }

    private static string Row(Figure figure) =>
        Row(
            figure.Name,
            Number(figure.Value),
            figure.Unit,
            figure.Limit is { } limit ? (figure.IsFloor ? "≥ " : "≤ ") + Number(limit) : "",
            figure.Peer is { } peer ? Number(peer) : "",
            figure.Limit is null ? ""
                : figure.Ok ? "yes"
                : "NO",
            figure.PeerName
        );

    private static string Row(
        string name,
        string value,
        string unit,
        string limit,
        string peer,
        string ok,
        string note
    ) => $"{name, -44} {value, 9} {unit, -6} {limit, 8} {peer, 9} {ok, -4}{note}".TrimEnd();

    private static string Json(Figure figure) =>
        JsonSerializer.Serialize(
            new
            {
                name = figure.Name,
                value = Math.Round(figure.Value, 4),
                unit = figure.Unit,
                limit = figure.Limit,
                peer = figure.Peer is { } peer ? Math.Round(peer, 4) : (double?)null,
                ok = figure.Ok,
            }
        );

    private static string Number(double value) =>
        value.ToString(
            value >= 100 ? "0"
                : value >= 1 ? "0.00"
                : "0.0000",
            CultureInfo.InvariantCulture
        );
}
