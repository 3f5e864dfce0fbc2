using Yuelu.Documents;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Briefs;

/// <summary>A figure that a brief should tell and cannot.</summary>
/// <param name="Figure">What the text calls it.</param>
/// <param name="Why">Why not.</param>
internal sealed record BriefGap(string Figure, Words What, Words Why);

/// <summary>A brief as it was written for a period out of what is held at a moment.</summary>
/// <param name="Document">The document, for Word and for the page.</param>
/// <param name="Gaps">What it leaves open, each once.</param>
internal sealed record WrittenBrief(BriefReading Reading, OfficialDocument Document, IReadOnlyList<BriefGap> Gaps);
