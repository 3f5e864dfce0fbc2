using Yuelu.Kernel;
using Yuelu.Plans.Observations;
using Yuelu.Plans.Settings;
using Yuelu.Plans.Trajectories;
using Yuelu.Plans.Versions;
using Yuelu.Reader;

namespace Yuelu.Plans.Commitments;

/// <summary>A published plan as it stands on a chosen day: every commitment with its figures and its state.</summary>
internal sealed class Board
{
    private Board(
        PublishedPlan plan,
        DateOnly day,
        IReadOnlyList<Setting> settings,
        IReadOnlyList<CommitmentLine> lines
    ) => (Plan, Day, Settings, Lines) = (plan, day, settings, lines);

    public PublishedPlan Plan { get; }

    public DateOnly Day { get; }

    /// <summary>All settings that may concern the plan, whatever their days.</summary>
    public IReadOnlyList<Setting> Settings { get; }

    /// <summary>Every commitment, in reading order.</summary>
    public IReadOnlyList<CommitmentLine> Lines { get; }

    /// <summary>The promises among them.</summary>
    public IEnumerable<CommitmentLine> Promises => Lines.Where(line => line.IsPromise);

    /// <summary>First and last year of the plan.</summary>
    public PlanYears Years => YearsOf(Plan.Reading);

    /// <summary>The line with this code, or null.</summary>
    public CommitmentLine? Find(string code) =>
        Lines.FirstOrDefault(line => string.Equals(line.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Computes every state. Pure.</summary>
    public static Board Of(
        PublishedPlan plan,
        IReadOnlyList<Observation> observations,
        IReadOnlyList<Setting> settings,
        DateOnly day
    )
    {
        var byCode = observations.ToLookup(observation => observation.CommitmentCode);
        var years = YearsOf(plan.Reading);
        var lines = plan.Reading.Commitments.Select(commitment =>
        {
            var figures = byCode[commitment.Id].ToList();
            var bands = SettingsInForce.Bands(settings, commitment.Id, day);
            var trajectory = Course.Follow(commitment, years, figures.Select(f => ToFigure(f, commitment)), bands, day);
            return new CommitmentLine(commitment, trajectory, figures);
        });
        return new Board(plan, day, settings, [.. lines]);
    }

    /// <summary>A record as the arithmetic sees it: in the commitment's unit.</summary>
    public static Figure ToFigure(Observation observation, Commitment commitment)
    {
        var factor =
            observation.Role == FigureRole.Proxy ? 1 : UnitScale.Factor(observation.Unit, commitment.Unit) ?? 1;
        var period = observation.Period.Length == 0 ? null : Period.Parse(observation.Period).Value;
        var quantity = new Quantity(observation.Value * factor, observation.Bound);
        return new Figure(observation.Id, period, quantity, observation.Unit, observation.Role, observation.RoleReason);
    }

    private static PlanYears YearsOf(PlanReading reading) =>
        reading.Document.Period is [var first, .., var last] ? new(first, last) : new(null, null);
}
