using Yuelu.Kernel;

namespace Yuelu.Platform.Jobs;

/// <summary>Refusals of background work.</summary>
internal static class JobProblems
{
    internal static readonly Problem NoSuchJob = new(
        ProblemKind.NotFound,
        "job.not-found",
        new Words(
            "没有这个后台任务，或它不属于您的组织。请从任务页重新进入。",
            "There is no such job, or it is not of your organisation. Start again from the page of jobs."
        )
    );
    internal static readonly Problem Ended = new(
        ProblemKind.Conflict,
        "job.ended",
        new Words(
            "这个任务已经结束，不能取消。请看它的结果。",
            "The job has ended and cannot be cancelled. See what came of it."
        )
    );
    internal static readonly Problem NoSuchKind = new(
        ProblemKind.NotFound,
        "job.no-such-kind",
        new Words(
            "没有这种任务，或您不能启动它：任务由全系统的管理员启动。请从任务页选择。",
            "There is no such kind of job, or you may not start it: administrators of the whole system do. Choose one on the page of jobs."
        )
    );
}
