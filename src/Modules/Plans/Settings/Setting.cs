namespace Yuelu.Plans.Settings;

/// <summary>An assumption of the operator (参数), such as the width of 左右, with the days for which it holds.</summary>
internal sealed class Setting
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Which assumption, such as <c>about.tolerance</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Its value as written; who reads it knows its form.</summary>
    public required string Value { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day on which it holds; null while it still holds.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Where the value comes from.</summary>
    public string Source { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>Only for this plan; null for all.</summary>
    public Guid? PlanId { get; init; }

    /// <summary>Only for this commitment; null for all.</summary>
    public string? CommitmentCode { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    public required string SetBy { get; init; }
}
