using System.Text.RegularExpressions;
using Yuelu.Kernel;

namespace Yuelu.Platform.Organisations;

/// <summary>
/// 组织: a node of the tree on which roles are granted. Its path is made of the codes from the root down and is its name
/// for ever: other records carry it, so an organisation is renamed or closed, never moved or removed.
/// </summary>
public sealed partial class Organisation
{
    /// <summary>Path of the root, which is there from the first migration on.</summary>
    public const string Root = "/province/";

    /// <summary>Most levels of the tree, the root included.</summary>
    public const int DeepestLevel = 8;

    private Organisation() { }

    /// <summary>The root as the first migration makes it.</summary>
    internal static Organisation TheRoot { get; } =
        new()
        {
            Id = new("01900000-0000-7000-8000-000000000001"),
            Path = Root,
            Code = Root.Trim('/'),
            Kind = OrganisationKind.StrategyOffice,
            NameZh = "战略办公室",
            NameEn = "Strategy office",
        };

    /// <summary>Key in addresses and forms.</summary>
    public Guid Id { get; private init; }

    /// <summary>Codes from the root down, each followed by a slash.</summary>
    public string Path { get; private init; } = "";

    /// <summary>Path of the organisation above; null for the root.</summary>
    public string? ParentPath { get; private init; }

    /// <summary>Unique, in small letters; an enterprise has its social credit code.</summary>
    public string Code { get; private init; } = "";

    /// <summary>What it is.</summary>
    public OrganisationKind Kind { get; private init; }

    /// <summary>Its name in Chinese.</summary>
    public string NameZh { get; private set; } = "";

    /// <summary>Its name in English; the Chinese one where it has none.</summary>
    public string NameEn { get; private set; } = "";

    /// <summary>Code of the region it reports for (GB/T 2260); null where it is none, as for many parks.</summary>
    public string? RegionCode { get; private set; }

    /// <summary>Last day on which it exists; roles granted on it end with it.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Its name in both languages.</summary>
    public Words Name => new(NameZh, NameEn);

    /// <summary>How far below the root it stands; the root is 1.</summary>
    public int Level => Path.Count(letter => letter == '/') - 1;

    /// <summary>A new organisation below <paramref name="parent"/>; the code of an enterprise is its social credit code.</summary>
    public static Result<Organisation> Found(
        Organisation parent,
        string code,
        OrganisationKind kind,
        string nameZh,
        string nameEn,
        string? regionCode = null
    )
    {
        code = code.Trim().ToLowerInvariant();
        if (!CodeForm().IsMatch(code))
            return OrganisationProblems.BadCode(code);
        if (kind == OrganisationKind.Enterprise && SocialCreditCode.Check(code) is { } wrong)
            return wrong;
        if (parent.ClosedOn is not null)
            return OrganisationProblems.ParentClosed(parent.Code);
        if (parent.Level >= DeepestLevel)
            return OrganisationProblems.TooDeep;
        var organisation = new Organisation
        {
            Id = Guid.CreateVersion7(),
            Path = $"{parent.Path}{code}/",
            ParentPath = parent.Path,
            Code = code,
            Kind = kind,
        };
        return organisation.Rename(nameZh, nameEn, regionCode) is { } problem ? problem : organisation;
    }

    /// <summary>Gives it another name or region; null when that is done.</summary>
    public Problem? Rename(string nameZh, string nameEn, string? regionCode)
    {
        (nameZh, nameEn, regionCode) = (nameZh.Trim(), nameEn.Trim(), regionCode?.Trim());
        if (nameZh.Length is 0 or > 200 || nameEn.Length > 200)
            return OrganisationProblems.NoName;
        if (regionCode is { Length: > 0 } && !RegionForm().IsMatch(regionCode))
            return OrganisationProblems.BadRegion(regionCode);
        (NameZh, NameEn) = (nameZh, nameEn.Length > 0 ? nameEn : nameZh);
        RegionCode = regionCode is { Length: > 0 } ? regionCode : null;
        return null;
    }

    /// <summary>Closes it on a day; null when that is done.</summary>
    public Problem? Close(DateOnly day)
    {
        if (ParentPath is null)
            return OrganisationProblems.RootStays;
        if (ClosedOn is not null)
            return OrganisationProblems.AlreadyClosed;
        ClosedOn = day;
        return null;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,39}$")]
    private static partial Regex CodeForm();

    [GeneratedRegex("^[0-9]{2}([0-9]{2}([0-9]{2}([0-9]{3}([0-9]{3})?)?)?)?$")]
    private static partial Regex RegionForm();
}
