using Yuelu.Platform;

namespace Yuelu.Statistics.Situation;

/// <summary>Dashboards of figures; section <c>Situation</c>.</summary>
internal sealed class SituationOptions
{
    /// <summary>How many rows of answers are kept in memory, about 200 bytes each; those not asked for longest go first.</summary>
    /// <value>Default 400,000, about 80 MB: a hundred scopes over two years of months by city, county, division and size; chosen on 2026-11-29.</value>
    public int KeptRows { get; set; } = 400_000;

    /// <exception cref="StartRefusedException">A value cannot be used; the sentence names it.</exception>
    internal SituationOptions Checked() =>
        KeptRows >= 10_000
            ? this
            : throw StartRefusedException.Setting(
                "Situation:KeptRows 应不小于 10000。",
                "Situation:KeptRows is 10000 or more."
            );
}
