using Microsoft.AspNetCore.Http;
using Yuelu.Kernel;

namespace Yuelu.Platform.Http;

/// <summary>
/// How many forms may be sent within a minute from one address at which nobody has signed in, on each node; section
/// <c>PublicForms</c>. The default was chosen on 2026-11-29 so that several readers behind one address do not meet it; it is the
/// operator's to change.
/// </summary>
internal sealed class PublicFormOptions
{
    /// <summary>Forms of one address in a minute.</summary>
    /// <value>Default 5.</value>
    public int PerAddress { get; set; } = 5;

    /// <exception cref="StartRefusedException">A value cannot be used; the sentence names it.</exception>
    internal PublicFormOptions Checked() =>
        PerAddress > 0
            ? this
            : throw StartRefusedException.Setting(
                "PublicForms:PerAddress 应不小于 1。",
                "PublicForms:PerAddress is 1 or more."
            );
}

/// <summary>Counts forms that anybody may send, by the address from which they come.</summary>
public sealed class PublicFormLimits : IDisposable
{
    private static readonly Problem TooOften = new(
        ProblemKind.TooOften,
        "public-form.too-often",
        new("提交过于频繁。请一分钟后再试。", "Sent too often. Please wait a minute and try again.")
    );

    private readonly PerMinute addresses;

    internal PublicFormLimits(PublicFormOptions options) => addresses = new(options.PerAddress);

    /// <summary>Counts one; when it is one too many, sets the time to wait and tells why.</summary>
    public Problem? Refuse(HttpContext http)
    {
        if (addresses.Admits(PerMinute.AddressOf(http)))
            return null;
        PerMinute.PutOff(http);
        return TooOften;
    }

    /// <summary>Lets go of what was counted.</summary>
    public void Dispose() => addresses.Dispose();
}
