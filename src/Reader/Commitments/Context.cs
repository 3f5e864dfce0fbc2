namespace Yuelu.Reader.Commitments;

/// <summary>What a sentence inherits from where it stands.</summary>
/// <param name="Time">The plan's years.</param>
/// <param name="Section">Index of its section, −1 before the first heading.</param>
/// <param name="Past">Whether its section looks back.</param>
/// <param name="Goals">Whether its section states goals.</param>
/// <param name="Deadline">Deadline of its paragraph or list, if any.</param>
internal readonly record struct Context(PlanTime Time, int Section, bool Past, bool Goals, int? Deadline);
