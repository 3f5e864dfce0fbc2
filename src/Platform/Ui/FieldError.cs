using Yuelu.Kernel;

namespace Yuelu.Platform.Ui;

/// <summary>One thing to mend in a form.</summary>
/// <param name="Field">The id of the form part, or null when it is the form as a whole.</param>
/// <param name="Detail">What is wrong and how to mend it.</param>
public sealed record FieldError(string? Field, Words Detail);
