using Yuelu.Platform.Storage;
using Yuelu.Registry.Enterprises;
using Yuelu.Registry.Listings;

namespace Yuelu.Registry.Contract;

/// <summary>An enterprise of the register, as other modules see it: the facts of now.</summary>
public sealed record RegisteredUnit
{
    /// <summary>统一社会信用代码, in capitals.</summary>
    public required string Code { get; init; }

    /// <summary>企业名称.</summary>
    public required string Name { get; init; }

    /// <summary>The bureau or park that looks after it.</summary>
    public required string OrganisationPath { get; init; }

    /// <summary>行政区划代码 of its county.</summary>
    public required string Region { get; init; }

    /// <summary>行业代码.</summary>
    public required string Industry { get; init; }

    /// <summary>登记注册类型; null when not known.</summary>
    public string? RegistrationType { get; init; }

    /// <summary>从业人员; null when not known.</summary>
    public int? Employees { get; init; }

    /// <summary>营业收入 in thousands of yuan; null when not known.</summary>
    public long? Revenue { get; init; }
}

/// <summary>Queries of the register by other modules.</summary>
public static class RegisteredUnits
{
    /// <summary>The enterprises that exist on a day and stand for themselves; no scope is applied.</summary>
    public static IQueryable<RegisteredUnit> RegisteredOn(this YueluDb db, DateOnly day) => db.On(day).AsUnits();

    /// <summary>Those of them that are on the above-threshold list in a month.</summary>
    /// <param name="month">Any day of the month.</param>
    public static IQueryable<RegisteredUnit> ListedOn(this YueluDb db, DateOnly day, DateOnly month) =>
        db.On(day).ListedIn(db, month).Select(listed => listed.Enterprise).AsUnits();

    /// <summary>All that were ever registered, the closed and the merged ones too; no scope is applied.</summary>
    public static IQueryable<RegisteredUnit> EverRegistered(this YueluDb db) =>
        db.Set<Enterprise>().AsNoTracking().OrderBy(one => one.Id).AsUnits();

    private static IQueryable<Enterprise> On(this YueluDb db, DateOnly day) =>
        db.Set<Enterprise>()
            .AsNoTracking()
            .Where(one => one.MergedInto == null && (one.ClosedOn == null || day <= one.ClosedOn))
            .OrderBy(one => one.Id);

    private static IQueryable<RegisteredUnit> AsUnits(this IQueryable<Enterprise> enterprises) =>
        enterprises.Select(one => new RegisteredUnit
        {
            Code = one.Code,
            Name = one.Name,
            OrganisationPath = one.OrganisationPath,
            Region = one.Region,
            Industry = one.Industry,
            RegistrationType = one.RegistrationType,
            Employees = one.Employees,
            Revenue = one.Revenue,
        });
}
