namespace Yuelu.Statistics.PublicFigures;

/// <summary>公开决定: whether a number of a form is shown to everybody, from a day on and by whose word. A later one takes its place; none is changed.</summary>
internal sealed class PublicField
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Code of the form.</summary>
    public string FormCode { get; init; } = "";

    /// <summary>Code of its number, or of an indicator that is computed from its public numbers.</summary>
    public string Field { get; init; } = "";

    /// <summary>The first day on which it holds.</summary>
    public DateOnly ValidFrom { get; init; }

    /// <summary>Whether it is public; else it is so no more.</summary>
    public bool IsPublic { get; init; }

    /// <summary>By what it was decided.</summary>
    public string Source { get; init; } = "";

    public DateTimeOffset SetAt { get; init; }

    public string SetBy { get; init; } = "";

    /// <summary>The subject of acts on it.</summary>
    internal string Subject => $"public-field/{Id}";
}
