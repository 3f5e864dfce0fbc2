using Yuelu.Disclosure;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>Public cubes written as the job writes them, without enterprises behind them.</summary>
internal static class PublicCubeScene
{
    internal const string Form = "industry-monthly";

    /// <summary>Publishes a cube with these cells.</summary>
    internal static async Task<PublicCube> PublishAsync(
        YueluDb db,
        FactEngine engine,
        FactStore store,
        DateTimeOffset at,
        IReadOnlyList<PublicCell> cells
    )
    {
        var file = await PublicCubeFile.WriteAsync(engine, store, [cells], CancellationToken.None);
        var tables = cells
            .GroupBy(cell => (cell.Field, cell.Period))
            .Select(table => new PublicTable(
                table.Key.Field,
                table.Key.Period,
                table.First().Vintage,
                $"{table.Key.Period} {table.First().Vintage}",
                table.Count(),
                table.Count(cell => cell.IsHidden)
            ));
        var number = (db.Set<PublicCube>().Max(one => (int?)one.Number) ?? 0) + 1;
        var cube = PublicCube.Of(
            new(
                number,
                Form,
                number,
                "",
                at,
                new SafetyRule(2, null, 10, 10, true),
                Guid.Empty,
                file.Sha256,
                file.Bytes,
                IsSynthetic: number == 1,
                [.. tables],
                []
            )
        );
        db.Add(cube);
        await db.SaveChangesAsync();
        return cube;
    }

    /// <summary>Decides that a number is public.</summary>
    internal static async Task DecideAsync(YueluDb db, params string[] fields)
    {
        db.AddRange(
            fields.Select(field => new PublicField
            {
                FormCode = Form,
                Field = field,
                ValidFrom = new(2026, 1, 1),
                IsPublic = true,
                Source = "会议纪要",
                SetBy = "test",
            })
        );
        await db.SaveChangesAsync();
    }

    /// <summary>A cell of the first number.</summary>
    /// <param name="value">The sum of three enterprises; null when it is hidden.</param>
    internal static PublicCell Cell(
        string period,
        string area,
        string industry,
        decimal? value,
        int vintage = 1,
        string field = "01"
    ) => new(field, period, area, industry, value, value is null ? null : 3, vintage);
}
