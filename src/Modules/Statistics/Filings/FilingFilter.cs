using Yuelu.Kernel;
using Yuelu.Platform.Api;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>Which filings of a round a list shows.</summary>
/// <param name="State">Only those in this state.</param>
/// <param name="IsLate">Only those that are late.</param>
/// <param name="Text">Only enterprises with this in their name or code.</param>
internal sealed record FilingFilter(FilingState? State, bool IsLate, string Text)
{
    internal static Result<FilingFilter> Read(HttpContext http)
    {
        if (!http.Request.Named<FilingState>("state").Succeeded(out var state, out var problem))
            return problem;
        var text = http.Request.Query["q"].ToString().Trim();
        return new FilingFilter(state, http.Request.Query["late"] == "true", text.Length <= 100 ? text : text[..100]);
    }

    /// <summary>Whether everything is shown.</summary>
    internal bool IsEmpty => State is null && !IsLate && Text.Length == 0;

    /// <summary>The filings, by enterprise.</summary>
    internal IQueryable<Filing> Apply(IQueryable<Filing> filings, Round round, TimeProvider clock)
    {
        if (State is { } state)
            filings = filings.Where(filing => filing.State == state);
        if (Text.Length > 0)
        {
            var code = Text.ToUpperInvariant();
            filings = filings.Where(filing => filing.UnitName.Contains(Text) || filing.Unit.Contains(code));
        }
        if (IsLate)
        {
            var now = clock.GetUtcNow();
            var isOver =
                round.WithdrawnAt is null
                && now >= round.Windows.Single(one => one.Stage == RoundStage.Fill).EndsAt(clock.LocalTimeZone);
            filings = filings.Where(filing =>
                isOver
                && (
                    filing.State == FilingState.Asked
                    || filing.State == FilingState.Begun
                    || filing.State == FilingState.ForApproval
                    || filing.State == FilingState.Returned
                )
                && filing.AcceptedCopy == null
                && (filing.ExtendedUntil == null || filing.ExtendedUntil <= now)
            );
        }
        return filings.OrderBy(filing => filing.Unit);
    }
}
