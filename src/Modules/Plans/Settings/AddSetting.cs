using Microsoft.AspNetCore.OutputCaching;
using Yuelu.Kernel;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Evidence;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;

namespace Yuelu.Plans.Settings;

/// <summary>Adds an assumption with its first day and its source.</summary>
internal static class AddSetting
{
    /// <summary>What the form sends.</summary>
    internal sealed record Request(string Key, string Value, string From, string Commitment, string Source, string Note)
    {
        /// <summary>Reads the form, trimmed.</summary>
        public static Request Of(IFormCollection form) =>
            new(
                form["key"].ToString(),
                HalfWidth.Of(form["value"].ToString()).Trim(),
                form["from"].ToString().Trim(),
                form["commitment"].ToString().Trim().ToUpperInvariant(),
                form["source"].ToString().Trim(),
                form["note"].ToString().Trim()
            );
    }

    /// <summary>Everything that is wrong with a request, each with the field it is about. Pure.</summary>
    public static IReadOnlyList<FieldError> Check(Request request, PublishedPlan plan)
    {
        var errors = new List<FieldError>();
        var kind = SettingKeys.Find(request.Key);
        if (kind is null)
            errors.Add(new("key", SettingProblems.UnknownKey.Detail));
        else if (!SettingKeys.Accepts(kind, request.Value))
            errors.Add(new("value", SettingProblems.BadValue(request.Value).Detail));
        if (TypedDay.Read(request.From) is null)
            errors.Add(new("from", SettingProblems.NoDay.Detail));
        if (request.Commitment.Length > 0 && plan.Find(request.Commitment) is null)
            errors.Add(new("commitment", SettingProblems.NoSuchCommitment(request.Commitment).Detail));
        if (request.Source.Length == 0)
            errors.Add(new("source", SettingProblems.NoSource.Detail));
        return errors;
    }

    internal static async Task<IResult> Handle(
        string slug,
        HttpContext http,
        IFormCollection form,
        OfficePlans plans,
        YueluDb db,
        TimeProvider clock,
        IOutputCacheStore cache
    )
    {
        var ct = http.RequestAborted;
        if (await plans.FindAsync(slug, ct) is not { } plan)
            return http.Refuse(PlanProblems.NoSuchPlan(slug));
        var request = Request.Of(form);
        if (Check(request, plan) is { Count: > 0 } errors)
            return SettingsPage.Answer(slug, request, errors);
        await SaveAsync(request, plan, http.User.Identity?.Name ?? "", db, clock, cache, ct);
        return TypedResults.LocalRedirect($"{http.Request.PathBase}/office/plans/{slug}/settings?done=saved");
    }

    /// <summary>Saves a request that <see cref="Check"/> found right.</summary>
    internal static async Task<Setting> SaveAsync(
        Request request,
        PublishedPlan plan,
        string by,
        YueluDb db,
        TimeProvider clock,
        IOutputCacheStore cache,
        CancellationToken ct
    )
    {
        var setting = new Setting
        {
            Key = request.Key,
            Value = request.Value,
            ValidFrom = TypedDay.Read(request.From)!.Value,
            Source = request.Source,
            Note = request.Note,
            PlanId = plan.PlanId,
            CommitmentCode = request.Commitment.Length == 0 ? null : request.Commitment,
            SetAt = clock.GetUtcNow(),
            SetBy = by,
        };
        db.Add(setting);
        await db.RecordOnAsync(plan.PlanId, PlanActs.Of(setting), PlanActs.DetailOf(setting), ct);
        await db.SaveChangesAsync(ct);
        await cache.ForgetPublicPagesAsync(ct);
        return setting;
    }
}
