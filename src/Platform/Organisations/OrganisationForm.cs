using Microsoft.AspNetCore.Http;
using Yuelu.Kernel;
using Yuelu.Platform.Ui;

namespace Yuelu.Platform.Organisations;

/// <summary>The fields of an organisation as they were sent.</summary>
internal sealed record OrganisationForm(
    string Code,
    string Kind,
    string NameZh,
    string NameEn,
    string Region,
    string Day
)
{
    internal static OrganisationForm Of(IFormCollection form) =>
        new(
            HalfWidth.Of(form["code"].ToString()).Trim(),
            form["kind"].ToString(),
            form["nameZh"].ToString().Trim(),
            form["nameEn"].ToString().Trim(),
            HalfWidth.Of(form["region"].ToString()).Trim(),
            form["day"].ToString().Trim()
        );

    /// <summary>The same of a program.</summary>
    internal static OrganisationForm Of(
        string nameZh,
        string? nameEn,
        string? region,
        string code = "",
        string kind = ""
    ) =>
        new(
            HalfWidth.Of(code).Trim(),
            kind,
            nameZh.Trim(),
            nameEn?.Trim() ?? "",
            HalfWidth.Of(region ?? "").Trim(),
            ""
        );

    /// <summary>What was typed, by field.</summary>
    internal Dictionary<string, string> Typed =>
        new()
        {
            ["code"] = Code,
            ["kind"] = Kind,
            ["nameZh"] = NameZh,
            ["nameEn"] = NameEn,
            ["region"] = Region,
            ["day"] = Day,
        };

    /// <summary>The field that a refusal is about.</summary>
    /// <param name="prefix">What stands before the ids of the form's fields.</param>
    internal static FieldError ErrorOf(Problem problem, string prefix) =>
        problem.Code switch
        {
            "organisation.bad-code"
            or "organisation.code-taken"
            or "credit-code.form"
            or "credit-code.check"
            or "credit-code.organisation" => new($"{prefix}code", problem.Detail),
            "organisation.bad-region" => new($"{prefix}region", problem.Detail),
            "organisation.no-name" => new($"{prefix}nameZh", problem.Detail),
            "organisation.no-kind" => new($"{prefix}kind", problem.Detail),
            "organisation.no-day" => new($"{prefix}day", problem.Detail),
            _ => new(null, problem.Detail),
        };
}
