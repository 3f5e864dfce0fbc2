using System.Text.RegularExpressions;
using Yuelu.Kernel;

namespace Yuelu.Plans.Documents;

/// <summary>A plan's name in addresses.</summary>
internal sealed partial record PlanSlug
{
    private PlanSlug(string value) => Value = value;

    public string Value { get; }

    /// <summary>3 to 60 small Latin letters, digits and single hyphens, starting with a letter.</summary>
    public static Result<PlanSlug> Of(string? text)
    {
        var slug = text?.Trim().ToLowerInvariant() ?? "";
        return slug.Length is >= 3 and <= 60 && Form().IsMatch(slug) ? new PlanSlug(slug) : PlanProblems.BadSlug(slug);
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Form();
}
