using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>Sets the disclosure rule from a day on, with its ground; the act is logged.</summary>
internal static class SetDisclosureRule
{
    internal static readonly ActKind Set = new("disclosure-rule.set", new("披露规则设定", "Disclosure rule set"));

    /// <summary>A rule as typed; what is empty is not used.</summary>
    internal sealed record Request(
        string ValidFrom,
        string LeastUnits,
        string DominanceUnits,
        string DominancePercent,
        string PriorPercent,
        string ProtectionPercent,
        bool HidesZeros,
        string Source
    )
    {
        internal static Request Of(IFormCollection form)
        {
            return new(
                Of("validFrom"),
                Of("leastUnits"),
                Of("dominanceUnits"),
                Of("dominancePercent"),
                Of("priorPercent"),
                Of("protectionPercent"),
                form["zeros"] != "show",
                form["source"].ToString().Trim()
            );

            string Of(string name) => HalfWidth.Of(form[name].ToString()).Trim();
        }
    }

    /// <summary>Everything that is wrong with a request, each with the field it is about. Pure.</summary>
    internal static IReadOnlyList<FieldError> Check(Request request)
    {
        var errors = new List<FieldError>();
        if (TypedDay.Read(request.ValidFrom) is null)
            errors.Add(new("validFrom", PublicFigureProblems.NoDay.Detail));
        if (Whole(request.LeastUnits) is not (>= 2 and <= 100))
            errors.Add(new("leastUnits", PublicFigureProblems.LeastUnits.Detail));
        var (n, k) = (request.DominanceUnits, request.DominancePercent);
        if ((n.Length > 0 || k.Length > 0) && !(Whole(n) is >= 1 and <= 10 && Number(k) is > 0 and < 100))
            errors.Add(
                new(n.Length > 0 ? "dominancePercent" : "dominanceUnits", PublicFigureProblems.HalfDominance.Detail)
            );
        if (request.PriorPercent.Length > 0 && Number(request.PriorPercent) is not (> 0 and <= 100))
            errors.Add(new("priorPercent", PublicFigureProblems.Percent.Detail));
        if (n.Length == 0 && k.Length == 0 && request.PriorPercent.Length == 0)
            errors.Add(new("priorPercent", PublicFigureProblems.NoConcentration.Detail));
        if (Number(request.ProtectionPercent) is not (> 0 and <= 100))
            errors.Add(new("protectionPercent", PublicFigureProblems.Percent.Detail));
        if (request.Source.Length is 0 or > PublicFigureMapping.LongestSource)
            errors.Add(new("source", PublicFigureProblems.NoSource.Detail));
        return errors;
    }

    /// <summary>Saves a request that <see cref="Check"/> found right.</summary>
    internal static async Task<DisclosureRule> SaveAsync(
        Request request,
        YueluDb db,
        string by,
        string role,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var rule = new DisclosureRule
        {
            ValidFrom = TypedDay.Read(request.ValidFrom)!.Value,
            LeastUnits = Whole(request.LeastUnits)!.Value,
            DominanceUnits = Whole(request.DominanceUnits),
            DominancePercent = Number(request.DominancePercent),
            PriorPercent = Number(request.PriorPercent),
            ProtectionPercent = Number(request.ProtectionPercent)!.Value,
            HidesZeros = request.HidesZeros,
            Source = request.Source,
            SetAt = now,
            SetBy = by,
        };
        db.Add(rule);
        var said = $"{rule.ValidFrom:yyyy-MM-dd} {rule.Rule}";
        db.Record(
            new Act(Set, role, rule.Subject, now, Vintage.HashOf($"{said} {rule.Source}")),
            Organisation.Root,
            said
        );
        await db.SaveChangesAsync(ct);
        return rule;
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A number with at most two places, as the records keep it.</summary>
    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number == Math.Round(number, 2)
            ? number
            : null;
}
