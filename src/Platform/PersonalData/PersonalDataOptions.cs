namespace Yuelu.Platform.PersonalData;

/// <summary>How long personal data is kept; section <c>PersonalData</c>.</summary>
public sealed class PersonalDataOptions
{
    /// <summary>
    /// For how many days after its account was closed a kind is kept, by the code of the kind, such as <c>phone</c>. A kind that
    /// is not named is kept until somebody removes it, and the pages say that no period is set.
    /// </summary>
    /// <value>Default none: the period is the operator's to decide and to found (Personal Information Protection Law, article 19).</value>
    public IReadOnlyDictionary<string, int> KeepDays { get; set; } = new Dictionary<string, int>();
}
