using Yuelu.Platform.Accounts;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>
/// Which filings the person of this request may see and act on. An enterprise's people are met by its code, wherever it
/// stands; officers of areas by the path; those who opened the round see all of it.
/// </summary>
internal sealed class FilingScope(Access access, YueluDb db)
{
    internal static readonly string[] Fillers = [Roles.EnterpriseFiller, Roles.EnterpriseApprover];
    internal static readonly string[] Approvers = [Roles.EnterpriseApprover];
    internal static readonly string[] Officers = [.. Roles.OfAreas, .. FormDesk.Designers];

    /// <summary>The role in which the person acts.</summary>
    internal string Role => access.ActingRole;

    /// <summary>Codes of the enterprises for which the person holds one of the roles.</summary>
    internal IReadOnlyList<string> Units(IReadOnlyList<string> roles) =>
        [
            .. access
                .Held.Where(held => roles.Contains(held.Role))
                .Select(held => held.OrganisationPath.TrimEnd('/').Split('/')[^1].ToUpperInvariant())
                .Distinct(),
        ];

    /// <summary>Whether the person holds one of the roles for the enterprise.</summary>
    internal bool IsOwn(Filing filing, IReadOnlyList<string> roles) => Units(roles).Contains(filing.Unit);

    /// <summary>Whether the person opened the round or works where it was opened.</summary>
    internal bool IsOpener(Round round) => access.Reaches(round.OrganisationPath, FormDesk.Designers);

    /// <summary>Whether the person works for an office above the enterprise.</summary>
    internal bool LooksAfter(Filing filing) => access.Reaches(filing.OrganisationPath, Officers);

    /// <summary>Whether the filing exists for the person.</summary>
    internal bool Sees(Filing filing, Round round) => IsOwn(filing, Fillers) || LooksAfter(filing) || IsOpener(round);

    /// <summary>Whether the person is of the stage that accepts or returns the filing.</summary>
    internal bool IsOfStage(Filing filing, Round round, RoundStage stage) =>
        stage == RoundStage.Province
            ? IsOpener(round)
            : access.Reaches(filing.OrganisationPath, RemindOfRounds.RolesOf(stage));

    /// <summary>The stages in which the person may act anywhere in a round.</summary>
    internal IReadOnlyList<RoundStage> StagesOf(Round round) =>
        [
            .. round
                .Windows.Select(window => window.Stage)
                .Where(stage => stage != RoundStage.Fill)
                .Where(stage =>
                    stage == RoundStage.Province ? IsOpener(round) : access.HasAny(RemindOfRounds.RolesOf(stage))
                ),
        ];

    /// <summary>The round with this id, if the person opened it or it asks an enterprise in scope; null otherwise.</summary>
    internal async Task<Round?> RoundAsync(Guid id, CancellationToken ct)
    {
        var round = await db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct);
        return round is not null && (IsOpener(round) || await Seen(db.Set<Filing>(), round).AnyAsync(ct))
            ? round
            : null;
    }

    /// <summary>The filings of a round that an officer sees.</summary>
    internal IQueryable<Filing> Seen(IQueryable<Filing> filings, Round round)
    {
        var own = filings.Where(filing => filing.RoundId == round.Id);
        return IsOpener(round) ? own : own.Below(PathsOf(Officers));
    }

    /// <summary>The filings that wait for a stage in which the person acts.</summary>
    internal IQueryable<Filing> Waiting(IQueryable<Filing> filings, Round round, RoundStage stage)
    {
        var state = Filing.StateOf(stage);
        var own = filings.Where(filing => filing.RoundId == round.Id && filing.State == state);
        if (stage == RoundStage.Province)
            return IsOpener(round) ? own : own.Below([]);
        return own.Below(PathsOf(RemindOfRounds.RolesOf(stage)));
    }

    private IReadOnlyList<string> PathsOf(IReadOnlyList<string> roles) =>
        [.. access.Held.Where(held => roles.Contains(held.Role)).Select(held => held.OrganisationPath).Distinct()];
}
