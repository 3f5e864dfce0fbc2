using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.Reconciliation;

/// <summary>Tells of matched enterprises what anybody may know, column by column.</summary>
internal static class ExtendEnterprises
{
    /// <summary>Most enterprises in one question.</summary>
    internal const int Most = 1000;

    private sealed record Property(string Id, Words Name, Func<Enterprise, FactNames, string?> Value);

    private static readonly IReadOnlyList<Property> All =
    [
        new("code", EnterpriseWords.Code, (one, _) => one.Code),
        new("name", EnterpriseWords.Name_, (one, _) => one.Name),
        new("region", EnterpriseWords.RegionCode, (one, _) => one.Region),
        new("region-name", EnterpriseWords.Region, (one, names) => names.Region(one.Region).Zh),
        new("industry", EnterpriseWords.IndustryCode, (one, _) => one.Industry),
        new("industry-name", EnterpriseWords.Industry, (one, names) => names.Industry(one.Industry).Zh),
        new(
            "closed-on",
            EnterpriseWords.LastDay,
            (one, _) => one.ClosedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        ),
    ];

    /// <summary>The properties, by the language of the request.</summary>
    internal static IReadOnlyList<NamedId> Properties(Language language) =>
        [.. All.Select(property => new NamedId(property.Id, property.Name.In(language)))];

    internal static async Task<ExtendAnswer> AnswerAsync(
        YueluDb db,
        ExtendQuery asked,
        Language language,
        CancellationToken ct
    )
    {
        var wanted = (asked.Properties ?? [])
            .Select(one => All.FirstOrDefault(property => property.Id == one.Id))
            .OfType<Property>()
            .Distinct()
            .ToList();
        var codes = (asked.Ids ?? []).Distinct().Take(Most).ToList();
        var found = await db.Set<Enterprise>().AsNoTracking().Where(one => codes.Contains(one.Code)).ToListAsync(ct);
        var names = await FactNames.ReadAsync(db, found, ct);
        var byCode = found.ToDictionary(one => one.Code);
        return new(
            [.. wanted.Select(property => new NamedId(property.Id, property.Name.In(language)))],
            codes.ToDictionary(
                code => code,
                IReadOnlyDictionary<string, IReadOnlyList<PropertyValue>> (code) =>
                    Row(byCode.GetValueOrDefault(code), wanted, names)
            )
        );
    }

    private static Dictionary<string, IReadOnlyList<PropertyValue>> Row(
        Enterprise? one,
        IReadOnlyList<Property> wanted,
        FactNames names
    ) =>
        wanted.ToDictionary(
            property => property.Id,
            property =>
                one is not null && property.Value(one, names) is { } value
                    ? (IReadOnlyList<PropertyValue>)[new PropertyValue(value)]
                    : []
        );
}
