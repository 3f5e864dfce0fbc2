using Yuelu.Platform.Storage;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>What was published of a form before.</summary>
/// <param name="Form">The form.</param>
/// <param name="All">Its cubes, the oldest first.</param>
internal sealed record EarlierCubes(PublishedForm Form, IReadOnlyList<PublicManifest> All)
{
    /// <summary>The newest; null when there is none.</summary>
    internal PublicManifest? Last => All.Count > 0 ? All[^1] : null;

    internal static async Task<EarlierCubes> OfAsync(YueluDb db, PublishedForm form, CancellationToken ct)
    {
        var cubes = await db.PublicCubes(form.Form.Code).ToListAsync(ct);
        return new(form, [.. cubes.Select(cube => cube.Content).OrderBy(one => one.Number)]);
    }

    /// <summary>The newest cube that has a table, and the table; null when none has it.</summary>
    internal (PublicManifest Cube, PublicTable Table)? Newest(string field, string period)
    {
        foreach (var cube in All.Reverse())
            if (cube.Tables.FirstOrDefault(one => one.Field == field && one.Period == period) is { } table)
                return (cube, table);
        return null;
    }

    /// <summary>The vintages whose figures a table has shown, the newest first.</summary>
    internal async Task<IReadOnlyList<Vintage>> VintagesAsync(
        YueluDb db,
        string field,
        string period,
        CancellationToken ct
    )
    {
        var numbers = All.SelectMany(cube => cube.Tables)
            .Where(one => one.Field == field && one.Period == period)
            .Select(one => one.Vintage)
            .Distinct()
            .ToList();
        return numbers.Count == 0
            ? []
            : await db.Vintages(Form.Form.Code).Where(one => numbers.Contains(one.Number)).ToListAsync(ct);
    }
}
