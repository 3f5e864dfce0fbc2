namespace Yuelu.Registry.Enterprises;

/// <summary>
/// 企业: one entry of the register, by its social credit code, with the facts that hold now. What held before stands in its
/// <see cref="EnterpriseEntry">entries</see>.
/// </summary>
internal sealed class Enterprise : EnterpriseFacts
{
    /// <summary>Number in the register, in the order of entry; lists go by it.</summary>
    public long Id { get; set; }

    /// <summary>统一社会信用代码, in capitals; unique.</summary>
    public string Code { get; init; } = "";

    /// <summary>The name as near-equal names are compared.</summary>
    public string NameKey { get; set; } = "";

    /// <summary>First day from which the facts hold.</summary>
    public DateOnly ValidFrom { get; set; }

    /// <summary>The enterprise that this one turned out to be; null while it stands for itself.</summary>
    public long? MergedInto { get; set; }

    /// <summary>Changes with each save.</summary>
    public Guid Stamp { get; set; } = Guid.CreateVersion7();

    /// <summary>Whether it exists on a day and stands for itself.</summary>
    internal bool IsOpen(DateOnly day) => MergedInto is null && (ClosedOn is null || day <= ClosedOn);
}
