using Yuelu.Kernel;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Indicators;
using Yuelu.Statistics.Totals;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>Decides whether a number of a form, or an indicator of its public numbers, is public from a day on; the act is logged.</summary>
internal static class DecidePublicField
{
    /// <summary>Two decisions at once could each be right and both together not; who decides is alone at it.</summary>
    private const long Deciding = 0x5075626C69634669;

    internal static readonly ActKind Decided = new(
        "public-field.decided",
        new("指标公开决定", "Decided whether a number is public")
    );

    /// <summary>A decision as typed.</summary>
    /// <param name="Field">Code of the number, or of the indicator.</param>
    internal sealed record Request(string Form, string Field, string ValidFrom, bool IsPublic, string Source);

    /// <summary>Everything that is wrong with a request, each with the field it is about.</summary>
    private static async Task<IReadOnlyList<FieldError>> CheckAsync(YueluDb db, Request request, CancellationToken ct)
    {
        var errors = new List<FieldError>();
        var form = await db.PublishedForms().SingleOrDefaultAsync(one => one.Form.Code == request.Form, ct);
        var numbers = form is null ? [] : FactSources.Numbers(form.Definition).Where(FactSources.IsAdded).ToList();
        if (numbers.All(field => field.Code != request.Field))
        {
            if (await IndicatorProblemAsync(db, request, ct) is { } wrong)
                errors.Add(new("which", wrong.Detail));
        }
        else if (request.IsPublic && await TiedAsync(db, form!, request, ct) is { } problem)
            errors.Add(new("which", problem.Detail));
        if (TypedDay.Read(request.ValidFrom) is null)
            errors.Add(new("fieldFrom", PublicFigureProblems.NoDay.Detail));
        if (request.Source.Length is 0 or > PublicFigureMapping.LongestSource)
            errors.Add(new("fieldSource", PublicFigureProblems.NoSource.Detail));
        return errors;
    }

    /// <summary>Saves a request in which nothing is wrong; else nothing is saved.</summary>
    internal static async Task<(PublicField? Decision, IReadOnlyList<FieldError> Errors)> SaveAsync(
        Request request,
        YueluDb db,
        string by,
        string role,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        // A program's request that may come twice has a transaction already.
        await using var own = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(ct)
            : null;
        await db.AloneAsync(Deciding, ct);
        if (await CheckAsync(db, request, ct) is { Count: > 0 } errors)
            return (null, errors);
        var decision = new PublicField
        {
            FormCode = request.Form,
            Field = request.Field,
            ValidFrom = TypedDay.Read(request.ValidFrom)!.Value,
            IsPublic = request.IsPublic,
            Source = request.Source,
            SetAt = now,
            SetBy = by,
        };
        db.Add(decision);
        var said = $"{decision.FormCode} {decision.Field} {decision.ValidFrom:yyyy-MM-dd} {decision.IsPublic}";
        db.Record(
            new Act(Decided, role, decision.Subject, now, Vintage.HashOf($"{said} {decision.Source}")),
            Organisation.Root,
            said
        );
        await db.SaveChangesAsync(ct);
        if (own is not null)
            await own.CommitAsync(ct);
        return (decision, []);
    }

    /// <summary>What is wrong with an indicator among the form's numbers; null when nothing.</summary>
    private static async Task<Problem?> IndicatorProblemAsync(YueluDb db, Request request, CancellationToken ct)
    {
        if (await db.Indicators(request.Field).FirstOrDefaultAsync(ct) is not { } version)
            return PublicFigureProblems.NoSuchNumber;
        if (!request.IsPublic || TypedDay.Read(request.ValidFrom) is not { } from)
            return null;
        var open = (await db.PublicFieldsOnAsync(from, ct))[request.Form];
        return await PublicIndicators.WhyNotAsync(db, request.Form, version, open, ct);
    }

    /// <summary>By what the number is tied to one that was ever made public: what was published stays readable.</summary>
    private static async Task<Problem?> TiedAsync(YueluDb db, PublishedForm form, Request request, CancellationToken ct)
    {
        var others = await db.Set<PublicField>()
            .Where(one => one.FormCode == request.Form && one.IsPublic && one.Field != request.Field)
            .Select(one => one.Field)
            .Distinct()
            .ToListAsync(ct);
        return others
            .Order(StringComparer.Ordinal)
            .Select(other =>
                FieldTies.Of(form.Definition, request.Field, other) is { } by
                    ? PublicFigureProblems.Tied(request.Field, other, by)
                    : null
            )
            .FirstOrDefault(problem => problem is not null);
    }
}
