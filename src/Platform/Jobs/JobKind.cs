using Yuelu.Kernel;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Jobs;

/// <summary>A kind of background work (后台任务).</summary>
/// <param name="Code">Noun and what is done, <c>backup.make</c>; stands in the records.</param>
/// <param name="Name">What people read.</param>
/// <param name="Run">
/// Does it and says what came of it. It may be cut off anywhere and is then run again from its beginning, so what it does
/// must bear that.
/// </param>
public sealed record JobKind(string Code, Words Name, Func<JobRun, CancellationToken, Task<Result<Words>>> Run)
{
    /// <summary>When it runs each day by itself, local time; null when only people start it.</summary>
    public TimeOnly? DailyAt { get; init; }

    /// <summary>Whether administrators may start it; else only the program wants it.</summary>
    public bool IsOffered { get; init; } = true;
}

/// <summary>One run of a job, as the job sees it.</summary>
/// <param name="Services">The services of this run alone.</param>
/// <param name="Db">The records of this run alone.</param>
public sealed record JobRun(IServiceProvider Services, YueluDb Db)
{
    internal long Done { get; private set; }

    internal long Total { get; private set; }

    /// <summary>Tells people how far it is; cheap, so it may be called often.</summary>
    public void Report(long done, long total) => (Done, Total) = (done, total);
}

/// <summary>The kinds of jobs of this host.</summary>
public sealed record JobList(IReadOnlyList<JobKind> All)
{
    /// <summary>The kind with this code, or null: a later program may have left a job that this one does not know.</summary>
    public JobKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);
}
