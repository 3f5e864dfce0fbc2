using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Coefficients;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Series;

namespace Yuelu.Statistics.Indicators;

/// <summary>What an input is called, for people.</summary>
internal sealed record InputName(Words Name, string Unit);

/// <summary>What the inputs of a definition are called, for people.</summary>
internal static class NameInputs
{
    /// <summary>By the names that the formula uses; what is no longer there is missing.</summary>
    internal static async Task<Dictionary<string, InputName>> OfAsync(
        YueluDb db,
        IndicatorDefinition definition,
        CancellationToken ct
    )
    {
        var names = new Dictionary<string, InputName>();
        foreach (var input in definition.Inputs)
            if (await OfAsync(db, input, ct) is { } name)
                names[input.Name] = name;
        return names;
    }

    private static async Task<InputName?> OfAsync(YueluDb db, IndicatorInput input, CancellationToken ct)
    {
        var (first, second) = ReadInputs.Split(input.Of);
        switch (input.Source)
        {
            case InputSource.Field:
                var form = await db.PublishedForms().SingleOrDefaultAsync(one => one.Form.Code == first, ct);
                return form?.Definition.Fields.FirstOrDefault(field => field.Code == second) is { } asked
                    ? new(asked.Name, asked.Unit)
                    : null;
            case InputSource.Series:
                var filter = input.Of.Contains('.')
                    ? new SeriesFilter(Key: input.Of)
                    : new SeriesFilter(Indicator: input.Of);
                return await db.FindSeries(filter).FirstOrDefaultAsync(ct) is { } series
                    ? new(series.Indicator.Name, series.Series.Unit)
                    : null;
            case InputSource.Indicator:
                return await db.Indicators(input.Of).FirstOrDefaultAsync(ct) is { } other
                    ? new(other.Definition.Name, other.Definition.Unit)
                    : null;
            case InputSource.Coefficient:
                return
                    (await db.Coefficients(first).ToListAsync(ct))
                        .Select(edition => edition.Table.Find(second))
                        .FirstOrDefault(item => item is not null)
                        is { } coefficient
                    ? new(coefficient.Name, coefficient.Unit)
                    : null;
            default:
                return null;
        }
    }
}
