using Yuelu.Platform;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.Sizes;

/// <summary>The size rules of today for one request.</summary>
internal sealed class TodaysSizes(YueluDb db, TimeProvider clock)
{
    private SizeRules? rules;

    internal async Task<SizeRules> RulesAsync(CancellationToken ct) =>
        rules ??= await SizeRules.ReadAsync(db, clock.Today(), ct);

    /// <summary>An enterprise as those see it who keep the register.</summary>
    internal async Task<RegisteredView> ViewAsync(Enterprise one, CancellationToken ct) =>
        RegisteredView.Of(one, await RulesAsync(ct));
}
