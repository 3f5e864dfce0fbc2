using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Api;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>What an address asks of a public number.</summary>
/// <param name="Period">The period; null: the last there is.</param>
/// <param name="Area">The area; empty: the widest.</param>
/// <param name="Industry">The industry; empty: all together.</param>
/// <param name="AsOf">The end of the day on which the cube was the newest; null: now.</param>
/// <param name="Cube">Number of the cube; null for the newest by then.</param>
internal sealed record PublicFigureQuestion(
    Period? Period = null,
    string Area = "",
    string Industry = "",
    DateTimeOffset? AsOf = null,
    int? Cube = null
)
{
    internal static Result<PublicFigureQuestion> Read(HttpRequest request, TimeProvider clock)
    {
        if (!request.Day("asOf").Succeeded(out var day, out var problem))
            return problem;
        Period? period = null;
        if (Of("period") is { Length: > 0 } typed && !Period.Parse(typed).Succeeded(out period, out problem))
            return problem;
        int? cube = null;
        if (Of("cube") is { Length: > 0 } number)
        {
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed))
                return PublicFigureProblems.Unknown;
            cube = parsed;
        }
        return new PublicFigureQuestion(
            period,
            Of("area"),
            Of("industry"),
            day is { } known ? clock.EndOf(known) : null,
            cube
        );

        string Of(string word) => HalfWidth.Of(request.Query[word].ToString()).Trim();
    }
}
