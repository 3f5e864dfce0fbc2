using System.Globalization;
using Microsoft.AspNetCore.Http;
using Yuelu.Kernel;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Ui;

namespace Yuelu.Platform.Accounts.People;

/// <summary>The words in which a role is asked for, as they were sent.</summary>
/// <param name="Organisation">Its code or its path.</param>
/// <param name="From">First day; empty for today.</param>
/// <param name="Until">Last day; empty for none.</param>
internal sealed record GrantForm(string Role, string Organisation, string From, string Until)
{
    internal static GrantForm Of(IFormCollection form) =>
        new(
            form["role"].ToString(),
            form["organisation"].ToString().Trim(),
            form["from"].ToString().Trim(),
            form["until"].ToString().Trim()
        );

    /// <summary>The same of a program, which sends days.</summary>
    internal static GrantForm Of(string? role, string organisation, DateOnly? from, DateOnly? until) =>
        new(role ?? "", organisation, Written(from), Written(until));

    /// <summary>The request that the words make. An empty first day is today. Pure.</summary>
    internal Result<GrantRequest> Read(Organisation on, DateOnly today)
    {
        if (Roles.Find(Role) is not { } role)
            return GrantProblems.UnknownRole;
        var (from, until) = (TypedDay.Read(From) ?? today, TypedDay.Read(Until));
        if (From.Length > 0 && TypedDay.Read(From) is null)
            return GrantProblems.NoDay;
        return Until.Length > 0 && until is null ? GrantProblems.NoLastDay : new GrantRequest(role, on, from, until);
    }

    /// <summary>The field that a refusal is about.</summary>
    internal static FieldError ErrorOf(Problem problem) =>
        new(
            problem.Code switch
            {
                "account.person-name-too-long" => "person",
                "personal-data.wrong" => "mail",
                "account.bad-name" or "account.name-taken" => "name",
                "grant.in-the-past" or "grant.no-day" => "from",
                "grant.ends-before-it-begins" or "grant.no-last-day" => "until",
                "grant.organisation-closed" => "organisation",
                _ => "role",
            },
            problem.Detail
        );

    private static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
