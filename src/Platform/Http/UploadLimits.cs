using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;

namespace Yuelu.Platform.Http;

/// <summary>
/// How many files may be sent within a minute, on each node; section <c>Uploads</c>. The values are the operator's: OWASP's
/// File Upload Cheat Sheet asks for a limit and names no number. The defaults were chosen on 2026-11-24 so that an officer who
/// sends file after file by hand does not meet them.
/// </summary>
internal sealed class UploadOptions
{
    /// <summary>Files that one person may send in a minute, on the pages and by programs together.</summary>
    /// <value>Default 30.</value>
    public int PerPerson { get; set; } = 30;

    /// <summary>Files that may come in a minute from one address at which nobody has signed in.</summary>
    /// <value>Default 10.</value>
    public int PerAddress { get; set; } = 10;

    /// <exception cref="StartRefusedException">A value cannot be used; the sentence names it.</exception>
    internal UploadOptions Checked() =>
        PerPerson > 0 && PerAddress > 0
            ? this
            : throw StartRefusedException.Setting(
                "Uploads:PerPerson 和 Uploads:PerAddress 应不小于 1。",
                "Uploads:PerPerson and Uploads:PerAddress are 1 or more."
            );
}

/// <summary>
/// Counts uploads: whatever is sent to an address that takes files, and any body that is larger than forms are. The person
/// counts, or where nobody has signed in the address from which it comes.
/// </summary>
internal sealed class UploadLimits(UploadOptions options) : IDisposable
{
    /// <summary>Bodies of forms, and of programs' acts, stay below this; one that is larger counts as an upload.</summary>
    internal const long Usual = 1 << 20;

    private static readonly Problem TooOften = new(
        ProblemKind.TooOften,
        "upload.too-often",
        new("上传过于频繁。请一分钟后再试。", "Too many uploads. Please wait a minute and try again.")
    );

    private readonly PerMinute persons = new(options.PerPerson);
    private readonly PerMinute addresses = new(options.PerAddress);

    /// <summary>Counts one upload; when it is one too many, sets the time to wait and tells why.</summary>
    internal Problem? Refuse(HttpContext http)
    {
        var person = http.RequestServices.GetRequiredService<Access>().AccountId;
        if (person is { } known ? persons.Admits($"{known}") : addresses.Admits(PerMinute.AddressOf(http)))
            return null;
        PerMinute.PutOff(http);
        return TooOften;
    }

    public void Dispose()
    {
        persons.Dispose();
        addresses.Dispose();
    }
}
