using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>Where a commitment is expected to be, where it is, and how it therefore stands on a chosen day.</summary>
/// <param name="Promise">The commitment made ready for arithmetic.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Reason">Why, in one or two sentences.</param>
/// <param name="Track">The expected path; null where there is none.</param>
/// <param name="Points">The figures on the track's measure, oldest first.</param>
/// <param name="Judged">The point that decided.</param>
/// <param name="Notes">What was taken for granted, each a sentence.</param>
internal sealed record Trajectory(
    Promise Promise,
    Standing Standing,
    Words Reason,
    Track? Track,
    IReadOnlyList<TrackPoint> Points,
    TrackPoint? Judged,
    IReadOnlyList<Words> Notes
);

/// <summary>What a rule found: how it stands, why, and by which point.</summary>
internal sealed record Judgement(Standing Standing, Words Reason, TrackPoint? By = null);
