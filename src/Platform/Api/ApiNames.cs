using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Yuelu.Kernel;

namespace Yuelu.Platform.Api;

/// <summary>Values of an enumeration in a query, by the names that they have in JSON; the framework would want those of the code.</summary>
public static class ApiNames
{
    /// <summary>The value that a word of the query names; null when the word is not there.</summary>
    public static Result<T?> Named<T>(this HttpRequest request, string word)
        where T : struct, Enum
    {
        var given = request.Query[word].ToString();
        if (given.Length == 0)
            return (T?)null;
        foreach (var value in Enum.GetValues<T>())
            if (Name(value) == given)
                return (T?)value;
        return ApiProblems.BadName(word, string.Join(", ", All<T>()));
    }

    /// <summary>The word of the query when it is one of the names; null when it is not there.</summary>
    public static Result<string?> Named(this HttpRequest request, string word, IReadOnlyList<string> names)
    {
        var given = request.Query[word].ToString();
        return given.Length == 0 ? (string?)null
            : names.Contains(given) ? given
            : ApiProblems.BadName(word, string.Join(", ", names));
    }

    /// <summary>The day that a word of the query gives; null when the word is not there.</summary>
    public static Result<DateOnly?> Day(this HttpRequest request, string word)
    {
        var given = request.Query[word].ToString();
        if (given.Length == 0)
            return (DateOnly?)null;
        return DateOnly.TryParseExact(
            given,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? (DateOnly?)day
            : ApiProblems.BadDay(word);
    }

    /// <summary>The moment that a word of the query gives, or the end of the day that it gives; null when the word is not there.</summary>
    public static Result<DateTimeOffset?> Moment(this HttpRequest request, string word, TimeProvider clock)
    {
        var given = request.Query[word].ToString();
        if (given.Length == 0)
            return (DateTimeOffset?)null;
        if (request.Day(word).Succeeded(out var day, out _) && day is { } known)
            return (DateTimeOffset?)clock.EndOf(known);
        return DateTimeOffset.TryParseExact(
            given,
            ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment
        )
            ? (DateTimeOffset?)moment
            : ApiProblems.BadMoment(word);
    }

    /// <summary>All names.</summary>
    internal static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Name)];

    private static string Name<T>(T value)
        where T : struct, Enum => JsonSerializer.Serialize(value, ApiJson.Options).Trim('"');
}
