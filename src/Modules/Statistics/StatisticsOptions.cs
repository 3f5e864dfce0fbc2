using Yuelu.Platform;

namespace Yuelu.Statistics;

/// <summary>What enterprises file; section <c>Filings</c>.</summary>
internal sealed class StatisticsOptions
{
    /// <summary>Largest file that can be attached to a return, in megabytes.</summary>
    /// <value>Default 10: a scanned notice of some pages; chosen on 2026-11-28, the operator's to change.</value>
    public int AttachmentMegabytes { get; set; } = 10;

    /// <summary><see cref="AttachmentMegabytes"/> in bytes.</summary>
    internal int AttachmentBytes => AttachmentMegabytes * 1024 * 1024;

    /// <exception cref="StartRefusedException">A value cannot be used; the sentence names it.</exception>
    internal StatisticsOptions Checked() =>
        AttachmentMegabytes is >= 1 and <= 100
            ? this
            : throw StartRefusedException.Setting(
                "Filings:AttachmentMegabytes 应为 1 至 100。",
                "Filings:AttachmentMegabytes is 1 to 100."
            );
}
