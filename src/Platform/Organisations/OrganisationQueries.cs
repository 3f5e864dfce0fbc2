using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Platform.Accounts;

namespace Yuelu.Platform.Organisations;

/// <summary>
/// The scope in queries. Lists, exports, searches, counts and look-ups by id all start with <c>Within</c>: what it leaves
/// out is, for this person, as if it did not exist.
/// </summary>
public static class OrganisationQueries
{
    /// <summary>The records of organisations that the person reaches in a role that this address needs.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> records, Access access)
        where T : class, IOwned
    {
        var record = Expression.Parameter(typeof(T), "record");
        var path = Expression.Property(record, nameof(IOwned.OrganisationPath));
        return records.Within(access, Expression.Lambda<Func<T, string>>(path, record));
    }

    /// <summary>The same for records whose organisation stands elsewhere than in <see cref="IOwned"/>.</summary>
    public static IQueryable<T> Within<T>(
        this IQueryable<T> records,
        Access access,
        Expression<Func<T, string>> organisationPath
    ) => records.Below(access.Scope, organisationPath);

    /// <summary>The records of organisations at one of the paths or below it, where the scope is not that of the address.</summary>
    public static IQueryable<T> Below<T>(this IQueryable<T> records, IReadOnlyList<string> paths)
        where T : class, IOwned
    {
        var record = Expression.Parameter(typeof(T), "record");
        var path = Expression.Property(record, nameof(IOwned.OrganisationPath));
        return records.Below(paths, Expression.Lambda<Func<T, string>>(path, record));
    }

    private static IQueryable<T> Below<T>(
        this IQueryable<T> records,
        IReadOnlyList<string> paths,
        Expression<Func<T, string>> organisationPath
    )
    {
        var starts = typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)])!;
        Expression any = Expression.Constant(false);
        foreach (var reached in paths)
        {
            // A member of an object, not a constant: the query text stays the same for everybody and is compiled once.
            Expression<Func<string>> prefix = () => reached;
            any = Expression.OrElse(any, Expression.Call(organisationPath.Body, starts, prefix.Body));
        }
        return records.Where(Expression.Lambda<Func<T, bool>>(any, organisationPath.Parameters));
    }

    /// <summary>The organisation of this code, or of this path.</summary>
    internal static IQueryable<Organisation> Named(this IQueryable<Organisation> organisations, string codeOrPath)
    {
        var name = codeOrPath.Trim().ToLowerInvariant();
        return organisations.Where(one => one.Code == name || one.Path == name);
    }

    /// <summary>Maps the path of the owning organisation, with an index for the scope.</summary>
    public static void IsOwned<T>(this EntityTypeBuilder<T> builder)
        where T : class, IOwned
    {
        builder.Property(record => record.OrganisationPath).HasMaxLength(OrganisationMapping.LongestPath);
        builder.HasIndex(record => record.OrganisationPath);
    }
}
