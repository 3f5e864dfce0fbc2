using System.Globalization;
using Microsoft.AspNetCore.Http;
using Yuelu.Kernel;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Ui;

namespace Yuelu.Platform.Accounts.People;

/// <summary>The fields in which a role is asked for, as they were sent.</summary>
internal sealed record GrantForm(string Role, string Organisation, string From, string Until)
{
    internal static GrantForm Of(IFormCollection form) =>
        new(
            form["role"].ToString(),
            form["organisation"].ToString().Trim(),
            form["from"].ToString().Trim(),
            form["until"].ToString().Trim()
        );

    /// <summary>The request that the fields make, or the field that is wrong. An empty first day is today. Pure.</summary>
    internal (GrantRequest? Request, FieldError? Error) Read(Organisation on, DateOnly today)
    {
        if (Roles.Find(Role) is not { } role)
            return (null, new("role", GrantProblems.UnknownRole.Detail));
        var (from, until) = (Day(From) ?? today, Day(Until));
        if (From.Length > 0 && Day(From) is null)
            return (null, new("from", GrantProblems.NoDay.Detail));
        return Until.Length > 0 && until is null
            ? (null, new("until", GrantProblems.NoDay.Detail))
            : (new GrantRequest(role, on, from, until), null);
    }

    /// <summary>The field that a refusal is about.</summary>
    internal static FieldError ErrorOf(Problem problem) =>
        new(
            problem.Code switch
            {
                "grant.in-the-past" => "from",
                "grant.ends-before-it-begins" => "until",
                "grant.organisation-closed" => "organisation",
                _ => "role",
            },
            problem.Detail
        );

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
