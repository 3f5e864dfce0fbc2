using Yuelu.Kernel;
using Yuelu.Platform.Accounts.Events;

namespace Yuelu.Plans.Imports;

/// <summary>导入: one file on its way from upload to draft. Lives in memory; nothing is stored unless the reading succeeds.</summary>
internal sealed class ReadingJob(
    Guid id,
    string fileName,
    byte[] file,
    Guid? plan,
    string organisationPath,
    Doer by,
    DateTimeOffset startedAt
)
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Guid Id => id;

    public string FileName => fileName;

    public int Bytes { get; } = file.Length;

    /// <summary>The plan that the draft will add a version to; null for a plan of its own.</summary>
    public Guid? Plan => plan;

    /// <summary>The organisation whose draft it becomes.</summary>
    public string OrganisationPath => organisationPath;

    /// <summary>Sign-in name of who sent it.</summary>
    public string By => by.Name;

    /// <summary>The network address from which it came.</summary>
    public string From => by.Address;

    public DateTimeOffset StartedAt => startedAt;

    /// <summary>The draft that was made, when it succeeded.</summary>
    public Guid? Draft { get; private set; }

    /// <summary>Why there is no draft, when it failed.</summary>
    public Problem? Problem { get; private set; }

    public bool IsDone => done.Task.IsCompleted;

    /// <summary>Ends when there is a draft or a problem.</summary>
    public Task Done => done.Task;

    /// <summary>The file's bytes; let go of when the job is done.</summary>
    public byte[] File { get; private set; } = file;

    public void Finish(Result<Guid> result)
    {
        if (result.Succeeded(out var draft, out var problem))
            Draft = draft;
        Problem = problem;
        File = [];
        done.TrySetResult();
    }
}
