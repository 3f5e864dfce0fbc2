namespace Yuelu.Kernel;

/// <summary>The kind of a refusal; it decides the HTTP status and the exit code at the edge.</summary>
public enum ProblemKind
{
    /// <summary>The input is wrong and can be mended by its sender (400, exit 2).</summary>
    Invalid,

    /// <summary>The named thing does not exist or may not be seen (404).</summary>
    NotFound,

    /// <summary>The person may not do this (403).</summary>
    Forbidden,

    /// <summary>Somebody else changed it meanwhile (412).</summary>
    Stale,

    /// <summary>The state of the thing does not allow the act (409).</summary>
    Conflict,

    /// <summary>The input is larger than the operator allows (413).</summary>
    TooLarge,

    /// <summary>The same was tried too often within a short time (429).</summary>
    TooOften,

    /// <summary>It is not known who asks (401).</summary>
    NotSignedIn,

    /// <summary>The thing does not take this method (405).</summary>
    MethodNotAllowed,

    /// <summary>The input has a format that is not read here (415).</summary>
    UnsupportedMedia,

    /// <summary>A change must say which state its sender has seen (428).</summary>
    PreconditionMissing,

    /// <summary>The store cannot be written or does not answer just now (503).</summary>
    Unavailable,

    /// <summary>Something broke on our side (500).</summary>
    Broken,
}

/// <summary>An expected refusal: a value, not an exception.</summary>
/// <param name="Kind">What sort of refusal it is.</param>
/// <param name="Code">Stable code, <c>noun.what-is-wrong</c> in kebab case, never reused.</param>
/// <param name="Detail">One sentence that says what is wrong, where, and how to mend it.</param>
public sealed record Problem(ProblemKind Kind, string Code, Words Detail);
