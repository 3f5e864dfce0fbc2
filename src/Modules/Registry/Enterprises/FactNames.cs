using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Registry.CodeLists;
using Yuelu.Registry.Sizes;

namespace Yuelu.Registry.Enterprises;

/// <summary>The names of the codes that some enterprises bear.</summary>
internal sealed record FactNames(
    Func<string?, Words> Region,
    Func<string?, Words> Industry,
    Func<string?, Words> RegistrationType,
    Func<string, Words> Park,
    Func<string, Words> Organisation
)
{
    /// <summary>Reads them, for a page of a list or for one enterprise.</summary>
    internal static async Task<FactNames> ReadAsync(
        YueluDb db,
        IReadOnlyCollection<EnterpriseFacts> facts,
        CancellationToken ct
    )
    {
        var (paths, parks) = (
            facts.Select(one => one.OrganisationPath).Distinct().ToList(),
            facts.Select(one => one.Park).OfType<string>().Distinct().ToList()
        );
        var organisations = await db.Set<Organisation>()
            .AsNoTracking()
            .Where(one => paths.Contains(one.Path) || parks.Contains(one.Code))
            .ToListAsync(ct);
        return new(
            await db.NamesAsync(CodeList.Region, facts.Select(one => one.Region), ct),
            await db.NamesAsync(CodeList.Industry, facts.Select(one => one.Industry), ct),
            await db.NamesAsync(CodeList.RegistrationType, facts.Select(one => one.RegistrationType), ct),
            code => organisations.Find(one => one.Code == code)?.Name ?? Words.Same(code),
            path => organisations.Find(one => one.Path == path)?.Name ?? Words.Same(path)
        );
    }

    /// <summary>A part of a list as it is shown.</summary>
    /// <param name="sizes">Where the size class is told, the rules for it.</param>
    internal EnterpriseListView List(EnterprisePart part, SizeRules? sizes = null) =>
        new(
            [
                .. part.Items.Select(one => new EnterpriseListItemView(
                    one.Code,
                    one.Name,
                    Region(one.Region),
                    Industry(one.Industry),
                    one.ClosedOn,
                    sizes is null ? null : SizeWords.InList(sizes.Of(one))
                )),
            ],
            part.Next
        );

    /// <summary>What anybody may know of an enterprise.</summary>
    internal IReadOnlyList<FactView> Public(EnterpriseFacts facts)
    {
        List<FactView> told =
        [
            new(EnterpriseWords.Region, Region(facts.Region), facts.Region),
            new(EnterpriseWords.Industry, Industry(facts.Industry), facts.Industry),
        ];
        if (facts.Park is { } park)
            told.Add(new(EnterpriseWords.Park, Park(park)));
        return told;
    }

    /// <summary>All that is said of it.</summary>
    internal IReadOnlyList<FactView> All(EnterpriseFacts facts)
    {
        var year = facts.FiguresYear is { } told ? EnterpriseWords.OfYear.With(told) : Words.Same("");
        return
        [
            .. Public(facts),
            new(EnterpriseWords.Organisation, Organisation(facts.OrganisationPath)),
            new(
                EnterpriseWords.RegistrationType,
                facts.RegistrationType is { } type ? RegistrationType(type) : EnterpriseWords.Unknown,
                facts.RegistrationType
            ),
            new(EnterpriseWords.Employees, Figure(EnterpriseWords.Persons, facts.Employees, year)),
            new(EnterpriseWords.Revenue, Figure(EnterpriseWords.Thousands, facts.Revenue, year)),
        ];
    }

    private static Words Figure(Words form, long? value, Words year) =>
        value is { } told
            ? EnterpriseWords.FigureOfYear.With(form.With(told.ToString("N0", CultureInfo.InvariantCulture)), year)
            : EnterpriseWords.Unknown;
}
