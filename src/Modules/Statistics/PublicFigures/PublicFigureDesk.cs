using System.Data.Common;
using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>What is public: a number of a form, or an indicator that is computed from its public numbers.</summary>
/// <param name="Indicator">The newest definition by which the cube's tables were computed; null for a number.</param>
internal sealed record PublicNumber(string Code, Words Name, string Unit, PublicIndicator? Indicator = null)
{
    /// <summary>All that a cube shows, numbers in the form's order, then indicators.</summary>
    internal static IEnumerable<PublicNumber> In(PublicManifest cube, FormDefinition form)
    {
        var shown = cube.Tables.Where(table => table.Definition is null).Select(table => table.Field).ToHashSet();
        return form
            .Fields.Where(field => shown.Contains(field.Code))
            .Select(field => new PublicNumber(field.Code, field.Name, field.Unit))
            .Concat(
                (cube.Indicators ?? [])
                    .GroupBy(one => one.Code)
                    .Select(same => same.MaxBy(one => one.Version)!)
                    .Select(one => new PublicNumber(one.Code, one.Name, one.Unit, one))
            );
    }
}

/// <summary>A public number beside the cube that shows it.</summary>
internal sealed record PublicFigure(PublicCube Cube, PublicManifest Content, FormDefinition Form, PublicNumber Field)
{
    /// <summary>The periods that there are, the earliest first.</summary>
    internal IReadOnlyList<Period> Periods { get; } =
    [
        .. Content
            .Tables.Where(table => table.Field == Field.Code)
            .Select(table => Period.Parse(table.Period).Value)
            .OrderBy(period => period.End)
            .ThenBy(period => period.Start),
    ];

    /// <summary>The tables of the number, by period.</summary>
    internal PublicTable? Table(Period period) =>
        Content.Tables.FirstOrDefault(table => table.Field == Field.Code && table.Period == period.Code);
}

/// <summary>Finds public figures, for anybody.</summary>
internal sealed class PublicFigureDesk(YueluDb db, FactEngine engine, FactStore store, TimeProvider clock)
{
    /// <summary>The numbers that are public today, with the newest cubes that show them.</summary>
    internal async Task<IReadOnlyList<PublicFigure>> AllAsync(CancellationToken ct)
    {
        var fields = await db.PublicFieldsOnAsync(clock.Today(), ct);
        var found = new List<PublicFigure>();
        foreach (var cube in await db.NewestCubesAsync(null, ct))
            if (await db.PublishedFormAsync(cube.FormCode, null, ct) is { } form)
                found.AddRange(Of(cube, form.Definition).Where(one => fields[cube.FormCode].Contains(one.Field.Code)));
        return found;
    }

    /// <summary>A number in the cube that was the newest at a moment, or in the cube with a number.</summary>
    /// <param name="cube">Number of the cube; null for the newest by then.</param>
    internal async Task<Result<PublicFigure>> FindAsync(
        string form,
        string field,
        DateTimeOffset? asOf,
        int? cube,
        CancellationToken ct
    )
    {
        var all = db.PublicCubes(form);
        var found = cube is { } number
            ? await all.FirstOrDefaultAsync(one => one.Number == number, ct)
            : await all.FirstOrDefaultAsync(one => asOf == null || one.PublishedAt <= asOf, ct);
        return
            found is not null
            && await db.PublishedFormAsync(form, null, ct) is { } published
            && Of(found, published.Definition).FirstOrDefault(one => one.Field.Code == field) is { } figure
            ? figure
            : PublicFigureProblems.Unknown;
    }

    /// <summary>Cells of a cube.</summary>
    internal async Task<Result<PublicCell[]>> CellsAsync(
        PublicManifest cube,
        PublicCellFilter filter,
        CancellationToken ct
    )
    {
        if (!store.IsThere(cube.Stored))
            return VintageProblems.Broken(cube.Sha256);
        try
        {
            return await Task.Run(() => PublicCubeFile.Read(engine, store, cube.Stored, filter, ct).ToArray(), ct);
        }
        catch (DbException)
        {
            // What cannot be read is probably no longer as it was published; if it is, the fault is another.
            if (await store.VerifyAsync(cube.Stored, ct))
                throw;
            return VintageProblems.Broken(cube.Sha256);
        }
    }

    private static IEnumerable<PublicFigure> Of(PublicCube cube, FormDefinition form)
    {
        var content = cube.Content;
        return PublicNumber.In(content, form).Select(field => new PublicFigure(cube, content, form, field));
    }
}
